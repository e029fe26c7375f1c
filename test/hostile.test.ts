/** The built product, attacked over HTTP: nothing that anybody sends runs, or breaks a page. */
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenOf } from '../src/apps/bench/child-server.ts';
import { markup, minutesAgo, nowhere, openHostileSite, type HostileSite } from './hostile.testing.ts';
import { formsIn, type Who } from './visitor.testing.ts';

let site: HostileSite;
let ids: HostileSite['ids'];
beforeAll(async () => {
  site = await openHostileSite();
  ({ ids } = site);
}, 60_000);
afterAll(async () => {
  await site.stop();
  await site.remove();
});

const starts = ['/', '/is-it-true', '/search?q=bridge', '/feed.rss', '/feed.atom', '/feed.json', '/nothing'];
const desks = ['/console', '/console?view=table', '/console/live?once=1', '/sign-in'];
const asked = () => [
  `/search?q=${encodeURIComponent(markup)}`,
  `/console?q=${encodeURIComponent(markup)}`,
  `/console/rumours/for-post/${ids.story}`,
  `/console/statements/${ids.statement}/withdraw`,
];

describe('what somebody wrote', () => {
  it.each<[Who, readonly string[]]>([
    ['anonymous', starts],
    ['duty-supervisor', [...starts, ...desks]],
  ])(
    'is text on every page that %s can reach, in an exercise that says so, with every header',
    async (who, from) => {
      const pages = await site.crawl(who, [...from, ...(who === 'anonymous' ? asked().slice(0, 1) : asked())]);
      expect(pages.filter(({ text }) => text.includes('sentinel-tag')).length).toBeGreaterThan(
        who === 'anonymous' ? 6 : 15,
      );
      for (const { path, status, type, text, headers } of pages) {
        expect([path, status]).toEqual([path, path === '/nothing' ? 404 : 200]);
        const exercise = /^text\/html|rss|atom|feed\+json|text\/plain/.test(type) && path !== '/console/live?once=1';
        expect([path, !exercise || text.includes('EXERCISE EXERCISE EXERCISE')]).toEqual([path, true]);
        // Text that is sent as text, or as JSON to a program, has nothing to run in.
        const plain = /^text\/plain|^application\/json/.test(type);
        expect([path, plain ? null : /<sentinel-tag|<script>sentinel|<!-- \]\]/.exec(text)]).toEqual([path, null]);
        // oxlint-disable-next-line no-control-regex -- these are the characters that must not come back
        expect([path, /[\u0000-\u0008\u000e-\u001f\u202a-\u202e\u2066-\u2069]/.exec(text)]).toEqual([path, null]);
        expect([path, headers.get('content-security-policy')]).toEqual([
          path,
          expect.stringContaining("script-src 'self'"),
        ]);
        expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
        expect([path, headers.get('x-exercise')]).toEqual([path, 'EXERCISE EXERCISE EXERCISE']);
        const mayBeKept = headers.get('cache-control') !== 'no-store';
        expect([path, mayBeKept && /^\/(?:console|sign-|search|tell-us|api)/.test(path)]).toEqual([path, false]);
        expect(headers.get('set-cookie')).toBeNull();
      }
    },
    60_000,
  );

  it('cannot leave the data that search engines read', async () => {
    for (const path of [`/updates/${ids.statement}`, `/is-it-true/${ids.rumour}`]) {
      const { text } = await site.get('anonymous', path);
      const [, json = ''] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(text) ?? [];
      expect(JSON.stringify(JSON.parse(json))).toMatch(/EXERCISE EXERCISE EXERCISE.*sentinel-tag/s);
    }
  });
});

