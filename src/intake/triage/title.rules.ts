/** What a story is called: the words of its most central post, tidied. Never words that nobody wrote. */
import { stem, stopwords } from './terms.rules.ts';
import { clean, flatten, wordsOf } from './text.rules.ts';

const longestTitle = 100;
/** Enough to know what is central; the earliest posts name a happening, the latest discuss it. */
const mostPosts = 400;
const nothingKnown = { has: () => false };

export function titleOf(posts: readonly { readonly text: string }[]): string {
  const read = posts.slice(0, mostPosts).map(({ text }) => {
    const title = tidy(text);
    const terms = new Set<string>();
    for (const word of wordsOf(flatten(title, nothingKnown), nothingKnown)) {
      if (!stopwords.has(word)) terms.add(stem(word));
    }
    return { title, terms };
  });
  const carriers = new Map<string, number>();
  for (const { terms } of read) for (const term of terms) carriers.set(term, (carriers.get(term) ?? 0) + 1);

  let best = '';
  let most = 0;
  for (const { title, terms } of read) {
    const score = centrality(terms, carriers, read.length) * form(title);
    if (score <= most) continue;
    best = title;
    most = score;
  }
  return shorten(best === '' ? (read.find(({ title }) => title !== '')?.title ?? 'Posts without words') : best);
}

/** How much of what the others say is in it, for its length. */
function centrality(terms: ReadonlySet<string>, carriers: ReadonlyMap<string, number>, posts: number): number {
  let shared = 0;
  for (const term of terms) shared += (carriers.get(term) ?? 0) / posts;
  return shared / Math.sqrt(terms.size + 3);
}

/** What reads badly as a heading counts less. */
function form(title: string): number {
  let worth = 1;
  const letters = title.replace(/[^\p{L}]/gu, '');
  if (title.length > longestTitle) worth *= 0.8;
  if (title.split(' ').length < 4) worth *= 0.5;
  if (letters.length > 12 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) worth *= 0.7;
  if (/\?/.test(title)) worth *= 0.85;
  if (/(?:^|\s)(?:I|I'm|my|me|lol|wtf|omg)(?:\s|$)/i.test(title)) worth *= 0.85;
  if (/["@|]/.test(title) || /!{2,}/.test(title)) worth *= 0.85;
  return worth;
}

const label = String.raw`(?:#[\p{L}\p{N}_]+|https?:\/\/\S+|www\.\S+)`;
const trailing = new RegExp(
  String.raw`(?:[\s|:\-–—]*(?:${label}|\(?(?:via|by|from|h\/t|cc)?:?\s*@[\p{L}\p{N}_]+\)?))+[\s"|]*$`,
  'iu',
);
const leading =
  /^(?:[\s"“.:|–-]*(?:(?:rt|mt|qt)\s+@[\p{L}\p{N}_]+:?|@[\p{L}\p{N}_]+:?|#?(?:breaking(?:\s?news)?|update[sd]?|just in|developing|urgent|watch|video|photos?|latest|live|exclusive|confirmed|more)\b(?:\s+news)?\s*[:|–—-]+|#breaking\w*))+[\s:|–—-]*/iu;

/** No "RT @x:", no link, no hashtags hung on at the end; a hashtag inside a sentence is one of its words. */
export function tidy(text: string): string {
  let tidied = clean(text).replace(trailing, '').replace(leading, '').replace(trailing, '');
  tidied = tidied.replace(/(?:https?:\/\/|www\.)\S+/g, '').replace(/(?:^|\s)(?:rt|mt)\s+@[\p{L}\p{N}_]+:?/giu, ' ');
  tidied = tidied.replace(/#([\p{L}\p{N}_]+)/gu, (_, tag: string) =>
    tag.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll('_', ' '),
  );
  tidied = tidied
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;:!?])/g, '$1')
    .trim();
  const quotes = tidied.match(/"/g)?.length ?? 0;
  if (quotes % 2 === 1) tidied = tidied.replaceAll('"', '');
  return tidied.replace(/^[\s:|–—-]+|[\s:|–—-]+$/g, '');
}

/** At the end of a sentence when one ends in good time, else between words. */
function shorten(title: string): string {
  if (title.length <= longestTitle) return title;
  const cut = title.slice(0, longestTitle - 1).toWellFormed();
  const sentence = /^.{30,}[.!?](?=\s)/u.exec(cut)?.[0];
  if (sentence) return sentence;
  const space = cut.lastIndexOf(' ');
  return `${(space > 40 ? cut.slice(0, space) : cut).replace(/[\s,;:–-]+$/, '')}…`;
}
