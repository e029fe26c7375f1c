import { expect, it } from 'vitest';
import type { Script, ScriptPost, TruthKind } from '../script.rules.ts';
import { matchRumours, threadsOf } from './match.rules.ts';
import { median, scoreEvening, type DeskCall, type Performance, type RegisterEntry } from './score.rules.ts';

const minute = 60_000;
let posts = 0;

function aPost(thread: string, minutes: number, kind: TruthKind = 'question', more: Partial<ScriptPost> = {}) {
  posts += 1;
  const author = { handle: '@a', name: 'A', kind: 'resident' as const };
  const externalId = `p${posts}`;
  return { at: minutes * minute, externalId, author, text: 'words', language: 'en' as const, thread, kind, ...more };
}

function aScript(changes: Partial<Script> = {}): Script {
  return {
    name: 'A test',
    seed: 1,
    startsAt: new Date('2026-08-11T15:00:00Z'),
    durationMs: 360 * minute,
    posts: [],
    stories: [],
    rumours: [],
    facts: [],
    injects: [],
    incidents: [],
    ...changes,
  };
}
const aFact = (story: string, clearedAt?: number, more: Partial<Script['facts'][number]> = {}) => ({
  id: `fact-${story}`,
  story,
  at: 0,
  text: 'So it is.',
  source: 'Somebody',
  grade: 'one-source' as const,
  releaser: 'Silver',
  stops: [],
  decisions: clearedAt === undefined ? [] : [{ at: clearedAt * minute, cleared: true, reason: '' }],
  ...more,
});
const aRumour = (id: string, story: string, claim: string, truth: 'true' | 'false' | 'unverifiable' = 'false') => ({
  id,
  story,
  claim,
  truth,
  finding: 'What is so.',
  questions: [],
  startsAt: 10 * minute,
});
function did(changes: Partial<Performance> = {}): Performance {
  return { positionMs: 360 * minute, openedMs: 0, storyOf: new Map(), lines: [], calls: [], rumours: [], ...changes };
}
const inStory = (story: string, ...members: readonly ScriptPost[]) =>
  members.map(({ externalId }) => [externalId, story] as const);

const fire = aPost('fire', 20);
const fireAgain = aPost('fire', 25, 'claim');
const tram = aPost('tram', 40);
const cat = aPost('cat', 5);
const evening = aScript({
  posts: [cat, fire, fireAgain, tram],
  stories: ['fire', 'tram', 'cat'].map((key) => ({ key, title: key })),
  facts: [aFact('fire', 50), aFact('tram', 45)],
});
const board = new Map([...inStory('S-fire', fire, fireAgain), ...inStory('S-tram', tram), ...inStory('S-cat', cat)]);

it('counts the minutes from the first question to the first line, and leaves out what we had nothing to say to', () => {
  const lines = [{ storyId: 'S-fire', firstLineMs: 32.5 * minute, firstAnswerMs: 51 * minute }];
  const { stories } = scoreEvening(evening, did({ storyOf: board, lines }));
  expect(stories.map(({ key }) => key)).toEqual(['fire', 'tram']);
  expect(stories[0]).toMatchObject({
    storyId: 'S-fire',
    minutesToLine: 12.5,
    minutesToAnswer: 31,
    sayableMs: 50 * minute,
  });
  expect(stories[1]).toMatchObject({ storyId: 'S-tram', minutesToLine: null, minutesWaited: 320 });
});

it('does not blame the desk for the time before it sat down, nor for what has not been asked yet', () => {
  const lines = [{ storyId: 'S-fire', firstLineMs: 34 * minute, firstAnswerMs: null }];
  const { stories } = scoreEvening(
    evening,
    did({ storyOf: board, lines, openedMs: 30 * minute, positionMs: 35 * minute }),
  );
  expect(stories).toMatchObject([{ key: 'fire', minutesToLine: 4, minutesToAnswer: null }]);
});

it('a line that came before the question counts as no wait', () => {
  const lines = [{ storyId: 'S-fire', firstLineMs: 5 * minute, firstAnswerMs: 5 * minute }];
  expect(scoreEvening(evening, did({ storyOf: board, lines })).stories[0]?.minutesToLine).toBe(0);
});

it('the median takes silence for endless', () => {
  expect(median([4, 12, 30])).toBe(12);
  expect(median([4, 12, null])).toBe(12);
  expect(median([4, null, null])).toBeNull();
  expect(median([4, 12])).toBe(4);
  expect(median([])).toBeNull();
});

it('a line counts for every thread that makes up a fifth of its story, and for none below', () => {
  const many = Array.from({ length: 9 }, () => aPost('fire', 20));
  const mixed = new Map(inStory('S', ...many, tram));
  expect([...threadsOf({ posts: [...many, tram] }, mixed).of('S')]).toEqual(['fire']);
  const fewer = many.slice(0, 4);
  expect([...threadsOf({ posts: [...fewer, tram] }, mixed).of('S')].toSorted()).toEqual(['fire', 'tram']);
});

it('the main story of a thread is the one with most of its posts', () => {
  const three = [1, 2, 3].map(() => aPost('fire', 20));
  const storyOf = new Map([...inStory('small', fire), ...inStory('large', ...three)]);
  expect(threadsOf({ posts: [fire, ...three] }, storyOf).mainStory('fire')).toBe('large');
  expect(threadsOf({ posts: [fire] }, storyOf).mainStory('tram')).toBeUndefined();
});

const claims = [
  aRumour('closed', 'fire', 'A&E at New Cross Hospital is closed and turns people away'),
  aRumour('curfew', 'fire', "There is a curfew in Wolverhampton from nine o'clock"),
];
const entry = (id: string, claim: string, ...storyIds: readonly string[]) => ({ id, claim, storyIds });