describe('a batch of posts', () => {
  const one = { externalId: 'a', text: 'b', publishedAt: minutesAgo(1) };
  const send = (body: unknown) => site.api('desk', 'POST', '/posts', body);

  it.each<[string, unknown, string]>([
    ['1,001 posts', { posts: Array.from({ length: 1001 }, () => one) }, 'posts'],
    ['none', { posts: [] }, 'posts'],
    ['a list', [one], '(body)'],
    ['a number for a text', { posts: [{ ...one, text: 1 }] }, 'posts.0.text'],
    ['a text of 100,001', { posts: [{ ...one, text: 'x'.repeat(100_001) }] }, 'posts.0.text'],
    ['an unknown field within', { posts: [{ ...one, author: { age: 1 } }] }, 'posts.0.author.age'],
    [
      'an unknown field',
      '{"posts":[{"externalId":"a","text":"b","publishedAt":"2026-01-01T00:00:00Z","__proto__":1}]}',
      'posts.0.__proto__',
    ],
    ['a deep hole', `{"posts":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 'posts.0'],
    [
      'a number without end',
      '{"posts":[{"externalId":1e999,"text":"b","publishedAt":"2026-01-01T00:00:00Z"}]}',
      'posts.0.externalId',
    ],
    ...['2026-02-30T00:00:00Z', '-001-01-01T00:00:00Z', '10000-01-01T00:00:00Z', '2026-01-01', '', -1].map(
      (at): [string, unknown, string] => [
        `the time ${at}`,
        { posts: [{ ...one, publishedAt: at }] },
        'posts.0.publishedAt',
      ],
    ),
  ])('%s is refused by the name of the field', async (_name, body, field) => {
    const answer = await send(body);
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: expect.arrayContaining([expect.objectContaining({ field })]) },
    });
  });

  it.each([
    ['half a document', '{"posts":[', 400],
    ['nothing', '', 400],
    ['another alphabet', Buffer.from('{"posts":[]}', 'utf16le').toString('latin1'), 400],
    ['40 MB', `{"posts":[{"text":"${'x'.repeat(40_000_000)}"}]}`, 413],
  ])('%s is refused as a problem', async (_name, body, status) => {
    expect(await send(body)).toMatchObject({ status, body: { status } });
  });

  it('with times nobody can believe and texts of 100,000 is taken in, and the board still answers', async () => {
    const times = ['9999-12-31T23:59:59-23:59', '0000-01-01T00:00:00Z', '1976-01-01T00:00:00Z'];
    const long = [
      'x',
      '? ',
      '#a ',
      '\u0301',
      '\ufdfa',
      '😀',
      'https://',
      '\n',
      '<b>',
      'Is it shut? ',
      'why ',
      'Help, my dad is trapped and not breathing ',
    ];
    const posts = [
      ...times.map((publishedAt, n) => ({ ...one, externalId: `time ${n}`, publishedAt })),
      ...long.map((part, n) => ({ ...one, externalId: `long ${n}`, text: part.repeat(100_000 / part.length) })),
    ];
    expect(await send({ posts })).toMatchObject({ status: 200, body: { accepted: posts.length } });
    await site.sorted();
    for (const path of ['/console', '/console?view=table', '/console/calls', '/console/live?once=1']) {
      const board = await site.get('desk', path);
      // No post is so long that the next one, which may be a call for help, is pushed out of sight.
      expect([path, board.status, />[^<]{1500}/.exec(board.text)]).toEqual([path, 200, null]);
    }
  }, 60_000);
});

describe('an address', () => {
  it.each([
    ['/console/../console', 200],
    ['//console', 404],
    ['///evil.example/', 404],
    ['/assets/..%2f..%2fcli.js', 404],
    ['/assets/%00', 404],
    ['/assets/constructor', 404],
    ['/%2e%2e/etc/passwd', 404],
    ['/%', 404],
    ['/updates/%00', 404],
    ['/updates/%E0%A4%A', 404],
    ['/updates/not-an-id', 404],
    [`/updates/${nowhere}`, 404],
    [`/is-it-true/${nowhere}`, 404],
    ['/is-it-true?word=constructor', 200],
    [`/console/statements/${nowhere}/edit`, 404],
    ['/console/rumours/%00', 404],
    ['/console/handover/%ff/text', 404],
    [`/console/stories/${nowhere}?after=999999999999999.9`, 404],
    ['/console?q=%00&place=%ff&state=%00&view=%00', 200],
    ['/console/live?once=1&q=%00', 200],
    ['/console/statements/new?story=%00&fact=%00&kind=constructor', 200],
    ['/search?q=%00', 200],
    ["/search?q=';drop%20table%20post;--", 200],
    ['/search?q=a:*&q=(', 200],
    ['/updates?page=1e400', 200],
    ['/api/v1/picture?q=%00', 200],
    ['/api/v1/picture?limit=1e9', 422],
    ['/api/v1/stories/%00', 422],
    ['/api/v1/statements?state=__proto__', 422],
    ['/api/v1/nothing', 404],
    ['/sign-in/%00', 403],
    [`/search?q=${'a'.repeat(12_000)}`, 200],
    [`/${'a/'.repeat(6000)}`, 404],
  ])('%s answers %i', async (path, status) => {
    // Not by `fetch`, which would tidy the address first.
    const answer = new Promise<readonly [number | undefined, unknown]>((resolve, reject) => {
      const headers = { authorization: `Bearer ${bearer}` };
      request(site.url, { path, headers }, (response) => {
        response.resume();
        resolve([response.statusCode, response.headers['x-content-type-options']]);
      })
        .once('error', reject)
        .end();
    });
    expect(await answer).toEqual([status, 'nosniff']);
  });

  let bearer: string;
  beforeAll(async () => {
    bearer = await tokenOf(site.place, 'desk');
  });

  it.each([
    'GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n',
    'GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n',
  ])('the page for %j names no other host, now or for the next reader', async (head) => {
    const socket = connect(Number(new URL(site.url).port), '127.0.0.1');
    socket.end(head);
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(Buffer.from(chunk));
    expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 200/);
    expect(Buffer.concat(chunks).toString()).not.toContain('evil.example');
    expect((await site.get('anonymous', '/')).text).not.toContain('evil.example');
  });
});

it('no form anywhere answers nonsense with a fault', async () => {
  const pages = await site.crawl('duty-supervisor', [...desks, '/tell-us'], 120);
  const kinds = new Map(
    pages.flatMap(({ text }) => formsIn(text)).map((form) => [form.action.replaceAll(/[0-9a-f-]{36}/g, ':id'), form]),
  );
  expect(kinds.size).toBeGreaterThan(15);
  const faults: string[] = [];
  const nonsense = [
    '',
    '\u0000',
    '-1',
    '99999999999999999999',
    'constructor',
    nowhere,
    `${markup}\u202e`,
    'x'.repeat(8000),
  ];
  for (const { action, fields } of [...kinds.values()].filter(
    (form) => !/withdraw|remove|sign-out/.test(form.action),
  )) {
    for (const value of nonsense) {
      const junk = Object.fromEntries(Object.keys(fields).map((name) => [name, value]));
      // With everything wrong, with only what a person types wrong, and each field several times.
      const hidden = Object.fromEntries(
        Object.entries(fields).filter(([, given]) => /^[0-9a-f-]{36}$|^\d+$/.test(given)),
      );
      const several = Object.fromEntries(Object.keys(fields).map((name) => [name, [value, value]]));
      for (const sent of [junk, { ...junk, ...hidden }, several]) {
        const { status } = await site.send('duty-supervisor', action, sent);
        if (status >= 500) faults.push(`${action} with ${JSON.stringify(value.slice(0, 40))}`);
      }
    }
  }
  expect(faults).toEqual([]);
}, 60_000);
