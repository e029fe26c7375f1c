import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Db } from '#platform/db/database.ts';
import { unsortedPosts } from '#intake/posts';
import { useDatabase } from '../../../testing/database.ts';
import { generateScript, usualSeed } from '../a-tuesday-in-august.ts';
import { openExercise } from './open-exercise.ts';
import { handOver, injectsBy, playDue } from './play-script.ts';
import { minuteMs, movingClock } from './play.testing.ts';
import { findRun, listHanded, saveRun } from './run.store.ts';

const database = useDatabase();
const script = generateScript(usualSeed);
const upTo = (minutes: number) => script.posts.filter(({ at }) => at <= minutes * minuteMs);
const name = 'a-tuesday-in-august';

function someone() {
  const moving = movingClock();
  return { ...moving, deps: { db: database(), wallClock: moving.wallClock, newId: () => crypto.randomUUID() } };
}
const taken = (db: Db) => unsortedPosts(db, 10_000);
const names = (posts: readonly { readonly externalId: string }[]) => posts.map(({ externalId }) => externalId);

it('a new desk finds everything that was posted until 17:40, as it was posted', async () => {
  const { deps } = someone();
  const opened = await openExercise(deps, name);
  expect(opened).toMatchObject({ ok: true, value: { state: 'running', speed: 6, openedPositionMs: 100 * minuteMs } });
  const posts = await taken(database());
  expect(names(posts)).toEqual(names(upTo(100)));
  const [first] = posts;
  expect(first).toMatchObject({
    source: 'exercise',
    text: upTo(100)[0]?.text,
    author: { handle: upTo(100)[0]?.author.handle, name: upTo(100)[0]?.author.name },
    timeDoubted: false,
  });
  expect(posts.every((post) => post.receivedAt.getTime() === post.publishedAt.getTime())).toBe(true);
  const reply = upTo(100).find((post) => post.replyTo);
  expect(posts.find((post) => post.externalId === reply?.externalId)?.replyTo).toBe(reply?.replyTo);
});

it('opening it again changes nothing, and two that open it at once open one', async () => {
  const { deps } = someone();
  await Promise.all([openExercise(deps, name), openExercise(deps, name)]);
  const run = await findRun(database());
  await openExercise(deps, name);
  expect(await findRun(database())).toEqual(run);
  expect(await taken(database())).toHaveLength(upTo(100).length);
});

it('hands over what is due and no more, and what became of each line is known', async () => {
  const { deps, pass } = someone();
  await openExercise(deps, name);
  pass(5 * minuteMs);
  await playDue(deps);
  const posts = await taken(database());
  expect(names(posts)).toEqual(names(upTo(130)));
  const handed = new Map((await listHanded(database())).map((one) => [one.externalId, one.postId]));
  expect(handed).toEqual(new Map(posts.map((post) => [post.externalId, post.id])));
});

it('what a post really is never reaches the database of the desk', async () => {
  const { deps } = someone();
  await openExercise(deps, name);
  const { rows } = await sql<{ original: string }>`select original from post_original`.execute(database());
  const keys = new Set(rows.flatMap(({ original }) => Object.keys(JSON.parse(original))));
  expect(keys).toEqual(new Set(['source', 'externalId', 'text', 'publishedAt', 'author', 'replyTo']));
  expect(rows.some(({ original }) => original.includes('"kind"'))).toBe(false);
});

it('killed in the middle of a hand-over, it loses none and doubles none', async () => {
  const { deps, pass } = someone();
  await openExercise(deps, name);
  pass(5 * minuteMs);
  let made = 0;
  const dies = () => {
    made += 1;
    if (made > 7) throw new Error('killed');
    return crypto.randomUUID();
  };
  await expect(playDue({ ...deps, newId: dies })).rejects.toThrow('killed');
  expect(await taken(database())).toHaveLength(upTo(100).length);
  await playDue(deps);
  expect(names(await taken(database()))).toEqual(names(upTo(130)));
});

it('killed before it moved its cursor, it loses none and doubles none', async () => {
  const { deps, pass } = someone();
  await openExercise(deps, name);
  pass(5 * minuteMs);
  const killed = database()
    .transaction()
    .execute(async (tx) => {
      await handOver(tx, deps.newId, script, { after: 100 * minuteMs, upTo: 130 * minuteMs });
      throw new Error('killed');
    });
  await expect(killed).rejects.toThrow('killed');
  await playDue(deps);
  expect(names(await taken(database()))).toEqual(names(upTo(130)));
});

it('two players side by side hand each line over once', async () => {
  const { deps, pass } = someone();
  await openExercise(deps, name);
  for (let beat = 0; beat < 4; beat += 1) {
    pass(minuteMs);
    await Promise.all([playDue(deps), playDue(deps), playDue(deps)]);
  }
  expect(names(await taken(database()))).toEqual(names(upTo(124)));
});

it('paused it hands nothing over; after a night in which no process ran it goes on from where it was', async () => {
  const { deps, pass } = someone();
  await openExercise(deps, name);
  const run = await findRun(database());
  if (run) await saveRun(database(), { ...run, state: 'paused' });
  pass(5 * minuteMs);
  await playDue(deps);
  expect(await taken(database())).toHaveLength(upTo(100).length);
  if (run) await saveRun(database(), run);
  pass(12 * 60 * minuteMs);
  await openExercise(deps, name);
  pass(minuteMs);
  await playDue(deps);
  expect(names(await taken(database()))).toEqual(names(upTo(106)));
});

it('played to its end it has handed over every line, and is over', async () => {
  const { deps, pass } = someone();
  await openExercise(deps, name);
  for (let beat = 0; beat < 9; beat += 1) {
    pass(5 * minuteMs);
    await playDue(deps);
  }
  expect(await findRun(database())).toMatchObject({ state: 'ended', anchorPositionMs: script.durationMs });
  expect(names(await taken(database()))).toEqual(names(script.posts));
}, 60_000);

it('notes lie on the desk from their time on, newest first', () => {
  const notes = injectsBy(script, 100 * minuteMs);
  expect(notes[0]?.from).toBe('Custody sergeant');
  expect(notes).toHaveLength(script.injects.filter(({ at }) => at <= 100 * minuteMs).length);
});

it('refuses an event that it does not know, and another one on the same database', async () => {
  const { deps } = someone();
  expect(await openExercise(deps, 'a-wednesday')).toEqual({ ok: false, error: { kind: 'unknown-exercise' } });
  expect(await openExercise(deps, 'empty')).toEqual({ ok: true, value: undefined });
  await openExercise(deps, name);
  expect(await openExercise(deps, 'empty')).toEqual({ ok: false, error: { kind: 'other-exercise', name } });
});
