/** What waits for a moment: lines to publish, reviews that are late, holding lines that still hold. */
import { sql } from 'kysely';
import { asId } from '#kernel/id.ts';
import type { Db } from '#platform/db/database.ts';
import { wordingFrom, type StatementTables } from './statement.store.ts';
import type { StatementId, Wording } from './wording.rules.ts';

/** Scheduled wordings whose time has come, the earliest first. */
export async function dueWordings(db: Db, at: Date): Promise<readonly Pick<Wording, 'id' | 'statementId'>[]> {
  const rows = await db
    .withTables<StatementTables>()
    .selectFrom('wording')
    .select(['id', 'statement_id'])
    .where('state', '=', 'scheduled')
    .where('publish_at', '<=', at)
    .orderBy('publish_at')
    .limit(100)
    .execute();
  return rows.map((row) => ({ id: asId<'Wording'>(row.id), statementId: asId<'Statement'>(row.statement_id) }));
}

/** Wordings that somebody released alone and nobody has reviewed in time. */
export async function overdueReviews(db: Db, at: Date): Promise<readonly Wording[]> {
  const rows = await db
    .withTables<StatementTables>()
    .selectFrom('wording')
    .selectAll()
    .where('alone_by', 'is not', null)
    .where('reviewed_at', 'is', null)
    .where('sealed_at', 'is', null)
    .where('review_due_at', '<=', at)
    .execute();
  return rows.map(wordingFrom);
}

/** The holding line that a story has had since `since` and that still stands. */
export async function holdingLineSince(db: Db, storyId: string, since: Date): Promise<StatementId | undefined> {
  const row = await db
    .withTables<StatementTables>()
    .selectFrom('statement')
    .innerJoin('statement_story', 'statement_story.statement_id', 'statement.id')
    .select('statement.id')
    .where('story_id', '=', storyId)
    .where('kind', '=', 'holding')
    .where('withdrawn_at', 'is', null)
    .where('first_published_at', '>', since)
    .orderBy('first_published_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && asId<'Statement'>(row.id);
}

/** Two presses on one story wait for each other, whichever process they reach. */
export async function lockHoldingLine(tx: Db, storyId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`statements.holding ${storyId}`}, 0))`.execute(tx);
}
