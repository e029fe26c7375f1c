/** How the desk did with rumours, for the end of an exercise. */
import type { Db } from '#platform/db/database.ts';
import { publicWord, type PublicWord } from './public/public-word.rules.ts';
import type { Status } from './rumour.rules.ts';
import { listRegister } from './register/register.views.ts';
import { tiedStoryIds } from './heard/suggest.ts';

export type RumourScore = {
  readonly id: string;
  readonly claim: string;
  readonly storyIds: readonly string[];
  readonly openedAt: Date;
  /** Null when nobody recorded hearing it. */
  readonly firstHeardAt: Date | null;
  /** From first heard to on the register; never below nothing. */
  readonly minutesToOpened: number | null;
  /** From first heard (else from opened) to the first public word; null while it was never public. */
  readonly minutesToFirstPublicWord: number | null;
  readonly minutesToSettled: number | null;
  readonly status: Status;
  /** Null when it is not public now. */
  readonly publicWord: PublicWord | null;
  readonly sightings: number;
  readonly people: number;
};

export async function rumourScores(db: Db): Promise<readonly RumourScore[]> {
  // "Lately" is not part of a score, so any moment will do for it.
  const rows = await listRegister(db, new Date(0), {});
  const scores = rows.map(async ({ rumour, heard }): Promise<RumourScore> => {
    const from = heard.firstHeardAt ?? rumour.openedAt;
    return {
      id: rumour.id,
      claim: rumour.claim,
      storyIds: await tiedStoryIds(db, rumour.id),
      openedAt: rumour.openedAt,
      firstHeardAt: heard.firstHeardAt,
      minutesToOpened: heard.firstHeardAt && minutesBetween(heard.firstHeardAt, rumour.openedAt),
      minutesToFirstPublicWord: rumour.firstPublicAt && minutesBetween(from, rumour.firstPublicAt),
      minutesToSettled: rumour.settledAt && minutesBetween(from, rumour.settledAt),
      status: rumour.status,
      publicWord: rumour.public.kind === 'public' ? publicWord(rumour.status) : null,
      sightings: heard.sightings,
      people: heard.people,
    };
  });
  return (await Promise.all(scores)).toSorted((a, b) => a.openedAt.getTime() - b.openedAt.getTime());
}

function minutesBetween(from: Date, to: Date): number {
  return Math.max(0, Math.round((to.getTime() - from.getTime()) / 6000) / 10);
}
