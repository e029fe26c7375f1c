/**
 * When to ask a feed again, and what to think of it.
 *
 * Polite: never more often than its owner asks, far less often once it fails.
 * Honest: every state has a sentence that says what happened and since when.
 */
import { assertNever } from '#kernel/result.ts';
import { hasMoved, turnedInto, type Vocabulary } from './hijack.rules.ts';

export type FeedState = 'new' | 'fine' | 'ailing' | 'dead' | 'hijacked';

/** What we remember of a feed between two visits. */
export type FeedMemory = {
  readonly url: string;
  readonly state: FeedState;
  readonly title: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Visits in a row that brought nothing readable. */
  readonly failures: number;
  readonly failingSince: Date | null;
  /** What went wrong last, without a capital or a full stop. */
  readonly trouble: string | null;
  /** The usual time between two of its items, when enough of them are dated. */
  readonly rhythmSeconds: number | null;
  readonly vocabulary: Vocabulary;
  readonly nextPollAt: Date | null;
};

/** What one visit brought. */
export type Visit =
  | {
      readonly kind: 'read';
      readonly title: string;
      readonly itemTimes: readonly Date[];
      readonly vocabulary: Vocabulary;
      readonly finalUrl: string;
      /** Every redirect on the way was a permanent one. */
      readonly movedForGood: boolean;
      readonly ttlMinutes?: number | undefined;
      readonly caching: Caching;
    }
  | { readonly kind: 'unchanged'; readonly caching: Caching }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string | undefined }
  | { readonly kind: 'web-page'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** The headers that say how long an answer stays good. */
export type Caching = {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  readonly cacheControl?: string | undefined;
};

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** How far a poll may be put off, whatever a header says. */
const longestWait = 7 * day;
const deadAfterSeconds = 14 * day;
const webPagesUntilHijacked = 3;

/** `chance` is a number from 0 to 1: it spreads the visits, so that many feeds are not asked in the same second. */
export function afterVisit(memory: FeedMemory, visit: Visit, now: Date, chance: number): FeedMemory {
  switch (visit.kind) {
    case 'unchanged':
      return fine(memory, remembered(memory, visit.caching), undefined, now, chance);
    case 'read':
      return afterReading(memory, visit, now, chance);
    case 'status':
      return afterStatus(memory, visit.status, visit.retryAfter, now, chance);
    case 'web-page': {
      const next = failed(memory, visit.reason, now, chance);
      // Once is a repair notice; three times running, somebody else may live there now.
      const again = memory.trouble === visit.reason && next.failures >= webPagesUntilHijacked;
      const taken = memory.title !== null && again;
      return taken ? { ...next, state: 'hijacked' } : next;
    }
    case 'failed':
      return failed(memory, visit.reason, now, chance);
    default:
      return assertNever(visit);
  }
}

/** "Nothing new" need not repeat what we sent. */
function remembered(memory: FeedMemory, caching: Caching): Caching {
  return {
    ...caching,
    etag: caching.etag ?? memory.etag ?? undefined,
    lastModified: caching.lastModified ?? memory.lastModified ?? undefined,
  };
}

/** A person has looked and says that it is still them, or that the new one is welcome: we meet it as for the first time. */
export function trustAgain(memory: FeedMemory, now: Date): FeedMemory {
  return {
    ...memory,
    state: 'new',
    title: null,
    vocabulary: [],
    failures: 0,
    failingSince: null,
    trouble: null,
    nextPollAt: now,
  };
}

/** A feed that somebody has just named. */
export function newFeed(url: string, now: Date): FeedMemory {
  return {
    url,
    state: 'new',
    title: null,
    etag: null,
    lastModified: null,
    failures: 0,
    failingSince: null,
    trouble: null,
    rhythmSeconds: null,
    vocabulary: [],
    nextPollAt: now,
  };
}

function afterReading(memory: FeedMemory, visit: Extract<Visit, { kind: 'read' }>, now: Date, chance: number) {
  const reason = suspicion(memory, visit);
  if (reason !== undefined) {
    return {
      ...failed(memory, reason, now, chance),
      state: 'hijacked' as const,
      nextPollAt: later(now, 6 * hour, chance),
    };
  }
  const learned: FeedMemory = {
    ...memory,
    url: visit.movedForGood || hasMoved(memory.url, visit.finalUrl) ? visit.finalUrl : memory.url,
    title: visit.title === '' ? (memory.title ?? '') : visit.title,
    vocabulary: visit.vocabulary.length > 0 ? visit.vocabulary : memory.vocabulary,
    rhythmSeconds: rhythmOf(visit.itemTimes) ?? memory.rhythmSeconds,
  };
  return fine(learned, visit.caching, visit.ttlMinutes, now, chance);
}

/** Why its items must not be taken in until a person has looked; `undefined` when it is what it was. */
function suspicion(memory: FeedMemory, visit: Extract<Visit, { kind: 'read' }>): string | undefined {
  // On the first visit there is nothing to compare with: a person has just chosen it.
  if (memory.title === null) return undefined;
  const elsewhere = hasMoved(memory.url, visit.finalUrl);
  if (elsewhere !== undefined) return `their address now leads to another site (${elsewhere})`;
  const before = { title: memory.title, vocabulary: memory.vocabulary };
  return turnedInto(before, visit) ? `their feed has become another one (“${visit.title.slice(0, 80)}”)` : undefined;
}

function fine(
  memory: FeedMemory,
  caching: Caching,
  ttlMinutes: number | undefined,
  now: Date,
  chance: number,
): FeedMemory {
  const asked = Math.max((ttlMinutes ?? 0) * minute, maxAge(caching.cacheControl));
  const cheap = caching.etag !== undefined || caching.lastModified !== undefined;
  // A visit that may be answered "nothing new" costs its owner next to nothing, so it may come sooner.
  const shortest = cheap ? 3 * minute : 10 * minute;
  const usual = clamp((memory.rhythmSeconds ?? hour) / 4, shortest, hour);
  return {
    ...memory,
    state: 'fine',
    etag: caching.etag ?? null,
    lastModified: caching.lastModified ?? null,
    failures: 0,
    failingSince: null,
    trouble: null,
    nextPollAt: later(now, Math.min(Math.max(usual, asked), longestWait), chance),
  };
}

function afterStatus(
  memory: FeedMemory,
  status: number,
  retryAfter: string | undefined,
  now: Date,
  chance: number,
): FeedMemory {
  const next = failed(memory, statusInWords(status), now, chance);
  if (status === 410) return { ...next, state: 'dead', nextPollAt: null };
  const wait = retryAfterSeconds(retryAfter, now);
  if (wait === undefined || next.nextPollAt === null) return next;
  const asked = new Date(now.getTime() + Math.min(wait, longestWait) * 1000);
  return { ...next, nextPollAt: asked > next.nextPollAt ? asked : next.nextPollAt };
}

function failed(memory: FeedMemory, reason: string, now: Date, chance: number): FeedMemory {
  const failures = memory.failures + 1;
  const failingSince = memory.failingSince ?? now;
  const dead = now.getTime() - failingSince.getTime() >= deadAfterSeconds * 1000;
  const wait = dead ? longestWait : Math.min(5 * minute * 2 ** Math.min(failures - 1, 12), day);
  const state = dead ? 'dead' : 'ailing';
  return { ...memory, state, failures, failingSince, trouble: reason, nextPollAt: later(now, wait, chance) };
}

function statusInWords(status: number): string {
  switch (status) {
    case 401:
    case 403:
      return `their site does not let us in (${status})`;
    case 404:
      return 'their feed is not there any more (404)';
    case 410:
      return 'they have taken their feed away for good (410)';
    case 429:
      return 'their site asks us to come less often (429)';
    default:
      return `their site answers ${status}`;
  }
}

/** Seconds, or a date in any of the forms that HTTP knows; nonsense is no answer. */
export function retryAfterSeconds(text: string | undefined, now: Date): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text.trim())) return Number(text);
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
}

function maxAge(cacheControl: string | undefined): number {
  const found = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(cacheControl ?? '');
  return found ? Number(found[1]) : 0;
}

/** The median, so that one long holiday or one busy hour does not change it. */
export function rhythmOf(times: readonly Date[]): number | undefined {
  const sorted = [...new Set(times.map((time) => time.getTime()))].toSorted((a, b) => a - b);
  const gaps = sorted.slice(1).map((time, index) => (time - (sorted[index] ?? time)) / 1000);
  const inOrder = gaps.toSorted((a, b) => a - b);
  return gaps.length < 3 ? undefined : Math.round(inOrder[Math.floor(inOrder.length / 2)] ?? 0);
}

/** Up to a tenth later, never sooner: sooner would break what its owner asked. */
function later(now: Date, seconds: number, chance: number): Date {
  return new Date(now.getTime() + Math.round(seconds * (1 + chance / 10) * 1000));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
