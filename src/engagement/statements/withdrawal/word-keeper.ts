/** What other modules do about words of their own that repeat a withdrawn line: registered by apps. */
import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { isSaidWithin, runsOf, sharesRun } from '../lines/words.rules.ts';

export type Withdrawing = {
  readonly statementId: string;
  /** Whether a text says again what is being withdrawn. */
  readonly repeats: (text: string) => boolean;
  readonly actor: Extract<Actor, { kind: 'member' }>;
  readonly at: Date;
};

export type WordKeeper = {
  readonly name: string;
  /** In the withdrawal's transaction. Answers what was taken out, which is sealed with the line's own words. */
  readonly takeOut: (tx: Db, withdrawing: Withdrawing) => Promise<readonly unknown[]>;
};

/** A run of six words of them, or a shorter text as a whole. */
export function repeaterOf(said: readonly string[]): Withdrawing['repeats'] {
  const runs = runsOf(said);
  return (text) => sharesRun(runs, [text]) || said.some((one) => isSaidWithin([text], one));
}

const notice = '[Taken out: this repeated a line that was withdrawn for legal reasons]';

/** Undefined when nothing repeats. The lines that do give way to a notice; if a passage runs on over lines, all of them. */
export function withoutRepeats(text: string, repeats: Withdrawing['repeats']): string | undefined {
  if (!repeats(text)) return undefined;
  const lines = text.split('\n').map((line) => (repeats(line) ? notice : line));
  return repeats(lines.join('\n')) ? notice : lines.join('\n');
}
