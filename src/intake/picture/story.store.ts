/** Rows of `story` and `story_line`. */
import { sql, type Generated, type JSONColumnType, type Selectable } from 'kysely';
import { z } from 'zod';
import type { Db } from '#platform/db/database.ts';
import type { Story, StoryLine } from './story.rules.ts';
import type { LineKind } from './vacuum.rules.ts';

export type StoryTables = {
  story: {
    id: string;
    title: string;
    posts: number;
    people: number;
    asking: number;
    calls_for_help: number;
    first_at: Date;
    last_at: Date;
    heard_at: Date;
    warmth: number;
    first_asked_at: Date | null;
    asked_since: Date | null;
    asked_people: number;
    held_at: Date | null;
    answered_at: Date | null;
    reopened_at: Date | null;
    alarmed_at: Date | null;
    card_stale: Generated<boolean>;
    titled_posts: Generated<number>;
    question_groups: JSONColumnType<object>;
    sample_post_ids: string[];
    regime: Generated<'uk-gdpr' | 'law-enforcement'>;
    delete_after: Date;
    delete_reason: string;
  };
  story_line: {
    statement_id: string;
    story_id: string;
    kind: LineKind;
    at: Date;
    linked_by: string;
    unlinked_at: Date | null;
  };
};

const askedGroups = z.array(z.object({ ask: z.string(), people: z.number() }));

export function storyFromRow(row: Selectable<StoryTables['story']>): Story {
  return {
    id: row.id,
    title: row.title,
    posts: row.posts,
    people: row.people,
    asking: row.asking,
    callsForHelp: row.calls_for_help,
    firstAt: row.first_at,
    lastAt: row.last_at,
    heardAt: row.heard_at,
    firstAskedAt: row.first_asked_at,
    asked: {
      askedSince: row.asked_since,
      askedPeople: row.asked_people,
      heldAt: row.held_at,
      answeredAt: row.answered_at,
      reopenedAt: row.reopened_at,
    },
    alarmedAt: row.alarmed_at,
    questions: askedGroups.parse(row.question_groups),
    samplePostIds: row.sample_post_ids,
  };
}

export async function selectStories(db: Db, ids: readonly string[]): Promise<readonly Story[]> {
  if (ids.length === 0) return [];
  const rows = await db.withTables<StoryTables>().selectFrom('story').selectAll().where('id', 'in', ids).execute();
  return rows.map(storyFromRow);
}

/** Locks the story against the sorting; false when there is none. */
export async function lockStory(tx: Db, id: string): Promise<boolean> {
  const row = await tx
    .withTables<StoryTables>()
    .selectFrom('story')
    .select('id')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** The same statement links a story once. */
export async function insertLine(tx: Db, line: Omit<StoryLine, 'unlinkedAt'>): Promise<void> {
  await tx
    .withTables<StoryTables>()
    .insertInto('story_line')
    .values({
      statement_id: line.statementId,
      story_id: line.storyId,
      kind: line.kind,
      at: line.at,
      linked_by: line.linkedBy,
    })
    .onConflict((conflict) => conflict.columns(['statement_id', 'story_id']).doNothing())
    .execute();
}

export async function storiesOfLine(tx: Db, statementId: string): Promise<readonly string[]> {
  const rows = await tx
    .withTables<StoryTables>()
    .selectFrom('story_line')
    .select('story_id')
    .where('statement_id', '=', statementId)
    .where('unlinked_at', 'is', null)
    .orderBy('story_id')
    .execute();
  return rows.map((row) => row.story_id);
}

export async function saveUnlinked(tx: Db, statementId: string, at: Date): Promise<void> {
  await tx
    .withTables<StoryTables>()
    .updateTable('story_line')
    .set({ unlinked_at: at })
    .where('statement_id', '=', statementId)
    .where('unlinked_at', 'is', null)
    .execute();
}

/** What was said about a story, first first; withdrawn ones are marked. */
export async function linesOf(db: Db, storyIds: readonly string[]): Promise<readonly StoryLine[]> {
  if (storyIds.length === 0) return [];
  const rows = await db
    .withTables<StoryTables>()
    .selectFrom('story_line')
    .selectAll()
    .where('story_id', 'in', storyIds)
    .orderBy('at')
    .orderBy('statement_id')
    .execute();
  return rows.map((row) => ({
    statementId: row.statement_id,
    storyId: row.story_id,
    kind: row.kind,
    at: row.at,
    linkedBy: row.linked_by,
    unlinkedAt: row.unlinked_at,
  }));
}

export async function saveReopened(tx: Db, id: string, at: Date): Promise<void> {
  await tx.withTables<StoryTables>().updateTable('story').set({ reopened_at: at }).where('id', '=', id).execute();
}

/**
 * Works out again, from the lines and the posts that are there, what the clock rests on. Call it with the story
 * locked by an earlier statement, so that it sees what the sorting wrote last.
 */
export async function recountAsked(tx: Db, id: string): Promise<void> {
  await sql`
    with line as (
      select max(at) filter (where kind = 'holding') as held, max(at) filter (where kind <> 'holding') as answered
      from story_line where story_id = ${id} and unlinked_at is null
    ), asked as (
      select min(p.at) as since, count(distinct p.person) as people
      from story_post p, line where p.story_id = ${id} and p.asks and (line.answered is null or p.at > line.answered)
    )
    update story set held_at = line.held, answered_at = line.answered,
      reopened_at = case when reopened_at > line.answered then reopened_at end,
      asked_since = asked.since, asked_people = asked.people
    from line, asked where story.id = ${id}`.execute(tx);
}

export async function saveAlarmed(tx: Db, id: string, at: Date | null): Promise<void> {
  await tx.withTables<StoryTables>().updateTable('story').set({ alarmed_at: at }).where('id', '=', id).execute();
}

/** Stories on which somebody may be waiting so long that the clock is red. The rule decides; this only leaves out the rest. */
export async function selectLongAsked(db: Db, askedBefore: Date, limit: number): Promise<readonly Story[]> {
  const rows = await db
    .withTables<StoryTables>()
    .selectFrom('story')
    .selectAll()
    .where('alarmed_at', 'is', null)
    .where((eb) => eb.or([eb('asked_since', '<=', askedBefore), eb('reopened_at', '<=', askedBefore)]))
    .orderBy('asked_people', 'desc')
    .limit(limit)
    .execute();
  return rows.map(storyFromRow);
}

export async function selectAlarmed(db: Db): Promise<readonly Story[]> {
  const rows = await db
    .withTables<StoryTables>()
    .selectFrom('story')
    .selectAll()
    .where('alarmed_at', 'is not', null)
    .execute();
  return rows.map(storyFromRow);
}

export async function selectAllStories(db: Db): Promise<readonly Story[]> {
  const rows = await db.withTables<StoryTables>().selectFrom('story').selectAll().orderBy('first_at').execute();
  return rows.map(storyFromRow);
}

/** Takes the words out of stories whose posts are gone. The counts stay. Answers how many it took. */
export async function forgetDueStories(tx: Db, now: Date, limit: number): Promise<number> {
  const result = await sql`
    update story set title = ${'Posts deleted after 31 days'}, question_groups = '[]', sample_post_ids = '{}',
      card_stale = false, delete_after = '9999-01-01', delete_reason = 'counts only'
    where id in (select id from story where delete_after <= ${now} order by delete_after limit ${limit}
      for update skip locked)`.execute(tx);
  return Number(result.numAffectedRows ?? 0n);
}
