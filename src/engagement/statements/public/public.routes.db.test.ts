import { parseFeed } from '@rowanmanning/feed-parser';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { useDatabase } from '../../../testing/database.ts';
import { anonymous, site } from '../../../testing/site.ts';
import { startCorrection } from '../lines/correct-line.ts';
import { pressHoldingLine } from '../lines/press-holding-line.ts';
import { releaseLine } from '../lines/release-line.ts';
import { statementRoutes } from '../statement.routes.ts';
import { aLine, auditor, desk, drafted, published, seedDesk, storyId, testDeps, value } from '../statements.testing.ts';
import { withdrawLine } from '../withdrawal/withdraw-line.ts';
import { scriptSafeJson } from './json-ld.tsx';

const database = useDatabase();
const { deps, at, now } = testDeps(database);
beforeEach(async () => {
  at(0);
  await seedDesk(database());
});

const get = async (path: string, actor = anonymous) =>
  site({ pages: statementRoutes(deps()) }, actor, now()).request(path);
const page = async (path: string) => (await get(path)).text();

const jsonFeed = z.object({
  items: z.array(z.object({ id: z.string(), title: z.string(), content_html: z.string(), date_modified: z.string() })),
});

const hostile = {
  title: '</script><script>alert(1)</script> & "quotes" ]]> <img src=x onerror=alert(2)>',
  text: '<b>bold</b> ]]> ]]> <script>alert(3)</script>\n\n<!-- --> &amp; ${x} {{y}}',
  because: null,
};

async function correctedLine() {
  const id = await published(deps(), { storyIds: [storyId] });
  at(10);
  const words = { title: 'The road is shut', text: 'The ring road is shut until nine.', because: null };
  value(await startCorrection(deps(), desk, { statementId: id, reason: 'We mixed up two roads', ...aLine(), words }));
  value(await releaseLine(deps(), desk, { statementId: id, revision: 1, publishAt: null }));
  return id;
}

describe('what anybody may read', () => {
  it('a draft answers 404, to the public and to members alike', async () => {
    const id = await drafted(deps());
    expect((await get(`/updates/${id}`)).status).toBe(404);
    expect((await get(`/updates/${id}`, auditor)).status).toBe(404);
    expect((await get('/updates/not-an-id')).status).toBe(404);
    for (const path of ['/', '/updates', '/search?q=road', '/feed.rss', '/feed.json']) {
      expect(await page(path)).not.toContain('The road is open again');
    }
  });

  it.each(['/', '/updates', '/search', '/about', '/privacy', '/accessibility'])(
    '%s has one h1 and a title',
    async (path) => {
      const html = await page(path);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).toMatch(/<title>EXERCISE EXERCISE EXERCISE: .+<\/title>/);
    },
  );

  it('the home page shows the newest first, marks holding lines and says when something is corrected', async () => {
    value(await pressHoldingLine(deps(), desk, storyId));
    at(1);
    await correctedLine();
    const html = await page('/');
    expect(html.indexOf('The road is shut')).toBeLessThan(html.indexOf('We are looking into what people'));
    expect(html).toContain('We are looking into it');
    expect(html).toContain('We mixed up two roads');
    // The holding line leads to what has been said since.
    expect(html).toContain('Read what we know now');
  });

  it('the page of an update keeps the old words, struck, with reason and time', async () => {
    const html = await page(`/updates/${await correctedLine()}`);
    expect(html).toContain('We mixed up two roads');
    expect(html).toMatch(/<del[^>]*>[^]*The road is open again/);
    expect(html).toContain('2026-08-11T18:10:00.000Z');
    expect(html).toContain('the desk, Black Country Police');
  });

  it('sections of other modules are on the home page and in the search', async () => {
    const section = {
      name: 'Is it true?',
      home: async () => 'A section of another module',
      search: async (_db: unknown, query: string) => [{ title: `Hit for ${query}`, href: '/is-it-true/1', text: '…' }],
    };
    const joined = site({ pages: statementRoutes(deps(), [section]) }, anonymous, now());
    expect(await (await joined.request('/')).text()).toContain('A section of another module');
    expect(await (await joined.request('/search?q=tiger')).text()).toContain('Hit for tiger');
  });

  it('pages may be kept until something changes, answers to questions may not', async () => {
    expect((await get('/')).headers.get('x-published')).toBe('1');
    expect((await get('/feed.atom')).headers.get('x-published')).toBe('1');
    expect((await get('/search?q=a')).headers.get('x-published')).toBeNull();
  });
});

