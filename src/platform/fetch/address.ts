/** Which network addresses the outside world may make us visit: public ones, and nothing else. */
import { BlockList, isIP } from 'node:net';

/** First match wins, so the more telling name stands before the wider range. */
const refusedV4: readonly (readonly [what: string, range: string, prefix: number])[] = [
  ['at this computer itself', '127.0.0.0', 8],
  ['at no particular computer', '0.0.0.0', 8],
  ['inside a private network', '10.0.0.0', 8],
  ['inside a private network', '172.16.0.0', 12],
  ['inside a private network', '192.168.0.0', 16],
  ['inside a private network', '169.254.0.0', 16],
  ['inside a network shared behind one provider', '100.64.0.0', 10],
  ['at a reserved address', '192.0.0.0', 24],
  ['at a reserved address', '192.0.2.0', 24],
  ['at a reserved address', '192.31.196.0', 24],
  ['at a reserved address', '192.52.193.0', 24],
  ['at a reserved address', '192.88.99.0', 24],
  ['at a reserved address', '192.175.48.0', 24],
  ['at a reserved address', '198.18.0.0', 15],
  ['at a reserved address', '198.51.100.0', 24],
  ['at a reserved address', '203.0.113.0', 24],
  ['at many computers at once', '224.0.0.0', 4],
  ['at a reserved address', '240.0.0.0', 4],
];

const refusedV6: readonly (readonly [what: string, range: string, prefix: number])[] = [
  ['at this computer itself', '::1', 128],
  ['at no particular computer', '::', 128],
  ['inside a private network', 'fc00::', 7],
  ['inside a private network', 'fe80::', 10],
  ['inside a private network', 'fec0::', 10],
  ['at many computers at once', 'ff00::', 8],
  // Tunnels carry a second address inside; whoever runs the relay decides where it comes out.
  ['through a tunnel', '2002::', 16],
  ['through a tunnel', '2001::', 32],
  ['at a reserved address', '2001::', 23],
  ['at a reserved address', '2001:db8::', 32],
  ['at a reserved address', '2620:4f:8000::', 48],
  ['at a reserved address', '3fff::', 20],
];

const v4 = refusedV4.map(([what, range, prefix]) => ({ what, list: listOf(range, prefix, 'ipv4') }));
const v6 = refusedV6.map(([what, range, prefix]) => ({ what, list: listOf(range, prefix, 'ipv6') }));
const globalV6 = listOf('2000::', 3, 'ipv6');

/** Says where a forbidden address points, in words that follow "their address points"; `undefined` when it is public. */
export function forbiddenAddress(address: string): string | undefined {
  const family = isIP(address);
  if (family === 0) return 'at something that is not an address';
  if (family === 4) return v4.find(({ list }) => list.check(address, 'ipv4'))?.what;
  const words = expand(address);
  if (!words) return 'at something that is not an address';
  const inner = embeddedV4(words);
  if (inner) return forbiddenAddress(inner);
  const named = v6.find(({ list }) => list.check(address, 'ipv6'))?.what;
  return named ?? (globalV6.check(address, 'ipv6') ? undefined : 'at a reserved address');
}

/** The IPv4 address that a translating IPv6 address stands for: mapped, translated (SIIT) or NAT64. */
function embeddedV4(words: readonly number[]): string | undefined {
  const head = words.slice(0, 6).join(',');
  const translating = ['0,0,0,0,0,65535', '0,0,0,0,65535,0', '100,65435,0,0,0,0'];
  if (!translating.includes(head)) return undefined;
  return words
    .slice(6)
    .flatMap((word) => [word >> 8, word & 255])
    .join('.');
}

/** The eight 16-bit words of an IPv6 address that `isIP` has accepted. */
function expand(address: string): readonly number[] | undefined {
  const [bare = ''] = address.split('%');
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(bare);
  const hex = dotted ? `${dotted[1] ?? ''}${pair(dotted[2], dotted[3])}:${pair(dotted[4], dotted[5])}` : bare;
  const [before = '', after] = hex.split('::');
  const left = wordsOf(before);
  const right = wordsOf(after ?? '');
  const gap = 8 - left.length - right.length;
  if (gap < 0) return undefined;
  return [...left, ...Array.from({ length: gap }, () => 0), ...right];
}

function wordsOf(text: string): readonly number[] {
  return text === '' ? [] : text.split(':').map((word) => Number.parseInt(word, 16));
}

function pair(high: string | undefined, low: string | undefined): string {
  return (Number(high) * 256 + Number(low)).toString(16);
}

function listOf(range: string, prefix: number, family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  list.addSubnet(range, prefix, family);
  return list;
}
