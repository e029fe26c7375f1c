/** How the desk did: figures, a picture and a table that says the same, and in words how each is counted. */
import type { Child } from 'hono/jsx';
import { formatTime } from '#ui/format.rules.ts';
import type { Frame } from '#ui/frame.ts';
import { Details, Table, Tag, WarningText, type TagColour } from '#ui/govuk/index.ts';
import { Scroll } from '#ui/notices.tsx';
import { ConsolePage } from '#ui/page.tsx';
import { timeOf, type Run } from '../play/run.rules.ts';
import type { DeskScore } from './score-desk.ts';
import type { IncidentOutcome, IncidentScore, RumourOutcome, RumourScored, StoryScore } from './score.rules.ts';
import { Waits } from './waits-picture.tsx';

export type ScoreProps = {
  readonly frame: Frame;
  readonly standing: { readonly run: Run; readonly title: string; readonly positionMs: number };
  readonly score: DeskScore;
};

export function ScorePage({ frame, standing, score }: ScoreProps) {
  const { run, title, positionMs } = standing;
  const over = run.state === 'ended';
  const heading = over ? 'How the desk did' : 'Score so far';
  const at: Clockwork = (ms) => formatTime(timeOf(run, ms), timeOf(run, ms));
  return (
    <ConsolePage frame={frame} title={heading}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">
        {title}, until {at(positionMs)}. The desk sat down at {at(run.openedPositionMs)}; nothing before that is counted
        against it.{' '}
        <a class="govuk-link" href="/console/exercise">
          Back to the exercise
        </a>
      </p>
      {!over && <WarningText>This page tells what is true. Whoever is playing should not read it yet.</WarningText>}
      <Figures score={score} />
      <Stories stories={score.stories} run={run} positionMs={positionMs} at={at} />
      <Calls incidents={score.incidents} falseAlarms={score.falseAlarms} at={at} />
      <Rumours rumours={score.rumours} at={at} />
    </ConsolePage>
  );
}

type Clockwork = (ms: number) => string;

function Figures({ score }: { score: DeskScore }) {
  const { stories, rumours, incidents, statements } = score;
  const silent = stories.filter(({ firstLineMs }) => firstLineMs === null).length;
  const spoken = rumours.filter(({ publicWord }) => publicWord !== null).length;
  const right = rumours.filter(({ outcome }) => outcome === 'right').length;
  const handed = incidents.filter(({ outcome }) => outcome === 'handed-over').length;
  return (
    <dl class="bl-figures">
      <Figure what="from the first question to our first line, for the middle story">
        {minutesOr(score.medianMinutesToLine, 'Silence')}
      </Figure>
      <Figure what="stories on which we stayed silent">{of(silent, stories.length)}</Figure>
      <Figure what="people in danger handed to the control room">{of(handed, incidents.length)}</Figure>
      <Figure what="from their first call to the hand-over, for the middle one">
        {minutesOr(score.medianMinutesToHandover, 'Not yet')}
      </Figure>
      <Figure what="rumours about which we said something in public">{of(spoken, rumours.length)}</Figure>
      <Figure what="rumours on which we had the right word">{of(right, rumours.length)}</Figure>
      <Figure what={statements.published === 1 ? 'line published' : 'lines published'}>{statements.published}</Figure>
      <Figure what="corrections were needed">{statements.corrections}</Figure>
    </dl>
  );
}

/** The number stands above its words; in the list it comes after the term, as it must. */
function Figure({ what, children }: { what: string; children: Child }) {
  return (
    <div class="bl-figure">
      <dt class="bl-figure__what">{what}</dt>
      <dd class="bl-figure__value">{children}</dd>
    </div>
  );
}

type StoriesProps = { stories: readonly StoryScore[]; run: Run; positionMs: number; at: Clockwork };

function Stories({ stories, run, positionMs, at }: StoriesProps) {
  return (
    <section>
      <h2 class="govuk-heading-m">How long people waited for a first line</h2>
      {stories.length === 0 ? (
        <p class="govuk-body">Nobody has asked about anything yet on which there is something to say.</p>
      ) : (
        <>
          <Waits stories={stories} durationMs={run.durationMs} positionMs={positionMs} at={at} />
          <Scroll label="How long people waited for a first line">
            <Table
              head={['Story', 'First asked', 'First line', 'Waited', 'First answer', 'Could be said from'].map(
                (text) => ({ text }),
              )}
              rows={stories.map((story) => [
                { text: <StoryName story={story} /> },
                { text: at(story.askedMs) },
                { text: story.firstLineMs === null ? 'none' : at(story.firstLineMs) },
                { text: waited(story) },
                { text: story.firstAnswerMs === null ? 'none' : at(story.firstAnswerMs) },
                { text: story.sayableMs === null ? 'not that evening' : at(story.sayableMs) },
              ])}
            />
          </Scroll>
        </>
      )}
      <HowStories />
    </section>
  );
}

function HowStories() {
  return (
    <Details summaryText="How this is counted">
      <p class="govuk-body">
        Counted are the stories of the script to which a fact or a rumour belongs: there was something to say. The wait
        begins with the first question, or when the desk sat down if that was later, and ends with the first line of any
        kind that is linked to the story, a holding line too. A line before the first question counts as no wait.
      </p>
      <p class="govuk-body">
        A story of the board belongs to a story of the script when at least a fifth of its posts do, so one line can end
        the wait of two. The middle story is the median; silence counts as endless. Green is under 10 minutes, the time
        in which the public begins to answer rumours itself; amber is under an hour; red is longer.
      </p>
    </Details>
  );
}

