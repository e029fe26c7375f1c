import { expect, it } from 'vitest';
import { actorRef } from '#kernel/actor.ts';
import { err, ok } from '#kernel/result.ts';
import { listMembers } from '#platform/auth/members.ts';
import { useDatabase } from '../../../testing/database.ts';
import { generateScript, usualSeed } from '../a-tuesday-in-august.ts';
import { exerciseBeats } from './exercise-beats.ts';
import { openExercise } from './open-exercise.ts';
import { playFacts, type FactLedger } from './play-facts.ts';
import { minuteMs, movingClock } from './play.testing.ts';
import { leaseFacts } from './run.store.ts';

const database = useDatabase();
const script = generateScript(usualSeed);

/** A ledger that keeps what it is asked, once for each id, and lets only the named decider decide. */
function aLedger() {
  const facts = new Map<string, { text: string; deciderId: string; storyId: string | null; at: Date }>();
  const decisions: string[] = [];
  const ledger: FactLedger = {
    async ask({ clock }, actor, { id, text, deciderId, storyId }) {
      if (actor.kind !== 'member' || !actor.roles.includes('desk')) return err({ kind: 'not-allowed' });
      if (!facts.has(id)) facts.set(id, { text, deciderId, storyId, at: clock() });
      return ok(id);
    },
    async decide({ clock }, actor, id, { cleared }) {
      const fact = facts.get(id);
      if (!fact || actorRef(actor) !== `member:${fact.deciderId}`) return err({ kind: 'not-allowed' });
      decisions.push(
        `${clock().toISOString().slice(11, 16)} ${cleared ? 'may' : 'may not'}: ${fact.text.slice(0, 20)}`,
      );
      return ok(null);
    },
  };
  return { facts, decisions, ledger };
}

async function given() {
  const { wallClock, pass } = movingClock();
  const told = aLedger();
  const deps = { db: database(), wallClock, newId: () => crypto.randomUUID(), ledger: told.ledger };
  await openExercise(deps, 'a-tuesday-in-august');
  const beat = async () => {
    for (const { run } of exerciseBeats(deps)) await run();
  };
  return { ...told, deps, pass, beat };
}

it('waits a little for the story to appear, then enters what the desk has heard, with its decisions', async () => {
  const { facts, decisions, beat, pass } = await given();
  await beat();
  expect(facts.size).toBe(0);
  pass(minuteMs);
  await beat();
  expect([...facts.values()].map(({ text, at }) => `${at.toISOString().slice(11, 16)} ${text.slice(0, 20)}`)).toEqual([
    '16:07 A car was stopped in',
    '16:26 The young man arrest',
  ]);
  expect(decisions).toEqual([
    '16:12 may not: A car was stopped in',
    '16:41 may: A car was stopped in',
    '16:31 may not: The young man arrest',
  ]);
  const names = (await listMembers(database())).map(({ name }) => name);
  expect(names).toEqual(['Control room', 'Duty superintendent (Silver)']);
});

it('enters each fact once and makes each decision once, to the end', async () => {
  const { facts, decisions, beat, pass } = await given();
  for (let round = 0; round < 45; round += 1) {
    pass(minuteMs);
    await beat();
    await beat();
  }
  expect(facts.size).toBe(script.facts.length);
  expect(decisions).toHaveLength(script.facts.flatMap((fact) => fact.decisions).length);
}, 60_000);

it('killed between the ledger and its own note of it, it goes on without a second entry', async () => {
  const { facts, decisions, deps, pass } = await given();
  pass(minuteMs);
  for (const { run } of exerciseBeats({ ...deps, ledger: undefined })) await run();
  const dies: FactLedger = {
    async ask(...given_) {
      await deps.ledger.ask(...given_);
      throw new Error('killed');
    },
    decide: deps.ledger.decide,
  };
  await expect(playFacts({ ...deps, ledger: dies })).rejects.toThrow('killed');
  expect(facts.size).toBe(1);
  // Whoever died still holds the facts for some seconds.
  await playFacts(deps);
  expect(facts.size).toBe(1);
  pass(10_000);
  await playFacts(deps);
  expect(facts.size).toBe(2);
  expect(decisions).toHaveLength(3);
});

it('a player leaves the facts alone while another is at them', async () => {
  const { facts, deps, pass } = await given();
  pass(minuteMs);
  for (const { run } of exerciseBeats({ ...deps, ledger: undefined })) await run();
  const wall = deps.wallClock();
  await leaseFacts(deps.db, wall, new Date(wall.getTime() + 5000));
  await playFacts(deps);
  expect(facts.size).toBe(0);
  await leaseFacts(deps.db, wall, undefined);
  await playFacts(deps);
  expect(facts.size).toBe(2);
});
