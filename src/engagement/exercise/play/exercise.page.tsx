/** The console's page of an exercise: what time it is there, how to steer it, and the notes on the desk. */
import { formatSpan, formatTime } from '#ui/format.rules.ts';
import type { Frame } from '#ui/frame.ts';
import { Button, Details, Tag, type TagColour } from '#ui/govuk/index.ts';
import { EmptyState } from '#ui/notices.tsx';
import { ConsolePage } from '#ui/page.tsx';
import { Post } from '#ui/post.tsx';
import type { ScriptInject } from '../script.rules.ts';
import { speeds, timeOf, type Run, type RunState, type Speed } from './run.rules.ts';

export type Standing = {
  readonly run: Run;
  readonly title: string;
  readonly positionMs: number;
  readonly injects: readonly ScriptInject[];
};

export type ExerciseProps = {
  readonly frame: Frame;
  readonly standing: Standing | undefined;
  readonly maySteer: boolean;
  /** A reader who wants the page to hold still. */
  readonly still: boolean;
};

export function ExercisePage({ frame, standing, maySteer, still }: ExerciseProps) {
  return (
    <ConsolePage frame={frame} title="Exercise">
      <h1 class="govuk-heading-l">{standing ? `Exercise: ${standing.title}` : 'Exercise'}</h1>
      {standing ? (
        <Running standing={standing} maySteer={maySteer} still={still} />
      ) : (
        <EmptyState title="No rehearsed event is played here" icon="play">
          <p>
            This exercise force was started without one, so it lives by the wall clock. For a rehearsed event stop it
            and start again with a new data folder: <code>npm start -- --data ./another-folder</code>.
          </p>
        </EmptyState>
      )}
    </ConsolePage>
  );
}

function Running({ standing, maySteer, still }: Omit<ExerciseProps, 'frame' | 'standing'> & { standing: Standing }) {
  const live = !still && standing.run.state === 'running';
  const refresh = live ? { 'hx-get': '/console/exercise/now', 'hx-trigger': 'every 5s', 'hx-swap': 'innerMorph' } : {};
  const over = standing.run.state === 'ended';
  return (
    <>
      {!over && maySteer && <Controls run={standing.run} />}
      {over && <Over />}
      {standing.run.state === 'running' && <Follows still={still} />}
      <div id="exercise-now" {...refresh}>
        <Now standing={standing} />
      </div>
      {!over && (
        <p class="govuk-body">
          <a class="govuk-link" href="/console/exercise/score">
            Score so far
          </a>
          : for whoever directs the exercise. It tells what is true.
        </p>
      )}
      {!over && maySteer && <End />}
    </>
  );
}

function Follows({ still }: { still: boolean }) {
  return (
    <p class="bl-meta">
      {still ? 'This page holds still.' : 'This page follows the exercise by itself.'}{' '}
      <a class="govuk-link" href={still ? '/console/exercise' : '/console/exercise?still=yes'}>
        {still ? 'Let it follow the exercise again' : 'Hold it still'}
      </a>
    </p>
  );
}

/** The part that changes while the page is open. */
export function Now({ standing }: { readonly standing: Standing }) {
  const now = timeOf(standing.run, standing.positionMs);
  return (
    <>
      <EventClock standing={standing} />
      <h2 class="govuk-heading-m">Notes for the desk</h2>
      <Notes injects={standing.injects} run={standing.run} now={now} />
    </>
  );
}

export type NotesProps = {
  readonly injects: readonly ScriptInject[];
  readonly run: Pick<Run, 'startsAt'>;
  readonly now: Date;
};

/** From the control room, the custody sergeant, the hospital: newest first. */
export function Notes({ injects, run, now }: NotesProps) {
  if (injects.length === 0) return <p class="govuk-body">Nobody has left a note yet.</p>;
  return (
    <>
      {injects.map(({ at, from, text }) => (
        <Post author={from} source="note for the desk" at={timeOf(run, at)} now={now} text={text} />
      ))}
    </>
  );
}

const states: Readonly<Record<RunState, readonly [words: string, colour: TagColour]>> = {
  running: ['Running', 'green'],
  paused: ['Paused', 'yellow'],
  ended: ['Over', 'grey'],
};

