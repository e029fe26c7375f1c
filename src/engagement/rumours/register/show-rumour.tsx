/** Draws one rumour's page with all that stands on it, and records that somebody looked at people's posts. */
import type { AppContext } from '#platform/http/routes.ts';
import { listMembers } from '#platform/auth/members.ts';
import { asId } from '#kernel/id.ts';
import type { Actor } from '#kernel/actor.ts';
import { findPosts } from '#intake/posts';
import { recordAccess } from '#investigation/custody';
import type { RumourDeps } from '../change-rumour.ts';
import type { Given, Problem } from '../forms.ts';
import { findUpdate, storyTitles } from '../neighbours.ts';
import { heardAbout } from './register.views.ts';
import { namesIn } from '../public/public-choice.rules.ts';
import { RumourPage } from './rumour.page.tsx';
import { registerRoles, type Rumour, type RumourId } from '../rumour.rules.ts';
import { findRumour } from '../rumour.store.ts';
import { sightingsOf } from '../heard/sighting.store.ts';
import { suggestForRumour } from '../heard/suggest.ts';
import { checksOf, findingsOf, statusChanges } from './work.store.ts';

type Sent = { readonly problems: readonly Problem[]; readonly given: Given };

export async function showRumour(
  c: AppContext,
  deps: RumourDeps,
  id: RumourId,
  sent?: Sent,
  status: 200 | 409 | 422 = 200,
) {
  const { db } = deps;
  const rumour = await findRumour(db, id);
  if (!rumour) return c.notFound();
  const frame = c.get('frame');
  const sightings = await sightingsOf(db, id);
  const heardPosts = sightings.flatMap(({ postId }) => (postId === null ? [] : [asId<'Post'>(postId)]));
  const [posts, suggestions, heard, findings, checks, changes, members, titles, update] = await Promise.all([
    findPosts(db, heardPosts),
    suggestForRumour(db, rumour, frame.now),
    heardAbout(db, id, frame.now),
    findingsOf(db, id),
    checksOf(db, id),
    statusChanges(db, id),
    listMembers(db),
    storyTitles(
      db,
      sightings.flatMap(({ storyId }) => storyId ?? []),
    ),
    linkedUpdate(deps, rumour),
  ]);
  await recordLook(deps, c.get('actor'), id, posts.length + suggestions.posts.length);
  const page = (
    <RumourPage
      frame={frame}
      rumour={rumour}
      heard={heard}
      sightings={sightings}
      posts={new Map<string, (typeof posts)[number]>(posts.map((post) => [post.id, post]))}
      storyTitles={titles}
      suggestions={suggestions}
      findings={findings}
      checks={checks}
      changes={changes}
      update={update}
      claimNames={namesIn(rumour, rumour.claim)}
      names={new Map(members.map(({ id: memberId, name }) => [memberId, name]))}
      staff={members.filter(({ roles }) => roles.some((role) => registerRoles.includes(role)))}
      newId={deps.newId}
      problems={sent?.problems ?? []}
      {...(sent ? { given: sent.given } : {})}
    />
  );
  return c.html(page, status);
}

async function linkedUpdate({ db }: RumourDeps, rumour: Rumour) {
  const id = rumour.public.kind === 'public' ? rumour.public.statementId : null;
  return id === null ? undefined : findUpdate(db, id);
}

/** Posts are people's: that somebody read them, and for what, is on the access log (DPA 2018, section 62). */
export async function recordLook(
  { db, clock }: RumourDeps,
  actor: Actor,
  subject: string,
  posts: number,
  purpose = 'finding out whether a rumour is true',
): Promise<void> {
  if (posts === 0) return;
  await db.transaction().execute((tx) =>
    recordAccess(tx, {
      at: clock(),
      actor,
      action: 'consultation',
      subject: { kind: 'rumour', id: subject },
      purpose,
      detail: { posts },
    }),
  );
}
