/** HTTP of an exercise on the console: look at it, steer it, read its score. */
import type { JSX } from 'hono/jsx/jsx-runtime';
import { z } from 'zod';
import { holds } from '#kernel/actor.ts';
import { assertNever } from '#kernel/result.ts';
import type { AppContext, Route } from '#platform/http/routes.ts';
import { scoreDesk } from '../score/score-desk.ts';
import { ScorePage } from '../score/score.page.tsx';
import { ExercisePage, Notes, Now, type Standing } from './exercise.page.tsx';
import { injectsBy } from './play-script.ts';
import { scriptOf } from './rehearsals.ts';
import { positionAt, speeds } from './run.rules.ts';
import { findRun } from './run.store.ts';
import { steerExercise, steeringRoles, type SteerDeps } from './steer-exercise.ts';

const steering = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pause') }),
  z.object({ kind: z.literal('resume') }),
  z.object({ kind: z.literal('end') }),
  z.object({ kind: z.literal('speed'), speed: z.coerce.number().pipe(z.literal(speeds)) }),
]);

export function exerciseRoutes(deps: SteerDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/console/exercise', access: 'member', handle: show },
    { method: 'GET', path: '/console/exercise/now', access: 'member', handle: now },
    { method: 'GET', path: '/console/exercise/score', access: 'member', handle: score },
    { method: 'POST', path: '/console/exercise/:kind', access: steeringRoles, handle: change },
  ];

  async function show(c: AppContext) {
    return c.html(
      <ExercisePage
        frame={c.get('frame')}
        standing={await standingNow(deps)}
        maySteer={holds(c.get('actor'), ...steeringRoles)}
        still={c.req.query('still') === 'yes'}
      />,
    );
  }

  async function now(c: AppContext) {
    const standing = await standingNow(deps);
    return standing ? c.html(<Now standing={standing} />) : c.notFound();
  }

  async function score(c: AppContext) {
    const standing = await standingNow(deps);
    if (!standing) return c.notFound();
    const desk = await scoreDesk(deps.db, standing.run, standing.positionMs);
    return c.html(<ScorePage frame={c.get('frame')} standing={standing} score={desk} />);
  }

  async function change(c: AppContext) {
    const { speed } = await c.req.parseBody();
    const wanted = steering.safeParse({ kind: c.req.param('kind'), speed });
    if (!wanted.success) return c.notFound();
    const outcome = await steerExercise(deps, c.get('actor'), wanted.data);
    if (outcome.ok) return c.redirect('/console/exercise', 303);
    const { error } = outcome;
    switch (error.kind) {
      case 'over':
        // The page says so, and a button pressed a moment too late needs no other answer.
        return c.redirect('/console/exercise', 303);
      case 'not-allowed':
      case 'no-exercise':
        return c.notFound();
      default:
        return assertNever(error);
    }
  }
}

async function standingNow({ db, wallClock }: Pick<SteerDeps, 'db' | 'wallClock'>): Promise<Standing | undefined> {
  const run = await findRun(db);
  if (!run) return undefined;
  const script = scriptOf(run);
  const positionMs = positionAt(run, wallClock());
  return { run, title: script.name, positionMs, injects: injectsBy(script, positionMs) };
}

const notesOnBoard = 2;

/** The newest notes, for the board. Null when no rehearsed event is played. */
export async function exerciseNotes(deps: Pick<SteerDeps, 'db' | 'wallClock'>, at: Date): Promise<JSX.Element | null> {
  const standing = await standingNow(deps);
  if (!standing) return null;
  return (
    <section aria-labelledby="exercise-notes">
      <h2 class="govuk-heading-m" id="exercise-notes">
        Notes for the desk
      </h2>
      <Notes injects={standing.injects.slice(0, notesOnBoard)} run={standing.run} now={at} />
      <p class="govuk-body">
        <a class="govuk-link" href="/console/exercise">
          All notes, and the clock of the exercise
        </a>
      </p>
    </section>
  );
}
