/** Places named in a text: known names, postcodes and streets. Offsets are into the text as given. */
import type { NamedPlace } from './post.rules.ts';

export type GazetteerEntry = { readonly name: string; readonly aliases?: readonly string[] };

type Node = { readonly next: Map<string, Node>; name?: string };
export type Gazetteer = Node;

const longestRead = 4000;
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’&][\p{L}\p{N}\p{M}]+)*/gu;
const postcode = /(?<![\p{L}\p{N}])(?:[A-Z]{1,2}\d[A-Z\d]?)\s?\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}])/giu;
// A district alone ("WV11") is only a place in capitals: in lower case it is too often something else.
const district = /(?<![\p{L}\p{N}#@])(?:WV|WS|DY|B|CV|ST|TF|WR)\d{1,2}(?![\p{L}\p{N}])/gu;
const streetKinds =
  'street|road|rd|lane|ln|avenue|ave|close|drive|crescent|way|terrace|square|grove|gardens|row|hill|place|court|walk|parade|ring road';
const street = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:\\p{Lu}[\\p{L}'’]+ ){1,3}(?:${titled(streetKinds)}|St))(?![\\p{L}\\p{N}])|(?<=(?:^|[^\\p{L}])(?:on|in|at|near|along|down|up|off|outside) )((?:[\\p{L}'’]{3,} ){1,2}(?:street|road|rd|lane|avenue|ave))(?![\\p{L}\\p{N}])`,
  'gu',
);
const notAName =
  /(?:^|\s)(?:the|a|an|my|your|our|his|her|their|this|that|every|each|one|another|same|other|main|side|across|from|for|back|out|and|of|in|on|at|no|what|which|some|any|right|wrong|long|only|is|was|are|long|dead|high)\s/i;

function titled(kindsOfStreet: string): string {
  return kindsOfStreet.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());
}

export function createGazetteer(entries: readonly GazetteerEntry[]): Gazetteer {
  const root: Node = { next: new Map() };
  for (const { name, aliases = [] } of entries) {
    for (const spelling of [name, ...aliases]) {
      let node = root;
      for (const { text } of tokens(spelling)) {
        const next = node.next.get(text) ?? { next: new Map() };
        node.next.set(text, next);
        node = next;
      }
      if (node !== root) node.name ??= name;
    }
  }
  return root;
}

function tokens(text: string): { text: string; start: number; end: number }[] {
  return Array.from(text.matchAll(word), (found) => ({
    text: found[0].normalize('NFKC').toLowerCase().replaceAll('’', "'").replace(/'s$/, ''),
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** In the order of the text, longest first where two overlap. */
export function placesIn(given: string, gazetteer: Gazetteer): NamedPlace[] {
  const text = given.length > longestRead ? given.slice(0, longestRead) : given;
  const found = [...known(text, gazetteer)];
  if (/\d/.test(text)) {
    for (const m of text.matchAll(postcode)) found.push(place(spacedPostcode(m[0]), m.index, m[0].length));
    for (const m of text.matchAll(district)) found.push(place(m[0], m.index, m[0].length));
  }
  for (const m of text.matchAll(street)) {
    if (!notAName.test(`${m[0]} `)) found.push(place(m[0], m.index, m[0].length));
  }
  return withoutOverlaps(found);
}

function* known(text: string, gazetteer: Gazetteer): Generator<NamedPlace> {
  if (gazetteer.next.size === 0) return;
  const all = tokens(text);
  for (let i = 0; i < all.length; i++) {
    let node: Node | undefined = gazetteer;
    let longest: { name: string; end: number } | undefined;
    for (let j = i; node && j < all.length; j++) {
      node = node.next.get(all[j]?.text ?? '');
      if (node?.name !== undefined) longest = { name: node.name, end: all[j]?.end ?? 0 };
    }
    const start = all[i]?.start ?? 0;
    if (longest) yield { name: longest.name, start, end: longest.end };
  }
}

function place(name: string, start: number, length: number): NamedPlace {
  return { name, start, end: start + length };
}

function spacedPostcode(code: string): string {
  const tight = code.toUpperCase().replace(/\s/g, '');
  return `${tight.slice(0, -3)} ${tight.slice(-3)}`;
}

function withoutOverlaps(found: NamedPlace[]): NamedPlace[] {
  const longestFirst = found.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: NamedPlace[] = [];
  for (const one of longestFirst) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
