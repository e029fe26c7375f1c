/** Which words say what a post is about, and how rare each is just now. */
import { hash } from './text.rules.ts';

export const stopwords: ReadonlySet<string> = new Set(
  `a about above after again against ain't all also am an and any are aren't around as at be because been before being
  below between both but by can can't cannot come could couldn't did didn't do does doesn't doing don't down during each
  even ever every few for from further get gets getting go goes going gonna got gotta had hadn't has hasn't have haven't
  having he he'd he'll he's her here here's hers him himself his how how's i i'd i'll i'm i've if im in into is isn't it
  it's its itself ive just know let let's like lol made make many may me might more most much must my myself no nor not
  now of off oh ok on once one only or other our ours out over own people please pls really right rt said same say saying says see she she'd
  she'll she's should shouldn't so some still such take than that that's thats the their them then there there's theres
  these they they'd they'll they're they've thing things think this those through to today too u under until up upon ur us very via was
  wasn't want way we we'd we'll we're we've were weren't what what's when when's where where's which while who who's
  whom why why's will with won't would wouldn't yeah yes yet you you'd you'll you're you've your yours yourself omg wtf
  breaking update updates updated news new amp live video photo photos pic pics picture pictures watch watching follow
  following developing story latest exclusive confirm confirms confirmed confirming report reports reported reporting reportedly
  reuters coverage via tells told media sources urgent alert happening moments minutes ago today tonight yesterday tomorrow
  morning afternoon evening night hour hours
  czy jest nie to w na się ktoś o i z że ma mam co jak po od do za już
  ਹੈ ਕੀ ਦੀ ਦਾ ਦੇ ਦੀਆਂ ਵਿੱਚ ਨੂੰ ਤੋਂ ਤੱਕ ਹਨ ਵੀ ਅਸੀਂ ਜੀ ਨਹੀਂ ਗਏ ਗਈ ਲਈ ਤੇ ਨੇ ਇਹ ਹੋ ਜਾਂ ਆ`.split(/\s+/),
);

/** Cuts the endings that English adds without changing the subject. Blunt on purpose: both sides are cut alike. */
export function stem(word: string): string {
  let w = word.endsWith("'") ? word.slice(0, -1) : word;
  if (w.length > 4 && w.endsWith('ies')) w = `${w.slice(0, -3)}y`;
  else if (w.length > 4 && /(?:ss|sh|ch|x|z)es$/.test(w)) w = w.slice(0, -2);
  else if (w.length > 3 && w.endsWith('s') && !/(?:ss|us|is)$/.test(w)) w = w.slice(0, -1);
  if (w.length > 5 && w.endsWith('ing')) w = undouble(w.slice(0, -3));
  else if (w.length > 4 && w.endsWith('ed')) w = undouble(w.slice(0, -2));
  return w.length > 4 && w.endsWith('e') ? w.slice(0, -1) : w;
}

function undouble(w: string): string {
  return /([bdgmnprt])\1$/.test(w) ? w.slice(0, -1) : w;
}

/** "Robbery" and "robbers", "evacuated" and "evacuation" are one subject: the first letters of a stem say which. */
function subjectOf(word: string): string {
  return stem(word).slice(0, 7);
}

/** The terms of a post for comparing subjects: content words without their endings. */
export function termsOf(words: readonly string[]): string[] {
  const terms: string[] = [];
  for (const word of words) {
    if (stopwords.has(word) || (word.length < 2 && !/\p{N}/u.test(word))) continue;
    terms.push(subjectOf(numbers[word] ?? word));
  }
  return terms;
}

const numbers: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
};

const termBits = 20;
/** A term as a number: collisions are rare at these window sizes and cost a little precision, never memory. */
export function termNumber(term: string): number {
  return hash(term) >>> (32 - termBits);
}

/** How often words turn up in posts about many different events, measured once and shipped. */
export type Background = {
  /** `word:n` pairs, n = -log2 of the share of posts with the word, times ten. */
  readonly rates: string;
  /** `word:n` pairs, n = per cent of the posts with the word that only express sympathy. */
  readonly feelings: string;
};

/**
 * Rarity learned as the posts come, on top of the shipped background: the background speaks for the first posts, the
 * stream takes over within hours, so the hashtag that everybody uses tonight soon weighs next to nothing.
 */
export class Rarity {
  readonly #seen = new Float32Array(2 ** termBits);
  readonly #background = new Float32Array(2 ** termBits).fill(unknownRate);
  /** What is left of a term's weight when it says more about the writer's feelings than about what happened. */
  readonly #matter = new Float32Array(2 ** termBits).fill(1);
  readonly #words = new Set<string>();
  #posts = 0;

  constructor(background: Background) {
    for (const [word, n] of pairs(background.rates)) {
      this.#words.add(word);
      if (stopwords.has(word)) continue;
      const term = termNumber(subjectOf(word));
      const known = this.#background[term] ?? 0;
      this.#background[term] = known === Math.fround(unknownRate) ? 2 ** (-n / 10) : known + 2 ** (-n / 10);
    }
    for (const [word, n] of pairs(background.feelings)) {
      this.#matter[termNumber(subjectOf(word))] = Math.min(1, (1 - n / 100) / (1 - usualFeeling)) ** 2;
    }
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  weigh(term: number): number {
    const seen = (this.#background[term] ?? 0) * backgroundPosts + (this.#seen[term] ?? 0) + 0.5;
    return Math.max(0, Math.log((backgroundPosts + this.#posts + 1) / seen)) * (this.#matter[term] ?? 1);
  }

  /** The weight of a term that nobody used before. */
  rarest(): number {
    return Math.log((backgroundPosts + this.#posts + 1) / 0.5);
  }

  add(terms: Iterable<number>): void {
    this.#posts += 1;
    for (const term of terms) this.#seen[term] = (this.#seen[term] ?? 0) + 1;
  }

  forget(terms: Iterable<number>): void {
    this.#posts -= 1;
    for (const term of terms) this.#seen[term] = Math.max(0, (this.#seen[term] ?? 0) - 1);
  }
}

/**
 * The background counts as if this many posts had been heard before the first. Few, so that the words that everybody
 * uses tonight weigh little soon.
 */
const backgroundPosts = 40;
/** The share of posts that only express sympathy, over all words. */
const usualFeeling = 0.19;
const unknownRate = 1e-5;

function* pairs(list: string): Generator<[word: string, n: number]> {
  for (const pair of list.split(' ')) {
    const colon = pair.lastIndexOf(':');
    if (colon > 0) yield [pair.slice(0, colon), Number(pair.slice(colon + 1))];
  }
}