function EventClock({ standing }: { standing: Standing }) {
  const { run, positionMs } = standing;
  const [words, colour] = states[run.state];
  const now = timeOf(run, positionMs);
  return (
    <div class="bl-card bl-event">
      <p class="bl-event__time">
        <span class="govuk-visually-hidden">It is </span>
        <time datetime={now.toISOString()}>{formatTime(now, now)}</time>
      </p>
      <div>
        <p class="bl-event__state">
          <Tag colour={colour}>{words}</Tag>
          <span>{dayOf(now)}</span>
          <span>
            {formatSpan(positionMs).short} of {formatSpan(run.durationMs).short}
            {run.state !== 'ended' && `, ${paceOf(run.speed)}`}
          </span>
        </p>
        <Hours run={run} positionMs={positionMs} />
      </div>
    </div>
  );
}

const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'long' });
const date = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
// Put together by hand: whether a comma stands between them changes with the edition of the language data.
const dayOf = (at: Date) => `${weekday.format(at)} ${date.format(at)}`;

function paceOf(speed: number): string {
  return speed === 1 ? 'as fast as life' : `${speed} times as fast as life`;
}

const hourMs = 3_600_000;

/** The hours of the event: what happened before the desk sat down, what has gone, what is left. */
function Hours({ run, positionMs }: { run: Run; positionMs: number }) {
  const share = (ms: number) => `${Math.round((ms / run.durationMs) * 1000) / 10}%`;
  const hours = Array.from({ length: Math.floor(run.durationMs / hourMs) + 1 }, (_none, index) => index * hourMs);
  const time = (ms: number) => formatTime(timeOf(run, ms), timeOf(run, ms));
  const anchor = (ms: number) => (ms === 0 ? 'start' : ms === run.durationMs ? 'end' : 'middle');
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- inline, so that it takes the colours of the page
    <svg class="bl-event__hours" role="img" height="34" width="100%">
      <title>
        {`From ${time(0)} to ${time(run.durationMs)}; the desk sat down at ${time(run.openedPositionMs)}, it is ${time(positionMs)}`}
      </title>
      <rect class="bl-event__rest" width="100%" height="12" />
      <rect class="bl-event__gone" width={share(positionMs)} height="12" />
      <rect class="bl-event__before" width={share(Math.min(positionMs, run.openedPositionMs))} height="12" />
      {hours.map((ms) => (
        <>
          <line class="bl-event__tick" x1={share(ms)} x2={share(ms)} y1="12" y2="17" />
          <text class="bl-event__hour" x={share(ms)} y="31" text-anchor={anchor(ms)}>
            {time(ms)}
          </text>
        </>
      ))}
    </svg>
  );
}

const speedWords: Readonly<Record<Speed, string>> = {
  1: 'As in life',
  6: '6 times',
  20: '20 times',
  60: '60 times',
};

function Controls({ run }: { run: Run }) {
  const paused = run.state === 'paused';
  return (
    <div class="bl-controls">
      <form method="post" action={`/console/exercise/${paused ? 'resume' : 'pause'}`}>
        <Button>{paused ? 'Go on' : 'Pause for everybody'}</Button>
      </form>
      <form method="post" action="/console/exercise/speed">
        <fieldset class="bl-controls__set">
          <legend>How fast time passes for everybody</legend>
          {speeds.map((speed) => (
            <Button
              name="speed"
              value={speed}
              classes="govuk-button--secondary"
              attributes={{ 'aria-pressed': speed === run.speed ? 'true' : 'false' }}
            >
              {speedWords[speed]}
            </Button>
          ))}
        </fieldset>
      </form>
    </div>
  );
}

function Over() {
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">The exercise is over. Its clock stands, and nothing more comes in.</p>
      <Button href="/console/exercise/score">See how the desk did</Button>
      <p class="govuk-body">
        It cannot be played again on the same data. To play it anew, start Bluelamp with a new data folder.
      </p>
    </div>
  );
}

function End() {
  return (
    <Details summaryText="End the exercise before its time">
      <p class="govuk-body">Its clock then stands for everybody, and it cannot go on afterwards.</p>
      <form method="post" action="/console/exercise/end">
        <Button classes="govuk-button--warning" preventDoubleClick>
          End it for everybody
        </Button>
      </form>
    </Details>
  );
}
