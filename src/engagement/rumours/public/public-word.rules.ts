/**
 * What the public may be told about a rumour: one of four words, never a "probably".
 *
 * The table is pure and complete, so that nobody has to choose a public word: it follows from the status.
 */
import type { Status } from '../rumour.rules.ts';

export const publicWords = ['true', 'false', 'checking', 'cannot-say'] as const;
export type PublicWord = (typeof publicWords)[number];

/** As it stands on the page after "Is it true?". */
export const publicWordText: Readonly<Record<PublicWord, string>> = {
  true: 'True',
  false: 'False',
  checking: 'We are checking',
  'cannot-say': 'We cannot say',
};

/**
 * Why so: see README.md. In short, a "probably" that we may have to take back would be read as our verdict, so a
 * probable status, on which work goes on, reads "we are checking"; and where nobody can find out, whatever we
 * believe, "we cannot say". The lean of our belief is never readable from outside.
 */
const wordOfStatus: Readonly<Record<Status, PublicWord>> = {
  new: 'checking',
  'under-investigation': 'checking',
  'confirmed-true': 'true',
  'probably-true': 'checking',
  'unverifiable-probably-true': 'cannot-say',
  unverifiable: 'cannot-say',
  'unverifiable-probably-false': 'cannot-say',
  'probably-false': 'checking',
  'confirmed-false': 'false',
};

export function publicWord(status: Status): PublicWord {
  return wordOfStatus[status];
}

export type WordChange = { readonly at: Date; readonly word: PublicWord };

/** The words that the public has seen since a moment, oldest first: steps that look the same from outside are one. */
export function wordsShown(
  since: Date,
  first: Status,
  changes: readonly { readonly at: Date; readonly to: Status }[],
): readonly WordChange[] {
  let status = first;
  const shown: WordChange[] = [];
  const show = (at: Date) => {
    const word = publicWord(status);
    if (shown.at(-1)?.word !== word) shown.push({ at, word });
  };
  for (const change of changes) {
    if (change.at > since && shown.length === 0) show(since);
    status = change.to;
    if (change.at > since) show(change.at);
  }
  if (shown.length === 0) show(since);
  return shown;
}
