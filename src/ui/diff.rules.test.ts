import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare, type Change } from './diff.rules.ts';

const read = (changes: readonly Change[], without: Change['kind']) =>
  changes
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

it('marks a changed word and leaves the rest', () => {
  expect(compare('The station is shut today.', 'The station is open today.')).toEqual([
    { kind: 'same', text: 'The station is ' },
    { kind: 'removed', text: 'shut' },
    { kind: 'added', text: 'open' },
    { kind: 'same', text: ' today.' },
  ]);
});

it('marks neighbouring changed words as one phrase', () => {
  const changes = compare('We ask you to keep right away from here now', 'We ask you to stay very close from here now');
  expect(changes.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: 'keep right away' },
    { kind: 'added', text: 'stay very close' },
  ]);
});

it('strikes the whole and sets the whole when little stayed', () => {
  const [before, after] = ['Lions are loose near Dudley.', 'The zoo has counted its animals and none is missing.'];
  expect(compare(before, after)).toEqual([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]);
});

it('answers for texts too long to compare word by word', () => {
  const before = 'a '.repeat(600);
  expect(compare(before, `${before}b`).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

it('finds nothing in two empty texts and no change in two equal ones', () => {
  expect(compare('', '')).toEqual([]);
  expect(compare('as it was', 'as it was')).toEqual([{ kind: 'same', text: 'as it was' }]);
});

it('loses no letter of either text', () => {
  const text = fc
    .array(fc.constantFrom('the', 'lions', 'are', 'out', ' ', '  ', '\n', 'zoo.', '🦁'))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = compare(before, after);
      expect(read(changes, 'added')).toBe(before);
      expect(read(changes, 'removed')).toBe(after);
    }),
  );
});
