/** Writes the first draft of a handover note from the board. A person reads it, changes it and signs it by saving. */
import { formatFullTime, formatSpan, formatTime } from '#ui/format.rules.ts';
import type { Alarm } from '#intake/desk';
import type { BoardStory } from '#intake/picture';
import type { RumourScore } from '#engagement/rumours';

export const noteKinds = ['handover', 'tension'] as const;
export type NoteKind = (typeof noteKinds)[number];
export const kindTitles: Readonly<Record<NoteKind, string>> = {
  handover: 'Shift handover',
  tension: 'Tension summary',
};

/** The board as a note needs it. No name and no post of anybody in public is part of it. */
export type Situation = {
  readonly forceName: string;
  readonly now: Date;
  readonly stories: readonly ToldStory[];
  readonly calls: {
    readonly open: readonly OpenTask[];
    readonly handedOver: number;
    readonly closedOtherwise: number;
  };
  readonly rumours: readonly Pick<RumourScore, 'claim' | 'status' | 'publicWord' | 'people' | 'minutesToSettled'>[];
  readonly alarms: readonly Pick<Alarm, 'text' | 'raisedAt'>[];
  readonly pendingFacts: number;
};
export type ToldStory = Pick<
  BoardStory,
  'title' | 'posts' | 'asking' | 'firstAt' | 'places' | 'vacuum' | 'growth' | 'questions'
> & { readonly said: readonly Said[] };
type AskedGroup = BoardStory['questions'][number];
export type Said = { readonly at: Date; readonly title: string; readonly kind: 'line' | 'holding' | 'cannot-say' };
type OpenTask = { readonly since: Date; readonly story: string | null; readonly takenBy: string | null };

export const exerciseHead = 'EXERCISE EXERCISE EXERCISE';

/** In an exercise no text leaves without its head, whatever a person did to the draft. */
export function headed(text: string, exercise: boolean): string {
  const words = text.replaceAll(/\r\n?/g, '\n').trim();
  return !exercise || words.startsWith(exerciseHead) ? words : `${exerciseHead}\n\n${words}`;
}

export function draftNote(kind: NoteKind, situation: Situation, exercise: boolean): string {
  const { forceName, now } = situation;
  const parts = kind === 'handover' ? handover(situation) : tension(situation);
  const head = `${kindTitles[kind].toUpperCase()}\n${forceName}, digital desk. The board at ${formatFullTime(now)}.`;
  return headed([head, ...parts.map(([title, lines]) => [title, ...lines].join('\n'))].join('\n\n'), exercise);
}

type Part = readonly [title: string, lines: readonly string[]];

function handover(situation: Situation): readonly Part[] {
  const { now, stories, alarms } = situation;
  return [
    ['IN SHORT', ['(Two lines in your own words.)']],
    ['CALLS FOR HELP', calls(situation)],
    ['ALARMS THAT NOBODY HAS SEEN', unseen(alarms, now)],
    [
      'WHAT IS SAID, WHERE, AND WHAT WE SAID',
      none(
        stories.map((story) => told(story, now)),
        'Nothing is on the board.',
      ),
    ],
    ['RUMOURS', rumours(situation)],
    ['WHAT IS OPEN', open(situation)],
    ['FOR THE NEXT SHIFT', ['- ']],
  ];
}

function tension(situation: Situation): readonly Part[] {
  const { now, stories } = situation;
  const said = stories.flatMap((story) => story.said.map((line) => ({ ...line, story: story.title })));
  return [
    ['OVERALL', ['(Calm, uneasy, tense or disorder; rising or falling; and why you think so.)']],
    [
      'WHAT IS SAID, AND WHERE',
      none(
        stories.map(
          (story) => `- ${story.title}: ${howMany(story.posts, 'post')}, ${trend(story.growth)}${where(story)}.`,
        ),
        'Nothing is on the board.',
      ),
    ],
    [
      'WHAT PEOPLE ASK',
      none(
        stories.flatMap(({ questions }) => questions.slice(0, 1).map(asked)),
        'Nobody asks anything.',
      ),
    ],
    ['RUMOURS', rumours(situation)],
    [
      'WHAT WE SAID',
      none(
        said
          .toSorted((a, b) => a.at.getTime() - b.at.getTime())
          .map((line) => `- ${formatTime(line.at, now)}, ${kindWords[line.kind]}: ${line.title}`),
        'Nothing yet.',
      ),
    ],
    ['WHAT IS OPEN', open(situation)],
    ['WHAT COULD CHANGE IT', ['- ']],
  ];
}

