import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { useWholeDatabase } from '../../../testing/database.ts';
import { member, site } from '../../../testing/site.ts';
import { createExerciseClock } from './exercise-clock.ts';
import { exerciseNotes, exerciseRoutes } from './exercise.routes.tsx';
import { openExercise } from './open-exercise.ts';
import { minuteMs, movingClock } from './play.testing.ts';
import { findRun } from './run.store.ts';

const database = useWholeDatabase();

async function given(name = 'a-tuesday-in-august') {
  const { wallClock, pass } = movingClock();
  const newId = () => crypto.randomUUID();
  const onFault = () => undefined;
  await openExercise({ db: database().db, wallClock, newId }, name);
  const exerciseClock = await createExerciseClock({ database: database(), wallClock, onFault });
  const deps = { db: database().db, wallClock, newId, exerciseClock };
  return { deps, pass, as: (actor: Actor) => site({ pages: exerciseRoutes(deps) }, actor) };
}
const post = (fields: Record<string, string> = {}) => ({ method: 'POST', body: new URLSearchParams(fields) });

it('shows the clock of the event, and the notes that lie on the desk', async () => {
  const { as, pass } = await given();
  pass(minuteMs);
  const html = await (await as(member('desk')).request('/console/exercise')).text();
  expect(html).toContain('Exercise: A Tuesday in August');
  expect(html).toContain('Tuesday 11 August 2026');
  expect(html).toMatch(/<time datetime="2026-08-11T16:46:00.000Z">17:46<\/time>/);
  expect(html).toContain('You may say that there was a stop and an arrest.');
  expect(html).not.toContain('Shopkeepers on Dudley Road show me a list');
  expect(html).toContain('hx-get="/console/exercise/now"');
  expect(await (await as(member('desk')).request('/console/exercise?still=yes')).text()).not.toContain(
    '/console/exercise/now',
  );
  const now = await (await as(member('auditor')).request('/console/exercise/now')).text();
  expect(now).toContain('17:46');
});

it('is paused, hurried, let go on and ended by the buttons', async () => {
  const { as, deps } = await given();
  const desk = as(member('desk'));
  for (const [path, fields, expected] of [
    ['pause', {}, { state: 'paused', speed: 6 }],
    ['speed', { speed: '20' }, { state: 'paused', speed: 20 }],
    ['resume', {}, { state: 'running', speed: 20 }],
    ['end', {}, { state: 'ended' }],
    ['resume', {}, { state: 'ended' }],
  ] as const) {
    const response = await desk.request(`/console/exercise/${path}`, post(fields));
    expect([response.status, response.headers.get('location')]).toEqual([303, '/console/exercise']);
    expect(await findRun(deps.db)).toMatchObject(expected);
    expect(deps.exerciseClock.run()).toMatchObject(expected);
  }
  const html = await (await desk.request('/console/exercise')).text();
  expect(html).toContain('The exercise is over');
  expect(html).not.toContain('Pause for everybody');
});

it('the auditor may look and may not pause', async () => {
  const { as, deps } = await given();
  const auditor = as(member('auditor'));
  const html = await (await auditor.request('/console/exercise')).text();
  expect(html).toContain('Notes for the desk');
  expect(html).not.toContain('Pause for everybody');
  for (const path of ['pause', 'end']) {
    expect((await auditor.request(`/console/exercise/${path}`, post())).status).toBe(404);
  }
  expect(await findRun(deps.db)).toMatchObject({ state: 'running' });
});

it.each([
  ['speed', { speed: '7' }],
  ['speed', {}],
  ['restart', {}],
] as const)('there is no %s %j', async (path, fields) => {
  const { as, deps } = await given();
  expect((await as(member('desk')).request(`/console/exercise/${path}`, post({ ...fields }))).status).toBe(404);
  expect(await findRun(deps.db)).toMatchObject({ speed: 6, state: 'running' });
});

it('the score so far warns whoever plays; at the end it does not', async () => {
  const { as } = await given();
  const desk = as(member('desk'));
  const soFar = await (await desk.request('/console/exercise/score')).text();
  expect(soFar).toContain('This page tells what is true.');
  expect(soFar).toContain('has died in police custody');
  expect(soFar).not.toContain('A&amp;E at New Cross');
  await desk.request('/console/exercise/end', post());
  const after = await (await desk.request('/console/exercise/score')).text();
  expect(after).toContain('How the desk did');
  expect(after).not.toContain('This page tells what is true.');
});

it('without a rehearsed event it says so, and there is nothing to steer', async () => {
  const { as, deps } = await given('empty');
  expect(await (await as(member('desk')).request('/console/exercise')).text()).toContain('No rehearsed event');
  expect((await as(member('desk')).request('/console/exercise/score')).status).toBe(404);
  expect((await as(member('desk')).request('/console/exercise/pause', post())).status).toBe(404);
  expect(await exerciseNotes(deps, deps.wallClock())).toBeNull();
});

it('the board shows the newest notes, newest first', async () => {
  const { deps } = await given();
  const html = String(await exerciseNotes(deps, deps.exerciseClock.now()));
  expect(html.indexOf('He is eating a biscuit')).toBeGreaterThan(0);
  expect(html.indexOf('He is eating a biscuit')).toBeLessThan(html.indexOf('whether somebody has died'));
  expect(html.match(/<article/g)).toHaveLength(2);
});
