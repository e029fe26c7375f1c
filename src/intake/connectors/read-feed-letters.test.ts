import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read, readItems, rss } from './read-feed.testing.ts';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const ids = (items: string) => readItems(rss(items)).map(({ externalId }) => externalId);
const dated = (date: string) => readItems(rss(`<item><title>A</title><pubDate>${date}</pubDate></item>`))[0];

describe('encodings', () => {
  const cafe = rss('<item><title>Caf\u00e9</title></item>');

  it.each([
    ['declared in the XML', latin(cafe.replace('?>', ' encoding="iso-8859-1"?>')), undefined],
    ['declared by the server', latin(cafe), 'text/xml; charset="ISO-8859-1"'],
    ['declared by nobody', latin(cafe), undefined],
    ['declared wrongly', latin(cafe.replace('?>', ' encoding="utf-8"?>')), 'text/xml; charset=utf-8'],
    ['declared as nonsense', new TextEncoder().encode(cafe.replace('?>', ' encoding="klingon"?>')), undefined],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${cafe}`, 'utf16le'), 'text/xml; charset=utf-8'],
    ['UTF-16 without a mark', Buffer.from(cafe, 'utf16le'), undefined],
    ['UTF-8 with a mark, called Latin', new TextEncoder().encode(`\uFEFF${cafe}`), 'text/xml; charset=iso-8859-1'],
  ])('%s', (_name, bytes, contentType) => {
    expect(readItems(bytes, contentType)[0]?.title).toBe('Café');
  });

  it('broken letters are marked, the rest is read', () => {
    const bytes = new TextEncoder().encode(rss('<item><title>été X Łódź</title></item>'));
    bytes[bytes.indexOf(88)] = 0xff;
    expect(read(bytes)).toMatchObject({ ok: true, value: { mended: true, items: [{ title: 'été \uFFFD Łódź' }] } });
  });

  it('any bytes are read or refused, never thrown', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(read(bytes)).toHaveProperty('ok');
      }),
    );
  });
});

describe('ids', () => {
  it('the link names an item without one, and its words one without a link', () => {
    const [byLink, byWords] = ids('<item><title>A</title><link>/a</link></item><item><title>B</title></item>');
    expect(byLink).toBe('https://news.example/a');
    expect(byWords).toMatch(/^words:/);
    expect(ids('<item><title>B</title></item>')).toEqual([byWords]);
  });

  it('one id for everything names nothing', () => {
    const both = ids('<item><guid>x</guid><title>A</title></item><item><guid>x</guid><title>B</title></item>');
    expect(new Set(both).size).toBe(2);
  });

  it('a very long one is shortened, always the same way', () => {
    const long = `<item><guid>${'x'.repeat(5_000)}</guid><title>A</title></item>`;
    expect(ids(long)[0]?.length).toBeLessThan(100);
    expect(ids(long)).toEqual(ids(long));
  });
});

describe('dates', () => {
  it.each([
    ['Tue, 04 Aug 2026 12:00:00 GMT', '2026-08-04T12:00:00Z'],
    ['Tue, 04 Aug 2026 12:00:00 +0100', '2026-08-04T11:00:00Z'],
    ['4 August 26 07:00 EST', '2026-08-04T12:00:00Z'],
    ['Tues, 4 Aug. 2026 12:00:00 CEST', '2026-08-04T10:00:00Z'],
    ['Tue Aug  4 12:00:00 UTC 2026', '2026-08-04T12:00:00Z'],
    ['August 4, 2026', '2026-08-04T00:00:00Z'],
    ['2026-08-04 12:00:00', '2026-08-04T12:00:00Z'],
    ['2026-08-04T12:00:00.123+01', '2026-08-04T11:00:00Z'],
    ['20260804', '2026-08-04T00:00:00Z'],
  ])('%s', (text, at) => {
    expect(dated(text)?.publishedAt).toEqual(new Date(at));
  });

  it.each([
    ['fifty years old', 'Wed, 04 Aug 1976 12:00:00 GMT', 'too-old'],
    ['before time began', 'Thu, 01 Jan 1970 00:00:00 GMT', 'too-old'],
    ['tomorrow', 'Wed, 05 Aug 2026 12:00:00 GMT', 'in-the-future'],
    ['no date', 'next Tuesday', 'unreadable'],
    ['no such month', '2026-13-04', 'unreadable'],
    ['nothing', '', 'missing'],
  ])('%s: doubted', (_name, text, doubt) => {
    expect(dated(text)).toMatchObject({ dateDoubt: doubt });
    expect(dated(text)).not.toHaveProperty('publishedAt');
  });
});
