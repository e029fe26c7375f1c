/** Rows of `fact`. */
import type { Selectable } from 'kysely';
import { asId } from '#kernel/id.ts';
import type { Db } from '#platform/db/database.ts';
import type { Fact, FactId, FactState, Grade } from './fact.rules.ts';

type FactTables = {
  fact: {
    id: string;
    text: string | null;
    source: string | null;
    grade: Grade;
    story_id: string | null;
    decider_id: string;
    asked_by: string;
    asked_at: Date;
    state: FactState;
    reason: string | null;
    decided_by: string | null;
    decided_at: Date | null;
    chases: number;
    next_chase_at: Date | null;
    sealed_at: Date | null;
  };
};

const tables = (db: Db) => db.withTables<FactTables>();

export async function findFact(db: Db, id: string, lock?: 'forUpdate'): Promise<Fact | undefined> {
  const query = tables(db).selectFrom('fact').selectAll().where('id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row && fromRow(row);
}

/** False when there is a fact of this id already: the same form sent twice. */
export async function insertFact(tx: Db, fact: Fact): Promise<boolean> {
  const row = await tables(tx)
    .insertInto('fact')
    .values(toRow(fact))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function saveFact(tx: Db, fact: Fact): Promise<void> {
  const { id, ...changes } = toRow(fact);
  const { numUpdatedRows } = await tables(tx)
    .updateTable('fact')
    .set(changes)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new Error(`saveFact: fact ${id} is gone`);
}

export type FactFilter = { readonly storyId?: string | undefined; readonly states?: readonly FactState[] };

/** Waiting ones first, then the latest decided. */
export async function listFacts(db: Db, { storyId, states }: FactFilter = {}): Promise<readonly Fact[]> {
  let query = tables(db).selectFrom('fact').selectAll();
  if (storyId) query = query.where('story_id', '=', storyId);
  if (states) query = query.where('state', 'in', [...states]);
  const rows = await query
    .orderBy((eb) => eb.case().when('state', '=', 'pending').then(0).else(1).end())
    .orderBy('decided_at', 'desc')
    .orderBy('asked_at')
    .limit(300)
    .execute();
  return rows.map(fromRow);
}

export async function factsById(db: Db, ids: readonly string[]): Promise<readonly Fact[]> {
  if (ids.length === 0) return [];
  const rows = await tables(db)
    .selectFrom('fact')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('asked_at')
    .execute();
  return rows.map(fromRow);
}

export async function factsToChase(db: Db, at: Date): Promise<readonly FactId[]> {
  const rows = await tables(db)
    .selectFrom('fact')
    .select('id')
    .where('state', '=', 'pending')
    .where('next_chase_at', '<=', at)
    .orderBy('next_chase_at')
    .limit(100)
    .execute();
  return rows.map(({ id }) => asId<'Fact'>(id));
}

function fromRow(row: Selectable<FactTables['fact']>): Fact {
  return {
    id: asId<'Fact'>(row.id),
    text: row.text,
    source: row.source,
    grade: row.grade,
    storyId: row.story_id,
    deciderId: row.decider_id,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    state: row.state,
    reason: row.reason,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    chases: row.chases,
    nextChaseAt: row.next_chase_at,
    sealedAt: row.sealed_at,
  };
}

function toRow(fact: Fact): Selectable<FactTables['fact']> {
  return {
    id: fact.id,
    text: fact.text,
    source: fact.source,
    grade: fact.grade,
    story_id: fact.storyId,
    decider_id: fact.deciderId,
    asked_by: fact.askedBy,
    asked_at: fact.askedAt,
    state: fact.state,
    reason: fact.reason,
    decided_by: fact.decidedBy,
    decided_at: fact.decidedAt,
    chases: fact.chases,
    next_chase_at: fact.nextChaseAt,
    sealed_at: fact.sealedAt,
  };
}
