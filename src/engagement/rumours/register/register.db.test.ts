import { openAlarms } from '#intake/desk';
import { newId } from '#platform/crypto/new-id.ts';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { useDatabase } from '../../../testing/database.ts';
import { rumourBeats } from '../chase-overdue.ts';
import { countByStory, sightingsOf } from '../heard/sighting.store.ts';
import { type Status } from '../rumour.rules.ts';
import {
  aRumour,
  aStory,
  auditor,
  closed,
  current,
  depsAt,
  desk,
  minutesAfter,
  minutesBefore,
  now,
  officer,
  supervisor,
  valueOf,
} from '../rumour.testing.ts';
import { listRegister } from './register.views.ts';
import { setStatus } from './set-status.ts';
import { recordCheck, recordFinding, reviseRumour } from './work-on-rumour.ts';
import { checksOf, findingsOf, statusChanges } from './work.store.ts';

const database = useDatabase();
const deps = () => depsAt(database());
const status = (to: Status, reason = 'The hospital told us') => ({
  to,
  reason,
  answer: '',
  noLivingPersonNamed: false,
});
const finding = (text = 'The doors are open') => ({
  findingId: newId(),
  finding: text,
  source: 'Duty manager, New Cross',
});

async function custody(): Promise<readonly { action: string; all: string }[]> {
  const { rows } = await sql<{ action: string; all: string }>`
    select action, custody_entry::text as all from custody_entry order by seq`.execute(database());
  return rows;
}

it('only the desk, a supervisor or a neighbourhood officer opens one', async () => {
  await expect(aRumour(database(), {}, auditor)).rejects.toThrow('not-allowed');
  await expect(aRumour(database(), {}, { kind: 'system', job: 'triage' })).rejects.toThrow('not-allowed');
  for (const actor of [desk, supervisor, officer]) await aRumour(database(), {}, actor);
  expect(await listRegister(database(), now, {})).toHaveLength(3);
});

it('a form posted twice opens one rumour, and says so once in the log', async () => {
  const first = await aRumour(database());
  const again = await aRumour(database(), { id: first.id, claim: 'Another' });
  expect(again).toEqual(first);
  expect((await custody()).map(({ action }) => action)).toEqual(['rumours.opened']);
});

it('opened from a story it is tied to it and has the chosen posts as sightings', async () => {
  const story = await aStory(database(), closed, { text: 'New Cross A&E closed, heard it from a nurse', by: 'bob' });
  const [first] = story.posts;
  const rumour = await aRumour(database(), { storyId: story.id, postIds: [first?.id ?? ''] });
  expect(await sightingsOf(database(), rumour.id)).toMatchObject([{ postId: first?.id, storyId: story.id }]);
  expect(await countByStory(database(), [story.id])).toEqual(new Map([[story.id, 1]]));
  await expect(aRumour(database(), { storyId: newId() })).rejects.toThrow('no-such-story');
});

it('a person sets a status, with history; the nearest who may not is refused and changes nothing', async () => {
  const rumour = await aRumour(database());
  const asked = { id: rumour.id, version: rumour.version, status: status('under-investigation', '') };
  expect(await setStatus(deps(), auditor, asked)).toEqual({ ok: false, error: { kind: 'not-allowed' } });
  expect(await current(database(), rumour)).toEqual(rumour);
  valueOf(await setStatus(deps(), officer, asked));
  const changes = await statusChanges(database(), rumour.id);
  expect(changes).toEqual([
    { at: now, by: officer.kind === 'member' && officer.id, from: 'new', to: 'under-investigation', reason: '' },
  ]);
  expect((await custody()).at(-1)?.action).toBe('rumours.status-set');
});

it('confirmed needs a finding and a reason; the words of both stay out of the log', async () => {
  const rumour = await aRumour(database());
  const asked = (reason?: string) => ({
    id: rumour.id,
    version: rumour.version,
    status: status('confirmed-false', reason),
  });
  expect(await setStatus(deps(), desk, asked())).toMatchObject({ error: { kind: 'finding-needed' } });
  valueOf(await recordFinding(deps(), desk, { id: rumour.id, found: finding() }));
  expect(await setStatus(deps(), desk, asked(' '))).toMatchObject({ error: { kind: 'reason-needed' } });
  valueOf(await setStatus(deps(), desk, asked()));
  expect(await current(database(), rumour)).toMatchObject({ status: 'confirmed-false', settledAt: now });
  const log = (await custody()).map(({ all }) => all).join();
  for (const words of [rumour.claim, 'The doors are open', 'Duty manager', 'The hospital told us', 'Test desk']) {
    expect(log).not.toContain(words);
  }
});

