import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forbiddenAddress } from './address.ts';
import { checkResolved, checkTarget, literalAddress, type TargetRules } from './target.ts';

const rules: TargetRules = { allowAddresses: [], allowPorts: [] };

function judge(url: string): string {
  const target = checkTarget(url, undefined, rules);
  if (!target.ok) return target.error.kind;
  const literal = literalAddress(target.value.host);
  if (!literal) return 'needs a name look-up';
  const checked = checkResolved(target.value, [literal], rules);
  return checked.ok ? 'public' : checked.error.kind;
}

describe('an address', () => {
  it.each([
    ['127.0.0.1', 'at this computer itself'],
    ['127.255.255.254', 'at this computer itself'],
    ['0.0.0.0', 'at no particular computer'],
    ['10.1.2.3', 'inside a private network'],
    ['172.16.0.1', 'inside a private network'],
    ['172.31.255.255', 'inside a private network'],
    ['192.168.1.1', 'inside a private network'],
    ['169.254.169.254', 'inside a private network'],
    ['100.64.0.1', 'inside a network shared behind one provider'],
    ['100.127.255.255', 'inside a network shared behind one provider'],
    ['192.0.0.170', 'at a reserved address'],
    ['198.18.0.1', 'at a reserved address'],
    ['203.0.113.9', 'at a reserved address'],
    ['224.0.0.251', 'at many computers at once'],
    ['255.255.255.255', 'at a reserved address'],
    ['::1', 'at this computer itself'],
    ['::', 'at no particular computer'],
    ['fe80::1', 'inside a private network'],
    ['fe80::1%eth0', 'inside a private network'],
    ['fd12:3456::1', 'inside a private network'],
    ['ff02::1', 'at many computers at once'],
    ['::ffff:127.0.0.1', 'at this computer itself'],
    ['::ffff:a9fe:a9fe', 'inside a private network'],
    ['0:0:0:0:0:ffff:10.0.0.1', 'inside a private network'],
    ['::ffff:0:10.0.0.1', 'inside a private network'],
    ['64:ff9b::10.0.0.1', 'inside a private network'],
    ['64:ff9b::a9fe:a9fe', 'inside a private network'],
    ['64:ff9b:1::1', 'at a reserved address'],
    ['2002:7f00:1::', 'through a tunnel'],
    ['2001:0:4136:e378:8000:63bf:3fff:fdd2', 'through a tunnel'],
    ['2001:db8::1', 'at a reserved address'],
    ['::127.0.0.1', 'at a reserved address'],
    ['4000::1', 'at a reserved address'],
    ['not an address', 'at something that is not an address'],
  ])('%s points %s', (address, where) => {
    expect(forbiddenAddress(address)).toBe(where);
  });

  it.each(['1.1.1.1', '100.63.255.255', '100.128.0.0', '172.15.0.1', '172.32.0.1', '192.169.0.1', '223.255.255.255'])(
    '%s is public',
    (address) => expect(forbiddenAddress(address)).toBeUndefined(),
  );
  it.each(['2606:4700:4700::1111', '2a00:1450:4009:80b::200e', '64:ff9b::1.1.1.1', '::ffff:8.8.8.8'])(
    '%s is public',
    (address) => expect(forbiddenAddress(address)).toBeUndefined(),
  );
});

const octet = fc.integer({ min: 0, max: 255 });
/** Addresses in the ranges that matter most. */
const inner = fc.oneof(
  fc.tuple(fc.constant(127), octet, octet, octet),
  fc.tuple(fc.constant(10), octet, octet, octet),
  fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
  fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
  fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), octet, octet),
);

