import { expect, it } from 'vitest';
import { gazetteer } from './index.ts';

it('has the twenty wards of the city first', () => {
  const wards = gazetteer().slice(0, 20);
  expect(wards.map(({ name }) => name)).toContain('Bushbury South and Low Hill');
  expect(wards.at(-1)?.name).toBe('Wednesfield South');
});

it('no spelling belongs to two places', () => {
  const spellings = gazetteer().flatMap(({ name, aliases }) => [name, ...aliases].map((one) => one.toLowerCase()));
  expect(spellings.filter((one, at) => spellings.indexOf(one) !== at)).toEqual([]);
});

it.each(['park', 'town', 'wolves', 'station', 'market'])('the plain word "%s" is no place', (word) => {
  const spellings = gazetteer().flatMap(({ name, aliases }) => [name, ...aliases]);
  expect(spellings.map((one) => one.toLowerCase())).not.toContain(word);
});
