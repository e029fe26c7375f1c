/** When a rumour was heard, as bars over time. The list below it says the same. */
import { formatTime } from '#ui/format.rules.ts';
import { binSightings } from './timeline.rules.ts';

const width = 720;
const height = 120;
const floor = height - 22;
const gap = 3;

export function TimelinePicture({ heardAt, now }: { heardAt: readonly Date[]; now: Date }) {
  const bins = binSightings(heardAt);
  const [first] = bins;
  const last = bins.at(-1);
  if (!first || !last) return <></>;
  const most = Math.max(...bins.map((bin) => bin.count));
  // Few steps must not become slabs: a bar is never wider than a twelfth of the picture.
  const step = Math.min(width / bins.length, width / 12);
  const busiest = bins.find((bin) => bin.count === most) ?? first;
  const label = `Heard ${heardAt.length} times between ${formatTime(first.from, now)} and ${formatTime(last.to, now)}, most often (${most}) from ${formatTime(busiest.from, now)}`;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- inline, so that it takes the colours of the page
    <svg class="bl-heard" role="img" viewBox={`0 0 ${width} ${height}`} aria-label={label}>
      <line class="bl-heard__ground" x1="0" y1={floor + 0.5} x2={width} y2={floor + 0.5} />
      {bins.map((bin, index) => {
        const tall = bin.count === 0 ? 0 : Math.max(4, (bin.count / most) * (floor - 18));
        const x = index * step;
        return (
          <>
            <rect class="bl-heard__bar" x={x} y={floor - tall} width={step - gap} height={tall} rx="2" />
            {bin.count > 0 && (
              <text x={x + (step - gap) / 2} y={floor - tall - 4} font-size="12" text-anchor="middle">
                {bin.count}
              </text>
            )}
          </>
        );
      })}
      <text x="0" y={height - 5} font-size="12">
        {formatTime(first.from, now)}
      </text>
      {bins.length > 3 && (
        <text x={bins.length * step} y={height - 5} font-size="12" text-anchor="end">
          {formatTime(last.to, now)}
        </text>
      )}
    </svg>
  );
}
