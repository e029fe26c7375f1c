/** What a rehearsed event is: the parts that people write, and the script that is played from them. */

export const truthKinds = ['question', 'claim', 'information', 'call-for-help', 'thanks', 'abuse', 'other'] as const;
/** What a post really is. The desk never sees it: it is there to measure how well the desk was helped. */
export type TruthKind = (typeof truthKinds)[number];

const voiceKinds = [
  'resident',
  'parent',
  'student',
  'shopkeeper',
  'worker',
  'bus-driver',
  'journalist',
  'councillor',
  'hyperlocal',
  'community',
  'service',
  'mischief',
] as const;
export type VoiceKind = (typeof voiceKinds)[number];

export type Language = 'en' | 'pa' | 'pl';
/** Hours and minutes of the rehearsed day, Europe/London: '19:05'. */
export type TimeOfDay = `${number}:${number}`;

/** How somebody writes: see `speak.rules.ts` for what each habit does to a sentence. */
const habits = ['lower', 'bare', 'typos', 'emoji', 'kiss', 'tags', 'loud'] as const;
export type Habit = (typeof habits)[number];

/** One invented person or account. */
export type Voice = {
  readonly handle: string;
  readonly name: string;
  readonly kind: VoiceKind;
  readonly home: string;
  readonly languages: readonly Language[];
  readonly habits: readonly Habit[];
  /** False for those in the story itself: a mother who looks for her child makes no small talk. */
  readonly inCrowd: boolean;
};

/** A post whose moment, author and words are fixed: the spine on which a story hangs. */
export type SpinePost = {
  readonly id: string;
  readonly at: TimeOfDay;
  readonly by: string;
  readonly kind: TruthKind;
  readonly says: string;
  readonly to?: string;
  readonly rumour?: string;
  readonly incident?: string;
  readonly language?: Language;
  /** How much likelier it is passed on than another post. */
  readonly spread?: number;
};

/** Sentences that any fitting voice may say at some moment of a window. */
export type CrowdGroup = {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
  readonly kind: TruthKind;
  readonly by: readonly VoiceKind[];
  readonly says: readonly string[];
  /** The spine post that they answer. */
  readonly answers?: string;
  readonly rumour?: string;
  readonly incident?: string;
  readonly language?: Language;
  /** How often a sentence with slots is said, each time filled otherwise: more than once for plain ones only. */
  readonly uses?: number;
};

export type Thread = {
  readonly key: string;
  readonly title: string;
  readonly tags: readonly string[];
  readonly spine: readonly SpinePost[];
  readonly crowd: readonly CrowdGroup[];
};

export type Truth = 'true' | 'false' | 'unverifiable';

export type RumourPart = {
  readonly id: string;
  readonly story: string;
  readonly claim: string;
  readonly truth: Truth;
  /** What the script knows, for the debrief. */
  readonly finding: string;
  readonly questions: readonly string[];
};

/** Why a fact may have to wait, in the words of the statement desk's stops. */
type FactStop =
  | 'under-18'
  | 'name-before-charge'
  | 'next-of-kin'
  | 'active-proceedings'
  | 'statutory-anonymity'
  | 'live-operation';

/** Something that could be said, when it reaches the desk, and what its releaser decides when. */
export type FactPart = {
  readonly id: string;
  readonly story: string;
  readonly rumour?: string;
  readonly at: TimeOfDay;
  readonly text: string;
  readonly source: string;
  /** How well it is known, in the words of the facts ledger. */
  readonly grade: 'seen-by-police' | 'confirmed' | 'one-source' | 'not-confirmed';
  readonly releaser: string;
  readonly stops: readonly FactStop[];
  readonly decisions: readonly { readonly at: TimeOfDay; readonly cleared: boolean; readonly reason: string }[];
};

/** A note handed to the desk. */
export type InjectPart = {
  readonly at: TimeOfDay;
  readonly from: string;
  readonly text: string;
  readonly fact?: string;
};

/** Somebody whose life or safety is at risk, whoever and however many tell of it. */
export type IncidentPart = {
  readonly id: string;
  readonly story: string;
  readonly need: string;
  readonly where: string;
  readonly handover: { readonly to: 'police' | 'fire' | 'ambulance'; readonly expected: string };
};

/** Everything that people wrote for one rehearsed event. */
export type Rehearsal = {
  readonly name: string;
  /** 16:00 of the rehearsed day, and how long it lasts. */
  readonly startsAt: Date;
  readonly startTime: TimeOfDay;
  readonly endTime: TimeOfDay;
  /** How busy the crowd is, by time of day; straight lines between. */
  readonly bustle: readonly (readonly [TimeOfDay, number])[];
  readonly voices: readonly Voice[];
  readonly words: Readonly<Record<string, readonly string[]>>;
  readonly threads: readonly Thread[];
  readonly rumours: readonly RumourPart[];
  readonly facts: readonly FactPart[];
  readonly injects: readonly InjectPart[];
  readonly incidents: readonly IncidentPart[];
};

export type ScriptPost = {
  /** Milliseconds after the script's start. */
  readonly at: number;
  readonly externalId: string;
  readonly author: { readonly handle: string; readonly name: string; readonly kind: VoiceKind };
  readonly text: string;
  readonly language: Language;
  readonly replyTo?: string;
  readonly duplicateOf?: string;
  readonly thread: string;
  readonly rumour?: string;
  readonly incident?: string;
  readonly kind: TruthKind;
};

export type ScriptRumour = RumourPart & {
  readonly startsAt: number;
  /** When the first fact about it reaches the desk, and when one may first be said. */
  readonly knownAt?: number;
  readonly sayableAt?: number;
};
export type ScriptFact = Omit<FactPart, 'at' | 'decisions'> & {
  readonly at: number;
  readonly decisions: readonly { readonly at: number; readonly cleared: boolean; readonly reason: string }[];
};
export type ScriptInject = Omit<InjectPart, 'at'> & { readonly at: number };
export type ScriptIncident = IncidentPart & { readonly startsAt: number; readonly posts: readonly string[] };

/** One rehearsed event, ready to play. The same seed gives the same bytes. */
export type Script = {
  readonly name: string;
  readonly seed: number;
  readonly startsAt: Date;
  readonly durationMs: number;
  readonly posts: readonly ScriptPost[];
  readonly stories: readonly { readonly key: string; readonly title: string }[];
  readonly rumours: readonly ScriptRumour[];
  readonly facts: readonly ScriptFact[];
  readonly injects: readonly ScriptInject[];
  readonly incidents: readonly ScriptIncident[];
};

/** One sentence a line, so that a part reads like a page and not like code. */
export function lines(text: TemplateStringsArray): readonly string[] {
  return text
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Minutes after midnight. */
export function minutes(time: TimeOfDay): number {
  const [hour = NaN, minute = NaN] = time.split(':').map(Number);
  if (!Number.isInteger(hour) || !Number.isInteger(minute)) throw new Error(`Not a time of day: ${time}`);
  return hour * 60 + minute;
}
