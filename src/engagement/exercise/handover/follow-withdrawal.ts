/** When a line is withdrawn for legal reasons: a note that tells what it said keeps everything else. */
import { withoutRepeats, type WordKeeper } from '#engagement/statements';
import { fingerprint, recordCustody } from '#investigation/custody';
import { exerciseHead, headed } from './handover.rules.ts';
import { notesForUpdate, saveText } from './handover.store.ts';

export const handoverWords: WordKeeper = {
  name: 'handover',
  async takeOut(tx, { repeats, actor, at, statementId }) {
    const taken: unknown[] = [];
    for (const { id, text } of await notesForUpdate(tx)) {
      const left = withoutRepeats(text, repeats);
      if (left === undefined) continue;
      await saveText(tx, id, headed(left, text.startsWith(exerciseHead)));
      taken.push({ note: id, text });
      await recordCustody(tx, {
        at,
        actor,
        action: 'handover.words-taken-out',
        subject: { kind: 'handover-note', id },
        detail: { line: statementId, words: fingerprint(text) },
      });
    }
    return taken;
  },
};