function StoryName({ story }: { story: StoryScore }) {
  if (!story.storyId) return <>{story.title}</>;
  return (
    <a class="govuk-link" href={`/console/stories/${story.storyId}`}>
      {story.title}
    </a>
  );
}

function waited({ minutesToLine, minutesWaited }: StoryScore): string {
  return minutesToLine === null ? `${inMinutes(minutesWaited)}, still silent` : inMinutes(minutesToLine);
}

const incidentWords: Readonly<Record<IncidentOutcome, readonly [text: string, colour: TagColour]>> = {
  'handed-over': ['Handed over', 'green'],
  taken: ['Taken, not handed over', 'orange'],
  waiting: ['Nobody took it', 'red'],
  dismissed: ['Closed without a hand-over', 'red'],
  unheard: ['Not recognised by the sorting', 'purple'],
};

function Calls({
  incidents,
  falseAlarms,
  at,
}: {
  incidents: readonly IncidentScore[];
  falseAlarms: number;
  at: Clockwork;
}) {
  return (
    <section>
      <h2 class="govuk-heading-m">Calls for help</h2>
      {incidents.length === 0 ? (
        <p class="govuk-body">Nobody has called for help yet.</p>
      ) : (
        <Scroll label="Calls for help">
          <Table
            head={['Who needed help', 'First call', 'Outcome', 'Taken after', 'Handed over after'].map((text) => ({
              text,
            }))}
            rows={incidents.map((one) => [
              { text: <Incident incident={one} /> },
              { text: at(one.calledMs) },
              { text: <Tag colour={incidentWords[one.outcome][1]}>{incidentWords[one.outcome][0]}</Tag> },
              { text: minutesOr(one.minutesToAcknowledge, 'never') },
              { text: minutesOr(one.minutesToHandover, 'never') },
            ])}
          />
        </Scroll>
      )}
      <p class="govuk-body">
        {falseAlarms === 1 ? 'One task was' : `${falseAlarms} tasks were`} opened for posts in which nobody was in
        danger. A desk that looks at too many is safer than one that misses one.
      </p>
      <Details summaryText="How this is counted">
        <p class="govuk-body">
          Each person or group in danger counts once, however many posts call for them: from the first post (or when the
          desk sat down) to the first time that anybody took one of the tasks, and to the first one closed with a
          control-room log number. Closed for another reason is no hand-over. “Not recognised” is a fault of ours and
          not of the desk’s.
        </p>
      </Details>
    </section>
  );
}

function Incident({ incident }: { incident: IncidentScore }) {
  return (
    <>
      {incident.need}
      <br />
      <span class="bl-meta">
        {incident.where}. Expected: {incident.expected}.
      </span>
    </>
  );
}

const rumourWords: Readonly<Record<RumourOutcome, readonly [text: string, colour: TagColour]>> = {
  right: ['Right word', 'green'],
  checking: ['Still “we are checking”', 'yellow'],
  kept: ['On the register only', 'orange'],
  wrong: ['Wrong word', 'red'],
  unanswered: ['Not on the register', 'red'],
};
const truthWords = { true: 'True', false: 'False', unverifiable: 'Cannot be known' } as const;

function Rumours({ rumours, at }: { rumours: readonly RumourScored[]; at: Clockwork }) {
  return (
    <section>
      <h2 class="govuk-heading-m">Rumours</h2>
      {rumours.length === 0 ? (
        <p class="govuk-body">No rumour has begun yet.</p>
      ) : (
        <Scroll label="Rumours">
          <Table
            head={['Rumour', 'Began', 'It was', 'What we did', 'First public word after'].map((text) => ({ text }))}
            rows={rumours.map((one) => [
              { text: <Claim rumour={one} /> },
              { text: at(one.startsAtMs) },
              { text: truthWords[one.truth] },
              { text: <Tag colour={rumourWords[one.outcome][1]}>{rumourWords[one.outcome][0]}</Tag> },
              { text: minutesOr(one.minutesToPublicWord, one.namesPerson ? 'never, and rightly' : 'never') },
            ])}
          />
        </Scroll>
      )}
      <Details summaryText="How this is counted">
        <p class="govuk-body">
          An entry of the register is taken for a rumour of the script by the story that it is tied to, or by its words.
          The right word is “true” or “false” as the script knows it, and “we cannot say” where nobody could find out. A
          rumour that names a person must never be public: there the right thing is “confirmed” on the register.
        </p>
      </Details>
    </section>
  );
}

function Claim({ rumour }: { rumour: RumourScored }) {
  return (
    <>
      {rumour.entryId ? (
        <a class="govuk-link" href={`/console/rumours/${rumour.entryId}`}>
          {rumour.claim}
        </a>
      ) : (
        rumour.claim
      )}
      <br />
      <span class="bl-meta">{rumour.finding}</span>
    </>
  );
}

function inMinutes(minutes: number): string {
  return minutes < 1 ? (minutes === 0 ? 'at once' : 'under 1 min') : `${Math.round(minutes)} min`;
}
function minutesOr(minutes: number | null, otherwise: string): string {
  return minutes === null ? otherwise : inMinutes(minutes);
}
const of = (some: number, all: number) => (all === 0 ? 'None yet' : `${some} of ${all}`);
