/** What the console shows of lines: the list by what has to be done, names of people, what was done to a line. */
import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import { entriesAbout } from '#investigation/custody';
import type { Deed, LineRow } from './line.rules.ts';

/** Every line once, by its open wording if it has one, else by what is public. Newest first. */
export async function listLines(db: Db, limit = 200): Promise<readonly LineRow[]> {
  type Row = Omit<LineRow, 'at' | 'by' | 'publishAt' | 'storyId'> & {
    at: Date;
    by_name: string | null;
    publish_at: Date | null;
  };
  const { rows } = await sql<Row>`
    select s.id, s.kind, w.title, w.tier, w.number,
      case when s.withdrawn_at is not null then 'withdrawn'
        when w.state = 'published' and w.number > 1 then 'corrected' else w.state end as status,
      coalesce(s.withdrawn_at, w.published_at, w.submitted_at, w.drafted_at) as at,
      m.name as by_name, w.publish_at
    from statement s
    join lateral (
      select * from wording where statement_id = s.id
      order by (state in ('draft', 'awaiting-approval', 'scheduled')) desc, (state = 'published') desc, number desc limit 1
    ) w on true
    left join member m on m.id = w.drafted_by
    where s.withdrawn_at is not null or w.state <> 'discarded'
    order by 7 desc limit ${limit}`.execute(db);
  return rows.map(({ by_name: by, publish_at: publishAt, ...row }) => ({ ...row, by, publishAt }));
}

/** Names by id, of people who have left too: histories outlive them. */
export async function memberNames(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('member').select(['id', 'name']).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What was done to a line, the latest first: from the custody log, so that nothing is missing. */
export async function deedsOf(db: Db, statementId: string): Promise<readonly Deed[]> {
  const entries = await entriesAbout(db, 'custody_entry', 'statement', statementId);
  return entries
    .map(({ seq, at, actor, action, hash }) => ({ seq, at, actor, action: action.replace('statements.', ''), hash }))
    .toReversed();
}
