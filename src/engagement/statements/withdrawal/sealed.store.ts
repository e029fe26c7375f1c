/** Takes words out of every readable column, and keeps the sealed ones. */
import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import { isSaidWithin, runsOf, sharesRun } from '../lines/words.rules.ts';
import type { Sealed } from './seal.ts';

type SealedTables = {
  sealed_words: {
    id: string;
    statement_id: string;
    sealed_by: string;
    sealed_at: Date;
    nonce: string;
    ciphertext: string;
  };
};

const tables = (db: Db) => db.withTables<SealedTables>();

/** Everything that people wrote around a statement, by table, as it stood. */
export type TakenOut = Readonly<Record<'wordings' | 'revisions' | 'stops' | 'facts', readonly unknown[]>>;

type FactWords = { readonly id: string; readonly text: string | null; readonly source: string | null };

/** Reads all words of a statement, every draft and correction too, and of each fact that shares a passage with them. */
export async function readAllWords(
  tx: Db,
  statementId: string,
): Promise<{ readonly taken: TakenOut; readonly said: readonly string[] }> {
  const { rows: wordings } = await sql<{ id: string; title: string; text: string; because: string | null }>`
    select id, number, title, text, because, correction_reason, alone_reason, review_note, returned_reason
    from wording where statement_id = ${statementId} order by number`.execute(tx);
  const { rows: revisions } = await sql<{ title: string; text: string; because: string | null }>`
    select r.* from wording_revision r join wording w on w.id = r.wording_id
    where w.statement_id = ${statementId} order by w.number, r.revision`.execute(tx);
  const { rows: stops } = await sql`
    select a.wording_id, a.stop, a.lift_decided_by, a.lift_reason from stop_answer a join wording w on w.id = a.wording_id
    where w.statement_id = ${statementId} and a.lifted_by is not null`.execute(tx);
  const { rows: ledger } = await sql<FactWords>`
    select id, text, source, reason from fact where sealed_at is null for update`.execute(tx);
  const said = [...wordings, ...revisions].flatMap(({ title, text, because }) => [title, text, because ?? '']);
  const runs = runsOf(said);
  const facts = ledger.filter(
    ({ text, source }) => sharesRun(runs, [text ?? '', source ?? '']) || isSaidWithin(said, text ?? ''),
  );
  return {
    taken: { wordings, revisions, stops, facts },
    said: [...said, ...facts.map(({ text }) => text ?? '')].filter((text) => text !== ''),
  };
}

/** Ids of what `readAllWords` found among the facts. */
export function factIdsIn({ facts }: TakenOut): readonly string[] {
  return facts.flatMap((fact) => (isRow(fact) && typeof fact.id === 'string' ? [fact.id] : []));
}

function isRow(value: unknown): value is { readonly id?: unknown } {
  return typeof value === 'object' && value !== null;
}

export async function eraseWords(tx: Db, statementId: string, factIds: readonly string[], at: Date): Promise<void> {
  await sql`
    delete from wording_revision using wording
    where wording.id = wording_revision.wording_id and wording.statement_id = ${statementId}`.execute(tx);
  await sql`
    update stop_answer set lift_decided_by = null, lift_reason = null from wording
    where wording.id = stop_answer.wording_id and wording.statement_id = ${statementId}`.execute(tx);
  await sql`
    update wording set title = null, text = null, because = null, correction_reason = null, alone_reason = null,
      review_note = null, returned_reason = null, publish_at = null, sealed_at = ${at},
      state = case when state = 'published' then 'published' else 'discarded' end
    where statement_id = ${statementId}`.execute(tx);
  if (factIds.length > 0) {
    await sql`
      update fact set text = null, source = null, reason = null, sealed_at = ${at}
      where id = any (${[...factIds]}::uuid[])`.execute(tx);
  }
}

export async function insertSealed(
  tx: Db,
  row: Sealed & { readonly id: string; readonly statementId: string; readonly by: string; readonly at: Date },
): Promise<void> {
  await tables(tx)
    .insertInto('sealed_words')
    .values({
      id: row.id,
      statement_id: row.statementId,
      sealed_by: row.by,
      sealed_at: row.at,
      nonce: row.nonce,
      ciphertext: row.ciphertext,
    })
    .execute();
}

export async function sealedOf(db: Db, statementId: string): Promise<Sealed | undefined> {
  return tables(db)
    .selectFrom('sealed_words')
    .select(['nonce', 'ciphertext'])
    .where('statement_id', '=', statementId)
    .executeTakeFirst();
}

export type SameWords = { readonly statementId: string; readonly public: boolean };

/** Other lines that say a passage of this one: a withdrawal does not reach them, so a person must know. */
export async function linesSayingTheSame(db: Db, statementId: string): Promise<readonly SameWords[]> {
  type Said = { statement_id: string; title: string; text: string; because: string | null; state: string };
  const { rows } = await sql<Said>`
    select statement_id, title, text, because, state from wording
    where sealed_at is null and state <> 'discarded' order by drafted_at desc limit 2000`.execute(db);
  const textsOf = ({ title, text, because }: Said) => [title, text, because ?? ''];
  const runs = runsOf(rows.filter((row) => row.statement_id === statementId).flatMap(textsOf));
  const same = rows.filter((row) => row.statement_id !== statementId && sharesRun(runs, textsOf(row)));
  const ids = [...new Set(same.map((row) => row.statement_id))];
  return ids.map((id) => ({
    statementId: id,
    public: same.some((row) => row.statement_id === id && row.state === 'published'),
  }));
}
