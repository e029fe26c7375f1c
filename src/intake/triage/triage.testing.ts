/** Invented posts for tests of this module and of those that use it. */
import type { TriagePost } from './post.rules.ts';

const start = Date.UTC(2026, 7, 11, 18, 0, 0);

/** Posts a minute apart, ids p0, p1, ... and an author each. */
export function somePosts(...texts: readonly string[]): TriagePost[] {
  return texts.map((text, i) => ({ id: `p${i}`, text, createdAt: new Date(start + i * 60_000), author: `a${i}` }));
}

export const later = new Date(start + 6 * 60 * 60 * 1000);

/** An evening of several happenings, many posts each in many words, the same few hashtags on all of them. */
export function anEvening(): TriagePost[] {
  const happenings = [
    ['A&E at New Cross', 'closed', 'doors locked', 'turning people away', 'ambulances diverted to Walsall'],
    ['lorry on Stafford Road', 'overturned', 'spilled milk everywhere', 'both lanes blocked', 'driver walked away'],
    ['West Park lake', 'swan attacked a canoe', 'wardens called', 'feathers all over', 'canoe sank'],
    ['power cut in Bushbury', 'whole estate dark', 'substation bang', 'engineers on the way', 'back at ten'],
    [
      'tram stopped at Priestfield',
      'smell of burning rubber',
      'passengers walking the track',
      'staff handing out water',
      'brakes',
    ],
  ];
  const texts: string[] = [];
  for (let round = 0; round < 6; round++) {
    for (const [what = '', ...details] of happenings) {
      texts.push(`${what} ${details[round % 4]} and ${details[(round + 1) % 4]} #Wolves #TuesdayNight`);
    }
  }
  return somePosts(...texts);
}
