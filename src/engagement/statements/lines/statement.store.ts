/** Rows of `statement`, `statement_story` and `wording`: what we say and in which wordings. */
import type { Selectable } from 'kysely';
import { asId } from '#kernel/id.ts';
import type { Db } from '#platform/db/database.ts';
import type { Withdrawal, WithdrawalCategory } from '../withdrawal/withdrawal.rules.ts';
import type { Tier } from './tier.rules.ts';
import type { Kind, StatementId, Wording, WordingState, Words } from './wording.rules.ts';

export type StatementTables = {
  statement: {
    id: string;
    kind: Kind;
    created_by: string;
    created_at: Date;
    first_published_at: Date | null;
    changed_at: Date | null;
    withdrawn_at: Date | null;
    withdrawn_by: string | null;
    withdrawn_category: WithdrawalCategory | null;
    withdrawn_authority: string | null;
  };
  statement_story: { statement_id: string; story_id: string };
  wording: {
    id: string;
    statement_id: string;
    number: number;
    tier: Tier;
    state: WordingState;
    title: string | null;
    text: string | null;
    because: string | null;
    correction_reason: string | null;
    revision: number;
    words_revision: number;
    drafted_by: string;
    drafted_at: Date;
    authors: string[];
    submitted_by: string | null;
    submitted_at: Date | null;
    publish_at: Date | null;
    approved_by: string | null;
    approved_at: Date | null;
    published_by: string | null;
    published_at: Date | null;
    alone_by: string | null;
    alone_reason: string | null;
    review_due_at: Date | null;
    reviewed_by: string | null;
    reviewed_at: Date | null;
    review_note: string | null;
    returned_by: string | null;
    returned_at: Date | null;
    returned_reason: string | null;
    sealed_at: Date | null;
  };
};

export type Statement = {
  readonly id: StatementId;
  readonly kind: Kind;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly firstPublishedAt: Date | null;
  readonly changedAt: Date | null;
  readonly withdrawal: Withdrawal | null;
  readonly storyIds: readonly string[];
};

const tables = (db: Db) => db.withTables<StatementTables>();