it('of two people who decide on the same page the second is told who was first, and changes nothing', async () => {
  const rumour = await aRumour(database());
  const asked = (to: Status) => ({ id: rumour.id, version: rumour.version, status: status(to) });
  const answers = await Promise.all([
    setStatus(deps(), desk, asked('probably-true')),
    setStatus(deps(), supervisor, asked('probably-false')),
  ]);
  const refused = answers.filter((answer) => !answer.ok);
  expect(refused).toHaveLength(1);
  const saved = await current(database(), rumour);
  expect(refused[0]).toEqual({ ok: false, error: { kind: 'changed-meanwhile', by: saved.changedBy, at: now } });
  expect(await statusChanges(database(), rumour.id)).toHaveLength(1);
});

it('what only adds is not in anybody’s way', async () => {
  const rumour = await aRumour(database());
  const check = { checkId: newId(), withWhom: 'Hospital control room', askedAt: minutesBefore(3), answer: 'Open' };
  valueOf(await recordFinding(deps(), desk, { id: rumour.id, found: finding() }));
  valueOf(await recordCheck(deps(), officer, { id: rumour.id, check }));
  valueOf(await recordCheck(deps(), officer, { id: rumour.id, check }));
  valueOf(await setStatus(deps(), desk, { id: rumour.id, version: 1, status: status('probably-false') }));
  expect(await findingsOf(database(), rumour.id)).toHaveLength(1);
  expect(await checksOf(database(), rumour.id)).toMatchObject([{ withWhom: 'Hospital control room', answer: 'Open' }]);
});

it('a revision is for who saw the latest, and a new priority moves the answer-by time', async () => {
  const rumour = await aRumour(database());
  const revision = { ...rumour, priority: 'low' as const, claim: 'New Cross A&E is shut' };
  valueOf(await reviseRumour(deps(), desk, { id: rumour.id, version: 1, revision }));
  const saved = await current(database(), rumour);
  expect(saved).toMatchObject({ claim: 'New Cross A&E is shut', version: 2 });
  expect(saved.answerBy.getTime() - saved.openedAt.getTime()).toBe(48 * 3_600_000);
  const late = await reviseRumour(deps(), supervisor, { id: rumour.id, version: 1, revision });
  expect(late).toMatchObject({ error: { kind: 'changed-meanwhile' } });
});

it('the register filters, and lists what is due first', async () => {
  const low = await aRumour(database(), { priority: 'low' });
  const settled = await aRumour(database(), { priority: 'high' });
  const high = await aRumour(database(), { priority: 'high' });
  const asked = { id: settled.id, version: 1, status: status('unverifiable') };
  valueOf(await setStatus(deps(), desk, asked));
  const ids = async (filter: Parameters<typeof listRegister>[2]) =>
    (await listRegister(database(), now, filter)).map(({ rumour }) => rumour.id);
  expect(await ids({})).toEqual([high.id, low.id, settled.id]);
  expect(await ids({ unanswered: true })).toEqual([high.id, low.id]);
  expect(await ids({ priority: 'high' })).toEqual([high.id, settled.id]);
  expect(await ids({ status: 'unverifiable' })).toEqual([settled.id]);
  expect(await ids({ status: 'unverifiable', priority: 'low' })).toEqual([]);
});

it('an overdue high-priority rumour rings once and falls silent when it is settled', async () => {
  const rumour = await aRumour(database());
  await aRumour(database(), { priority: 'medium' });
  const beat = async (minutes: number) => {
    for (const { run } of rumourBeats(depsAt(database(), minutesAfter(minutes)))) await Promise.all([run(), run()]);
    return openAlarms(database(), ['desk']);
  };
  expect(await beat(29)).toEqual([]);
  expect(await beat(30)).toMatchObject([{ subjectId: rumour.id, href: `/console/rumours/${rumour.id}` }]);
  valueOf(await setStatus(deps(), desk, { id: rumour.id, version: 1, status: status('unverifiable') }));
  expect(await beat(31)).toEqual([]);
});

it('only a duty supervisor takes away the mark that it names a person', async () => {
  const rumour = await aRumour(database(), { namesPerson: true });
  const asked = { id: rumour.id, version: 1, revision: { ...rumour, namesPerson: false } };
  expect(await reviseRumour(deps(), desk, asked)).toEqual({ ok: false, error: { kind: 'flag-needs-supervisor' } });
  expect((await current(database(), rumour)).namesPerson).toBe(true);
  valueOf(await reviseRumour(deps(), supervisor, asked));
  expect((await current(database(), rumour)).namesPerson).toBe(false);
});

it('a decision sent twice by the same person is made once and is no error', async () => {
  const rumour = await aRumour(database());
  const asked = { id: rumour.id, version: 1, status: status('probably-true') };
  const answers = await Promise.all([setStatus(deps(), desk, asked), setStatus(deps(), desk, asked)]);
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(await statusChanges(database(), rumour.id)).toHaveLength(1);
  const other = { ...asked, status: status('probably-false') };
  expect(await setStatus(deps(), desk, other)).toMatchObject({ error: { kind: 'changed-meanwhile' } });
});
