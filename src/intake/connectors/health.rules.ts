/** What the console says about a connector: one plain sentence, so that silence is never an empty box. */
import { formatTime } from '#ui/format.rules.ts';
import type { FeedState } from './polling.rules.ts';

/** What brings posts in: feeds that we read, recordings played in, our own form, the rehearsed event, other programs. */
export type ConnectorKind = 'feed' | 'replay' | 'form' | 'exercise' | 'program';

export type Health = {
  readonly kind: ConnectorKind;
  readonly state: FeedState;
  readonly paused: boolean;
  readonly trouble: string | null;
  readonly lastBroughtAt: Date | null;
  readonly lastPolledAt: Date | null;
  readonly rhythmSeconds: number | null;
};

export type ConnectorHealth = {
  /** The feed's id, or the source's name for everything else. */
  readonly id: string;
  readonly kind: ConnectorKind;
  readonly name: string;
  readonly url: string | null;
  readonly state: FeedState;
  readonly paused: boolean;
  /** How it is doing, in one plain sentence. */
  readonly sentence: string;
  /** What went wrong last, or null. */
  readonly trouble: string | null;
  readonly posts: number;
  readonly lastBroughtAt: Date | null;
  readonly lastPolledAt: Date | null;
  readonly nextPollAt: Date | null;
  /** For feeds: what each of the last 24 hours brought, oldest first. */
  readonly perHour: readonly number[];
};

/** One line in a feed's history. */
export type FeedVisit = {
  readonly at: Date;
  readonly outcome: 'read' | 'unchanged' | 'failed';
  readonly sentence: string;
  /** Posts that were new or changed. */
  readonly brought: number;
};

const hourMs = 3_600_000;

export function healthSentence(health: Health, now: Date): string {
  const { lastBroughtAt } = health;
  if (health.paused) return `Paused: nothing is read until somebody resumes it. ${broughtLast(health, now)}.`;
  if (health.trouble !== null) {
    const since = lastBroughtAt ? `No news since ${formatTime(lastBroughtAt, now)}` : 'Nothing read yet';
    return `${since}: ${health.trouble}.${consequence(health.state)}`;
  }
  if (health.kind === 'feed' && !health.lastPolledAt) return 'Added, and about to be read for the first time.';
  const usualMs = Math.max((health.rhythmSeconds ?? 0) * 1000 * 5, 48 * hourMs);
  if (health.kind === 'feed' && lastBroughtAt && now.getTime() - lastBroughtAt.getTime() > usualMs) {
    return `Answers, but has published nothing since ${formatTime(lastBroughtAt, now)}: longer than is usual for it.`;
  }
  return `${broughtLast(health, now)}.`;
}

/** The source's name in the posts tells which way they came: see `sourceOfFeed`. */
export function kindOfSource(source: string): ConnectorKind {
  if (source === formSource) return 'form';
  const kind = /^(feed|replay|exercise)(?::|$)/.exec(source)?.[1];
  return kind === 'feed' || kind === 'replay' || kind === 'exercise' ? kind : 'program';
}

export const formSource = 'form';

export function sourceOfFeed(id: string): string {
  return `feed:${id}`;
}

function broughtLast({ lastBroughtAt, kind }: Health, now: Date): string {
  if (lastBroughtAt) return `Last news: ${formatTime(lastBroughtAt, now)}`;
  return kind === 'feed' ? 'Answers, but has brought nothing yet' : 'Nothing has come in this way yet';
}

function consequence(state: FeedState): string {
  if (state === 'hijacked') return ' Nothing of it is taken in until somebody confirms that it is still them.';
  return state === 'dead' ? ' We ask once a week at most.' : '';
}
