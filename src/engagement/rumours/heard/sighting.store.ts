/** Rows of `rumour_sighting` and `rumour_pair`: where a rumour was heard again, and what people said of suggestions. */
import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { PairKind, Sighting, Verdict } from '../record.rules.ts';
import type { RumourId, SourceKind } from '../rumour.rules.ts';

type SightingTables = {
  rumour_sighting: {
    id: string;
    rumour_id: RumourId;
    heard_at: Date;
    place: string;
    source_kind: SourceKind;
    post_id: string | null;
    story_id: string | null;
    person: string | null;
    note: string;
    entered_by: string;
    entered_at: Date;
    removed_at: Date | null;
    removed_by: string | null;
    regime: 'uk-gdpr' | 'law-enforcement';
    delete_after: Date;
    delete_reason: string;
    forgotten_at: Date | null;
  };
  rumour_pair: {
    rumour_id: string;
    kind: 'story' | 'post';
    subject_id: string;
    verdict: 'same' | 'different';
    at: Date;
    by_member: string;
  };
};

/** Adds those that are not there and answers how many it added: a post is heard once per rumour. */
export async function insertSightings(tx: Db, sightings: readonly Sighting[]): Promise<number> {
  if (sightings.length === 0) return 0;
  const inserted = await tx
    .withTables<SightingTables>()
    .insertInto('rumour_sighting')
    .values(sightings.map(toRow))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return inserted.length;
}

/** Newest first, without those that were taken out. */
export async function sightingsOf(db: Db, rumourId: RumourId): Promise<readonly Sighting[]> {
  const rows = await db
    .withTables<SightingTables>()
    .selectFrom('rumour_sighting')
    .selectAll()
    .where('rumour_id', '=', rumourId)
    .where('removed_at', 'is', null)
    .orderBy('heard_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    rumourId: row.rumour_id,
    heardAt: row.heard_at,
    place: row.place,
    sourceKind: row.source_kind,
    postId: row.post_id,
    storyId: row.story_id,
    person: row.person,
    note: row.note,
    enteredBy: row.entered_by,
    enteredAt: row.entered_at,
    deleteAfter: row.delete_after,
    forgottenAt: row.forgotten_at,
  }));
}

/** The posts in which each rumour (or one of them) was heard first, while they are kept. */
export async function firstHeardPosts(
  db: Db,
  each: number,
  only?: RumourId,
): Promise<readonly { readonly rumourId: string; readonly postId: string }[]> {
  const { rows } = await sql<{ rumourId: string; postId: string }>`
    select rumour_id as "rumourId", post_id as "postId" from (
      select rumour_id, post_id, row_number() over (partition by rumour_id order by heard_at, id) as place
      from rumour_sighting where removed_at is null and post_id is not null
        and (${only ?? null}::uuid is null or rumour_id = ${only ?? null}::uuid)
    ) heard where place <= ${each} order by rumour_id, place`.execute(db);
  return rows;
}

export async function removeSighting(
  tx: Db,
  rumourId: RumourId,
  id: string,
  by: { readonly at: Date; readonly memberId: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .withTables<SightingTables>()
    .updateTable('rumour_sighting')
    .set({ removed_at: by.at, removed_by: by.memberId })
    .where('id', '=', id)
    .where('rumour_id', '=', rumourId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Drops who, which post and what was noted from sightings whose day has come; how often it was heard stays true. */
export async function forgetDue(tx: Db, now: Date): Promise<number> {
  await sql`update rumour set people_forgotten = people_forgotten + due.people
    from (
      select s.rumour_id, count(distinct s.person)::integer as people from rumour_sighting s
      where s.delete_after <= ${now} and s.forgotten_at is null and s.removed_at is null and s.person is not null
        and not exists (select 1 from rumour_sighting later where later.rumour_id = s.rumour_id
          and later.person = s.person and later.delete_after > ${now} and later.removed_at is null)
      group by s.rumour_id
    ) due where due.rumour_id = rumour.id`.execute(tx);
  const { numUpdatedRows } = await tx
    .withTables<SightingTables>()
    .updateTable('rumour_sighting')
    .set({ person: null, post_id: null, note: '', forgotten_at: now })
    .where('delete_after', '<=', now)
    .where('forgotten_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** The latest word of a person on the pair stands. */
export async function savePair(
  tx: Db,
  rumourId: RumourId,
  pair: { readonly kind: PairKind; readonly subjectId: string; readonly verdict: Verdict },
  by: { readonly at: Date; readonly memberId: string },
): Promise<void> {
  const said = { verdict: pair.verdict, at: by.at, by_member: by.memberId };
  await tx
    .withTables<SightingTables>()
    .insertInto('rumour_pair')
    .values({ rumour_id: rumourId, kind: pair.kind, subject_id: pair.subjectId, ...said })
    .onConflict((conflict) => conflict.columns(['rumour_id', 'kind', 'subject_id']).doUpdateSet(said))
    .execute();
}

/** What was said about one rumour's suggestions: subject id to verdict. */
export async function pairsOfRumour(db: Db, rumourId: RumourId, kind: PairKind): Promise<ReadonlyMap<string, Verdict>> {
  const rows = await db
    .withTables<SightingTables>()
    .selectFrom('rumour_pair')
    .select(['subject_id', 'verdict'])
    .where('rumour_id', '=', rumourId)
    .where('kind', '=', kind)
    .execute();
  return new Map(rows.map((row) => [row.subject_id, row.verdict]));
}

/** What was said about one post or story: rumour id to verdict. */
export async function pairsOfSubject(db: Db, kind: PairKind, subjectId: string): Promise<ReadonlyMap<string, Verdict>> {
  const rows = await db
    .withTables<SightingTables>()
    .selectFrom('rumour_pair')
    .select(['rumour_id', 'verdict'])
    .where('subject_id', '=', subjectId)
    .where('kind', '=', kind)
    .execute();
  return new Map(rows.map((row) => [row.rumour_id, row.verdict]));
}

/** How many rumours a person has tied to each story. */
export async function countByStory(db: Db, storyIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (storyIds.length === 0) return new Map();
  const rows = await db
    .withTables<SightingTables>()
    .selectFrom('rumour_pair')
    .select((eb) => ['subject_id', eb.fn.countAll<number>().as('rumours')])
    .where('kind', '=', 'story')
    .where('verdict', '=', 'same')
    .where('subject_id', 'in', storyIds)
    .groupBy('subject_id')
    .execute();
  return new Map(rows.map((row) => [row.subject_id, row.rumours]));
}

function toRow(sighting: Sighting) {
  return {
    id: sighting.id,
    rumour_id: sighting.rumourId,
    heard_at: sighting.heardAt,
    place: sighting.place,
    source_kind: sighting.sourceKind,
    post_id: sighting.postId,
    story_id: sighting.storyId,
    person: sighting.person,
    note: sighting.note,
    entered_by: sighting.enteredBy,
    entered_at: sighting.enteredAt,
    removed_at: null,
    removed_by: null,
    regime: 'uk-gdpr' as const,
    delete_after: sighting.deleteAfter,
    delete_reason: 'sighting of a rumour',
    forgotten_at: null,
  };
}
