import fc from 'fast-check';
import { expect, it } from 'vitest';
import { binSightings } from './timeline.rules.ts';

const at = (time: string) => new Date(`2026-08-11T${time}Z`);

it('nothing heard is no picture', () => {
  expect(binSightings([])).toEqual([]);
});

it('an hour is told in five-minute steps, the empty ones too', () => {
  const bins = binSightings([at('18:01:00'), at('18:02:00'), at('18:14:00')]);
  expect(bins.map(({ from, count }) => [from.toISOString().slice(11, 16), count])).toEqual([
    ['18:00', 2],
    ['18:05', 0],
    ['18:10', 1],
  ]);
});

it('every sighting is in one step and a picture stays small', () => {
  const time = fc.date({ min: at('00:00:00'), max: new Date('2026-12-11T00:00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.array(time, { minLength: 1, maxLength: 60 }), (times) => {
      const bins = binSightings(times);
      const inside = times.every((one) => bins.some(({ from, to }) => one >= from && one < to));
      return inside && bins.length <= 24 && bins.reduce((sum, bin) => sum + bin.count, 0) === times.length;
    }),
  );
});
