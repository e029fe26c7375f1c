/** Use case: a person of the desk leaves a note for the next shift, under their name. */
import { holds, type Actor, type Role } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { notify, type Db } from '#platform/db/database.ts';
import { fingerprint, recordCustody } from '#investigation/custody';
import { deskChanged, deskRoles } from '#intake/desk';
import { headed, type NoteKind } from './handover.rules.ts';
import { insertNote } from './handover.store.ts';

export const writers: readonly Role[] = deskRoles;
export const longestNote = 20_000;

export type SaveNoteDeps = { readonly db: Db; readonly clock: Clock };
export type SaveNote = {
  readonly id: string;
  readonly kind: NoteKind;
  readonly text: string;
  /** Whether it is written in an exercise. */
  readonly exercise: boolean;
};
export type SaveNoteRefusal =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly by: number };

/** `id` is made when the form is shown: sent twice it is saved once. */
export async function saveNote(
  { db, clock }: SaveNoteDeps,
  actor: Actor,
  { id, kind, text: given, exercise }: SaveNote,
): Promise<Result<string, SaveNoteRefusal>> {
  if (actor.kind !== 'member' || !holds(actor, ...writers)) return err({ kind: 'not-allowed' });
  if (given.trim() === '') return err({ kind: 'empty' });
  const text = headed(given, exercise);
  if (text.length > longestNote) return err({ kind: 'too-long', by: text.length - longestNote });
  return db.transaction().execute(async (tx) => {
    const at = clock();
    if (!(await insertNote(tx, { id, kind, text, writtenBy: actor.id, writtenAt: at }))) return ok(id);
    await recordCustody(tx, {
      at,
      actor,
      action: 'handover.saved',
      subject: { kind: 'handover-note', id },
      detail: { kind, words: fingerprint(text) },
    });
    await notify(tx, deskChanged, 'handover');
    return ok(id);
  });
}
