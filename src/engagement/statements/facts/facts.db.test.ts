import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { openAlarms } from '#intake/desk';
import { newId } from '#platform/crypto/new-id.ts';
import { useDatabase } from '../../../testing/database.ts';
import { releaseLine } from '../lines/release-line.ts';
import { startLine } from '../lines/save-draft.ts';
import {
  aLine,
  auditor,
  desk,
  drafted,
  investigator,
  officer,
  published,
  seedDesk,
  storyId,
  supervisor,
  testDeps,
  value,
} from '../statements.testing.ts';
import { chaseFacts } from './chase-facts.ts';
import { findFact, listFacts } from './fact.store.ts';
import { askForFact, decideOnFact, giveFactTo } from './keep-fact.ts';

const database = useDatabase();
const { deps, at, now } = testDeps(database);
beforeEach(async () => {
  at(0);
  await seedDesk(database());
});

const idOf = (actor: typeof desk) => (actor.kind === 'member' ? actor.id : '');
const ask = (actor = desk, more = {}) =>
  askForFact(deps(), actor, {
    text: 'Nobody was hurt',
    source: 'The officer at the scene',
    grade: 'seen-by-police',
    deciderId: idOf(investigator),
    storyId,
    ...more,
  });
const decide = (id: string, cleared: boolean, reason = '', actor = investigator) =>
  decideOnFact(deps(), actor, id, { cleared, reason });
const alarms = (...roles: Parameters<typeof openAlarms>[1]) => openAlarms(database(), roles);

it('is decided by the person who is named, and by nobody else of whatever role', async () => {
  const id = value(await ask());
  expect(await decide(id, true, '', supervisor)).toMatchObject({ error: { kind: 'not-allowed' } });
  const colleague = { ...investigator, id: newId() };
  expect(await decide(id, true, '', colleague)).toMatchObject({ error: { kind: 'not-allowed' } });
  at(7);
  expect(value(await decide(id, true))).toMatchObject({ state: 'cleared', decidedAt: now(), nextChaseAt: null });
});

it('not clearing needs a reason', async () => {
  const id = value(await ask());
  expect(await decide(id, false, ' ')).toMatchObject({ error: { kind: 'reason-needed' } });
  expect(value(await decide(id, false, 'The family has to hear it first'))).toMatchObject({ state: 'not-cleared' });
});

it('is asked by the desk, of somebody who is here, about a story that is here', async () => {
  expect(await ask(auditor)).toMatchObject({ error: { kind: 'not-allowed' } });
  expect(await ask(desk, { deciderId: newId() })).toMatchObject({ error: { kind: 'unknown-decider' } });
  expect(await ask(desk, { storyId: newId() })).toMatchObject({ error: { kind: 'unknown-story' } });
  const id = newId();
  value(await ask(desk, { id }));
  value(await ask(desk, { id }));
  expect(await listFacts(database())).toHaveLength(1);
});

it('is chased every 15 minutes, to its decider first, then to the supervisor too', async () => {
  const id = value(await ask());
  at(14);
  await chaseFacts(deps());
  expect(await alarms('investigator')).toEqual([]);
  at(15);
  await Promise.all([chaseFacts(deps()), chaseFacts(deps())]);
  expect(await findFact(database(), id)).toMatchObject({ chases: 1 });
  expect(await alarms('investigator')).toHaveLength(1);
  expect(await alarms('duty-supervisor')).toEqual([]);
  at(30);
  await chaseFacts(deps());
  expect(await alarms('investigator')).toHaveLength(1);
  expect(await alarms('duty-supervisor')).toMatchObject([{ href: `/console/facts/${id}` }]);
  // The system slept for two hours: one chase, not eight.
  at(150);
  await chaseFacts(deps());
  expect(await findFact(database(), id)).toMatchObject({ chases: 3 });
  value(await decide(id, true));
  expect(await alarms('investigator', 'duty-supervisor')).toEqual([]);
  at(180);
  await chaseFacts(deps());
  expect(await findFact(database(), id)).toMatchObject({ chases: 3 });
});

it('no alarm quotes the fact', async () => {
  value(await ask());
  at(15);
  await chaseFacts(deps());
  expect(JSON.stringify(await alarms('investigator'))).not.toContain('hurt');
});

it('is given to somebody else by the supervisor alone', async () => {
  const id = value(await ask());
  at(20);
  expect(await giveFactTo(deps(), desk, id, idOf(officer))).toMatchObject({ error: { kind: 'not-allowed' } });
  value(await giveFactTo(deps(), supervisor, id, idOf(officer)));
  expect(await decide(id, true)).toMatchObject({ error: { kind: 'not-allowed' } });
  value(await decide(id, true, '', officer));
});

it('a decider who has left is nobody to wait for: the supervisor hears at once', async () => {
  const id = value(await ask());
  await sql`update member set deactivated_at = now() where id = ${idOf(investigator)}`.execute(database());
  at(15);
  await chaseFacts(deps());
  expect(await alarms('duty-supervisor')).toMatchObject([{ subjectId: id }]);
});

it('only a cleared fact can be written from, and one that is no longer cleared holds the line back', async () => {
  const factId = value(await ask());
  expect(await startLine(deps(), desk, aLine({ factIds: [factId] }))).toMatchObject({
    error: { kind: 'fact-not-usable', factId },
  });
  value(await decide(factId, true));
  const id = await drafted(deps(), { factIds: [factId] });
  value(await decide(factId, false, 'It was wrong'));
  expect(await releaseLine(deps(), desk, { statementId: id, revision: 1, publishAt: null })).toMatchObject({
    error: { kind: 'facts-not-cleared', factIds: [factId] },
  });
});

it('when a published line rests on what is no longer cleared, the desk is alarmed', async () => {
  const factId = value(await ask());
  value(await decide(factId, true));
  const id = await published(deps(), { factIds: [factId] });
  expect(await alarms('desk')).toEqual([]);
  value(await decide(factId, false, 'It was wrong'));
  expect(await alarms('desk')).toMatchObject([{ href: `/console/statements/${id}` }]);
});
