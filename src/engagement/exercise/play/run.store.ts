/** The row of `exercise_run`, and what the lines and facts of the script became. */
import { sql, type Generated, type Selectable } from 'kysely';
import { notify, type Db } from '#platform/db/database.ts';
import type { Run, RunState } from './run.rules.ts';

type ExerciseTables = {
  exercise_run: {
    singleton: Generated<boolean>;
    name: string;
    seed: number;
    starts_at: Date;
    duration_ms: number;
    opened_position_ms: number;
    speed: number;
    state: RunState;
    anchor_wall: Date;
    anchor_position_ms: number;
    handed_ms: number;
    played_at_wall: Date;
    opened_at_wall: Date;
    facts_leased_until: Date | null;
  };
  exercise_post: { external_id: string; post_id: string };
  exercise_fact: { script_id: string; fact_id: string; decisions_made: number };
};

/** The channel on which every process hears that the exercise's clock was changed. */
export const exerciseChanged = 'exercise_changed';

const tables = (db: Db) => db.withTables<ExerciseTables>();

export async function findRun(db: Db, lock?: 'forUpdate'): Promise<Run | undefined> {
  const query = tables(db).selectFrom('exercise_run').selectAll();
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row && fromRow(row);
}

/** False when there is a run already: another process came first. */
export async function insertRun(tx: Db, run: Run): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(tx)
    .insertInto('exercise_run')
    .values(toRow(run))
    .onConflict((conflict) => conflict.column('singleton').doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function saveRun(tx: Db, run: Run): Promise<void> {
  await tables(tx).updateTable('exercise_run').set(toRow(run)).execute();
}

/** False while another player works on the facts. It lets go with `until` undefined, or by dying. */
export async function leaseFacts(db: Db, wall: Date, until: Date | undefined): Promise<boolean> {
  let query = tables(db)
    .updateTable('exercise_run')
    .set({ facts_leased_until: until ?? null });
  if (until)
    query = query.where((eb) => eb.or([eb('facts_leased_until', 'is', null), eb('facts_leased_until', '<=', wall)]));
  const { numUpdatedRows } = await query.executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Every process reads the run again when the transaction commits. */
export async function sayChanged(tx: Db): Promise<void> {
  await notify(tx, exerciseChanged, '');
}

export type Handed = { readonly externalId: string; readonly postId: string };

export async function insertHanded(tx: Db, posts: readonly Handed[]): Promise<void> {
  if (posts.length === 0) return;
  await tables(tx)
    .insertInto('exercise_post')
    .values(posts.map(({ externalId, postId }) => ({ external_id: externalId, post_id: postId })))
    .execute();
}

export async function listHanded(db: Db): Promise<readonly Handed[]> {
  const rows = await tables(db).selectFrom('exercise_post').selectAll().execute();
  return rows.map((row) => ({ externalId: row.external_id, postId: row.post_id }));
}

export type EnteredFact = { readonly scriptId: string; readonly factId: string; readonly decisionsMade: number };

export async function listEntered(db: Db): Promise<readonly EnteredFact[]> {
  const rows = await tables(db).selectFrom('exercise_fact').selectAll().execute();
  return rows.map((row) => ({ scriptId: row.script_id, factId: row.fact_id, decisionsMade: row.decisions_made }));
}

/** Keeps the larger number, so that two players side by side cannot take a decision back. */
export async function saveEntered(db: Db, { scriptId, factId, decisionsMade }: EnteredFact): Promise<void> {
  await sql`
    insert into exercise_fact (script_id, fact_id, decisions_made) values (${scriptId}, ${factId}, ${decisionsMade})
    on conflict (script_id)
    do update set decisions_made = greatest(exercise_fact.decisions_made, excluded.decisions_made)`.execute(db);
}

function fromRow(row: Selectable<ExerciseTables['exercise_run']>): Run {
  return {
    name: row.name,
    seed: row.seed,
    startsAt: row.starts_at,
    durationMs: row.duration_ms,
    openedPositionMs: row.opened_position_ms,
    speed: row.speed,
    state: row.state,
    anchorWall: row.anchor_wall,
    anchorPositionMs: row.anchor_position_ms,
    handedMs: row.handed_ms,
    playedAtWall: row.played_at_wall,
    openedAtWall: row.opened_at_wall,
  };
}

function toRow(run: Run) {
  return {
    name: run.name,
    seed: run.seed,
    starts_at: run.startsAt,
    duration_ms: run.durationMs,
    opened_position_ms: run.openedPositionMs,
    speed: run.speed,
    state: run.state,
    anchor_wall: run.anchorWall,
    anchor_position_ms: run.anchorPositionMs,
    handed_ms: run.handedMs,
    played_at_wall: run.playedAtWall,
    opened_at_wall: run.openedAtWall,
  };
}
