import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { openAlarms } from '#intake/desk';
import { linesOf } from '#intake/picture';
import { useDatabase } from '../../../testing/database.ts';
import { findPublished } from '../public/published.views.ts';
import { isStanding, latest } from '../public/published.rules.ts';
import {
  aLine,
  auditor,
  desk,
  drafted,
  investigator,
  noStops,
  officer,
  outsider,
  seedDesk,
  storyId,
  supervisor,
  testDeps,
  value,
} from '../statements.testing.ts';
import { answersOf, revisionsOf } from './draft.store.ts';
import { liftStop } from './lift-stop.ts';
import { findCase } from './matter.ts';
import { alarmOverdueReviews, publishDueLines } from './publish-due.ts';
import { approveLine, releaseLine, releaseLineAlone, reviewLine, sendLineBack, takeLineBack } from './release-line.ts';
import { saveDraft, startLine } from './save-draft.ts';
import type { Tier } from './tier.rules.ts';

const database = useDatabase();
const { deps, at, now } = testDeps(database);
beforeEach(async () => {
  at(0);
  await seedDesk(database());
});

const released = (id: string, publishAt: Date | null = null) =>
  releaseLine(deps(), desk, { statementId: id, revision: 1, publishAt });
const count = async (table: string, where = 'true') => {
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from ${sql.table(table)} where ${sql.raw(where)}`.execute(database());
  return rows[0]?.n;
};

describe('publishing', () => {
  it('is one transaction: words, event, log entry and the story’s line', async () => {
    const id = await drafted(deps(), { storyIds: [storyId] });
    value(await released(id));
    const found = await findPublished(database(), id);
    expect(found && isStanding(found) && latest(found)).toMatchObject({ title: 'The road is open again', at: now() });
    expect(await linesOf(database(), [storyId])).toMatchObject([{ statementId: id, kind: 'line' }]);
    expect(await count('outbox_event', `type = 'statements.published.v1'`)).toBe(1);
    expect(await count('custody_entry', `action = 'statements.published' and subject_id = '${id}'`)).toBe(1);
  });

  it('pressed twice at once publishes once', async () => {
    const id = await drafted(deps(), { storyIds: [storyId] });
    const outcomes = await Promise.all([released(id), released(id), released(id)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await count('outbox_event', `type = 'statements.published.v1'`)).toBe(1);
    expect(await count('story_line')).toBe(1);
  });

  it('the same form sent twice makes one line', async () => {
    const id = '01890000-0000-7000-8000-0000000000cc';
    const both = [await startLine(deps(), desk, aLine({ id })), await startLine(deps(), desk, aLine({ id }))];
    expect(both).toEqual([
      { ok: true, value: id },
      { ok: true, value: id },
    ]);
    expect(await count('wording')).toBe(1);
  });

  it('is refused to those who may only read, and writes nothing', async () => {
    expect(await startLine(deps(), outsider, aLine())).toMatchObject({ error: { kind: 'not-allowed' } });
    const id = await drafted(deps());
    const outcome = await releaseLine(deps(), auditor, { statementId: id, revision: 1, publishAt: null });
    expect(outcome).toMatchObject({ error: { kind: 'not-allowed' } });
    expect(await findPublished(database(), id)).toBeUndefined();
  });

  it('does not fail because a story was deleted on time', async () => {
    const id = await drafted(deps(), { storyIds: [storyId] });
    await sql`delete from story where id = ${storyId}`.execute(database());
    value(await released(id));
    expect(await findPublished(database(), id)).toMatchObject({ state: 'standing' });
  });
});

describe('two people who edit', () => {
  const change = (id: string, text: string, revision: number, actor = desk, tier: Tier = 'routine') =>
    saveDraft(deps(), actor, {
      statementId: id,
      revision,
      ...aLine({ tier }),
      words: { title: 'T', text, because: null },
      correctionReason: null,
    });

  it('the second is told, and neither loses anything', async () => {
    const id = await drafted(deps());
    const [one, two] = await Promise.all([
      change(id, 'Asha wrote this', 1),
      change(id, 'Ben wrote this', 1, supervisor),
    ]);
    expect([one, two].filter(({ ok }) => ok)).toHaveLength(1);
    expect([one, two].find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'changed-since', revision: 2 } });
    value(await change(id, 'Ben, knowing it', 2, supervisor));
    const found = await findCase(database(), id);
    const kept = await revisionsOf(database(), found?.matter.wording.id ?? '');
    expect(kept.map(({ revision }) => revision)).toEqual([1, 2, 3]);
    expect(kept.at(-1)?.words.text).toBe('Ben, knowing it');
  });

  it('words that were changed since are not approved', async () => {
    const id = await drafted(deps(), { tier: 'arrest' });
    value(await released(id));
    value(await takeLineBack(deps(), desk, id));
    value(await change(id, 'Other words', 1, desk, 'arrest'));
    value(await releaseLine(deps(), desk, { statementId: id, revision: 2, publishAt: null }));
    expect(await approveLine(deps(), supervisor, { statementId: id, revision: 1 })).toMatchObject({
      error: { kind: 'changed-since' },
    });
  });
});

describe('a second person', () => {
  it('approves what the drafter may not, and the log knows both', async () => {
    const id = await drafted(deps(), { tier: 'arrest' });
    expect(value(await released(id)).state).toBe('awaiting-approval');
    expect(await openAlarms(database(), ['duty-supervisor'])).toHaveLength(1);
    expect(await approveLine(deps(), desk, { statementId: id, revision: 1 })).toMatchObject({
      error: { kind: 'needs-second-person' },
    });
    expect(await findPublished(database(), id)).toBeUndefined();
    value(await approveLine(deps(), supervisor, { statementId: id, revision: 1 }));
    expect(await findPublished(database(), id)).toMatchObject({ state: 'standing' });
    expect(await openAlarms(database(), ['duty-supervisor'])).toEqual([]);
  });

  it('sends it back with a reason', async () => {
    const id = await drafted(deps(), { tier: 'death' });
    value(await released(id));
    const back = (reason: string) => sendLineBack(deps(), supervisor, { statementId: id, revision: 1, reason });
    expect(await back(' ')).toMatchObject({ error: { kind: 'reason-needed' } });
    expect(value(await back('Say which hospital'))).toMatchObject({
      state: 'draft',
      returned: { reason: 'Say which hospital' },
    });
  });

  it('is demanded by the database, whatever the code does', async () => {
    const id = await drafted(deps(), { tier: 'arrest' });
    const out = (approver: string) =>
      sql`update wording set state = 'published', published_at = now(), approved_by = ${approver} where statement_id = ${id}`.execute(
        database(),
      );
    await expect(
      sql`update wording set state = 'published', published_at = now() where statement_id = ${id}`.execute(database()),
    ).rejects.toThrow(/wording_released_by_two_people/);
    const drafter = desk.kind === 'member' ? desk.id : '';
    await expect(out(drafter)).rejects.toThrow(/wording_approved_by_another_person/);
  });
});

describe('stops', () => {
  const named = { ...noStops, 'name-before-charge': 'yes' } as const;
  const lift = (
    id: string,
    actor = supervisor,
    decidedBy: string | null = 'Gold commander',
    reason = 'Threat to life',
  ) => liftStop(deps(), actor, { statementId: id, revision: 1, stop: 'name-before-charge', decidedBy, reason });

  it('a raised stop keeps it in until somebody entitled lifts it with a reason', async () => {
    const id = await drafted(deps(), { answers: named });
    expect(value(await released(id)).state).toBe('awaiting-approval');
    expect(await approveLine(deps(), supervisor, { statementId: id, revision: 1 })).toMatchObject({
      error: { kind: 'stops-raised', stops: ['name-before-charge'] },
    });
    expect(await lift(id, officer)).toMatchObject({ error: { kind: 'not-allowed' } });
    expect(await lift(id, desk)).toMatchObject({ error: { kind: 'not-allowed' } });
    expect(await lift(id, supervisor, null)).toMatchObject({ error: { kind: 'decider-needed' } });
    expect(await lift(id, supervisor, 'Somebody')).toMatchObject({ error: { kind: 'decider-needed' } });
    expect(await lift(id, supervisor, 'Gold commander', ' ')).toMatchObject({ error: { kind: 'reason-needed' } });
    value(await lift(id, investigator, 'Senior investigating officer'));
    value(await approveLine(deps(), supervisor, { statementId: id, revision: 1 }));
    expect(await findPublished(database(), id)).toMatchObject({ state: 'standing' });
  });

  it('a lift is for these words: others raise the stop again', async () => {
    const id = await drafted(deps(), { answers: named });
    value(await lift(id));
    const words = { title: 'T', text: 'Another name', because: null };
    value(
      await saveDraft(deps(), desk, {
        statementId: id,
        revision: 1,
        ...aLine({ words, answers: named }),
        correctionReason: null,
      }),
    );
    expect(value(await releaseLine(deps(), desk, { statementId: id, revision: 2, publishAt: null })).state).toBe(
      'awaiting-approval',
    );
  });

  it('unanswered, nothing goes out; and it is kept that the words had pointed there', async () => {
    const words = { title: 'Tobias Quarrell', text: 'Tobias Quarrell is helping us.', because: null };
    const id = await drafted(deps(), { words, answers: { 'name-before-charge': 'no' } });
    expect(await released(id)).toMatchObject({ error: { kind: 'stops-unanswered' } });
    const found = await findCase(database(), id);
    expect(await answersOf(database(), found?.matter.wording.id ?? '')).toMatchObject([
      { answer: 'no', suggested: true },
    ]);
  });
});

describe('at a time', () => {
  it('goes out once when the time has come, though two processes look', async () => {
    const id = await drafted(deps(), { storyIds: [storyId] });
    expect(value(await released(id, at(10))).state).toBe('published');
    at(0);
    const later = await drafted(deps(), { storyIds: [storyId] });
    const due = new Date(now().getTime() + 30 * 60_000);
    expect(value(await released(later, due)).state).toBe('scheduled');
    at(29);
    await publishDueLines(deps());
    expect(await findPublished(database(), later)).toBeUndefined();
    at(30);
    await Promise.all([publishDueLines(deps()), publishDueLines(deps())]);
    await publishDueLines(deps());
    expect(await findPublished(database(), later)).toMatchObject({ firstAt: due });
    expect(await count('outbox_event', `payload->>'statementId' = '${later}'`)).toBe(1);
    expect(await count('custody_entry', `action = 'statements.published' and subject_id = '${later}'`)).toBe(1);
  });
});

describe('released by one person alone', () => {
  it('is out at once, alarms the supervisor, and again when nobody reviews it within the hour', async () => {
    const id = await drafted(deps(), { tier: 'risk-to-life' });
    const alone = await releaseLineAlone(deps(), desk, { statementId: id, revision: 1, reason: 'Gas is leaking' });
    const { id: wordingId } = value(alone);
    expect(await findPublished(database(), id)).toMatchObject({ state: 'standing' });
    expect(await openAlarms(database(), ['duty-supervisor'])).toHaveLength(1);
    at(59);
    await alarmOverdueReviews(deps());
    expect(await openAlarms(database(), ['duty-supervisor'])).toHaveLength(1);
    at(60);
    await alarmOverdueReviews(deps());
    await alarmOverdueReviews(deps());
    expect(await openAlarms(database(), ['duty-supervisor'])).toHaveLength(2);
    const reviewed = (actor = supervisor) =>
      reviewLine(deps(), actor, { statementId: id, wordingId, note: 'It was right' });
    expect(await reviewed(desk)).toMatchObject({ error: { kind: 'not-allowed' } });
    value(await reviewed());
    expect(await openAlarms(database(), ['duty-supervisor'])).toEqual([]);
    await alarmOverdueReviews(deps());
    expect(await openAlarms(database(), ['duty-supervisor'])).toEqual([]);
  });
});
