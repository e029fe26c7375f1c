/** How times and lengths of time are written, everywhere: 24 hours, London, no more than a reader needs. */

const zone = 'Europe/London';
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const day = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'long' });
const dayAndYear = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' });
const year = new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric' });

/** "14:02" today, "4 August, 14:02" this year, "4 August 2025, 14:02" otherwise. */
export function formatTime(at: Date, now: Date): string {
  if (dayAndYear.format(at) === dayAndYear.format(now)) return clock.format(at);
  const date = year.format(at) === year.format(now) ? day : dayAndYear;
  return `${date.format(at)}, ${clock.format(at)}`;
}

/** "4 August 2026, 14:02", for where a reader may come years later. */
export function formatFullTime(at: Date): string {
  return `${dayAndYear.format(at)}, ${clock.format(at)}`;
}

/** The start of a text, on whole words where it has any, with a sign that it goes on. */
export function excerpt(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const start = text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
  const lastSpace = start.search(/\s\S*$/);
  return `${(lastSpace > longest / 2 ? start.slice(0, lastSpace) : start).trimEnd()} …`;
}

export type Span = {
  /** "23 min" */
  readonly short: string;
  /** "23 minutes", for screen readers */
  readonly spoken: string;
  /** "PT23M", for machines */
  readonly iso: string;
};

/** Whole minutes under an hour, hours and minutes under a day, whole days above. Never below nothing. */
export function formatSpan(milliseconds: number): Span {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  if (minutes < 1) return { short: '< 1 min', spoken: 'less than a minute', iso: 'PT0M' };
  if (minutes < 60) return { short: `${minutes} min`, spoken: count(minutes, 'minute'), iso: `PT${minutes}M` };
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours < 24) {
    return {
      short: rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')} min`,
      spoken: rest === 0 ? count(hours, 'hour') : `${count(hours, 'hour')} ${count(rest, 'minute')}`,
      iso: `PT${hours}H${rest === 0 ? '' : `${rest}M`}`,
    };
  }
  const days = Math.floor(hours / 24);
  return { short: count(days, 'day'), spoken: count(days, 'day'), iso: `P${days}D` };
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}
