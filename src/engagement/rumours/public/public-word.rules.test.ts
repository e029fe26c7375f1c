import { expect, it } from 'vitest';
import { publicWord, publicWordText, publicWords, wordsShown } from './public-word.rules.ts';
import { statuses, type Status } from '../rumour.rules.ts';

it.each<[Status, string]>([
  ['new', 'checking'],
  ['under-investigation', 'checking'],
  ['confirmed-true', 'true'],
  ['probably-true', 'checking'],
  ['unverifiable-probably-true', 'cannot-say'],
  ['unverifiable', 'cannot-say'],
  ['unverifiable-probably-false', 'cannot-say'],
  ['probably-false', 'checking'],
  ['confirmed-false', 'false'],
])('%s is shown as "%s"', (status, word) => {
  expect(publicWord(status)).toBe(word);
});

it('every status has a word, and which way we lean cannot be read from it', () => {
  expect(new Set(statuses.map(publicWord))).toEqual(new Set(publicWords));
  expect(Object.values(publicWordText).join(' ')).not.toMatch(/probab|likely/i);
  for (const [one, other] of [
    ['probably-true', 'probably-false'],
    ['unverifiable-probably-true', 'unverifiable-probably-false'],
  ] as const) {
    expect(publicWord(one)).toBe(publicWord(other));
  }
});

const at = (minute: number) => new Date(Date.UTC(2026, 7, 11, 18, minute));
const shown = (since: number, ...changes: [number, Status][]) =>
  wordsShown(
    at(since),
    'new',
    changes.map(([minute, to]) => ({ at: at(minute), to })),
  ).map((change) => [change.at.getUTCMinutes(), change.word]);

it('the public history begins when it became public and joins steps that look alike', () => {
  expect(shown(5)).toEqual([[5, 'checking']]);
  expect(shown(5, [2, 'confirmed-true'])).toEqual([[5, 'true']]);
  expect(
    shown(5, [2, 'under-investigation'], [9, 'probably-false'], [12, 'confirmed-false'], [40, 'confirmed-true']),
  ).toEqual([
    [5, 'checking'],
    [12, 'false'],
    [40, 'true'],
  ]);
  expect(shown(5, [5, 'confirmed-false'])).toEqual([[5, 'false']]);
});
