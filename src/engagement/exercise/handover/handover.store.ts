/** Rows of `handover_note`. Written once: who wants to change one writes the next, and only a withdrawal takes words out. */
import type { Selectable } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { NoteKind } from './handover.rules.ts';

type HandoverTables = {
  handover_note: { id: string; kind: NoteKind; text: string; written_by: string; written_at: Date };
};

export type Note = {
  readonly id: string;
  readonly kind: NoteKind;
  readonly text: string;
  readonly writtenBy: string;
  readonly writtenAt: Date;
};

/** False when the note is there already: the same form sent twice. */
export async function insertNote(tx: Db, note: Note): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .withTables<HandoverTables>()
    .insertInto('handover_note')
    .values({
      id: note.id,
      kind: note.kind,
      text: note.text,
      written_by: note.writtenBy,
      written_at: note.writtenAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function findNote(db: Db, id: string): Promise<Note | undefined> {
  const row = await db
    .withTables<HandoverTables>()
    .selectFrom('handover_note')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** Newest first. */
export async function listNotes(db: Db, limit: number): Promise<readonly Note[]> {
  const rows = await db
    .withTables<HandoverTables>()
    .selectFrom('handover_note')
    .selectAll()
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}

/** All of them, locked. There are a few a day. */
export async function notesForUpdate(tx: Db): Promise<readonly Note[]> {
  const rows = await tx.withTables<HandoverTables>().selectFrom('handover_note').selectAll().forUpdate().execute();
  return rows.map(fromRow);
}

/** Only for words that the law takes away. */
export async function saveText(tx: Db, id: string, text: string): Promise<void> {
  await tx.withTables<HandoverTables>().updateTable('handover_note').set({ text }).where('id', '=', id).execute();
}

function fromRow(row: Selectable<HandoverTables['handover_note']>): Note {
  return { id: row.id, kind: row.kind, text: row.text, writtenBy: row.written_by, writtenAt: row.written_at };
}
