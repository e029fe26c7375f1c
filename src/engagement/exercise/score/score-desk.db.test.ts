import { expect, it, vi } from 'vitest';
import { asId } from '#kernel/id.ts';
import { openLog } from '#platform/log/log.ts';
import { pressHoldingLine } from '#engagement/statements';
import { acknowledgeCall, callScores, closeCall } from '#intake/calls-for-help';
import { startSorter } from '#intake/picture';
import { unsortedPosts } from '#intake/posts';
import { useWholeDatabase } from '../../../testing/database.ts';
import { member } from '../../../testing/site.ts';
import { createExerciseClock } from '../play/exercise-clock.ts';
import { openExercise } from '../play/open-exercise.ts';
import { playDue } from '../play/play-script.ts';
import { minuteMs, movingClock } from '../play/play.testing.ts';
import { scriptOf } from '../play/rehearsals.ts';
import { findRun, listHanded } from '../play/run.store.ts';
import { threadsOf } from './match.rules.ts';
import { boardStories, scoreDesk } from './score-desk.ts';

const database = useWholeDatabase();

it('scores what a desk did on the real board: a line, a call handed over, and what it left', async () => {
  const { db } = database();
  const { wallClock, pass } = movingClock();
  const newId = () => crypto.randomUUID();
  const onFault = (error: unknown) => {
    throw error;
  };
  await openExercise({ db, wallClock, newId }, 'a-tuesday-in-august');
  const clock = await createExerciseClock({ database: database(), wallClock, onFault });
  const deps = { db, clock: clock.now, newId };
  // 17:40 and twenty minutes by the wall: 19:40.
  pass(20 * minuteMs);
  await playDue({ db, wallClock, newId });
  const sorter = await startSorter(database(), { ...deps, log: openLog('silent') });
  await vi.waitFor(async () => expect(await unsortedPosts(db, 1)).toEqual([]), { timeout: 15_000, interval: 100 });
  await sorter.stop();

  const run = await findRun(db);
  if (!run) throw new Error('there is no run');
  const script = scriptOf(run);
  const custody = threadsOf(script, await boardStories(db)).mainStory('custody');
  await pressHoldingLine(deps, member('desk'), custody ?? '');
  const shop = script.incidents.find(({ id }) => id === 'locked-in-shop');
  const names = new Map((await listHanded(db)).map(({ externalId, postId }) => [postId, externalId]));
  const call = (await callScores(db)).find(({ postId }) => shop?.posts.includes(names.get(postId) ?? ''));
  pass(minuteMs / 2);
  await acknowledgeCall(deps, member('desk'), asId<'Call'>(call?.id ?? ''));
  pass(minuteMs / 2);
  const how = { kind: 'handed-over', logNumber: '2291' } as const;
  await closeCall(deps, member('desk'), { id: asId<'Call'>(call?.id ?? ''), how, alsoRepeats: false });

  const score = await scoreDesk(db, run, 226 * minuteMs);
  expect(score.statements).toMatchObject({ published: 1, corrections: 0 });
  // Asked before the desk sat down at 17:40, held at 19:40.
  expect(score.stories.find(({ key }) => key === 'custody')).toMatchObject({
    storyId: custody,
    minutesToLine: 120,
    firstAnswerMs: null,
  });
  expect(score.stories.find(({ key }) => key === 'llama')).toMatchObject({ firstLineMs: null });
  // First called at 19:29 or soon after; taken at 19:43 and handed over at 19:46.
  const incident = score.incidents.find(({ id }) => id === 'locked-in-shop');
  expect(incident?.outcome).toBe('handed-over');
  expect((incident?.minutesToHandover ?? 0) - (incident?.minutesToAcknowledge ?? 0)).toBeCloseTo(3, 1);
  expect(score.rumours.every(({ outcome }) => outcome === 'unanswered')).toBe(true);
  await clock.stop();
}, 60_000);
