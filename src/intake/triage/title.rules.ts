/** What a story is called: the words of its most central post, tidied. Never words that nobody wrote. */
import { stem, stopwords } from './terms.rules.ts';
import { clean, flatten, withoutLabels, wordsOf } from './text.rules.ts';

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

const handle = /^[("“.]*@[\p{L}\p{N}_]+[):,"”.]*$/u;
const byline = /^\(?(?:via|by|from|h\/t|cc|rt|mt|qt):?$/i;
/** What newsrooms put before a sentence, ended by a colon, a bar or a dash. */
const kicker =
  /^(?:#?(?:breaking|breaking ?news|updated?|updates|just in|developing|urgent|watch|video|photos?|latest|live|exclusive|confirmed|more) ?(?:news)? ?[:|–—-]+|#breaking\w*:?)\s*/iu;

/** No "RT @x:", no link, no hashtags hung on at the end; a hashtag inside a sentence is one of its words. */
export function tidy(text: string): string {
  const words = clean(text)
    .split(' ')
    .filter((word) => !/^["(]*(?:https?:\/\/|www\.)/i.test(word));
  let end = words.length;
  while (end > 0 && isHungOn(words[end - 1] ?? '')) end -= 1;
  let start = 0;
  while (start < end && isLedIn(words[start] ?? '')) start += 1;
  const told = words
    .slice(start, end)
    .filter((word, at, all) => !(/^[("“]*(?:rt|mt)$/i.test(word) && all[at + 1]?.startsWith('@')))
    .join(' ')
    .replace(/^["“\s]*/u, (quote) => (quote.includes('"') ? '"' : ''))
    .replace(kicker, '')
    .replace(kicker, '')
    .replace(/#([\p{L}\p{N}_]{1,60})/gu, (_, tag: string) =>
      tag.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll('_', ' '),
    )
    .replace(/ ([.,;:!?])/g, '$1');
  const quotes = told.split('"').length - 1;
  return trimEnds(quotes % 2 === 1 ? told.replaceAll('"', '') : told);
}

function isHungOn(word: string): boolean {
  return withoutLabels(`x ${word}`) === 'x' || handle.test(word) || byline.test(word);
}

function isLedIn(word: string): boolean {
  return handle.test(word) || byline.test(word) || /^[\s"“”.:|–—-]+$/u.test(word);
}

function trimEnds(text: string): string {
  const isEdge = (letter: string | undefined) => letter !== undefined && ' ,;:|–—-'.includes(letter);
  let start = 0;
  let end = text.length;
  while (start < end && isEdge(text[start])) start += 1;
  while (end > start && isEdge(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

/** At the end of a sentence when one ends in good time, else between words. */
function shorten(title: string): string {
  if (title.length <= longestTitle) return title;
  const cut = title.slice(0, longestTitle - 1).toWellFormed();
  const sentence = /^.{30,98}[.!?](?=\s)/u.exec(cut)?.[0];
  if (sentence) return sentence;
  const space = cut.lastIndexOf(' ');
  return `${(space > 40 ? cut.slice(0, space) : cut).replace(/[\s,;:–-]+$/, '')}…`;
}
