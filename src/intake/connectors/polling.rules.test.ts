import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { healthSentence, type Health } from './health.rules.ts';
import { hasMoved, registrableDomain, vocabularyOf } from './hijack.rules.ts';
import {
  afterVisit,
  newFeed,
  retryAfterSeconds,
  rhythmOf,
  trustAgain,
  type FeedMemory,
  type Visit,
} from './polling.rules.ts';

const now = new Date('2026-08-04T14:00:00Z');
const url = 'https://news.example/feed';
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const minutesUntil = (memory: FeedMemory) => ((memory.nextPollAt?.getTime() ?? Number.NaN) - now.getTime()) / 60_000;

const words = vocabularyOf([
  'Broad Lane closed, buses diverted, school fete, council meeting, library, allotment, football',
]);
const casino = vocabularyOf([
  'Casino bonus roulette blackjack jackpot betting spins wager odds poker slots deposit offer',
]);

function reading(overrides: Partial<Extract<Visit, { kind: 'read' }>> = {}): Visit {
  return {
    kind: 'read',
    title: 'Low Hill News',
    itemTimes: [],
    vocabulary: words,
    finalUrl: url,
    movedForGood: false,
    caching: { etag: '"1"' },
    ...overrides,
  };
}

const known = afterVisit(newFeed(url, at(-60)), reading(), at(-60), 0);
const failing = (visit: Visit, times: number) =>
  Array.from({ length: times }).reduce<FeedMemory>((memory) => afterVisit(memory, visit, now, 0), known);

describe('the next visit', () => {
  it.each([
    ['a slow site: an hour', { itemTimes: [at(-9000), at(-6000), at(-3000), at(0)] }, 60],
    ['a busy site: as often as is cheap', { itemTimes: [at(-6), at(-4), at(-2), at(0)] }, 3],
    ['a busy site that cannot say "nothing new"', { itemTimes: [at(-6), at(-4), at(-2), at(0)], caching: {} }, 10],
    ['its owner asks for two hours', { ttlMinutes: 120 }, 120],
    ['its answer is good for 90 minutes', { caching: { cacheControl: 'public, max-age=5400' } }, 90],
    ['nobody may put us off for ever', { ttlMinutes: 10_000_000 }, 7 * 24 * 60],
  ])('%s', (_name, overrides, minutes) => {
    expect(minutesUntil(afterVisit(known, reading(overrides), now, 0))).toBe(minutes);
  });

  it('is spread by a tenth at most, and never sooner', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
        const minutes = minutesUntil(afterVisit(known, reading({ ttlMinutes: 120 }), now, chance));
        expect(minutes).toBeGreaterThanOrEqual(120);
        expect(minutes).toBeLessThanOrEqual(132.001);
      }),
    );
  });

  it('comes ever later while it fails, up to a day', () => {
    const waits = [1, 2, 3, 4, 20].map((times) => minutesUntil(failing({ kind: 'status', status: 503 }, times)));
    expect(waits).toEqual([5, 10, 20, 40, 24 * 60]);
  });

  it.each([
    ['7200', 120],
    ['Tue, 04 Aug 2026 16:30:00 GMT', 150],
    ['1', 5],
    ['soon', 5],
    ['99999999', 7 * 24 * 60],
  ])('Retry-After %s is honoured', (retryAfter, minutes) => {
    expect(minutesUntil(afterVisit(known, { kind: 'status', status: 429, retryAfter }, now, 0))).toBe(minutes);
  });

  it('a date that has passed means now', () => {
    expect(retryAfterSeconds('Tue, 04 Aug 2026 12:00:00 GMT', now)).toBe(0);
  });

  it('nothing new keeps what we know to ask with', () => {
    expect(afterVisit(known, { kind: 'unchanged', caching: {} }, now, 0)).toMatchObject({ state: 'fine', etag: '"1"' });
  });

  it('after any run of visits is in the future, or never for what is gone', () => {
    const visits = fc.constantFrom<Visit>(
      reading(),
      { kind: 'unchanged', caching: { cacheControl: 'max-age=0' } },
      { kind: 'status', status: 500, retryAfter: '-1' },
      { kind: 'status', status: 410 },
      { kind: 'failed', reason: 'x' },
      { kind: 'web-page', reason: 'y' },
    );
    fc.assert(
      fc.property(fc.array(visits, { minLength: 1, maxLength: 30 }), (run) => {
        const end = run.reduce<FeedMemory>((memory, visit) => afterVisit(memory, visit, now, 0.5), known);
        expect(end.nextPollAt === null ? end.state === 'dead' : end.nextPollAt > now).toBe(true);
        expect(end.trouble === null).toBe(end.state === 'fine');
      }),
    );
  });

  it('needs a rhythm of at least four items, and one holiday does not change it', () => {
    expect(rhythmOf([at(0), at(10)])).toBeUndefined();
    expect(rhythmOf([at(-30_000), at(-30), at(-20), at(-10), at(0)])).toBe(600);
  });
});

