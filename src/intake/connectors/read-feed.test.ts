import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read, readItems, rss } from './read-feed.testing.ts';

const described = (html: string) => rss(`<item><description>${html}</description></item>`);

describe('feeds of each kind', () => {
  it('RSS', () => {
    const feed = read(
      rss(`<link>https://news.example/</link><ttl>30</ttl>
      <item><title>Road shut &amp; buses moved</title><link>/road</link><guid isPermaLink="false">a1</guid>
      <description>&lt;p&gt;Broad Lane is shut.&lt;/p&gt;&lt;p&gt;Use &lt;b&gt;Cannock Road&lt;/b&gt;.&lt;/p&gt;</description>
      <author>editor@news.example (Asha Editor)</author>
      <pubDate>Tue, 4 Aug 2026 14:00 BST</pubDate></item>`),
    );
    expect(feed).toEqual({
      ok: true,
      value: {
        format: 'rss',
        title: 'Low Hill News',
        siteUrl: 'https://news.example/',
        ttlMinutes: 30,
        charset: 'utf-8',
        mended: false,
        leftOut: 0,
        items: [
          {
            externalId: 'a1',
            title: 'Road shut & buses moved',
            text: 'Broad Lane is shut.\n\nUse Cannock Road.',
            url: 'https://news.example/road',
            author: 'Asha Editor',
            publishedAt: new Date('2026-08-04T13:00:00Z'),
          },
        ],
      },
    });
  });

  it('Atom, with xml:base and markup written as XML', () => {
    const items = readItems(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/wards/">
      <title>Wards</title><entry xml:base="low-hill/"><id>tag:1</id><title type="html">&lt;i&gt;Fire&lt;/i&gt; out</title>
      <link rel="self" href="self"/><link href="fire"/><author><name>Asha</name><email>a@news.example</email></author>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It is out.</p><script>evil()</script>
      <p>5 &lt; 6 &amp;amp; so on</p></div></content><updated>2026-08-04T12:30:00+01:00</updated></entry></feed>`);
    expect(items).toEqual([
      {
        externalId: 'tag:1',
        title: 'Fire out',
        text: 'It is out.\n\n5 < 6 &amp; so on',
        url: 'https://news.example/wards/low-hill/fire',
        author: 'Asha',
        publishedAt: new Date('2026-08-04T11:30:00Z'),
      },
    ]);
  });

  it('RDF', () => {
    const items = readItems(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>R</title></channel>
      <item rdf:about="https://news.example/1"><title>One</title><dc:date>2026-08-04</dc:date></item></rdf:RDF>`);
    expect(items).toMatchObject([
      { externalId: 'https://news.example/1', title: 'One', publishedAt: new Date('2026-08-04T00:00:00Z') },
    ]);
  });

  it('JSON Feed, also as text/html; a bad item does not cost the good one', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J',
      items: [
        { id: 7, content_html: '<p>Hello</p><script>x()</script>', url: '/7', authors: [{ name: 'Bo' }] },
        'no item',
      ],
    };
    expect(read(JSON.stringify(feed), 'text/html')).toMatchObject({
      ok: true,
      value: {
        format: 'json',
        leftOut: 1,
        items: [{ externalId: '7', text: 'Hello', url: 'https://news.example/7', author: 'Bo', dateDoubt: 'missing' }],
      },
    });
  });
});

