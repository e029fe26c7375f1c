/** Small pictures of numbers, drawn on the server: they print, need no script, and say in words what they show. */
import { area, curveMonotoneX, line } from 'd3-shape';

export type SparklineProps = {
  /** Oldest first, at even distances. */
  readonly values: readonly number[];
  /** What is counted, over what time: "Posts each 5 minutes since 13:00". */
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
};

const margin = 4;

export function Sparkline({ values, label, width = 120, height = 32 }: SparklineProps) {
  const top = Math.max(...values, 1);
  const step = (width - 2 * margin) / Math.max(values.length - 1, 1);
  // Counted from the right, so that a single value stands where "now" is.
  const x = (index: number) => width - margin - (values.length - 1 - index) * step;
  const y = (value: number) => height - margin - (Math.max(value, 0) / top) * (height - 2 * margin);
  const points = values.map((value, index): [number, number] => [x(index), y(value)]);
  const under = area()
    .y0(height - margin)
    .y1((point) => point[1])
    .curve(curveMonotoneX)(points);
  const over = line().curve(curveMonotoneX)(points);
  const last = points.at(-1);
  const text = `${label}: ${inWords(values)}`;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- inline, so that it takes the colours of the page
    <svg class="bl-spark" role="img" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <title>{text}</title>
      {under && <path class="bl-spark__area" d={under} />}
      {over && <path class="bl-spark__line" d={over} />}
      {last && <circle class="bl-spark__now" cx={last[0]} cy={last[1]} r="3" />}
    </svg>
  );
}

function inWords(values: readonly number[]): string {
  const last = values.at(-1);
  if (last === undefined) return 'nothing yet';
  return `lowest ${Math.min(...values)}, highest ${Math.max(...values)}, last ${last}`;
}

export type Bar = { readonly label: string; readonly value: number; readonly href?: string };
export type BarsProps = {
  readonly bars: readonly Bar[];
  /** Names the list: "Where people ask from". */
  readonly label: string;
  /** Behind each number, such as "posts". */
  readonly unit?: string;
  /** What a full bar stands for; the largest value when left out. */
  readonly full?: number;
};

export function Bars({ bars, label, unit, full }: BarsProps) {
  const whole = full ?? Math.max(...bars.map((bar) => bar.value), 1);
  return (
    <ul class="bl-bars" aria-label={label}>
      {bars.map((bar) => (
        <li class="bl-bars__row">
          <span class="bl-bars__label">{bar.href ? <a href={bar.href}>{bar.label}</a> : bar.label}</span>{' '}
          <span class="bl-bars__value">
            {bar.value.toLocaleString('en-GB')}
            {unit && <span class="bl-bars__unit"> {unit}</span>}
          </span>
          <svg class="bl-bars__bar" width="100%" height="10" aria-hidden="true" focusable="false">
            <rect class="bl-bars__full" width="100%" height="10" rx="5" />
            <rect class="bl-bars__part" width={`${share(bar.value, whole)}%`} height="10" rx="5" />
          </svg>
        </li>
      ))}
    </ul>
  );
}

/** A sliver stays visible for the smallest number that is not nothing. */
function share(value: number, whole: number): number {
  return value <= 0 ? 0 : Math.min(100, Math.max(1.5, Math.round((value / whole) * 1000) / 10));
}