describe('what we think of it', () => {
  it('one failure and it ails, one success and it is fine', () => {
    const ailing = failing({ kind: 'status', status: 503 }, 1);
    expect(ailing).toMatchObject({ state: 'ailing', trouble: 'their site answers 503', failingSince: now });
    expect(afterVisit(ailing, reading(), at(5), 0)).toMatchObject({ state: 'fine', trouble: null, failures: 0 });
  });

  it('fourteen days of failing and it is dead, asked once a week', () => {
    const ailing = failing({ kind: 'failed', reason: 'x' }, 1);
    expect(afterVisit(ailing, { kind: 'failed', reason: 'x' }, at(13 * 1440), 0).state).toBe('ailing');
    const dead = afterVisit(ailing, { kind: 'failed', reason: 'x' }, at(14 * 1440), 0);
    expect(dead).toMatchObject({ state: 'dead', nextPollAt: at(21 * 1440) });
  });

  it('gone for good is not asked again', () => {
    expect(failing({ kind: 'status', status: 410 }, 1)).toMatchObject({ state: 'dead', nextPollAt: null });
  });

  it.each([
    ['redirects to another owner', { finalUrl: 'https://casino.example.net/feed' }, 'another site (example.net)'],
    ['name and topics changed', { title: 'Lucky Spins', vocabulary: casino }, 'another one (“Lucky Spins”)'],
  ])('hijacked: %s', (_name, overrides, said) => {
    const taken = afterVisit(known, reading(overrides), now, 0);
    expect(taken).toMatchObject({ state: 'hijacked', title: 'Low Hill News', vocabulary: words, url });
    expect(taken.trouble).toContain(said);
  });

  it.each([
    ['a new name alone', { title: 'The Lamp Post' }],
    ['new topics alone', { vocabulary: casino }],
    ['another address of the same owner', { finalUrl: 'https://www.news.example/atom', movedForGood: true }],
  ])('not hijacked: %s', (_name, overrides) => {
    expect(afterVisit(known, reading(overrides), now, 0).state).toBe('fine');
  });

  it('a web page once is a repair notice, three times running a new tenant', () => {
    const page: Visit = { kind: 'web-page', reason: 'their address gives a web page, not a feed' };
    expect([1, 2, 3].map((times) => failing(page, times).state)).toEqual(['ailing', 'ailing', 'hijacked']);
    const mixed = failing({ kind: 'status', status: 503 }, 2);
    expect(afterVisit(mixed, page, now, 0).state).toBe('ailing');
  });

  it('a person who looked can trust it again, wherever it lives now', () => {
    const moved = reading({ finalUrl: 'https://casino.example.net/feed' });
    const again = afterVisit(trustAgain(afterVisit(known, moved, now, 0), now), moved, now, 0);
    expect(again).toMatchObject({ state: 'fine', url: 'https://casino.example.net/feed' });
    expect(afterVisit(again, moved, now, 0).state).toBe('fine');
  });

  it('a permanent move is remembered, a passing one is not', () => {
    const finalUrl = 'https://news.example/new';
    expect(afterVisit(known, reading({ finalUrl, movedForGood: true }), now, 0).url).toBe(finalUrl);
    expect(afterVisit(known, reading({ finalUrl }), now, 0).url).toBe(url);
  });

  it.each([
    ['https://news.wv99.co.uk/', 'https://wv99.co.uk/', undefined],
    ['https://a.wordpress.com/', 'https://b.wordpress.com/', 'b.wordpress.com'],
    ['https://a.example/', 'https://b.example/', 'b.example'],
    ['http://10.0.0.1/', 'http://10.0.0.2/', '10.0.0.2'],
  ])('from %s to %s: %s', (from, to, other) => {
    expect(hasMoved(from, to)).toBe(other);
  });

  it('a school is known by its own name, not its area', () => {
    expect(registrableDomain('www.lowhill.wolverhampton.sch.uk')).toBe('lowhill.wolverhampton.sch.uk');
  });
});

describe('in words', () => {
  const health: Health = {
    kind: 'feed',
    state: 'fine',
    paused: false,
    trouble: null,
    lastBroughtAt: new Date('2026-08-04T13:02:00Z'),
    lastPolledAt: now,
    rhythmSeconds: null,
  };

  it.each<[string, Partial<Health>, string]>([
    ['fine', {}, 'Last news: 14:02.'],
    ['failing', { trouble: 'their site answers 503', state: 'ailing' }, 'No news since 14:02: their site answers 503.'],
    ['never read', { trouble: 'x', lastBroughtAt: null }, 'Nothing read yet: x.'],
    ['yesterday', { lastBroughtAt: new Date('2026-08-03T13:02:00Z') }, 'Last news: 3 August, 14:02.'],
    [
      'new',
      { lastPolledAt: null, lastBroughtAt: null, state: 'new' },
      'Added, and about to be read for the first time.',
    ],
    ['nothing in it', { lastBroughtAt: null }, 'Answers, but has brought nothing yet.'],
    [
      'silent',
      { lastBroughtAt: new Date('2026-07-01T13:02:00Z') },
      'Answers, but has published nothing since 1 July, 14:02: longer than is usual for it.',
    ],
    [
      'slow by nature',
      { lastBroughtAt: new Date('2026-07-01T13:02:00Z'), rhythmSeconds: 30 * 86_400 },
      'Last news: 1 July, 14:02.',
    ],
    ['form unused', { kind: 'form', lastBroughtAt: null }, 'Nothing has come in this way yet.'],
    [
      'hijacked',
      { state: 'hijacked', trouble: 'x' },
      'No news since 14:02: x. Nothing of it is taken in until somebody confirms that it is still them.',
    ],
    ['dead', { state: 'dead', trouble: 'x' }, 'No news since 14:02: x. We ask once a week at most.'],
    ['paused', { paused: true }, 'Paused: nothing is read until somebody resumes it. Last news: 14:02.'],
  ])('%s', (_name, overrides, sentence) => {
    expect(healthSentence({ ...health, ...overrides }, now)).toBe(sentence);
  });
});
