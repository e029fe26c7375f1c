import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cold, rankOf, warmer, type Mattering } from './rank.rules.ts';

const now = new Date('2026-08-11T18:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const story = (overrides: Partial<Mattering> = {}): Mattering => ({
  openCalls: 0,
  askedPeople: 0,
  vacuum: { state: 'none', since: null },
  postsIn10: 0,
  postsIn10Before: 0,
  postsIn60: 0,
  heardAt: now,
  ...overrides,
});
const score = (overrides: Partial<Mattering>) => rankOf(story(overrides), now).score;

it('says why in the words of the card', () => {
  const busy = story({
    openCalls: 1,
    askedPeople: 12,
    vacuum: { state: 'amber', since: ago(12) },
    postsIn10: 40,
    postsIn10Before: 9,
    postsIn60: 60,
  });
  expect(rankOf(busy, now).because.join(' · ')).toBe(
    '1 call for help · 12 people ask · 40 posts in 10 minutes, growing fast',
  );
  expect(
    rankOf(story({ askedPeople: 1, vacuum: { state: 'held', since: ago(1) }, postsIn60: 1 }), now).because,
  ).toEqual(['1 person asks (holding line out)', '1 post in the last hour']);
});

it('a call for help lifts its story, however old it is, and does not bury what hundreds ask', () => {
  const old = score({ openCalls: 1, heardAt: ago(60 * 24 * 9) });
  expect(old).toBeGreaterThan(score({ askedPeople: 1, vacuum: { state: 'amber', since: ago(20) }, postsIn60: 1 }));
  expect(score({ openCalls: 30 })).toBeLessThan(
    score({ askedPeople: 100, vacuum: { state: 'red', since: ago(90) }, postsIn10: 90, postsIn60: 200 }),
  );
});

it('the longer people wait the more it matters, and less once they were told', () => {
  const states = ['answered', 'held', 'calm', 'amber', 'red'] as const;
  const scores = states.map((state) => score({ askedPeople: 5, vacuum: { state, since: ago(5) } }));
  expect(scores).toEqual(scores.toSorted((a, b) => a - b));
});

it('growth counts above the same talk at an even pace', () => {
  expect(score({ postsIn10: 30, postsIn10Before: 2, postsIn60: 40 })).toBeGreaterThan(
    score({ postsIn10: 30, postsIn10Before: 30, postsIn60: 40 }),
  );
});

it('talk fades when it stops', () => {
  expect(score({ askedPeople: 4, vacuum: { state: 'red', since: ago(400) }, heardAt: ago(300) })).toBeLessThan(
    score({ askedPeople: 2, vacuum: { state: 'red', since: ago(70) }, heardAt: ago(2) }),
  );
});

it('warmth gives the same order as counting every post by its age, in whatever order they come', () => {
  const minutes = fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 30 });
  const warmth = (ages: readonly number[]) => ages.reduce((sum, age) => warmer(sum, ago(age)), cold);
  const counted = (ages: readonly number[]) => ages.reduce((sum, age) => sum + 0.5 ** (age / 60), 0);
  fc.assert(
    fc.property(minutes, minutes, (one, other) => {
      const gap = counted(one) - counted(other);
      return Math.abs(gap) < 1e-6 || gap > 0 === warmth(one) > warmth(other);
    }),
  );
});

it('many posts at once warm a story like the same posts one by one', () => {
  expect(warmer(cold, now, 4)).toBeCloseTo(
    [0, 0, 0, 0].reduce((sum) => warmer(sum, now), cold),
    6,
  );
});