/** `forUpdate` takes the row lock under which everything about a statement is decided. */
export async function findStatement(db: Db, id: string, lock?: 'forUpdate'): Promise<Statement | undefined> {
  const query = tables(db).selectFrom('statement').selectAll().where('id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!row) return undefined;
  const stories = await tables(db)
    .selectFrom('statement_story')
    .select('story_id')
    .where('statement_id', '=', id)
    .orderBy('story_id')
    .execute();
  return {
    id: asId<'Statement'>(row.id),
    kind: row.kind,
    createdBy: row.created_by,
    createdAt: row.created_at,
    firstPublishedAt: row.first_published_at,
    changedAt: row.changed_at,
    withdrawal:
      row.withdrawn_at && row.withdrawn_by && row.withdrawn_category
        ? {
            at: row.withdrawn_at,
            by: row.withdrawn_by,
            category: row.withdrawn_category,
            authority: row.withdrawn_authority ?? '',
          }
        : null,
    storyIds: stories.map(({ story_id }) => story_id),
  };
}

/** False when there is a statement of this id already: the same form sent twice. */
export async function insertStatement(
  tx: Db,
  statement: Pick<Statement, 'id' | 'kind' | 'createdBy' | 'createdAt'>,
): Promise<boolean> {
  const row = await tables(tx)
    .insertInto('statement')
    .values({
      id: statement.id,
      kind: statement.kind,
      created_by: statement.createdBy,
      created_at: statement.createdAt,
      first_published_at: null,
      changed_at: null,
      withdrawn_at: null,
      withdrawn_by: null,
      withdrawn_category: null,
      withdrawn_authority: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function replaceStories(tx: Db, id: StatementId, storyIds: readonly string[]): Promise<void> {
  await tables(tx).deleteFrom('statement_story').where('statement_id', '=', id).execute();
  if (storyIds.length === 0) return;
  const rows = [...new Set(storyIds)].map((storyId) => ({ statement_id: id, story_id: storyId }));
  await tables(tx).insertInto('statement_story').values(rows).execute();
}

export async function saveKind(tx: Db, id: StatementId, kind: Kind): Promise<void> {
  await tables(tx).updateTable('statement').set({ kind }).where('id', '=', id).execute();
}

/** The public sees it changed at `at`; the first time makes it public. */
export async function markChanged(tx: Db, id: StatementId, at: Date): Promise<void> {
  await tables(tx)
    .updateTable('statement')
    .set((eb) => ({ changed_at: at, first_published_at: eb.fn.coalesce('first_published_at', eb.val(at)) }))
    .where('id', '=', id)
    .execute();
}

export async function saveWithdrawal(tx: Db, id: StatementId, withdrawal: Withdrawal): Promise<void> {
  await tables(tx)
    .updateTable('statement')
    .set({
      withdrawn_at: withdrawal.at,
      withdrawn_by: withdrawal.by,
      withdrawn_category: withdrawal.category,
      withdrawn_authority: withdrawal.authority,
      changed_at: withdrawal.at,
    })
    .where('id', '=', id)
    .execute();
}

export async function insertWording(tx: Db, wording: Wording): Promise<void> {
  await tables(tx).insertInto('wording').values(toRow(wording)).execute();
}

export async function saveWording(tx: Db, wording: Wording): Promise<void> {
  const { id, ...changes } = toRow(wording);
  const { numUpdatedRows } = await tables(tx)
    .updateTable('wording')
    .set(changes)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new Error(`saveWording: wording ${id} is gone`);
}

/** All wordings of a statement, in the order in which they were begun. Call it under the statement's lock to decide. */
export async function wordingsOf(db: Db, statementId: string): Promise<readonly Wording[]> {
  const rows = await tables(db)
    .selectFrom('wording')
    .selectAll()
    .where('statement_id', '=', statementId)
    .orderBy('number')
    .execute();
  return rows.map(wordingFrom);
}

type Row = Selectable<StatementTables['wording']>;

export function wordingFrom(row: Row): Wording {
  return {
    id: asId<'Wording'>(row.id),
    statementId: asId<'Statement'>(row.statement_id),
    number: row.number,
    tier: row.tier,
    state: row.state,
    words: wordsOf(row),
    correctionReason: row.correction_reason,
    revision: row.revision,
    wordsRevision: row.words_revision,
    draftedBy: row.drafted_by,
    draftedAt: row.drafted_at,
    authors: row.authors,
    submittedBy: row.submitted_by,
    submittedAt: row.submitted_at,
    publishAt: row.publish_at,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
    publishedBy: row.published_by,
    publishedAt: row.published_at,
    alone:
      row.alone_by && row.review_due_at
        ? { by: row.alone_by, reason: row.alone_reason, reviewDueAt: row.review_due_at }
        : null,
    review:
      row.reviewed_by && row.reviewed_at ? { by: row.reviewed_by, at: row.reviewed_at, note: row.review_note } : null,
    returned:
      row.returned_by && row.returned_at
        ? { by: row.returned_by, at: row.returned_at, reason: row.returned_reason }
        : null,
  };
}

function wordsOf({ title, text, because }: Pick<Row, 'title' | 'text' | 'because'>): Words | null {
  return title === null || text === null ? null : { title, text, because };
}

function toRow(wording: Wording): Omit<Row, 'sealed_at'> & { sealed_at?: Date } {
  const { words, alone, review, returned } = wording;
  if (!words) throw new Error(`saveWording: wording ${wording.id} is sealed`);
  return {
    id: wording.id,
    statement_id: wording.statementId,
    number: wording.number,
    tier: wording.tier,
    state: wording.state,
    ...words,
    correction_reason: wording.correctionReason,
    revision: wording.revision,
    words_revision: wording.wordsRevision,
    drafted_by: wording.draftedBy,
    drafted_at: wording.draftedAt,
    authors: [...wording.authors],
    submitted_by: wording.submittedBy,
    submitted_at: wording.submittedAt,
    publish_at: wording.publishAt,
    approved_by: wording.approvedBy,
    approved_at: wording.approvedAt,
    published_by: wording.publishedBy,
    published_at: wording.publishedAt,
    alone_by: alone?.by ?? null,
    alone_reason: alone?.reason ?? null,
    review_due_at: alone?.reviewDueAt ?? null,
    reviewed_by: review?.by ?? null,
    reviewed_at: review?.at ?? null,
    review_note: review?.note ?? null,
    returned_by: returned?.by ?? null,
    returned_at: returned?.at ?? null,
    returned_reason: returned?.reason ?? null,
  };
}
