/**
 * How the desk did, measured against the script. Every figure stands for itself: there is no total, since nobody can
 * say how many minutes of silence a missed call for help is worth.
 */
import type { PublicWord, Status } from '#engagement/rumours';
import type { Script, ScriptIncident, ScriptRumour, Truth } from '../script.rules.ts';
import { matchRumours, threadsOf, type DeskRumour, type StoryOf, type Threads } from './match.rules.ts';

/** What the desk did; all times in milliseconds of the event. */
export type Performance = {
  readonly positionMs: number;
  /** When the desk sat down: nobody is blamed for the minutes before. */
  readonly openedMs: number;
  readonly storyOf: StoryOf;
  readonly lines: readonly {
    readonly storyId: string;
    readonly firstLineMs: number;
    readonly firstAnswerMs: number | null;
  }[];
  readonly calls: readonly DeskCall[];
  readonly rumours: readonly RegisterEntry[];
};
export type DeskCall = {
  /** The post that called, by the script's name; undefined when it came from elsewhere. */
  readonly externalId: string | undefined;
  readonly openedMs: number;
  readonly acknowledgedMs: number | null;
  readonly closedMs: number | null;
  readonly how: 'handed-over' | 'reason' | null;
};
export type RegisterEntry = DeskRumour & {
  readonly status: Status;
  readonly publicWord: PublicWord | null;
  readonly firstPublicMs: number | null;
};

export type Score = {
  readonly stories: readonly StoryScore[];
  /** Silence counts as endless, so that null means: about half of the stories or more have no line. */
  readonly medianMinutesToLine: number | null;
  readonly rumours: readonly RumourScored[];
  readonly incidents: readonly IncidentScore[];
  readonly medianMinutesToHandover: number | null;
  /** Calls that the desk had to look at though nobody was in danger. */
  readonly falseAlarms: number;
};

export function scoreEvening(script: Script, performance: Performance): Score {
  const threads = threadsOf(script, performance.storyOf);
  const stories = scoreStories(script, performance, threads);
  const incidents = script.incidents
    .filter(({ startsAt }) => startsAt <= performance.positionMs)
    .map((incident) => scoreIncident(incident, performance))
    .toSorted((a, b) => a.calledMs - b.calledMs);
  const calling = new Set(script.incidents.flatMap(({ posts }) => posts));
  return {
    stories,
    medianMinutesToLine: median(stories.map(({ minutesToLine }) => minutesToLine)),
    rumours: scoreRumours(script, performance, threads),
    incidents,
    medianMinutesToHandover: median(incidents.map(({ minutesToHandover }) => minutesToHandover)),
    falseAlarms: performance.calls.filter(({ externalId }) => !externalId || !calling.has(externalId)).length,
  };
}

export type StoryScore = {
  readonly key: string;
  readonly title: string;
  /** Where it is on the board, when the sorting keeps it together. */
  readonly storyId: string | null;
  readonly askedMs: number;
  /** From when the wait counts: the first question, or when the desk sat down. */
  readonly fromMs: number;
  readonly firstLineMs: number | null;
  readonly firstAnswerMs: number | null;
  /** Nothing when the line came before the question; null while there is none. */
  readonly minutesToLine: number | null;
  readonly minutesToAnswer: number | null;
  /** How long people have been waiting, or had to wait, for the first line. */
  readonly minutesWaited: number;
  /** The first moment at which its releaser had cleared something to say. */
  readonly sayableMs: number | null;
};

/** Counted are the stories with something to say: those that a fact or a rumour of the script belongs to. */
function scoreStories(script: Script, performance: Performance, threads: Threads): readonly StoryScore[] {
  const { positionMs, openedMs, lines } = performance;
  const matters = new Set([...script.facts, ...script.rumours].map(({ story }) => story));
  return script.stories
    .flatMap(({ key, title }): readonly StoryScore[] => {
      const asked = script.posts.find((post) => post.thread === key && post.kind === 'question');
      if (!matters.has(key) || !asked || asked.at > positionMs) return [];
      const about = lines.filter(({ storyId }) => threads.of(storyId).has(key));
      const firstLineMs = earliest(about.map((line) => line.firstLineMs));
      const firstAnswerMs = earliest(about.map((line) => line.firstAnswerMs));
      const fromMs = Math.max(asked.at, openedMs);
      const cleared = script.facts
        .filter(({ story }) => story === key)
        .flatMap(({ decisions }) => decisions.filter((one) => one.cleared).map(({ at }) => at));
      return [
        {
          key,
          title,
          storyId: threads.mainStory(key) ?? null,
          askedMs: asked.at,
          fromMs,
          firstLineMs,
          firstAnswerMs,
          minutesToLine: minutesBetween(fromMs, firstLineMs),
          minutesToAnswer: minutesBetween(fromMs, firstAnswerMs),
          minutesWaited: minutesBetween(fromMs, firstLineMs ?? positionMs) ?? 0,
          sayableMs: earliest(cleared),
        },
      ];
    })
    .toSorted((a, b) => a.askedMs - b.askedMs);
}

