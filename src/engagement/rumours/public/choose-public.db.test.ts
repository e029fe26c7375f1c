import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#platform/crypto/new-id.ts';
import { openAlarms } from '#intake/desk';
import { fingerprint } from '#investigation/custody';
import { useDatabase } from '../../../testing/database.ts';
import { keepRumourOff, makePublic, takeRumourDown } from './choose-public.ts';
import { findPublic, listPublic, searchPublic } from './public-view.ts';
import { reachOf } from './reach.ts';
import type { Reach } from './reach.rules.ts';
import type { Proposal, Rumour, Status } from '../rumour.rules.ts';
import {
  anUpdate,
  aRumour,
  auditor,
  current,
  depsAt,
  desk,
  minutesAfter,
  now,
  officer,
  supervisor,
  valueOf,
  withdrawUpdate,
} from '../rumour.testing.ts';
import { rumourScores } from '../rumour-scores.ts';
import { setStatus } from '../register/set-status.ts';
import { recordFinding, reviseRumour } from '../register/work-on-rumour.ts';

const database = useDatabase();
const deps = () => depsAt(database());
const reach: Reach = {
  sightings: 1,
  people: 1,
  stories: 0,
  postsInStories: 0,
  lastHour: 1,
  hourBefore: 0,
  ourUpdates: 0,
};
const words: Proposal = { wording: 'A&E at New Cross is closed', answer: 'It is open.', statementId: null };

async function choose(rumour: Rumour, actor: Actor, more: Partial<Proposal> & { noLivingPersonNamed?: boolean } = {}) {
  const { noLivingPersonNamed = false, ...said } = more;
  const { version } = await current(database(), rumour);
  const choice = { words: { ...words, ...said }, noLivingPersonNamed, reach };
  return makePublic(deps(), actor, { id: rumour.id, version, choice });
}

async function move(rumour: Rumour, to: Status, answer: string, actor: Actor = desk, noLivingPersonNamed = false) {
  const { version } = await current(database(), rumour);
  const status = { to, reason: 'We asked the hospital', answer, noLivingPersonNamed };
  return setStatus(depsAt(database(), minutesAfter(10)), actor, { id: rumour.id, version, status });
}

async function find(rumour: Rumour) {
  const found = { findingId: newId(), finding: 'Doors open', source: 'Hospital' };
  valueOf(await recordFinding(deps(), desk, { id: rumour.id, found }));
}

async function lastDeed() {
  const { rows } = await sql<{ action: string; detail: unknown; all: string }>`
    select action, detail, custody_entry::text as all from custody_entry order by seq desc limit 1`.execute(database());
  return rows[0];
}

it('only the desk or a duty supervisor makes it public; before that nobody outside sees anything', async () => {
  const rumour = await aRumour(database());
  expect(await choose(rumour, officer)).toEqual({ ok: false, error: { kind: 'not-a-publisher' } });
  expect(await choose(rumour, auditor)).toEqual({ ok: false, error: { kind: 'not-allowed' } });
  expect(await listPublic(database())).toEqual([]);
  expect(await findPublic(database(), rumour.id)).toBeUndefined();
  expect(await choose(rumour, desk)).toEqual({ ok: true, value: 'public' });
  expect(await listPublic(database())).toMatchObject([
    { id: rumour.id, word: 'checking', wording: words.wording, answer: words.answer },
  ]);
});

it('the log keeps the reach that was weighed and hashes of the words, never the words', async () => {
  const rumour = await aRumour(database());
  await choose(rumour, desk);
  const deed = await lastDeed();
  expect(deed).toMatchObject({ action: 'rumours.made-public', detail: { reach, wording: fingerprint(words.wording) } });
  expect(deed?.all).not.toContain('It is open');
});

it('shows its own wording and never the claim', async () => {
  const rumour = await aRumour(database(), { claim: 'The A&E is shut, says a nurse' });
  await choose(rumour, desk);
  expect(JSON.stringify(await findPublic(database(), rumour.id))).not.toContain('nurse');
});