function calls({ calls: { open: waiting, handedOver, closedOtherwise }, now }: Situation): readonly string[] {
  const closed = `Handed to the control room: ${handedOver}. Closed for another reason: ${closedOtherwise}.`;
  // Many cry in the same story: one line for those that stand alike, from the oldest of them on.
  const alike = Map.groupBy(waiting, ({ story, takenBy }) => JSON.stringify([story, takenBy]));
  const tasks = [...alike.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { since, story, takenBy } = first;
    const who = takenBy ? `taken by ${takenBy}, not handed over yet` : 'NOBODY HAS TAKEN IT';
    const more = others.length > 0 ? ` (and ${howMany(others.length, 'later call')})` : '';
    return [
      `- Open since ${formatTime(since, now)} (${spanSince(since, now)}), ${who}${story ? `: ${story}` : ''}${more}`,
    ];
  });
  return [...none(tasks, 'None is open.'), closed];
}

/** The same sentence about several things is said once, with how often it rings. */
function unseen(alarms: Situation['alarms'], now: Date): readonly string[] {
  const lines = [...Map.groupBy(alarms, ({ text }) => text)].flatMap(([text, [first, ...others]]) => {
    const times = others.length > 0 ? ` (${others.length + 1} times)` : '';
    return first ? [`- ${formatTime(first.raisedAt, now)}: ${text}${times}`] : [];
  });
  return none(lines, 'None.');
}

function told(story: ToldStory, now: Date): string {
  const { title, posts, asking, firstAt, questions, said } = story;
  const asks = asking === 0 ? 'nobody asks' : howMany(asking, 'person asks', 'people ask');
  return [
    `* ${title}`,
    `  ${howMany(posts, 'post')} since ${formatTime(firstAt, now)}, ${trend(story.growth)}; ${asks}${where(story)}.`,
    ...questions.slice(0, 2).map((group) => `  ${asked(group)}`),
    ...none(
      said.map((line) => `  - We said at ${formatTime(line.at, now)}, ${kindWords[line.kind]}: ${line.title}`),
      '  - We have said nothing.',
    ),
    `  - ${standing(story, now)}`,
  ].join('\n');
}

const kindWords = { line: 'line', holding: 'holding line', 'cannot-say': '"we cannot say"' } as const;

function standing({ vacuum: { state, since } }: ToldStory, now: Date): string {
  const span = since ? spanSince(since, now) : '';
  switch (state) {
    case 'calm':
    case 'amber':
    case 'red':
      return `UNANSWERED for ${span}.`;
    case 'held':
      return `Held by a holding line for ${span}: an answer is owed.`;
    case 'answered':
      return 'Answered.';
    default:
      return 'No question is open.';
  }
}

function rumours({ rumours: register }: Situation): readonly string[] {
  const lines = register.map(({ claim, status, publicWord, people }) => {
    const word = publicWord ? `in public: ${publicWords[publicWord]}` : 'not public';
    return `- ${claim} (${status.replaceAll('-', ' ')}; ${word}; heard from ${howMany(people, 'person', 'people')})`;
  });
  return none(lines, 'None is on the register.');
}

const publicWords = {
  true: 'true',
  false: 'false',
  checking: 'we are checking',
  'cannot-say': 'we cannot say',
} as const;

function open({ stories, rumours: register, pendingFacts, calls: { open: waiting } }: Situation): readonly string[] {
  const unanswered = stories.filter(({ vacuum }) => ['calm', 'amber', 'red'].includes(vacuum.state));
  const unsettled = register.filter(({ minutesToSettled }) => minutesToSettled === null).length;
  const lines = [
    ...(waiting.length > 0 ? [`- Calls for help not closed: ${waiting.length}`] : []),
    ...unanswered.map(({ title }) => `- No line yet: ${title}`),
    ...(unsettled > 0 ? [`- Rumours not settled: ${unsettled}`] : []),
    ...(pendingFacts > 0 ? [`- Facts that wait for their decider: ${pendingFacts}`] : []),
  ];
  return none(lines, 'Nothing that the board knows of.');
}

function asked({ ask, people }: AskedGroup): string {
  return `- Asked by ${howMany(people, 'person', 'people')}: ${ask.replaceAll(/\s+/g, ' ')}`;
}

function where({ places }: Pick<ToldStory, 'places'>): string {
  return places.length === 0 ? '' : `; places named: ${places.slice(0, 4).join(', ')}`;
}

/** The younger half of the last hour against the older half. */
function trend(growth: readonly number[]): string {
  const half = Math.floor(growth.length / 2);
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const [before, lately] = [sum(growth.slice(0, half)), sum(growth.slice(half))];
  if (before + lately === 0) return 'quiet now';
  if (lately > before * 1.5) return 'rising';
  return lately * 1.5 < before ? 'falling' : 'steady';
}

function none(lines: readonly string[], otherwise: string): readonly string[] {
  return lines.length > 0 ? lines : [otherwise];
}

function spanSince(since: Date, now: Date): string {
  return formatSpan(now.getTime() - since.getTime()).spoken;
}

function howMany(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
