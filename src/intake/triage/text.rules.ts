/** From what somebody typed to words that can be compared. Nothing here judges. */

/** The cost of one post must have a ceiling. Of longer ones the beginning and the end are read: pleas stand at both. */
const longestRead = 4000;
const readAtEnd = 1000;

const plainAscii = /^[\x20-\x25\x27-\x7e]*$/;
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
// Direction overrides and zero-width characters make a text read otherwise than it compares.
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
// oxlint-disable-next-line no-control-regex -- control characters are what is being removed
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
const stackedMarks = /(\p{M}{2})\p{M}+/gu;

/** Decoded, composed, without what cannot be seen. Never longer than a fixed ceiling. */
export function clean(raw: string): string {
  const cut = raw.length > longestRead ? `${raw.slice(0, longestRead - readAtEnd)} … ${raw.slice(-readAtEnd)}` : raw;
  if (plainAscii.test(cut)) return cut.replace(/ {2,}/g, ' ').trim();
  return cut
    .toWellFormed()
    .replace(entity, decodeEntity)
    .normalize('NFKC')
    .replace(control, ' ')
    .replace(invisible, '')
    .replace(stackedMarks, '$1')
    .replace(/[‘’‛`´ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

function decodeEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return named[name.toLowerCase()] ?? whole;
  const point = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point).toWellFormed() : ' ';
}

const link = /(?:https?:\/\/|www\.)\S+/gi;
const mention = /(?<![\p{L}\p{N}_])@[\p{L}\p{N}_.-]*[\p{L}\p{N}_]/gu;
const hashtag = /#([\p{L}\p{N}_]+)/gu;

/** Words that are known beforehand: they decide where a hashtag is cut and how many o's "sooo" has. */
export type Vocabulary = { readonly has: (word: string) => boolean };

/** Lower case, links and names masked, hashtags as words. What the patterns read. */
export function flatten(cleaned: string, vocabulary: Vocabulary): string {
  let flat = cleaned;
  if (/https?:|www\./i.test(flat)) flat = flat.replace(link, ' <link> ');
  if (flat.includes('@')) flat = flat.replace(mention, '<name>');
  if (flat.includes('#')) flat = flat.replace(hashtag, (_, tag: string) => ` ${splitHashtag(tag, vocabulary)} `);
  return flat
    .toLowerCase()
    .replace(/(\p{L})\1{2,}/gu, (run, letter: string) => letter.repeat(Math.min(2, run.length)))
    .replace(/\s+/g, ' ')
    .trim();
}

const hungOn = /^["(]*(?:#[\p{L}\p{N}_]+|(?:https?:\/\/|www\.)\S+|[|:–—-]+)[")…]*$/iu;

/** Hashtags and links hung on at the end file a post under something; they are not part of what it tells. */
export function withoutLabels(cleaned: string): string {
  const words = cleaned.split(' ');
  const last = words.findLastIndex((word) => !hungOn.test(word));
  return last === words.length - 1 ? cleaned : words.slice(0, last + 1).join(' ');
}

/** `PrayForBilston` by its capitals, `prayforbilston` by known words, anything else as it stands. */
export function splitHashtag(tag: string, vocabulary: Vocabulary): string {
  const spaced = tag
    .replace(/_+/g, ' ')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2');
  if (spaced.includes(' ') || tag.length < 7 || tag.length > 40 || vocabulary.has(tag.toLowerCase())) return spaced;
  return cutByKnownWords(tag.toLowerCase(), vocabulary) ?? tag;
}

function cutByKnownWords(tag: string, vocabulary: Vocabulary): string | undefined {
  // best[i] = fewest known words that spell the first i letters.
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= tag.length; end++) {
    for (let start = Math.max(0, end - 14); start < end; start++) {
      const before = best[start];
      const word = tag.slice(start, end);
      const cheaper = before && (best[end] === undefined || before.length + 1 < (best[end]?.length ?? 0));
      if (cheaper && (word.length > 2 || shortWords.has(word)) && vocabulary.has(word)) best[end] = [...before, word];
    }
  }
  const words = best[tag.length];
  return words && words.length <= 5 ? words.join(' ') : undefined;
}

const shortWords = new Set([
  'a',
  'i',
  'in',
  'is',
  'it',
  'of',
  'on',
  'at',
  'to',
  'we',
  'us',
  'up',
  'no',
  'my',
  'do',
  'go',
  'be',
  'by',
  'uk',
  'am',
]);

const wordPattern =
  /<link>|<name>|[a-z]&[a-z](?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['-][\p{L}\p{N}\p{M}]+)*|\p{Extended_Pictographic}/gu;

/** The words of a flattened text, in order, without masks. */
export function wordsOf(flat: string, vocabulary: Vocabulary): string[] {
  const words: string[] = [];
  for (const found of flat.match(wordPattern) ?? []) {
    if (found === '<link>' || found === '<name>') continue;
    words.push(shortenRuns(found.replace(/'s$/, ''), vocabulary));
  }
  return words;
}

/** Two letters in a row are right in "coop" and wrong in "helpp": ask the vocabulary. */
function shortenRuns(word: string, vocabulary: Vocabulary): string {
  if (!/(\p{L})\1/u.test(word) || vocabulary.has(word)) return word;
  const once = word.replace(/(\p{L})\1+/gu, '$1');
  return vocabulary.has(once) ? once : word;
}

/** FNV-1a, 32 bits: the same number for the same word in every run and on every machine. */
export function hash(text: string, seed = 0x811c9dc5): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  return h >>> 0;
}