describe('search', () => {
  it('finds by words in another form, and what we corrected by the words that were wrong', async () => {
    await correctedLine();
    expect(await page('/search?q=roads+shut')).toContain('1 result');
    expect(await page('/search?q=open')).toContain('The road is shut');
    expect(await page('/search?q=elephants')).toContain('We have said nothing with these words');
  });

  it('does not find a statement by words that nobody has let out yet', async () => {
    const id = await published(deps());
    const words = { title: 'The road is shut', text: 'Because of a giraffe.', because: null };
    value(await startCorrection(deps(), desk, { statementId: id, reason: 'Giraffe', ...aLine(), words }));
    expect(await page('/search?q=giraffe')).toContain('0 results');
  });

  it.each(["'; drop table statement; --", '<script>', '%00', '"', '& | ! ( )', '\u202Eabc', 'a'.repeat(5000)])(
    'takes %s as words',
    async (query) => {
      const response = await get(`/search?q=${encodeURIComponent(query)}`);
      expect(response.status).toBe(200);
      expect(await response.text()).not.toContain('<script>"');
    },
  );

  it('shows what was searched for as text', async () => {
    expect(await page(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`)).not.toContain('<script>alert');
  });
});

describe('markup in a line', () => {
  it('is text on every page and in the structured data', async () => {
    const id = await published(deps(), { words: hostile });
    for (const path of ['/', '/updates', `/updates/${id}`, '/search?q=bold']) {
      const html = await page(path);
      expect(html).not.toContain('<script>alert');
      expect(html).not.toContain('<img src=x');
      expect(html).not.toContain('<b>bold');
      expect(html).toContain('&lt;b&gt;bold');
    }
    const [, json] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(await page(`/updates/${id}`)) ?? [];
    const data: unknown = JSON.parse(json ?? '');
    expect(data).toMatchObject({ headline: `EXERCISE EXERCISE EXERCISE: ${hostile.title}` });
  });

  it('cannot end the script that carries data', () => {
    expect(scriptSafeJson({ a: '</script><!--\u2028&' })).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(scriptSafeJson({ a: '</script><!--\u2028&' }))).toEqual({ a: '</script><!--\u2028&' });
  });

  it.each(['rss', 'atom'])('is text in the %s feed, for a reader that takes it for HTML', async (kind) => {
    await published(deps(), { words: hostile });
    const body = await page(`/feed.${kind}`);
    const [item] = parseFeed(body).items;
    expect(item?.title).toBe(`EXERCISE EXERCISE EXERCISE: ${hostile.title}`);
    expect(body).toContain('<p>&lt;b&gt;bold&lt;/b&gt; ]]&gt; ]]&gt; &lt;script&gt;');
    expect(body).not.toMatch(/<(script|img|b)[ >]/);
  });

  it('is text in the JSON feed, whose titles are text and whose content is HTML', async () => {
    await published(deps(), { words: hostile });
    const body = await page('/feed.json');
    expect(body).not.toContain('<');
    const [item] = jsonFeed.parse(JSON.parse(body)).items;
    expect(item?.title).toBe(`EXERCISE EXERCISE EXERCISE: ${hostile.title}`);
    expect(item?.content_html).toContain('&lt;b&gt;bold&lt;/b&gt;');
  });
});

describe('feeds', () => {
  it.each([
    ['rss', 'application/rss+xml'],
    ['atom', 'application/atom+xml'],
    ['json', 'application/feed+json'],
  ])('%s says EXERCISE in its title and in each entry', async (kind, type) => {
    await published(deps());
    await published(deps());
    const response = await get(`/feed.${kind}`);
    expect(response.headers.get('content-type')).toContain(type);
    expect((await response.text()).match(/EXERCISE EXERCISE EXERCISE: The road/g)).toHaveLength(2);
    expect(await page(`/feed.${kind}`)).toContain('EXERCISE EXERCISE EXERCISE: Black Country Police');
  });

  it('a correction moves an entry up and says so, under the same id', async () => {
    const id = await correctedLine();
    at(12);
    const newer = await published(deps(), { words: { title: 'Newer', text: 'Newer words.', because: null } });
    at(20);
    const items = async () => jsonFeed.parse(JSON.parse(await page('/feed.json'))).items;
    expect((await items()).map((item) => item.id.slice(-36))).toEqual([newer, id]);
    const words = { title: 'The road is open', text: 'After all it is open.', because: null };
    value(await startCorrection(deps(), desk, { statementId: id, reason: 'Open again', ...aLine(), words }));
    value(await releaseLine(deps(), desk, { statementId: id, revision: 1, publishAt: null }));
    const [first] = await items();
    expect(first).toMatchObject({
      title: 'EXERCISE EXERCISE EXERCISE: Corrected: The road is open',
      date_modified: now().toISOString(),
    });
    expect(first?.id).toContain(id);
  });

  it('a withdrawn entry stays as a tombstone', async () => {
    const id = await published(deps());
    at(3);
    value(await withdrawLine(deps(), desk, { statementId: id, category: 'next-of-kin', authority: 'Coroner, 12' }));
    for (const kind of ['rss', 'atom', 'json']) {
      const body = await page(`/feed.${kind}`);
      expect(body).toContain(id);
      expect(body).toContain('Withdrawn');
      expect(body).toContain('respect for next of kin');
      expect(body).not.toContain('Coroner');
      expect(body).not.toContain('The road');
    }
  });

  it('an empty feed is a feed', async () => {
    expect(await page('/feed.atom')).toContain('<updated>2026-08-11T18:00:00.000Z</updated>');
    expect(JSON.parse(await page('/feed.json'))).toMatchObject({ items: [] });
  });
});
