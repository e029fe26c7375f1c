/** Times that people type into a form mean London time, summer and winter. */

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** "2026-08-11T19:30" as the browser's date field gives it; undefined for anything else. */
export function fromLondon(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/.test(text)) return undefined;
  const asIfUtc = new Date(`${text.slice(0, 16)}:00Z`);
  if (Number.isNaN(asIfUtc.getTime())) return undefined;
  const guess = new Date(asIfUtc.getTime() - offsetMs(asIfUtc));
  // Once more with the offset of the guess: the first may lie on the other side of a change of the clocks.
  return new Date(asIfUtc.getTime() - offsetMs(guess));
}

/** The same the other way round, to fill the field again. */
export function toLondon(at: Date): string {
  return new Date(at.getTime() + offsetMs(at)).toISOString().slice(0, 16);
}

function offsetMs(at: Date): number {
  const given = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  const { year, month, day, hour, minute } = given;
  const local = new Date(`${year}-${month}-${day}T${hour}:${minute}:00Z`);
  return local.getTime() - Math.floor(at.getTime() / 60_000) * 60_000;
}