it.each([{ wording: 'Jane Fernsby closed it' }, { answer: 'No, Jane Fernsby did not close it.' }])(
  'words that may name somebody wait for a duty supervisor: %j',
  async (said) => {
    const rumour = await aRumour(database());
    expect(await choose(rumour, desk, { ...said, noLivingPersonNamed: true })).toEqual({
      ok: true,
      value: 'waits-for-names-check',
    });
    expect(await listPublic(database())).toEqual([]);
    expect((await current(database(), rumour)).proposal).toMatchObject(said);
    expect(await openAlarms(database(), ['desk'])).toEqual([]);
    expect(await openAlarms(database(), ['duty-supervisor'])).toMatchObject([{ kind: 'rumours.names-check' }]);

    expect(await choose(rumour, supervisor, said)).toEqual({
      ok: false,
      error: { kind: 'names-suspected', names: ['Jane Fernsby'] },
    });
    expect(await choose(rumour, supervisor, { ...said, noLivingPersonNamed: true })).toEqual({
      ok: true,
      value: 'public',
    });
    expect(await current(database(), rumour)).toMatchObject({
      proposal: null,
      public: { namesCheckedBy: supervisor.kind === 'member' && supervisor.id },
    });
    expect(await openAlarms(database(), ['duty-supervisor'])).toEqual([]);
  },
);

it('while the flag stands that it names a person nobody makes it public, and the database refuses too', async () => {
  const rumour = await aRumour(database(), { namesPerson: true });
  expect(await choose(rumour, supervisor, { noLivingPersonNamed: true })).toMatchObject({
    error: { kind: 'names-person' },
  });
  const forced = sql`update rumour set public_state = 'public', public_wording = 'a', public_answer = 'b',
    public_since = ${now}`.execute(database());
  await expect(forced).rejects.toThrow('check constraint');
});

it('flagging a public rumour takes it down in the same moment', async () => {
  const rumour = await aRumour(database());
  await choose(rumour, desk);
  const { version } = await current(database(), rumour);
  const revision = { ...rumour, namesPerson: true };
  valueOf(await reviseRumour(deps(), officer, { id: rumour.id, version, revision }));
  expect(await findPublic(database(), rumour.id)).toEqual({ kind: 'gone' });
});

it('the public word follows the status, with a new answer, by a publisher only', async () => {
  const rumour = await aRumour(database());
  await choose(rumour, desk, { answer: 'We are asking the hospital.' });
  await find(rumour);
  const same = await move(rumour, 'probably-false', '', officer);
  expect(same.ok).toBe(true);
  expect(await move(rumour, 'confirmed-false', 'It is open.', officer)).toMatchObject({
    error: { kind: 'not-a-publisher' },
  });
  for (const answer of ['', ' ', 'We are asking the hospital.']) {
    expect(await move(rumour, 'confirmed-false', answer)).toMatchObject({ error: { kind: 'answer-must-follow' } });
  }
  expect(await move(rumour, 'confirmed-false', 'It is open, says Jane Fernsby.')).toMatchObject({
    error: { kind: 'names-suspected' },
  });
  expect(await findPublic(database(), rumour.id)).toMatchObject({ rumour: { word: 'checking' } });
  expect((await move(rumour, 'confirmed-false', 'It is open.')).ok).toBe(true);
  expect(await findPublic(database(), rumour.id)).toMatchObject({
    rumour: { word: 'false', answer: 'It is open.', since: now, changedAt: minutesAfter(10) },
    history: [
      { at: now, word: 'checking' },
      { at: minutesAfter(10), word: 'false' },
    ],
  });
});

it('keeping it off the page is a recorded choice too', async () => {
  const rumour = await aRumour(database());
  const about = { id: rumour.id, version: 1, reach };
  expect(await keepRumourOff(deps(), officer, about)).toMatchObject({ error: { kind: 'not-a-publisher' } });
  valueOf(await keepRumourOff(deps(), desk, about));
  expect(await lastDeed()).toMatchObject({ action: 'rumours.kept-off-public', detail: { reach } });
  expect(await findPublic(database(), rumour.id)).toBeUndefined();
});

