/** What the console says about a connector: one plain sentence, so that silence is never an empty box. */
import type { FeedState } from './polling.rules.ts';

export type Health = {
  readonly kind: 'feed' | 'replay' | 'form' | 'exercise';
  readonly state: FeedState;
  readonly paused: boolean;
  readonly trouble: string | null;
  readonly lastBroughtAt: Date | null;
  readonly lastPolledAt: Date | null;
  readonly rhythmSeconds: number | null;
};

const hourMs = 3_600_000;

export function healthSentence(health: Health, now: Date): string {
  const { lastBroughtAt } = health;
  if (health.paused) return `Paused: nothing is read until somebody resumes it. ${broughtLast(health, now)}.`;
  if (health.trouble !== null) {
    const since = lastBroughtAt ? `No news since ${timeInWords(lastBroughtAt, now)}` : 'Nothing read yet';
    return `${since}: ${health.trouble}.${consequence(health.state)}`;
  }
  if (health.kind === 'feed' && !health.lastPolledAt) return 'Added, and about to be read for the first time.';
  const usualMs = Math.max((health.rhythmSeconds ?? 0) * 1000 * 5, 48 * hourMs);
  if (health.kind === 'feed' && lastBroughtAt && now.getTime() - lastBroughtAt.getTime() > usualMs) {
    return `Answers, but has published nothing since ${timeInWords(lastBroughtAt, now)}: longer than is usual for it.`;
  }
  return `${broughtLast(health, now)}.`;
}

function broughtLast({ lastBroughtAt, kind }: Health, now: Date): string {
  if (lastBroughtAt)
    return `Last brought something ${isToday(lastBroughtAt, now) ? 'at' : 'on'} ${timeInWords(lastBroughtAt, now)}`;
  return kind === 'feed' ? 'Answers, but has brought nothing yet' : 'Nothing has come in this way yet';
}

function consequence(state: FeedState): string {
  if (state === 'hijacked') return ' Nothing of it is taken in until somebody confirms that it is still them.';
  return state === 'dead' ? ' We ask once a week at most.' : '';
}

const clockTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });
const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});
const dayOnly = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

/** "14:02" today, "3 August at 14:02" otherwise. */
export function timeInWords(at: Date, now: Date): string {
  return isToday(at, now) ? clockTime.format(at) : dayAndTime.format(at);
}

function isToday(at: Date, now: Date): boolean {
  return dayOnly.format(at) === dayOnly.format(now);
}
