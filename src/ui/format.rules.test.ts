import { expect, it } from 'vitest';
import { excerpt, formatFullTime, formatSpan, formatTime } from './format.rules.ts';

const now = new Date('2026-08-04T15:42:00Z');
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

it.each([
  ['2026-08-04T13:02:00Z', '14:02'],
  ['2026-08-03T23:30:00Z', '00:30'],
  ['2026-08-03T22:30:00Z', '3 August, 23:30'],
  ['2026-01-09T07:05:00Z', '9 January, 07:05'],
  ['2025-12-31T23:59:00Z', '31 December 2025, 23:59'],
])('%s is written %s in London on the afternoon of 4 August 2026', (at, written) => {
  expect(formatTime(new Date(at), now)).toBe(written);
});

it('writes a full time with its year even on the same day', () => {
  expect(formatFullTime(new Date('2026-08-04T13:02:00Z'))).toBe('4 August 2026, 14:02');
});

it.each([
  [-5 * minute, '< 1 min', 'less than a minute', 'PT0M'],
  [59 * second, '< 1 min', 'less than a minute', 'PT0M'],
  [minute, '1 min', '1 minute', 'PT1M'],
  [59 * minute + 59 * second, '59 min', '59 minutes', 'PT59M'],
  [hour, '1 h', '1 hour', 'PT1H'],
  [hour + 5 * minute, '1 h 05 min', '1 hour 5 minutes', 'PT1H5M'],
  [24 * hour - 1, '23 h 59 min', '23 hours 59 minutes', 'PT23H59M'],
  [24 * hour, '1 day', '1 day', 'P1D'],
  [71 * hour, '2 days', '2 days', 'P2D'],
])('%i ms is written %s', (ms, short, spoken, iso) => {
  expect(formatSpan(ms)).toEqual({ short, spoken, iso });
});

it.each([
  ['short enough', 'short enough'],
  ['a bridge fell into the canal', 'a bridge fell …'],
  ['x'.repeat(40), `${'x'.repeat(16)} …`],
  [`${'x'.repeat(15)}😀😀`, `${'x'.repeat(15)} …`],
])('of %j the reader sees %j', (text, start) => {
  expect(excerpt(text, 16)).toBe(start);
});
