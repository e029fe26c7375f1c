/** Rows of `call_for_help`. The only file that knows its columns. */
import type { JSONColumnType, Selectable } from 'kysely';
import { z } from 'zod';
import { asId } from '#kernel/id.ts';
import type { Db } from '#platform/db/database.ts';
import { deskAlarmAfterMs, type Call, type CallId, type ClosedHow } from './call.rules.ts';

type CallTables = {
  call_for_help: {
    id: string;
    post_id: string;
    story_id: string | null;
    repeats_post_id: string | null;
    because: JSONColumnType<object>;
    opened_at: Date;
    acknowledged_at: Date | null;
    acknowledged_by: string | null;
    closed_at: Date | null;
    closed_by: string | null;
    log_number: string | null;
    close_reason: string | null;
  };
};
type Row = Selectable<CallTables['call_for_help']>;

const reasons = z.array(z.object({ words: z.string(), carried: z.string(), weight: z.number() }));

/** False when the post has its task already. */
export async function insertCall(tx: Db, call: Call): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .withTables<CallTables>()
    .insertInto('call_for_help')
    .values({
      id: call.id,
      post_id: call.postId,
      story_id: call.storyId,
      repeats_post_id: call.repeatsPostId,
      because: JSON.stringify(call.because),
      opened_at: call.openedAt,
    })
    .onConflict((conflict) => conflict.column('post_id').doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** `forUpdate` takes the row lock; pass it whenever you are about to call `saveCall`. */
export async function findCall(db: Db, id: CallId, lock?: 'forUpdate'): Promise<Call | undefined> {
  const query = db.withTables<CallTables>().selectFrom('call_for_help').selectAll().where('id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row && fromRow(row);
}

/** The open calls that repeat the words of a post, locked for the change that the caller is about to make. */
export async function openRepeats(tx: Db, postId: string): Promise<readonly Call[]> {
  const rows = await tx
    .withTables<CallTables>()
    .selectFrom('call_for_help')
    .selectAll()
    .where('repeats_post_id', '=', postId)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(fromRow);
}

export async function openRepeatsOf(db: Db, postId: string): Promise<readonly Call[]> {
  const rows = await db
    .withTables<CallTables>()
    .selectFrom('call_for_help')
    .selectAll()
    .where('repeats_post_id', '=', postId)
    .where('closed_at', 'is', null)
    .orderBy('opened_at')
    .limit(100)
    .execute();
  return rows.map(fromRow);
}

export async function saveCall(tx: Db, { id, acknowledged, closed }: Call): Promise<void> {
  await tx
    .withTables<CallTables>()
    .updateTable('call_for_help')
    .set({
      acknowledged_at: acknowledged?.at ?? null,
      acknowledged_by: acknowledged?.by ?? null,
      closed_at: closed?.at ?? null,
      closed_by: closed?.by ?? null,
      log_number: closed?.how.kind === 'handed-over' ? closed.how.logNumber : null,
      close_reason: closed?.how.kind === 'reason' ? closed.how.reason : null,
    })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

export async function selectOpen(db: Db, limit: number): Promise<readonly Call[]> {
  const rows = await db
    .withTables<CallTables>()
    .selectFrom('call_for_help')
    .selectAll()
    .where('closed_at', 'is', null)
    .orderBy('opened_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}

export async function countOpenByStory(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .withTables<CallTables>()
    .selectFrom('call_for_help')
    .select((eb) => ['story_id', eb.fn.countAll<number>().as('calls')])
    .where('closed_at', 'is', null)
    .where('story_id', 'is not', null)
    .groupBy('story_id')
    .execute();
  return new Map(rows.map((row) => [row.story_id ?? '', row.calls]));
}

export async function selectClosed(db: Db, limit: number): Promise<readonly Call[]> {
  const rows = await db
    .withTables<CallTables>()
    .selectFrom('call_for_help')
    .selectAll()
    .where('closed_at', 'is not', null)
    .orderBy('closed_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}

/** Open calls that nobody has acknowledged and that have waited long enough to alarm somebody, oldest first. */
export async function selectWaiting(db: Db, now: Date): Promise<readonly Call[]> {
  const rows = await db
    .withTables<CallTables>()
    .selectFrom('call_for_help')
    .selectAll()
    .where('closed_at', 'is', null)
    .where('acknowledged_at', 'is', null)
    .where('opened_at', '<=', new Date(now.getTime() - deskAlarmAfterMs))
    .orderBy('opened_at')
    .execute();
  return rows.map(fromRow);
}

/** Every call there ever was, in the order in which they came. */
export async function selectAll(db: Db): Promise<readonly Call[]> {
  const rows = await db.withTables<CallTables>().selectFrom('call_for_help').selectAll().orderBy('opened_at').execute();
  return rows.map(fromRow);
}

function fromRow(row: Row): Call {
  return {
    id: asId<'Call'>(row.id),
    postId: row.post_id,
    storyId: row.story_id,
    repeatsPostId: row.repeats_post_id,
    because: reasons.parse(row.because),
    openedAt: row.opened_at,
    acknowledged:
      row.acknowledged_at && row.acknowledged_by ? { at: row.acknowledged_at, by: row.acknowledged_by } : null,
    closed: row.closed_at && row.closed_by ? { at: row.closed_at, by: row.closed_by, how: howOf(row) } : null,
  };
}

function howOf({ id, log_number: logNumber, close_reason: reason }: Row): ClosedHow {
  if (logNumber !== null) return { kind: 'handed-over', logNumber };
  if (reason !== null) return { kind: 'reason', reason };
  throw new Error(`call for help ${id} is closed but says not how`);
}
