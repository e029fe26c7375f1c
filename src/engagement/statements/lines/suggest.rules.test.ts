import { expect, it } from 'vitest';
import { agesUnder18, namesIn, suggestStops, suggestTier } from './suggest.rules.ts';

it.each([
  ['A man named Tobias Quarrell was seen', ['Tobias Quarrell']],
  ['We are looking for Marla-Rose O’Dwyer', ['Marla-Rose O’Dwyer']],
  ['Ring Road St Peters is closed', []],
  ['Wolverhampton City Council and New Cross Hospital are open', []],
  ['West Midlands Fire Service is there. Please stay away', []],
])('finds names in “%s”', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

it.each([
  ['a 17-year-old boy', ['17-year-old']],
  ['aged 9', ['aged 9']],
  ['Ilse (16)', ['(16)']],
  ['a 34-year-old man', []],
  ['at 17 minutes past', []],
])('finds ages under 18 in “%s”', (text, found) => {
  expect(agesUnder18(text)).toEqual(found);
});

it('points to stops and tiers by the words that are there', () => {
  const text = 'A 16-year-old has been charged with murder after a man died.';
  const stops = suggestStops(text, true).map(({ of }) => of);
  expect(stops).toEqual(['under-18', 'next-of-kin', 'active-proceedings']);
  expect(suggestTier(text)).toMatchObject({ of: 'death' });
  expect(suggestTier('A woman was arrested.')).toEqual({ of: 'arrest', because: ['arrested'] });
});

it('says nothing about a plain line that rests on cleared facts', () => {
  expect(suggestStops('Queen Street is open again. Thank you for your patience.', true)).toEqual([]);
  expect(suggestStops('Queen Street is open again.', false).map(({ of }) => of)).toEqual(['uncleared-facts']);
  expect(suggestTier('Queen Street is open again.').of).toBe('routine');
});
