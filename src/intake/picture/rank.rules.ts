/** How much a story matters now, and the words that say why. It orders the board; it hides nothing and decides nothing. */
import { isUnanswered, type Vacuum } from './vacuum.rules.ts';

export type Mattering = {
  readonly openCalls: number;
  /** Different people who ask and have no line. */
  readonly askedPeople: number;
  readonly vacuum: Vacuum;
  /** Posts in the last ten minutes, in the ten before those, and in the last hour. */
  readonly postsIn10: number;
  readonly postsIn10Before: number;
  readonly postsIn60: number;
  /** When it was last heard of. */
  readonly heardAt: Date;
};

export type Rank = { readonly score: number; readonly because: readonly string[] };

/**
 * What an open call for help lifts its story by, however old it is. The calls themselves stand before all stories, so
 * here they need not bury what many ask: one weighs as much as three people who have just asked. Ten passed on are not ten
 * times as urgent.
 */
const callWeight = 6;
const callsThatCount = 3;
const askWeight = { none: 0, calm: 2, amber: 4, red: 6, held: 1, answered: 0.5 } as const;
const hourMs = 60 * 60_000;
/** Talk that stopped matters half as much after so long. Calls for help never fade. */
const halfLifeMs = 3 * hourMs;

export function rankOf(story: Mattering, now: Date): Rank {
  const { openCalls, askedPeople, vacuum, postsIn10, postsIn60 } = story;
  const growing = Math.max(0, postsIn10 - story.postsIn10Before);
  const talk = askWeight[vacuum.state] * askedPeople + postsIn10 + growing + postsIn60 / 6;
  const fade = 0.5 ** (Math.max(0, now.getTime() - story.heardAt.getTime()) / halfLifeMs);
  return { score: callWeight * Math.min(openCalls, callsThatCount) + talk * fade, because: wordsOf(story) };
}

function wordsOf(story: Mattering): readonly string[] {
  const { openCalls, askedPeople, vacuum, postsIn10, postsIn10Before, postsIn60 } = story;
  const because: string[] = [];
  if (openCalls > 0) because.push(`${count(openCalls, 'call')} for help`);
  if (askedPeople > 0) {
    const verb = askedPeople === 1 ? 'asks' : 'ask';
    because.push(
      `${count(askedPeople, 'person', 'people')} ${verb}${isUnanswered(vacuum) ? '' : ` (${stands[vacuum.state]})`}`,
    );
  }
  if (postsIn10 > 0) {
    const faster = postsIn10 >= 6 && postsIn10 >= 2 * postsIn10Before;
    because.push(`${count(postsIn10, 'post')} in 10 minutes${faster ? ', growing fast' : ''}`);
  } else if (postsIn60 > 0) because.push(`${count(postsIn60, 'post')} in the last hour`);
  else because.push('quiet for an hour');
  return because;
}

const stands: Record<Vacuum['state'], string> = {
  none: 'no clock',
  calm: 'unanswered',
  amber: 'unanswered',
  red: 'unanswered',
  held: 'holding line out',
  answered: 'answered',
};

function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}

const warmthHalfLifeMs = hourMs;

/**
 * The binary logarithm of all posts, each counted half as much for every hour of age, against a fixed moment. Two
 * stories compare the same at any later time, so the database can keep it in an index and never has to age it.
 */
export function warmer(warmth: number, at: Date, posts = 1): number {
  const one = at.getTime() / warmthHalfLifeMs + Math.log2(posts);
  const [more, less] = warmth > one ? [warmth, one] : [one, warmth];
  return more + Math.log2(1 + 2 ** (less - more));
}

export const cold = -1e9;
