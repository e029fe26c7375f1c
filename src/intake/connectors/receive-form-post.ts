/** Use case: somebody tells us something through the public form. It becomes a post like any other. */
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#platform/db/database.ts';
import { acceptPosts } from '#intake/posts';
import { formSource } from './health.rules.ts';

export type ReceiveFormPostDeps = { readonly db: Db; readonly clock: Clock; readonly newId: () => string };

export type FormPost = {
  /** Made with the empty form. A form that arrives twice, or is sent again, is one post. */
  readonly token: string;
  readonly text: string;
  readonly place?: string | undefined;
};

export async function receiveFormPost(deps: ReceiveFormPostDeps, { token, text, place }: FormPost): Promise<void> {
  await acceptPosts(deps, [
    {
      source: formSource,
      externalId: token,
      // The place stands in the text, where the sorting looks for places.
      text: place ? `${text}\n\nPlace: ${place}` : text,
      publishedAt: deps.clock(),
      original: { text, ...(place ? { place } : {}) },
    },
  ]);
}