export type RumourOutcome =
  /** The public word is the right one; or the register is, where the public word would have named somebody. */
  'right' | 'checking' | 'kept' | 'wrong' | 'unanswered';
export type RumourScored = {
  readonly id: string;
  readonly claim: string;
  readonly truth: Truth;
  /** What the script knows. */
  readonly finding: string;
  readonly startsAtMs: number;
  readonly entryId: string | null;
  readonly publicWord: PublicWord | null;
  readonly outcome: RumourOutcome;
  readonly minutesToPublicWord: number | null;
  /** A person is named in it: it belongs on the register and never in public. */
  readonly namesPerson: boolean;
};

const rightWord: Readonly<Record<Truth, PublicWord>> = { true: 'true', false: 'false', unverifiable: 'cannot-say' };

function scoreRumours(script: Script, performance: Performance, threads: Threads): readonly RumourScored[] {
  const heard = script.rumours.filter(({ startsAt }) => startsAt <= performance.positionMs);
  const matched = matchRumours(heard, performance.rumours, threads);
  return heard
    .map((rumour): RumourScored => {
      const entry = matched.get(rumour.id);
      const namesPerson = script.facts.some(
        ({ rumour: about, stops }) => about === rumour.id && stops.includes('name-before-charge'),
      );
      const fromMs = Math.max(rumour.startsAt, performance.openedMs);
      return {
        id: rumour.id,
        claim: rumour.claim,
        truth: rumour.truth,
        finding: rumour.finding,
        startsAtMs: rumour.startsAt,
        entryId: entry?.id ?? null,
        publicWord: entry?.publicWord ?? null,
        outcome: outcomeOf(rumour, entry, namesPerson),
        minutesToPublicWord: minutesBetween(fromMs, entry?.firstPublicMs ?? null),
        namesPerson,
      };
    })
    .toSorted((a, b) => a.startsAtMs - b.startsAtMs);
}

function outcomeOf(
  { truth }: Pick<ScriptRumour, 'truth'>,
  entry: RegisterEntry | undefined,
  namesPerson: boolean,
): RumourOutcome {
  if (!entry) return 'unanswered';
  if (entry.publicWord === rightWord[truth]) return 'right';
  if (entry.publicWord === 'checking') return 'checking';
  if (entry.publicWord) return 'wrong';
  return namesPerson && entry.status === `confirmed-${truth}` ? 'right' : 'kept';
}

export type IncidentOutcome =
  | 'handed-over'
  /** Somebody has it; the control room does not. */
  | 'taken'
  | 'waiting'
  /** Closed for a reason, though somebody was in danger. */
  | 'dismissed'
  /** The sorting did not see that it was a call for help. */
  | 'unheard';
export type IncidentScore = {
  readonly id: string;
  readonly need: string;
  readonly where: string;
  readonly expected: string;
  readonly to: ScriptIncident['handover']['to'];
  readonly calledMs: number;
  readonly outcome: IncidentOutcome;
  readonly minutesToAcknowledge: number | null;
  readonly minutesToHandover: number | null;
};

/** One person in danger counts once, however many posts call for them; the earliest of them counts. */
function scoreIncident(incident: ScriptIncident, { calls, openedMs }: Performance): IncidentScore {
  const posts = new Set(incident.posts);
  const about = calls.filter(({ externalId }) => externalId !== undefined && posts.has(externalId));
  const handedMs = earliest(about.map((call) => (call.how === 'handed-over' ? call.closedMs : null)));
  const fromMs = Math.max(incident.startsAt, openedMs);
  return {
    id: incident.id,
    need: incident.need,
    where: incident.where,
    expected: incident.handover.expected,
    to: incident.handover.to,
    calledMs: incident.startsAt,
    outcome: incidentOutcome(about, handedMs),
    minutesToAcknowledge: minutesBetween(fromMs, earliest(about.map((call) => call.acknowledgedMs))),
    minutesToHandover: minutesBetween(fromMs, handedMs),
  };
}

function incidentOutcome(calls: readonly DeskCall[], handedMs: number | null): IncidentOutcome {
  if (handedMs !== null) return 'handed-over';
  if (calls.length === 0) return 'unheard';
  const open = calls.filter(({ closedMs }) => closedMs === null);
  if (open.length === 0) return 'dismissed';
  return open.some(({ acknowledgedMs }) => acknowledgedMs !== null) ? 'taken' : 'waiting';
}

/** The middle one; of an even number the lower middle. Null stands for "not yet" and sorts behind everything. */
export function median(values: readonly (number | null)[]): number | null {
  const sorted = values.map((value) => value ?? Infinity).toSorted((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  return middle === undefined || middle === Infinity ? null : middle;
}

function earliest(times: readonly (number | null)[]): number | null {
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : Math.min(...known);
}

function minutesBetween(fromMs: number, toMs: number | null): number | null {
  return toMs === null ? null : Math.max(0, Math.round((toMs - fromMs) / 6000) / 10);
}
