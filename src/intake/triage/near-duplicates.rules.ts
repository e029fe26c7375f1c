/** Finds the post that another repeats: reshares, quotes with a word in front, and nearly the same words. */
import { hash } from './text.rules.ts';

const reshare = /^(.{0,60}?)(?:^|\s|["(])(?:rt|mt|via|qt)\s*<name>\s*:?\s*(.+)$/;
const quoted = /^(.{0,60}?)"\s*<name>\s*:?\s*([^"]{12,})"?(.{0,60})$/;

export type Carried = {
  /** The words that are passed on, or the whole text. */
  readonly core: string;
  /** True when own words of some length were added: it belongs to the story but says something itself. */
  readonly commented: boolean;
};

/** What a post passes on. `flat` is the masked lower-case text. */
export function carriedBy(flat: string): Carried {
  const found = reshare.exec(flat) ?? quoted.exec(flat);
  if (!found) return { core: flat, commented: false };
  const own = `${found[1] ?? ''} ${found[3] ?? ''}`.match(/[\p{L}\p{N}]+/gu) ?? [];
  // "RT @a: RT @b: text" passes on b's words.
  const inner = carriedBy(found[2] ?? '');
  return {
    core: inner.core,
    commented: own.length > 3 || inner.commented,
  };
}

export type Print = {
  readonly shingles: Uint32Array;
  readonly bands: Uint32Array;
  /** Numbers, denials and asking: a post that differs in one of these says something else. */
  readonly meaning: number;
  readonly cut: boolean;
};

const rows = 3;
const bandCount = 10;
const seeds = Uint32Array.from({ length: rows * bandCount }, (_, i) => hash(`minhash ${i}`) | 1);
const turns =
  /^(?:no|not|never|isn't|isnt|wasn't|wasnt|aren't|arent|didn't|didnt|don't|dont|doesn't|false|fake|untrue|hoax|denied|denies|reopened|open|closed|\p{N}[\p{L}\p{N}.]*)$/u;

/** `words` are those of the core. Texts of fewer than three words are too common to be anybody's. */
export function printOf(words: readonly string[], core: string): Print | undefined {
  const cut = /(?:\u2026|\.\.\.)\s*(?:<link>\s*)*"?$/.test(core);
  const kept = cut ? words.slice(0, -1) : words;
  if (kept.length < 3) return undefined;
  const set = new Set<number>();
  let meaning = core.includes('?') ? 1 : 0;
  let before = 0;
  for (const word of kept) {
    const h = hash(word);
    set.add(h);
    if (before !== 0) set.add((Math.imul(before, 31) + h) >>> 0);
    before = h;
    if (turns.test(word)) meaning = (meaning + h) >>> 0;
  }
  const shingles = Uint32Array.from(set).toSorted();
  return { shingles, bands: bandsOf(shingles), meaning, cut };
}

function bandsOf(shingles: Uint32Array): Uint32Array {
  const bands = new Uint32Array(bandCount);
  for (let band = 0; band < bandCount; band++) {
    let key = band + 1;
    for (let row = 0; row < rows; row++) {
      const seed = seeds[band * rows + row] ?? 1;
      let least = 0xffffffff;
      for (const shingle of shingles) {
        let h = Math.imul(shingle ^ seed, 0x85ebca6b);
        h = (h ^ (h >>> 15)) >>> 0;
        if (h < least) least = h;
      }
      key = Math.imul(key ^ least, 0x01000193) >>> 0;
    }
    bands[band] = key;
  }
  return bands;
}

const sameEnough = 0.72;
const insideEnough = 0.9;

/** Two prints of one text? A reshare that was cut off counts when it lies within the longer one. */
function isSame(a: Print, b: Print): boolean {
  const anyCut = a.cut || b.cut;
  if (a.meaning !== b.meaning && !anyCut) return false;
  const [small, large] = a.shingles.length < b.shingles.length ? [a, b] : [b, a];
  const least = anyCut ? small.shingles.length * insideEnough : 0;
  if (!anyCut && small.shingles.length < large.shingles.length * sameEnough) return false;
  const shared = sharedCount(a.shingles, b.shingles);
  if (anyCut && small.shingles.length >= 9 && shared >= least) return true;
  if (a.meaning !== b.meaning) return false;
  return shared >= (a.shingles.length + b.shingles.length - shared) * sameEnough;
}

function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return shared;
}

/** Originals only, found by bands. A band that thousands share is capped, so one lookup never grows with the window. */
export class Prints<Owner> {
  readonly #bands = new Map<number, { readonly print: Print; readonly owner: Owner }[]>();

  find(print: Print): Owner | undefined {
    const tried = new Set<Owner>();
    for (const key of print.bands) {
      for (const { print: other, owner } of this.#bands.get(key) ?? []) {
        if (tried.has(owner)) continue;
        tried.add(owner);
        if (isSame(print, other)) return owner;
      }
    }
    return undefined;
  }

  add(print: Print, owner: Owner): void {
    for (const key of print.bands) {
      const held = this.#bands.get(key);
      if (!held) this.#bands.set(key, [{ print, owner }]);
      else if (held.length < longestBand) held.push({ print, owner });
      else held.splice(0, 1, { print, owner });
    }
  }

  remove(print: Print, owner: Owner): void {
    for (const key of print.bands) {
      const left = (this.#bands.get(key) ?? []).filter((held) => held.owner !== owner);
      if (left.length > 0) this.#bands.set(key, left);
      else this.#bands.delete(key);
    }
  }
}

const longestBand = 12;
