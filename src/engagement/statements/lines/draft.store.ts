/** What belongs to a wording while it is drafted: saved revisions, ticked facts, answered stops. */
import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import { stopIds, type StopAnswer, type StopId } from './stop.rules.ts';
import type { WordingId, Words } from './wording.rules.ts';

export type DraftTables = {
  wording_revision: {
    wording_id: string;
    revision: number;
    title: string;
    text: string;
    because: string | null;
    saved_by: string;
    saved_at: Date;
  };
  wording_fact: { wording_id: string; fact_id: string };
  stop_answer: {
    wording_id: string;
    stop: string;
    answer: 'no' | 'yes';
    suggested: boolean;
    answered_by: string;
    answered_at: Date;
    revision: number;
    lifted_by: string | null;
    lifted_at: Date | null;
    lift_revision: number | null;
    lift_decided_by: string | null;
    lift_reason: string | null;
  };
};

const tables = (db: Db) => db.withTables<DraftTables>();

export type Revision = {
  readonly revision: number;
  readonly words: Words;
  readonly savedBy: string;
  readonly savedAt: Date;
};

export async function insertRevision(tx: Db, wordingId: WordingId, { revision, words, savedBy, savedAt }: Revision) {
  await tables(tx)
    .insertInto('wording_revision')
    .values({ wording_id: wordingId, revision, ...words, saved_by: savedBy, saved_at: savedAt })
    .execute();
}

export async function revisionsOf(db: Db, wordingId: string): Promise<readonly Revision[]> {
  const rows = await tables(db)
    .selectFrom('wording_revision')
    .selectAll()
    .where('wording_id', '=', wordingId)
    .orderBy('revision')
    .execute();
  return rows.map(({ revision, title, text, because, saved_by, saved_at }) => ({
    revision,
    words: { title, text, because },
    savedBy: saved_by,
    savedAt: saved_at,
  }));
}

export async function replaceFacts(tx: Db, wordingId: WordingId, factIds: readonly string[]): Promise<void> {
  await tables(tx).deleteFrom('wording_fact').where('wording_id', '=', wordingId).execute();
  if (factIds.length === 0) return;
  const rows = [...new Set(factIds)].map((factId) => ({ wording_id: wordingId, fact_id: factId }));
  await tables(tx).insertInto('wording_fact').values(rows).execute();
}

export async function factIdsOf(db: Db, wordingId: string): Promise<readonly string[]> {
  const rows = await tables(db)
    .selectFrom('wording_fact')
    .select('fact_id')
    .where('wording_id', '=', wordingId)
    .orderBy('fact_id')
    .execute();
  return rows.map(({ fact_id }) => fact_id);
}

/** Statements with something in public that rests on this fact. */
export async function publishedOnFact(db: Db, factId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ statement_id: string }>`
    select distinct w.statement_id from wording w
    join wording_fact f on f.wording_id = w.id
    join statement s on s.id = w.statement_id
    where f.fact_id = ${factId} and w.state = 'published' and s.withdrawn_at is null`.execute(db);
  return rows.map((row) => row.statement_id);
}

/** Answers already given are replaced; a lift stays with the stop, and its revision says for which words it was. */
export async function saveAnswers(tx: Db, wordingId: WordingId, answers: readonly StopAnswer[]): Promise<void> {
  for (const { stop, answer, suggested, by, at, revision, lift } of answers) {
    const row = {
      answer,
      suggested,
      answered_by: by,
      answered_at: at,
      revision,
      lifted_by: lift?.by ?? null,
      lifted_at: lift?.at ?? null,
      lift_revision: lift?.revision ?? null,
      lift_decided_by: lift?.decidedBy ?? null,
      lift_reason: lift?.reason ?? null,
    };
    await tables(tx)
      .insertInto('stop_answer')
      .values({ wording_id: wordingId, stop, ...row })
      .onConflict((conflict) => conflict.columns(['wording_id', 'stop']).doUpdateSet(row))
      .execute();
  }
}

export async function answersOf(db: Db, wordingId: string): Promise<readonly StopAnswer[]> {
  const rows = await tables(db).selectFrom('stop_answer').selectAll().where('wording_id', '=', wordingId).execute();
  return rows.flatMap((row) => {
    const stop = stopIds.find((id): id is StopId => id === row.stop);
    if (!stop) throw new Error(`answersOf: no stop ${row.stop}`);
    const lift =
      row.lifted_by && row.lifted_at
        ? {
            by: row.lifted_by,
            at: row.lifted_at,
            revision: row.lift_revision ?? 0,
            decidedBy: row.lift_decided_by,
            reason: row.lift_reason,
          }
        : null;
    const { answer, suggested, revision } = row;
    return [{ stop, answer, suggested, by: row.answered_by, at: row.answered_at, revision, lift }];
  });
}