it('taken down, its address says only that, and the words are in no table', async () => {
  const rumour = await aRumour(database());
  await choose(rumour, desk);
  const about = { id: rumour.id, version: 2, reason: 'over' as const };
  expect(await takeRumourDown(deps(), officer, about)).toMatchObject({ error: { kind: 'not-a-publisher' } });
  valueOf(await takeRumourDown(deps(), desk, about));
  expect(await findPublic(database(), rumour.id)).toEqual({ kind: 'gone' });
  expect(await listPublic(database())).toEqual([]);
  expect(await searchPublic(database(), 'New Cross closed')).toEqual([]);
  const { rows } = await sql<{ all: string }>`select r::text as all from rumour r`.execute(database());
  expect(rows[0]?.all).not.toContain(words.wording);
  expect(await takeRumourDown(deps(), desk, { ...about, version: 3 })).toMatchObject({ error: { kind: 'not-public' } });
});

it('two people who choose on the same page: the second is told', async () => {
  const rumour = await aRumour(database());
  const asked = { id: rumour.id, version: 1, choice: { words, noLivingPersonNamed: false, reach } };
  const answers = await Promise.all([makePublic(deps(), desk, asked), makePublic(deps(), supervisor, asked)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'changed-meanwhile' } });
});

it('a linked update must be public, counts as ours, and takes the words with it when it is withdrawn', async () => {
  const rumour = await aRumour(database());
  expect(await choose(rumour, desk, { statementId: newId() })).toMatchObject({ error: { kind: 'update-not-public' } });
  const statementId = await anUpdate(database());
  await choose(rumour, desk, { statementId });
  expect(await findPublic(database(), rumour.id)).toMatchObject({
    rumour: { update: { withdrawn: false, href: `/updates/${statementId}` } },
  });
  expect(await reachOf(database(), rumour.id, now)).toMatchObject({ ourUpdates: 1 });
  await withdrawUpdate(database(), statementId);
  expect(await findPublic(database(), rumour.id)).toEqual({ kind: 'gone' });
  expect(await listPublic(database())).toEqual([]);
  expect(await searchPublic(database(), 'New Cross closed')).toEqual([]);
  expect(await reachOf(database(), rumour.id, now)).toMatchObject({ ourUpdates: 0 });
});

it('search finds it by its public words', async () => {
  const rumour = await aRumour(database());
  await choose(rumour, desk);
  expect(await searchPublic(database(), 'is new cross closed')).toMatchObject([{ id: rumour.id }]);
  expect(await searchPublic(database(), 'lions')).toEqual([]);
});

it('the score counts the minutes to the first public word and keeps them after it was taken down', async () => {
  const rumour = await aRumour(database());
  const choice = { words, noLivingPersonNamed: false, reach };
  valueOf(await makePublic(depsAt(database(), minutesAfter(7)), desk, { id: rumour.id, version: 1, choice }));
  expect(await rumourScores(database())).toMatchObject([{ minutesToFirstPublicWord: 7, publicWord: 'checking' }]);
  valueOf(await takeRumourDown(deps(), desk, { id: rumour.id, version: 2, reason: 'mistake' }));
  expect(await rumourScores(database())).toMatchObject([{ minutesToFirstPublicWord: 7, publicWord: null }]);
});

it('the same choice sent twice by the same person is made once and is no error', async () => {
  const rumour = await aRumour(database());
  const asked = { id: rumour.id, version: 1, choice: { words, noLivingPersonNamed: false, reach } };
  for (const _ of [1, 2]) expect(await makePublic(deps(), desk, asked)).toEqual({ ok: true, value: 'public' });
  const down = { id: rumour.id, version: 2, reason: 'over' as const };
  for (const _ of [1, 2]) expect((await takeRumourDown(deps(), desk, down)).ok).toBe(true);
  expect((await current(database(), rumour)).version).toBe(3);
});
