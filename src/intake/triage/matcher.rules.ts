/** BM25: which known texts, rumours first of all, a new text may be about. It suggests, and says by which words. */
import { stem, stopwords } from './terms.rules.ts';
import { clean, flatten, wordsOf } from './text.rules.ts';

export type MatchDocument = { readonly id: string; readonly text: string };
export type Match = { readonly id: string; readonly score: number; readonly words: readonly string[] };
export type Matcher = { match(text: string, top?: number): readonly Match[] };

type Posting = { readonly document: number; readonly weight: number };

const saturation = 1.2;
const lengthShare = 0.5;
/** A pair of neighbouring words counts this much of a word: "new cross" says more than "new" and "cross". */
const pairShare = 0.5;
/** Only the rarest terms of a long text are asked for, so that one query has a ceiling. */
const mostTerms = 64;

export function createMatcher(documents: readonly MatchDocument[]): Matcher {
  const counted = documents.map(({ text }) => countTerms(text));
  const mean = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counted.length);
  const carriers = new Map<string, number>();
  for (const { terms } of counted) for (const term of terms.keys()) carriers.set(term, (carriers.get(term) ?? 0) + 1);

  const postings = new Map<string, Posting[]>();
  for (const [document, { terms, length }] of counted.entries()) {
    for (const [term, { times }] of terms) {
      const has = carriers.get(term) ?? 0;
      const rarity = Math.log(1 + (documents.length - has + 0.5) / (has + 0.5));
      const damped =
        (times * (saturation + 1)) / (times + saturation * (1 - lengthShare + (lengthShare * length) / mean));
      const weight = rarity * damped * (term.includes(' ') ? pairShare : 1);
      const list = postings.get(term);
      if (list) list.push({ document, weight });
      else postings.set(term, [{ document, weight }]);
    }
  }

  function match(text: string, top = 5): readonly Match[] {
    const asked = [...countTerms(text).terms].filter(([term]) => postings.has(term));
    const rarest = asked.toSorted((a, b) => (carriers.get(a[0]) ?? 0) - (carriers.get(b[0]) ?? 0)).slice(0, mostTerms);
    const scores = new Map<number, number>();
    for (const [term] of rarest) {
      for (const { document, weight } of postings.get(term) ?? []) {
        scores.set(document, (scores.get(document) ?? 0) + weight);
      }
    }
    const best = [...scores].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, top);
    return best.flatMap(([document, score]) => {
      const found = documents[document];
      return found ? [{ id: found.id, score, words: wordsInBoth(rarest, document) }] : [];
    });
  }

  function wordsInBoth(asked: readonly (readonly [string, Counted])[], document: number): string[] {
    const both: [word: string, weight: number][] = [];
    for (const [term, { word }] of asked) {
      const posting = postings.get(term)?.find((one) => one.document === document);
      if (posting && !term.includes(' ')) both.push([word, posting.weight]);
    }
    return both.toSorted((a, b) => b[1] - a[1]).map(([word]) => word);
  }

  return { match };
}

type Counted = { readonly word: string; times: number };
const nothingKnown = { has: () => false };

function countTerms(text: string): { readonly terms: Map<string, Counted>; readonly length: number } {
  const words = wordsOf(flatten(clean(text), nothingKnown), nothingKnown).filter((word) => !stopwords.has(word));
  const terms = new Map<string, Counted>();
  let before = '';
  for (const word of words) {
    const term = stem(word);
    count(terms, term, word);
    if (before !== '') count(terms, `${before} ${term}`, word);
    before = term;
  }
  return { terms, length: words.length };
}

function count(terms: Map<string, Counted>, term: string, word: string): void {
  const counted = terms.get(term);
  if (counted) counted.times += 1;
  else terms.set(term, { word, times: 1 });
}
