/** What another module adds to the public site: registered by apps, so that this module knows none of them. */
import type { Child } from 'hono/jsx';
import type { Db } from '#platform/db/database.ts';

export type SearchHit = { readonly title: string; readonly href: string; readonly text: string };

export type PublicSection = {
  /** Heads what it found in a search. */
  readonly name: string;
  /** Its part of the home page, with its own h2; null when it has nothing to say. */
  readonly home?: (db: Db, now: Date) => Promise<Child>;
  readonly search?: (db: Db, query: string) => Promise<readonly SearchHit[]>;
};
