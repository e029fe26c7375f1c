import { expect, it } from 'vitest';
import { adviseOnReach, growthSentence, heardSentence, oursSentence, type Reach } from './reach.rules.ts';

const quiet: Reach = {
  sightings: 2,
  people: 2,
  stories: 1,
  postsInStories: 6,
  lastHour: 0,
  hourBefore: 2,
  ourUpdates: 0,
};

it.each<[string, Partial<Reach>, string]>([
  ['nothing heard', { sightings: 0, people: 0, stories: 0, postsInStories: 0 }, 'hardly-heard'],
  ['two people', {}, 'hardly-heard'],
  ['nine people, fading', { sightings: 9, people: 9, lastHour: 1, hourBefore: 8 }, 'hardly-heard'],
  ['ten people', { sightings: 10, people: 10 }, 'spreading'],
  ['ten times by one person', { sightings: 10, people: 1 }, 'spreading'],
  ['three more in the last hour', { lastHour: 3, hourBefore: 2 }, 'spreading'],
  ['fifty people', { sightings: 50, people: 50 }, 'widely-heard'],
  ['a story of two hundred posts', { postsInStories: 200 }, 'widely-heard'],
])('%s', (_name, more, spread) => {
  expect(adviseOnReach({ ...quiet, ...more }).spread).toBe(spread);
});

it('warns that answering may spread what few have heard', () => {
  expect(adviseOnReach(quiet).headline).toBe('Few people have heard this: answering may spread it.');
});

it('says it in sentences', () => {
  expect(heardSentence(quiet)).toBe('We have heard it twice by 2 people, in 1 story.');
  expect(heardSentence({ ...quiet, sightings: 1, people: 0, stories: 0 })).toBe('We have heard it once.');
  expect(growthSentence(quiet)).toBe('Nobody said it in the last hour.');
  expect(growthSentence({ ...quiet, lastHour: 5 })).toBe('5 times in the last hour, more than in the hour before (2).');
  expect(oursSentence(quiet)).toBe('None of our published updates deals with it.');
  expect(oursSentence({ ...quiet, ourUpdates: 1 })).toBe('1 published update of ours deals with it.');
});
