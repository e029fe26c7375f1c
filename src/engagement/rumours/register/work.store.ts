/** Rows of the work on a rumour: its status changes, what was found, and with whom it was checked. Only ever added to. */
import type { Db } from '#platform/db/database.ts';
import type { Check, Finding, StatusChange } from '../record.rules.ts';
import type { RumourId, Status } from '../rumour.rules.ts';

type WorkTables = {
  rumour_status_change: {
    rumour_id: string;
    version: number;
    at: Date;
    by_member: string;
    from_status: Status;
    to_status: Status;
    reason: string;
  };
  rumour_finding: { id: string; rumour_id: string; at: Date; by_member: string; finding: string; source: string };
  rumour_check: {
    id: string;
    rumour_id: string;
    at: Date;
    by_member: string;
    with_whom: string;
    asked_at: Date;
    answer: string;
  };
};

export async function insertStatusChange(
  tx: Db,
  rumourId: RumourId,
  version: number,
  change: StatusChange,
): Promise<void> {
  const { at, by, from, to, reason } = change;
  await tx
    .withTables<WorkTables>()
    .insertInto('rumour_status_change')
    .values({ rumour_id: rumourId, version, at, by_member: by, from_status: from, to_status: to, reason })
    .execute();
}

/** Oldest first. */
export async function statusChanges(db: Db, rumourId: RumourId): Promise<readonly StatusChange[]> {
  const rows = await db
    .withTables<WorkTables>()
    .selectFrom('rumour_status_change')
    .selectAll()
    .where('rumour_id', '=', rumourId)
    .orderBy('version')
    .execute();
  return rows.map((row) => ({
    at: row.at,
    by: row.by_member,
    from: row.from_status,
    to: row.to_status,
    reason: row.reason,
  }));
}

/** False when the same form came before. */
export async function insertFinding(tx: Db, rumourId: RumourId, finding: Finding): Promise<boolean> {
  const { by, ...rest } = finding;
  const { numInsertedOrUpdatedRows } = await tx
    .withTables<WorkTables>()
    .insertInto('rumour_finding')
    .values({ ...rest, rumour_id: rumourId, by_member: by })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function findingsOf(db: Db, rumourId: RumourId): Promise<readonly Finding[]> {
  const rows = await db
    .withTables<WorkTables>()
    .selectFrom('rumour_finding')
    .selectAll()
    .where('rumour_id', '=', rumourId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, at, by_member: by, finding, source }) => ({ id, at, by, finding, source }));
}

/** False when the same form came before. */
export async function insertCheck(tx: Db, rumourId: RumourId, check: Check): Promise<boolean> {
  const { id, at, by, withWhom, askedAt, answer } = check;
  const { numInsertedOrUpdatedRows } = await tx
    .withTables<WorkTables>()
    .insertInto('rumour_check')
    .values({ id, at, answer, rumour_id: rumourId, by_member: by, with_whom: withWhom, asked_at: askedAt })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function checksOf(db: Db, rumourId: RumourId): Promise<readonly Check[]> {
  const rows = await db
    .withTables<WorkTables>()
    .selectFrom('rumour_check')
    .selectAll()
    .where('rumour_id', '=', rumourId)
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    by: row.by_member,
    withWhom: row.with_whom,
    askedAt: row.asked_at,
    answer: row.answer,
  }));
}
