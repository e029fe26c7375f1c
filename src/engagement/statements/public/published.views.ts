/** What the public may read, and nothing else: published wordings, tombstones, search. */
import { sql } from 'kysely';
import { z } from 'zod';
import { asId } from '#kernel/id.ts';
import type { Db } from '#platform/db/database.ts';
import { kinds } from '../lines/wording.rules.ts';
import type { WithdrawalCategory } from '../withdrawal/withdrawal.rules.ts';
import type { Published, PublishedWording } from './published.rules.ts';

type Filter = {
  readonly ids?: readonly string[];
  readonly storyId?: string;
  readonly changedSince?: Date;
  readonly withdrawn?: boolean;
  readonly order?: 'first' | 'changed';
  readonly limit?: number;
  readonly offset?: number;
};

/** Newest first. Withdrawn ones are left out unless asked for. */
export async function listPublished(db: Db, filter: Filter = {}): Promise<readonly Published[]> {
  const { ids, storyId, changedSince, withdrawn = false, order = 'first', limit = 50, offset = 0 } = filter;
  const { rows } = await sql<StatementRow>`
    select s.id, s.kind, s.first_published_at, s.changed_at, s.withdrawn_at, s.withdrawn_category,
      coalesce((select array_agg(l.story_id order by l.story_id) from statement_story l where l.statement_id = s.id), '{}') as story_ids,
      (select later.id from statement later
        join statement_story mine on mine.statement_id = s.id
        join statement_story theirs on theirs.statement_id = later.id and theirs.story_id = mine.story_id
        where s.kind = 'holding' and later.kind <> 'holding' and later.withdrawn_at is null
          and later.first_published_at > s.first_published_at
        order by later.first_published_at desc limit 1) as answered_by
    from statement s
    where s.first_published_at is not null
      and (${withdrawn} or s.withdrawn_at is null)
      and (${ids ? [...ids] : null}::uuid[] is null or s.id = any (${ids ? [...ids] : null}::uuid[]))
      and (${storyId ?? null}::uuid is null
        or exists (select 1 from statement_story l where l.statement_id = s.id and l.story_id = ${storyId ?? null}::uuid))
      and (${changedSince ?? null}::timestamptz is null or s.changed_at > ${changedSince ?? null}::timestamptz)
    order by case when ${order === 'changed'} then s.changed_at else s.first_published_at end desc, s.id desc
    limit ${limit} offset ${offset}`.execute(db);
  const wordings = await publishedWordings(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toPublished(row, wordings.get(row.id) ?? []));
}

/** Answers withdrawn ones too, as the tombstone that they are. Undefined for drafts as for what never was. */
export async function findPublished(db: Db, id: string): Promise<Published | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  return (await listPublished(db, { ids: [id], withdrawn: true }))[0];
}

/** What was published, corrected or withdrawn after `at`, newest change first. */
export async function publishedSince(db: Db, at: Date): Promise<readonly Published[]> {
  return listPublished(db, { changedSince: at, withdrawn: true, order: 'changed', limit: 500 });
}

/** Lines about these stories that stand, newest first. */
export async function linesOfStory(db: Db, storyId: string): Promise<readonly Published[]> {
  return listPublished(db, { storyId, withdrawn: true, limit: 20 });
}

export async function countPublished(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from statement where first_published_at is not null and withdrawn_at is null`.execute(db);
  return rows[0]?.n ?? 0;
}

/** How many stories have an official line, by story: statements that stand, holding lines too. */
export async function countByStory(db: Db, storyIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ story_id: string; n: number }>`
    select l.story_id, count(*) as n from statement_story l join statement s on s.id = l.statement_id
    where l.story_id = any (${[...storyIds]}::uuid[]) and s.first_published_at is not null and s.withdrawn_at is null
    group by l.story_id`.execute(db);
  return new Map(rows.map(({ story_id, n }) => [story_id, n]));
}

/** By the words of every published wording, so that who looks for what we got wrong finds the correction. */
export async function searchPublished(db: Db, query: string, limit = 30): Promise<readonly Published[]> {
  const { rows } = await sql<{ statement_id: string; rank: number }>`
    select w.statement_id, max(ts_rank(d.words, q.query)) as rank
    from wording w
    join statement s on s.id = w.statement_id
    cross join websearch_to_tsquery('english', ${query}) as q (query)
    cross join lateral to_tsvector('english', coalesce(w.title, '') || ' ' || coalesce(w.text, '') || ' ' || coalesce(w.because, '')) as d (words)
    where w.state = 'published' and s.withdrawn_at is null
      and to_tsvector('english', coalesce(w.title, '') || ' ' || coalesce(w.text, '') || ' ' || coalesce(w.because, '')) @@ q.query
    group by w.statement_id order by rank desc, w.statement_id desc limit ${limit}`.execute(db);
  const found = await listPublished(db, { ids: rows.map((row) => row.statement_id), limit });
  return rows.flatMap((row) => found.find(({ id }) => id === row.statement_id) ?? []);
}

type StatementRow = {
  id: string;
  kind: string;
  first_published_at: Date;
  changed_at: Date;
  withdrawn_at: Date | null;
  withdrawn_category: WithdrawalCategory | null;
  story_ids: string[];
  answered_by: string | null;
};

async function publishedWordings(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly PublishedWording[]>> {
  if (ids.length === 0) return new Map();
  type Row = Omit<PublishedWording, 'authorTitle'> & { statement_id: string; author_title: string | null };
  const { rows } = await sql<Row>`
    select w.statement_id, w.number, w.title, w.text, w.because, w.published_at as at, w.correction_reason as reason,
      m.title as author_title
    from wording w left join member m on m.id = w.drafted_by
    where w.statement_id = any (${[...ids]}::uuid[]) and w.state = 'published' and w.sealed_at is null
    order by w.number`.execute(db);
  const grouped = Map.groupBy(rows, (row) => row.statement_id);
  return new Map(
    [...grouped].map(([id, list]) => [
      id,
      list.map(({ number, title, text, because, at, reason, author_title: authorTitle }) => ({
        number,
        title,
        text,
        because,
        at,
        reason,
        authorTitle,
      })),
    ]),
  );
}

function toPublished(row: StatementRow, wordings: readonly PublishedWording[]): Published {
  const common = {
    id: asId<'Statement'>(row.id),
    kind: z.enum(kinds).parse(row.kind),
    firstAt: row.first_published_at,
    changedAt: row.changed_at,
    storyIds: row.story_ids,
    answeredBy: row.answered_by === null ? null : asId<'Statement'>(row.answered_by),
  };
  if (row.withdrawn_at && row.withdrawn_category) {
    return { ...common, state: 'withdrawn', category: row.withdrawn_category, withdrawnAt: row.withdrawn_at };
  }
  const [first, ...more] = wordings;
  if (!first) throw new Error(`toPublished: statement ${row.id} is published without words`);
  return { ...common, state: 'standing', wordings: [first, ...more] };
}