const asNumber = (bytes: readonly number[]) => bytes.reduce((sum, byte) => sum * 256 + byte, 0);
const hex = (value: number, width = 0) => value.toString(16).padStart(width, '0');
const spellings: readonly ((bytes: readonly number[]) => string)[] = [
  (bytes) => bytes.join('.'),
  (bytes) => String(asNumber(bytes)),
  (bytes) => `0x${hex(asNumber(bytes))}`,
  (bytes) => `0${asNumber(bytes).toString(8)}`,
  (bytes) => bytes.map((byte) => `0${byte.toString(8)}`).join('.'),
  (bytes) => bytes.map((byte) => `0x${hex(byte)}`).join('.'),
  (bytes) => `${bytes[0] ?? 0}.${asNumber(bytes.slice(1))}`,
  (bytes) => `${bytes[0] ?? 0}.${bytes[1] ?? 0}.${asNumber(bytes.slice(2))}`,
  (bytes) => `${bytes.join('.')}.`,
  (bytes) => bytes.join('。'),
  (bytes) => `[::ffff:${bytes.join('.')}]`,
  (bytes) => `[64:ff9b::${bytes.join('.')}]`,
  (bytes) => `[::ffff:${hex(asNumber(bytes.slice(0, 2)))}:${hex(asNumber(bytes.slice(2)))}]`,
  (bytes) => `[2002:${hex(asNumber(bytes.slice(0, 2)))}:${hex(asNumber(bytes.slice(2)))}::]`,
];

describe('an address written to slip through', () => {
  it('is refused in every spelling', () => {
    fc.assert(
      fc.property(inner, fc.constantFrom(...spellings), (bytes, spell) => {
        expect(judge(`http://${spell(bytes)}/feed`)).toBe('private-address');
      }),
      { numRuns: 600 },
    );
  });

  it('never makes the check itself fail', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.ipV6(), fc.webUrl()), (text) => {
        expect(forbiddenAddress(text) ?? 'at').toMatch(/^(at|inside|through)\b/);
        expect(judge(text)).toMatch(/^[a-z-]+/);
      }),
    );
  });
});

describe('a web address', () => {
  it.each([
    ['file:///etc/passwd', 'not-http'],
    ['gopher://example.org/', 'not-http'],
    ['javascript:alert(1)', 'not-http'],
    ['data:text/xml,<rss/>', 'not-http'],
    ['http://user:secret@example.org/', 'credentials'],
    ['http://example.org:22/', 'port'],
    ['http://example.org:6379/', 'port'],
    ['https://example.org:0/', 'port'],
    ['/relative', 'not-an-address'],
    ['', 'not-an-address'],
    [`http://example.org/${'a'.repeat(3_000)}`, 'not-an-address'],
    ['http://1.1.1.1:8080/', 'public'],
    ['https://1.1.1.1:8443/', 'public'],
    ['https://1.1.1.1/', 'public'],
    ['https://example.org/feed', 'needs a name look-up'],
  ])('%.60s: %s', (url, outcome) => {
    expect(judge(url)).toBe(outcome);
  });

  it('does not repeat the password it was given', () => {
    const refused = checkTarget('http://user:secret@example.org/x', undefined, rules);
    expect(refused).toMatchObject({ ok: false, error: { url: 'http://example.org/x' } });
  });

  it('is refused when one of its addresses is private', () => {
    const target = checkTarget('http://example.org/', undefined, rules);
    if (!target.ok) throw new Error('expected a target');
    const both = [
      { address: '1.1.1.1', family: 4 },
      { address: '169.254.169.254', family: 4 },
    ] as const;
    expect(checkResolved(target.value, both, rules)).toMatchObject({
      ok: false,
      error: {
        reason: 'their address points inside a private network (169.254.169.254), so we do not read it',
      },
    });
  });

  it('an unusual port let in for one computer stays shut for the others', () => {
    const some: TargetRules = { allowAddresses: ['127.0.0.1:9999'], allowPorts: [] };
    const target = checkTarget('http://example.org:9999/', undefined, some);
    if (!target.ok) throw new Error('expected a target');
    expect(checkResolved(target.value, [{ address: '1.1.1.1', family: 4 }], some)).toMatchObject({
      ok: false,
      error: { kind: 'port' },
    });
  });
});
