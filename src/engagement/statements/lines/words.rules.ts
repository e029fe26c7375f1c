/** Words as we take them in, and whether two texts say the same. */

export const longestTitleCharacters = 160;
export const longestTextCharacters = 5000;

/** Line feeds stay; other control characters, and marks that turn the reading direction round, never reach a reader. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replaceAll(
      /[^\P{Cc}\n]|[\u{202A}-\u{202E}\u{2066}-\u{2069}\u{200E}\u{200F}\u{2028}\u{2029}\u{FFFE}\u{FFFF}]/gu,
      ' ',
    )
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .toWellFormed()
    .trim();
}

export function cleanLine(text: string): string {
  return cleanText(text).replaceAll('\n', ' ');
}

export function paragraphs(text: string): readonly string[] {
  return text.split(/\n{2,}/).filter((part) => part.trim() !== '');
}

/** How many words in a row make a passage recognisable. */
const runLength = 6;

/** Every run of six words of the texts, without case and punctuation. A text shorter than that is a run by itself. */
export function runsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(runsOfOne));
}

export function sharesRun(runs: ReadonlySet<string>, texts: readonly string[]): boolean {
  return texts.flatMap(runsOfOne).some((run) => runs.has(run));
}

/** Whether a short text, of two words or more, is said somewhere within the others. */
export function isSaidWithin(texts: readonly string[], short: string): boolean {
  const words = wordsOf(short);
  if (words.length < 2) return false;
  return texts.some((text) => ` ${wordsOf(text).join(' ')} `.includes(` ${words.join(' ')} `));
}

function runsOfOne(text: string): readonly string[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  if (words.length <= runLength) return [words.join(' ')];
  return Array.from({ length: words.length - runLength + 1 }, (_, at) => words.slice(at, at + runLength).join(' '));
}

function wordsOf(text: string): readonly string[] {
  return text.toLocaleLowerCase('en-GB').match(/[\p{L}\p{N}]+/gu) ?? [];
}
