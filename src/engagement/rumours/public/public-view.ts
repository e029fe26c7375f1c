/** What the public may see of a rumour at this moment: asked each time a page is drawn, since a withdrawal must bite at once. */
import type { Db } from '#platform/db/database.ts';
import { createMatcher } from '#intake/triage';
import { findUpdate, type PublishedUpdate } from '../neighbours.ts';
import { publicWord, wordsShown, type PublicWord, type WordChange } from './public-word.rules.ts';
import type { Rumour, RumourId } from '../rumour.rules.ts';
import { findRumour, publicRumours } from '../rumour.store.ts';
import { statusChanges } from '../register/work.store.ts';

export type PublicRumour = {
  readonly id: RumourId;
  readonly word: PublicWord;
  readonly wording: string;
  readonly answer: string;
  readonly update: PublishedUpdate | null;
  readonly since: Date;
  /** When its words or its word last changed for the public. */
  readonly changedAt: Date;
};

const mostListed = 500;

/** All that is public, newest first. One whose linked update was withdrawn is not among them: its words went with it. */
export async function listPublic(db: Db): Promise<readonly PublicRumour[]> {
  const rumours = await publicRumours(db, mostListed);
  const views = await Promise.all(rumours.map((rumour) => viewOf(db, rumour)));
  return views.filter((view) => view !== undefined);
}

export type PublicPage =
  | { readonly kind: 'shown'; readonly rumour: PublicRumour; readonly history: readonly WordChange[] }
  /** It was public once. Nothing else is said. */
  | { readonly kind: 'gone' };

/** Undefined for what was never public, exactly as for what never was. */
export async function findPublic(db: Db, id: RumourId): Promise<PublicPage | undefined> {
  const rumour = await findRumour(db, id);
  if (!rumour || rumour.public.kind === 'never') return undefined;
  const view = await viewOf(db, rumour);
  if (!view) return { kind: 'gone' };
  return { kind: 'shown', rumour: view, history: wordsShown(view.since, 'new', await statusChanges(db, id)) };
}

export async function searchPublic(db: Db, query: string): Promise<readonly PublicRumour[]> {
  const all = await listPublic(db);
  const byId = new Map<string, PublicRumour>(all.map((rumour) => [rumour.id, rumour]));
  const matcher = createMatcher(all.map(({ id, wording, answer }) => ({ id, text: `${wording}\n${answer}` })));
  return matcher.match(query, 10).flatMap(({ id }) => byId.get(id) ?? []);
}

async function viewOf(db: Db, rumour: Rumour): Promise<PublicRumour | undefined> {
  const shown = rumour.public;
  if (shown.kind !== 'public') return undefined;
  const update = shown.statementId === null ? null : await findUpdate(db, shown.statementId);
  if (update === undefined || update?.withdrawn) return undefined;
  return {
    id: rumour.id,
    word: publicWord(rumour.status),
    wording: shown.wording,
    answer: shown.answer,
    update,
    since: shown.since,
    changedAt: shown.changedAt,
  };
}
