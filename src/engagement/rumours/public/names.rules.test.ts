import fc from 'fast-check';
import { expect, it } from 'vitest';
import { suspectedNames } from './names.rules.ts';

it.each([
  ['People say Jane Fernsby did it', ['Jane Fernsby']],
  ['If Jane Fernsby says so', ['Jane Fernsby']],
  ['The Jane Fernsby story', ['Jane Fernsby']],
  ["They say it was Sean O'Dwyer-Pell.", ["Sean O'Dwyer-Pell"]],
  ['It was Łukasz Żmijewski, they say', ['Łukasz Żmijewski']],
  ['Pieter van Dornik was there', ['Pieter van Dornik']],
  ['JANE FERNSBY DID IT', ['JANE FERNSBY DID IT']],
  ['Mr Fernsby of the corner shop', ['Mr Fernsby']],
  ['Cllr. Fernsby said so', ['Cllr. Fernsby']],
  ['The man is Liam, 19, of Bilston', ['Liam']],
  ['The man is Liam (19)', ['Liam']],
  ['Ask @jane.fernsby_88 about it', ['@jane.fernsby_88']],
  ['Paul Park was arrested', ['Paul Park']],
  ['Ashley Hill set it alight', ['Ashley Hill']],
  ['Jane Fernsby and Omar Tellwright', ['Jane Fernsby', 'Omar Tellwright']],
  ['Jane Fernsby, yes, Jane Fernsby', ['Jane Fernsby']],
])('%s: asks about %j', (text, names) => {
  expect(suspectedNames(text)).toEqual(names);
});

it.each([
  'New Cross Hospital has closed its doors',
  'Lions have escaped from Dudley Zoo',
  'A lorry is on fire in Darlington Street',
  'The West Midlands Police are in Queen Square',
  'On Tuesday The Crown Inn was open',
  'nobody was hurt',
  'Wolverhampton is open. Bilston is open.',
  'In August 40 people came',
  'A&E is open, and 999 works',
])('%s: asks about nobody', (text) => {
  expect(suspectedNames(text)).toEqual([]);
});

it('a place is not asked about; one that somebody typed is, when it holds a first name', () => {
  expect(suspectedNames('Trouble at Merry Hills Bend')).toEqual(['Merry Hills Bend']);
  expect(suspectedNames('Trouble at Merry Hills Bend', { typed: ['merry  hills bend'] })).toEqual([]);
  expect(suspectedNames('It was Jane Fernsby', { typed: ['Jane Fernsby'] })).toEqual(['Jane Fernsby']);
  expect(suspectedNames('Trouble in Victoria Street')).toEqual(['Victoria Street']);
  expect(suspectedNames('Trouble in Victoria Street', { gazetteer: ['Victoria Street'] })).toEqual([]);
});

it('reads any text without fault, and what it finds stands in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) =>
      suspectedNames(text).every((name) => text.replaceAll(/\s+/g, ' ').includes(name.replaceAll(/\s+/g, ' '))),
    ),
  );
});