describe('what is not a feed is refused', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['only a byte order mark', '\uFEFF  ', 'empty'],
    ['a picture', '\u0089PNG\r\n', 'not-a-feed'],
    ['a site map', '<?xml version="1.0"?><urlset><url><loc>x</loc></url></urlset>', 'not-a-feed'],
    ['other JSON', '{"items":[]}', 'not-a-feed'],
    ['half JSON', '{"version":"https://jsonfeed.org/version/1"', 'broken'],
    ['XML that never was one', '<rss><channel', 'broken'],
    ['very deep XML', `<rss><channel>${'<a>'.repeat(100_000)}`, 'broken'],
  ])('%s', (_name, text, kind) => {
    expect(read(text)).toEqual({ ok: false, error: { kind } });
  });

  it('a web page, naming the feeds that the page names', () => {
    const page = `<!DOCTYPE html><html><head>
      <link rel="alternate" type="application/rss+xml" href="/feed?a=1&amp;b=2">
      <link href='https://other.example/atom' type='application/atom+xml' rel='alternate home'>
      <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
      <link rel="alternate" hreflang="pl" href="/pl"><link rel="stylesheet" href="/x.css"></head></html>`;
    expect(read(page, 'text/html')).toEqual({
      ok: false,
      error: { kind: 'html-page', feeds: ['https://news.example/feed?a=1&b=2', 'https://other.example/atom'] },
    });
  });

  it('a page that only its server calls one', () => {
    expect(read('Site closed for repair', 'text/html; charset=utf-8')).toMatchObject({ error: { kind: 'html-page' } });
  });

  it.each([
    ['a billion laughs', `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${rss('')}`],
    [
      'a file of ours',
      `<?xml version="1.0"?><!-- x --><!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>${rss('')}`,
    ],
  ])('%s', (_name, text) => {
    expect(read(text)).toEqual({ ok: false, error: { kind: 'own-entities' } });
  });

  it('a hidden document type never reaches the parser', () => {
    const items = readItems(
      rss(
        `<item a="<!--"><title>&f;</title></item><!DOCTYPE x [<!ENTITY f "grown">]><item b="-->"><title>&f;</title></item>`,
      ),
    );
    expect(JSON.stringify(items)).not.toContain('grown');
  });

  it('but a bare document type is only dropped', () => {
    const text = `<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://my.example/rss.dtd">${rss('<item><title>A</title></item>')}`;
    expect(readItems(text.replace('<?xml version="1.0"?>', ''))).toMatchObject([{ title: 'A' }]);
  });
});

describe('text', () => {
  it.each([
    ['scripts', '&lt;script&gt;alert(1)&lt;/script&gt;Hello', 'Hello'],
    ['scripts in CDATA', '<![CDATA[<img src=x onerror=alert(1)>Hello<style>x{}</style>]]>', 'Hello'],
    ['an unfinished tag', '<![CDATA[Hello <script src=//x.example/]]>', 'Hello'],
    ['a frame', '<![CDATA[<iframe src="//x">in</iframe>Hello]]>', 'Hello'],
    ['a link', '<![CDATA[<a href="javascript:alert(1)">Hello</a>]]>', 'Hello'],
    ['named letters', 'Caf&amp;eacute; &eacute;t&eacute;', 'Café été'],
    ['an arithmetic', 'a &lt; b and x&lt;y', 'a < b and x<y'],
    ['a stray ampersand', 'Marks & Spencer', 'Marks & Spencer'],
    ['control characters', 'He\u0000l\u0007lo', 'Hello'],
    ['half a surrogate', 'Hello &#xD800;', 'Hello'],
  ])('%s', (_name, html, expected) => {
    expect(readItems(described(html))[0]?.text.trim()).toBe(expected);
  });

  it('a title of another vocabulary is not the title', () => {
    const items = readItems(
      rss(
        '<item><media:title>Photo</media:title><title>News</title></item>',
        '<rss xmlns:media="http://search.yahoo.com/mrss/">',
      ),
    );
    expect(items[0]?.title).toBe('News');
  });

  it('no tag survives, whatever is sent', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '<script>',
        '</script>',
        '<',
        '>',
        '&lt;',
        '"',
        "'",
        '<b',
        ' onclick=',
        '<!--',
        '-->',
        'x',
        ']]',
        '<p>',
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const html = parts.join('').replaceAll(']]>', '');
        const feed = read(described(`<![CDATA[${html}]]>`));
        // Whole tags only: a lone "<" is a character like any other.
        expect(feed.ok ? (feed.value.items[0]?.text ?? '') : '').not.toMatch(/<\/?(script|p|b)\b[^<>]*>(?!.*&lt;)/);
      }),
    );
  });
});

describe('broken feeds', () => {
  it('cut off on the way: the items that arrived are read', () => {
    const whole = rss('<item><title>A</title></item><item><title>B</title></item>');
    expect(read(whole.slice(0, whole.indexOf('B')))).toMatchObject({
      ok: true,
      value: { items: [{ title: 'A' }] },
    });
  });

  it('items without a channel', () => {
    expect(readItems('<rss><item><title>A</title></item></rss>')).toMatchObject([{ title: 'A' }]);
  });

  it('more items than we take are counted', () => {
    const many = '<item><title>A</title></item>'.repeat(600);
    const feed = read(rss(many));
    expect(feed.ok && [feed.value.items.length, feed.value.leftOut]).toEqual([500, 100]);
  });
});
