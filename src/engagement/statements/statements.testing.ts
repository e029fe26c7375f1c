/** Invented people, a story, and the shortest way to a line in each state. */
import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { asId } from '#kernel/id.ts';
import { saveMember } from '#platform/auth/members.ts';
import { newId } from '#platform/crypto/new-id.ts';
import type { Db } from '#platform/db/database.ts';
import type { Result } from '#kernel/result.ts';
import { member } from '../../testing/site.ts';
import { approveLine, releaseLine } from './lines/release-line.ts';
import { startLine, type NewLine } from './lines/save-draft.ts';
import { stopIds } from './lines/stop.rules.ts';
import type { StatementId, Wording } from './lines/wording.rules.ts';

export const desk = member('desk');
export const supervisor = member('duty-supervisor');
export const officer = member('neighbourhood-officer');
export const investigator = member('investigator');
export const disclosure = member('disclosure-officer');
export const auditor = member('auditor');
/** Everybody who has no business with a line, with every other role. */
export const outsider = member(
  'analyst',
  'source-handler',
  'investigator',
  'disclosure-officer',
  'auditor',
  'administrator',
);

export const start = new Date('2026-08-11T18:00:00Z');
export const storyId = '01890000-0000-7000-8000-00000000000a';
export const otherStoryId = '01890000-0000-7000-8000-00000000000b';

/** A clock that the test moves. */
export function testDeps(db: () => Db) {
  let now = start;
  return {
    deps: () => ({ db: db(), clock: () => now, newId, sealKey: 'a key for tests', publicUrl: 'http://127.0.0.1:8080' }),
    now: () => now,
    at: (minutes: number) => {
      now = new Date(start.getTime() + minutes * 60_000);
      return now;
    },
  };
}

/** Members and stories: what a line refers to. */
export async function seedDesk(db: Db): Promise<void> {
  for (const actor of [desk, supervisor, officer, investigator, disclosure, auditor]) {
    if (actor.kind === 'member')
      await saveMember(db, { id: actor.id, name: actor.name, title: titleOf(actor), roles: actor.roles });
  }
  for (const id of [storyId, otherStoryId]) {
    await sql`
      insert into story (id, title, posts, people, asking, calls_for_help, first_at, last_at, heard_at, warmth, delete_after, delete_reason)
      values (${id}, 'Something in Dunstall', 12, 9, 5, 0, ${start}, ${start}, ${start}, 1, ${start}, 'test')`.execute(
      db,
    );
  }
}

function titleOf(actor: Extract<Actor, { kind: 'member' }>): string {
  return (actor.roles[0] ?? 'member').replace('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
}

export const noStops: NewLine['answers'] = Object.fromEntries(stopIds.map((stop) => [stop, 'no']));

export function aLine(overrides: Partial<NewLine> = {}): NewLine {
  return {
    kind: 'line',
    words: {
      title: 'The road is open again',
      text: 'Traffic runs on both sides of the ring road since six.',
      because: null,
    },
    tier: 'routine',
    storyIds: [],
    factIds: [],
    answers: noStops,
    ...overrides,
  };
}

type Deps = ReturnType<ReturnType<typeof testDeps>['deps']>;

export async function drafted(deps: Deps, overrides: Partial<NewLine> = {}, actor = desk): Promise<StatementId> {
  return value(await startLine(deps, actor, aLine(overrides)));
}

export async function published(deps: Deps, overrides: Partial<NewLine> = {}): Promise<StatementId> {
  const id = await drafted(deps, overrides);
  const released = value(await releaseLine(deps, desk, { statementId: id, revision: 1, publishAt: null }));
  if (released.state === 'awaiting-approval') {
    value(await approveLine(deps, supervisor, { statementId: id, revision: 1 }));
  }
  return id;
}

/** The value of what must have succeeded. */
export function value<T, E>(outcome: Result<T, E>): T {
  expect(outcome).toMatchObject({ ok: true });
  if (!outcome.ok) throw new Error('value: it was refused');
  return outcome.value;
}

export function aWording(overrides: Partial<Wording> = {}): Wording {
  const by = desk.kind === 'member' ? desk.id : '';
  return {
    id: asId<'Wording'>('01890000-0000-7000-8000-000000000002'),
    statementId: asId<'Statement'>('01890000-0000-7000-8000-000000000001'),
    number: 1,
    tier: 'routine',
    state: 'draft',
    words: { title: 'The road is open again', text: 'Traffic runs on both sides.', because: null },
    correctionReason: null,
    revision: 1,
    wordsRevision: 1,
    draftedBy: by,
    draftedAt: start,
    authors: [by],
    submittedBy: null,
    submittedAt: null,
    publishAt: null,
    approvedBy: null,
    approvedAt: null,
    publishedBy: null,
    publishedAt: null,
    alone: null,
    review: null,
    returned: null,
    ...overrides,
  };
}
