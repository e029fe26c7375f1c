/** Reads across the register: the list that the desk works from, and the figures behind a rumour's reach. */
import { sql, type Selectable } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { Heard, RegisterFilter, RegisterRow } from '../record.rules.ts';
import type { RumourId } from '../rumour.rules.ts';
import { fromRow, type RumourTable } from '../rumour.store.ts';

type HeardRow = {
  sightings: number;
  people: number;
  stories: number;
  first_heard: Date | null;
  last_heard: Date | null;
  last_hour: number;
  hour_before: number;
};

const hourMs = 3_600_000;

const heardColumns = (now: Date) => sql`
  count(s.id)::integer as sightings,
  (count(distinct s.person) + r.people_forgotten)::integer as people,
  (select count(*) from rumour_pair p where p.rumour_id = r.id and p.kind = 'story' and p.verdict = 'same')::integer
    as stories,
  min(s.heard_at) as first_heard,
  max(s.heard_at) as last_heard,
  count(s.id) filter (where s.heard_at > ${new Date(now.getTime() - hourMs)})::integer as last_hour,
  count(s.id) filter (where s.heard_at <= ${new Date(now.getTime() - hourMs)}
    and s.heard_at > ${new Date(now.getTime() - 2 * hourMs)})::integer as hour_before`;

/** Unsettled first, then by when an answer is due; the settled ones newest first. */
export async function listRegister(
  db: Db,
  now: Date,
  filter: RegisterFilter,
  limit = 500,
): Promise<readonly RegisterRow[]> {
  const conditions = [
    sql`true`,
    ...(filter.status ? [sql`r.status = ${filter.status}`] : []),
    ...(filter.priority ? [sql`r.priority = ${filter.priority}`] : []),
    ...(filter.unanswered ? [sql`r.settled_at is null`] : []),
  ];
  const { rows } = await sql<Selectable<RumourTable> & HeardRow>`
    select r.*, ${heardColumns(now)}
    from rumour r left join rumour_sighting s on s.rumour_id = r.id and s.removed_at is null
    where ${sql.join(conditions, sql` and `)}
    group by r.id
    order by r.settled_at is not null, case when r.settled_at is null then r.answer_by end, r.changed_at desc, r.id
    limit ${limit}`.execute(db);
  return rows.map((row) => ({ rumour: fromRow(row), heard: heardOf(row) }));
}

export async function heardAbout(db: Db, id: RumourId, now: Date): Promise<Heard> {
  const { rows } = await sql<HeardRow>`
    select ${heardColumns(now)}
    from rumour r left join rumour_sighting s on s.rumour_id = r.id and s.removed_at is null
    where r.id = ${id} group by r.id`.execute(db);
  return rows[0] ? heardOf(rows[0]) : nothingHeard;
}

const nothingHeard: Heard = {
  sightings: 0,
  people: 0,
  stories: 0,
  firstHeardAt: null,
  lastHeardAt: null,
  lastHour: 0,
  hourBefore: 0,
};

function heardOf(row: HeardRow): Heard {
  return {
    sightings: row.sightings,
    people: row.people,
    stories: row.stories,
    firstHeardAt: row.first_heard,
    lastHeardAt: row.last_heard,
    lastHour: row.last_hour,
    hourBefore: row.hour_before,
  };
}