it('finds the entry of the register by its story, and by its words where a story has several', () => {
  const threads = threadsOf(evening, board);
  const register = [
    entry('1', 'They say there will be a curfew at nine tonight', 'S-fire'),
    entry('2', 'New Cross A&E closed', 'S-fire'),
  ];
  const matched = matchRumours(claims, register, threads);
  expect([matched.get('curfew')?.id, matched.get('closed')?.id]).toEqual(['1', '2']);
});

it('finds it by its words alone, counts no entry twice, and takes nothing for something else', () => {
  const threads = threadsOf(evening, new Map());
  const closed = entry('1', 'New Cross hospital A&E is closed');
  expect(matchRumours(claims, [closed], threads).get('closed')?.id).toBe('1');
  expect(matchRumours(claims, [closed], threads).size).toBe(1);
  expect(matchRumours(claims, [entry('2', 'A llama is loose in West Park')], threads).size).toBe(0);
});

function scoredRumour(truth: 'true' | 'false' | 'unverifiable', given?: Partial<RegisterEntry>, named = false) {
  const claim = 'The hospital is closed';
  const script = aScript({
    rumours: [aRumour('r', 'fire', claim, truth)],
    facts: named ? [aFact('fire', 20, { rumour: 'r', stops: ['name-before-charge'] })] : [],
  });
  const register: readonly RegisterEntry[] = given
    ? [{ id: 'e', claim, storyIds: [], status: 'new', publicWord: null, firstPublicMs: null, ...given }]
    : [];
  return scoreEvening(script, did({ rumours: register })).rumours[0];
}

it.each([
  ['false', { publicWord: 'false' }, 'right'],
  ['true', { publicWord: 'true' }, 'right'],
  ['unverifiable', { publicWord: 'cannot-say' }, 'right'],
  ['true', { publicWord: 'false' }, 'wrong'],
  ['unverifiable', { publicWord: 'false' }, 'wrong'],
  ['false', { publicWord: 'cannot-say' }, 'wrong'],
  ['false', { publicWord: 'checking' }, 'checking'],
  ['false', { publicWord: null, status: 'confirmed-false' }, 'kept'],
] as const)('a %s rumour with %j is %s', (truth, given, outcome) => {
  expect(scoredRumour(truth, given)?.outcome).toBe(outcome);
});

it('a rumour that is not on the register is unanswered; one about a person is right when it stays there', () => {
  expect(scoredRumour('false')).toMatchObject({ outcome: 'unanswered', entryId: null, minutesToPublicWord: null });
  expect(scoredRumour('false', { status: 'confirmed-false' }, true)?.outcome).toBe('right');
  expect(scoredRumour('false', { status: 'probably-false' }, true)?.outcome).toBe('kept');
});

it('counts from the first post of the rumour to our first public word', () => {
  expect(scoredRumour('false', { publicWord: 'false', firstPublicMs: 25 * minute })?.minutesToPublicWord).toBe(15);
});

const cry = aPost('fire', 60, 'call-for-help', { incident: 'flat' });
const again = aPost('fire', 62, 'call-for-help', { incident: 'flat' });
const incident = {
  id: 'flat',
  story: 'fire',
  need: 'A woman above the fire',
  where: 'Flat 31',
  handover: { to: 'fire' as const, expected: 'Fire control' },
  startsAt: 60 * minute,
  posts: [cry.externalId, again.externalId],
};
const aCall = (externalId: string, changes: Partial<DeskCall> = {}): DeskCall => ({
  externalId,
  openedMs: 60 * minute,
  acknowledgedMs: null,
  closedMs: null,
  how: null,
  ...changes,
});
const scored = (...calls: readonly DeskCall[]) =>
  scoreEvening(aScript({ posts: [cry, again], incidents: [incident] }), did({ calls }));
const handed = { acknowledgedMs: 63 * minute, closedMs: 66 * minute, how: 'handed-over' } as const;

it('a person in danger counts once, by whichever post was handed over first', () => {
  const late = { acknowledgedMs: 62 * minute, closedMs: 90 * minute, how: 'handed-over' } as const;
  expect(scored(aCall(cry.externalId, late), aCall(again.externalId, handed)).incidents).toMatchObject([
    { id: 'flat', outcome: 'handed-over', minutesToAcknowledge: 2, minutesToHandover: 6 },
  ]);
});

it.each([
  ['unheard', []],
  ['waiting', [aCall(cry.externalId)]],
  ['taken', [aCall(cry.externalId, { acknowledgedMs: 61 * minute })]],
  ['dismissed', [aCall(cry.externalId, { acknowledgedMs: 61 * minute, closedMs: 61 * minute, how: 'reason' })]],
  ['waiting', [aCall(cry.externalId, { closedMs: 61 * minute, how: 'reason' }), aCall(again.externalId)]],
] as const)('is %s', (outcome, calls) => {
  expect(scored(...calls).incidents[0]).toMatchObject({ outcome, minutesToHandover: null });
});

it('tells calls about nobody in danger apart', () => {
  const other = aCall('elsewhere', handed);
  expect(scored(aCall(cry.externalId), other, { ...other, externalId: undefined }).falseAlarms).toBe(2);
});

it('a desk that did nothing has nothing to be proud of, and the page still has its figures', () => {
  const score = scoreEvening(evening, did());
  expect(score).toMatchObject({ medianMinutesToLine: null, medianMinutesToHandover: null, falseAlarms: 0 });
  expect(score.stories.every(({ storyId, minutesToLine }) => storyId === null && minutesToLine === null)).toBe(true);
});
