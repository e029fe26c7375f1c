/** Rows of `alarm` and `desk_presence`. */
import { sql } from 'kysely';
import type { Role } from '#kernel/actor.ts';
import type { Db } from '#platform/db/database.ts';

export type Alarm = {
  readonly id: string;
  /** What it is about, such as `calls-for-help.unacknowledged`. */
  readonly kind: string;
  readonly subjectId: string;
  /** One sentence in the reader's words: what waits, since when, what to do. */
  readonly text: string;
  /** Where to go and do it. */
  readonly href: string;
  readonly roles: readonly Role[];
  readonly raisedAt: Date;
};

type DeskTables = {
  alarm: {
    id: string;
    kind: string;
    subject_id: string;
    text: string;
    href: string;
    roles: Role[];
    raised_at: Date;
    acknowledged_at: Date | null;
    acknowledged_by: string | null;
    cleared_at: Date | null;
  };
  desk_presence: { member_id: string; seen_at: Date };
};

/** False when the same alarm is open already. */
export async function insertAlarm(tx: Db, alarm: Alarm): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .withTables<DeskTables>()
    .insertInto('alarm')
    .values({
      id: alarm.id,
      kind: alarm.kind,
      subject_id: alarm.subjectId,
      text: alarm.text,
      href: alarm.href,
      roles: [...alarm.roles],
      raised_at: alarm.raisedAt,
      acknowledged_at: null,
      acknowledged_by: null,
      cleared_at: null,
    })
    .onConflict((conflict) => conflict.columns(['kind', 'subject_id']).where('cleared_at', 'is', null).doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function updateCleared(tx: Db, kind: string, subjectId: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .withTables<DeskTables>()
    .updateTable('alarm')
    .set({ cleared_at: at })
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .where('cleared_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Open alarms for anybody who holds one of the roles and that nobody has acknowledged, oldest first. */
export async function openAlarms(db: Db, held: readonly Role[]): Promise<readonly Alarm[]> {
  if (held.length === 0) return [];
  const rows = await db
    .withTables<DeskTables>()
    .selectFrom('alarm')
    .selectAll()
    .where('cleared_at', 'is', null)
    .where('acknowledged_at', 'is', null)
    .where(sql<boolean>`roles && ${[...held]}::text[]`)
    .orderBy('raised_at')
    .execute();
  return rows.map((row) => ({
    ...row,
    subjectId: row.subject_id,
    roles: row.roles,
    raisedAt: row.raised_at,
  }));
}

/** False when nobody who holds one of the roles has it to see: gone, seen already, or meant for others. */
export async function updateAcknowledged(
  tx: Db,
  id: string,
  { memberId, held, at }: { readonly memberId: string; readonly held: readonly Role[]; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .withTables<DeskTables>()
    .updateTable('alarm')
    .set({ acknowledged_at: at, acknowledged_by: memberId })
    .where('id', '=', id)
    .where('acknowledged_at', 'is', null)
    .where(sql<boolean>`roles && ${[...held]}::text[]`)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export async function upsertPresence(db: Db, memberId: string, at: Date): Promise<void> {
  await db
    .withTables<DeskTables>()
    .insertInto('desk_presence')
    .values({ member_id: memberId, seen_at: at })
    .onConflict((conflict) => conflict.column('member_id').doUpdateSet({ seen_at: at }))
    .execute();
}

export async function deletePresence(db: Db, memberId: string): Promise<void> {
  await db.withTables<DeskTables>().deleteFrom('desk_presence').where('member_id', '=', memberId).execute();
}

export async function lastSeen(db: Db): Promise<Date | undefined> {
  const row = await db
    .withTables<DeskTables>()
    .selectFrom('desk_presence')
    .select((eb) => eb.fn.max('seen_at').as('at'))
    .executeTakeFirst();
  return row?.at ?? undefined;
}
