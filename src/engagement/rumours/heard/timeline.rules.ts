/** Sightings in equal steps of time, for the picture and for the list that says the same. */

export type Bin = { readonly from: Date; readonly to: Date; readonly count: number };

const minuteMs = 60_000;
const steps = [5, 15, 30, 60, 180, 360, 720, 1440, 10_080].map((minutes) => minutes * minuteMs);
const mostBins = 24;

/** Steps of a size that people count in, at most 24 of them (more only beyond half a year); empty steps are kept. */
export function binSightings(at: readonly Date[]): readonly Bin[] {
  const times = at.map((one) => one.getTime());
  if (times.length === 0) return [];
  const first = Math.min(...times);
  const last = Math.max(...times);
  const step = steps.find((size) => Math.floor(last / size) - Math.floor(first / size) < mostBins) ?? steps.at(-1) ?? 1;
  const start = Math.floor(first / step);
  const counts = Array.from({ length: Math.floor(last / step) - start + 1 }, () => 0);
  for (const time of times) {
    const index = Math.floor(time / step) - start;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts.map((count, index) => ({
    from: new Date((start + index) * step),
    to: new Date((start + index + 1) * step),
    count,
  }));
}
