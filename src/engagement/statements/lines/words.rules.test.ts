import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromLondon, toLondon } from './london-time.rules.ts';
import { cleanText, isSaidWithin, paragraphs, runsOf, sharesRun } from './words.rules.ts';

it('takes out what could deceive a reader and keeps the rest', () => {
  expect(cleanText('a\u202Eb\u0000c\r\n\r\n\r\n\r\nd  e ')).toBe('a b c\n\nd e');
  expect(cleanText('<b>&amp; ñ 漢字 🚓')).toBe('<b>&amp; ñ 漢字 🚓');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanText(text);
      expect(clean.replaceAll('\n', '')).not.toMatch(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
      expect(cleanText(clean)).toBe(clean);
    }),
  );
});

it('knows a passage again whatever its case and punctuation', () => {
  const runs = runsOf(['The boy who was hurt is from Pendeford and goes to school there.']);
  expect(sharesRun(runs, ['He said: “the boy, who was HURT, is” a fan'])).toBe(true);
  expect(sharesRun(runs, ['the boy who was'])).toBe(false);
  expect(isSaidWithin(['Two men were arrested in Bilston.'], 'Were arrested')).toBe(true);
  expect(isSaidWithin(['Two men were arrested in Bilston.'], 'arrest')).toBe(false);
});

it('keeps paragraphs apart', () => {
  expect(paragraphs('a\nb\n\nc')).toEqual(['a\nb', 'c']);
});

it.each([
  ['2026-08-11T19:30', '2026-08-11T18:30:00.000Z'],
  ['2026-12-11T19:30', '2026-12-11T19:30:00.000Z'],
  ['2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
])('reads %s as London time', (typed, utc) => {
  expect(fromLondon(typed)?.toISOString()).toBe(utc);
  expect(toLondon(new Date(utc))).toBe(typed);
});

it.each(['', 'tomorrow', '2026-13-40T10:00', '2026-08-11'])('does not read “%s” as a time', (typed) => {
  expect(fromLondon(typed)).toBeUndefined();
});
