/** When a feed says something was published, and whether we believe it. */

/** Why a feed's date is not used: the post then carries the time at which we read it. */
export type DateDoubt = 'missing' | 'unreadable' | 'too-old' | 'in-the-future';

export type FeedDate = { readonly at?: Date; readonly doubt?: DateDoubt };

const yearMs = 365.25 * 24 * 3_600_000;
/** Clocks of other people's servers run fast by this much without meaning anything. */
const fastClockMs = 10 * 60_000;

/** Feeds began in 1999; what claims to be older is a default value or a joke. */
export function judgeDate(text: string | undefined, now: Date): FeedDate {
  if (text === undefined || text.trim() === '') return { doubt: 'missing' };
  const at = readDate(text);
  if (!at) return { doubt: 'unreadable' };
  if (at.getTime() > now.getTime() + fastClockMs) return { doubt: 'in-the-future' };
  if (at.getTime() < now.getTime() - 30 * yearMs) return { doubt: 'too-old' };
  return { at };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Hours from UTC of the names that feeds use; BST is the British one, because so are our feeds. */
const zones: Readonly<Record<string, number>> = {
  '': 0,
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  bst: 1,
  ist: 1,
  west: 1,
  cet: 1,
  met: 1,
  cest: 2,
  mest: 2,
  eet: 2,
  eest: 3,
  ast: -4,
  adt: -3,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

const isoShape =
  /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?\s*([a-z]*)\s*([+-]\d{1,2}:?\d{0,2})?$/i;
const mailShape =
  /^(?:[a-z]+\.?,?\s+)?(\d{1,2})[\s-]+([a-z]+)\.?,?[\s-]+(\d{2,4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*([a-z]*)\s*\(?([+-]\d{1,2}:?\d{0,2})?/i;
const unixShape =
  /^(?:[a-z]+\.?,?\s+)?([a-z]+)\.?\s+(\d{1,2}),?\s+(?:(\d{1,2}):(\d{2})(?::(\d{2}))?\s+)?(?:([a-z]+)\s+)?(\d{4})$/i;

function readDate(text: string): Date | undefined {
  const trimmed = text.trim().slice(0, 80);
  const iso = isoShape.exec(trimmed);
  if (iso) return assemble(iso[1], Number(iso[2] ?? 1) - 1, iso[3] ?? '1', iso.slice(4, 7), iso[7], iso[8]);
  const mail = mailShape.exec(trimmed);
  if (mail) return assemble(mail[3], monthOf(mail[2]), mail[1], mail.slice(4, 7), mail[7], mail[8]);
  const unix = unixShape.exec(trimmed);
  if (unix) return assemble(unix[7], monthOf(unix[1]), unix[2], unix.slice(3, 6), unix[6], undefined);
  return undefined;
}

function assemble(
  yearText: string | undefined,
  month: number,
  dayText: string | undefined,
  time: readonly (string | undefined)[],
  zone: string | undefined,
  offset: string | undefined,
): Date | undefined {
  const [hour, minute, second] = [0, 1, 2].map((index) => Number(time[index] ?? 0));
  const day = Number(dayText);
  const year = fullYear(Number(yearText), yearText?.length ?? 0);
  const minutesEast = offsetMinutes(offset) ?? (zones[(zone ?? '').toLowerCase()] ?? 0) * 60;
  const parts = [hour, minute, second];
  if (month < 0 || month > 11 || day < 1 || day > 31 || parts.some((part) => part === undefined)) return undefined;
  if ((hour ?? 0) > 24 || (minute ?? 0) > 59 || (second ?? 0) > 60) return undefined;
  const at = new Date(Date.UTC(year, month, day, hour, (minute ?? 0) - minutesEast, second));
  return Number.isNaN(at.getTime()) ? undefined : at;
}

function monthOf(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase());
}

function fullYear(year: number, digits: number): number {
  if (digits > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function offsetMinutes(offset: string | undefined): number | undefined {
  const found = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset ?? '');
  if (!found) return undefined;
  const size = Number(found[2]) * 60 + Number(found[3] ?? 0);
  return found[1] === '-' ? -size : size;
}
