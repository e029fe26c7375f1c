import { expect, it } from 'vitest';
import { draftNote, headed, type Situation, type ToldStory } from './handover.rules.ts';

const now = new Date('2026-08-11T19:40:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

function aStory(changes: Partial<ToldStory> = {}): ToldStory {
  return {
    title: 'Smoke over Heath Town',
    posts: 41,
    asking: 12,
    firstAt: ago(47),
    places: ['Larkspur Court', 'Heath Town'],
    vacuum: { state: 'amber', since: ago(23) },
    growth: [0, 0, 0, 0, 0, 0, 2, 4, 9, 11, 8, 7],
    questions: [{ ask: 'Has anybody\nbeen hurt?', people: 7 }],
    said: [],
    ...changes,
  };
}
function aSituation(changes: Partial<Situation> = {}): Situation {
  return {
    forceName: 'Black Country Police',
    now,
    stories: [aStory()],
    calls: { open: [], handedOver: 3, closedOtherwise: 1 },
    rumours: [],
    alarms: [],
    pendingFacts: 0,
    ...changes,
  };
}

it('tells of a story what is said, where, what we said and what is open', () => {
  const text = draftNote('handover', aSituation(), false);
  expect(text).toMatch(/^SHIFT HANDOVER\nBlack Country Police, digital desk\. The board at 11 August 2026, 20:40\./);
  expect(text).toContain('* Smoke over Heath Town\n  41 posts since 19:53, rising; 12 people ask; places named:');
  expect(text).toContain('Asked by 7 people: Has anybody been hurt?');
  expect(text).toContain('We have said nothing.');
  expect(text).toContain('UNANSWERED for 23 minutes.');
  expect(text).toContain('- No line yet: Smoke over Heath Town');
});

it('tells what we said, when, and that a holding line owes an answer', () => {
  const said = [{ at: ago(5), title: 'We are at Larkspur Court', kind: 'holding' as const }];
  const held = aStory({ said, vacuum: { state: 'held', since: ago(5) } });
  const text = draftNote('handover', aSituation({ stories: [held] }), false);
  expect(text).toContain('We said at 20:35, holding line: We are at Larkspur Court');
  expect(text).toContain('Held by a holding line for 5 minutes: an answer is owed.');
  expect(text).not.toContain('No line yet');
  expect(draftNote('tension', aSituation({ stories: [held] }), false)).toContain(
    '- 20:35, holding line: We are at Larkspur Court',
  );
});

it('tells who has a call for help, and says loudly when nobody has', () => {
  const open = [
    { since: ago(9), story: 'Smoke over Heath Town', takenBy: 'Asha Bains' },
    { since: ago(2), story: null, takenBy: null },
  ];
  const text = draftNote('handover', aSituation({ calls: { open, handedOver: 3, closedOtherwise: 1 } }), false);
  expect(text).toContain(
    'Open since 20:31 (9 minutes), taken by Asha Bains, not handed over yet: Smoke over Heath Town',
  );
  expect(text).toContain('Open since 20:38 (2 minutes), NOBODY HAS TAKEN IT');
  expect(text).toContain('Handed to the control room: 3. Closed for another reason: 1.');
  expect(text).toContain('- Calls for help not closed: 2');
});

it('says once what stands alike, and how many there are', () => {
  const cry = { since: ago(9), story: 'Smoke over Heath Town', takenBy: null };
  const open = [cry, { ...cry, since: ago(4) }, { ...cry, takenBy: 'Asha Bains' }];
  const waits = 'A call for help has waited 60 seconds.';
  const alarms = [9, 8, 3].map((minutes) => ({ text: waits, raisedAt: ago(minutes) }));
  const text = draftNote('handover', aSituation({ calls: { open, handedOver: 0, closedOtherwise: 0 }, alarms }), false);
  expect(text).toContain('NOBODY HAS TAKEN IT: Smoke over Heath Town (and 1 later call)\n- Open since 20:31');
  expect(text).toContain(`- 20:31: ${waits} (3 times)\n\n`);
});

it('gives rumours with their status and our public word, and counts what is not settled', () => {
  const claim = 'A&E is closed';
  const rumours = [
    { claim, status: 'confirmed-false' as const, publicWord: 'false' as const, people: 31, minutesToSettled: 12 },
    { claim: 'Coaches are coming', status: 'new' as const, publicWord: null, people: 1, minutesToSettled: null },
  ];
  for (const kind of ['handover', 'tension'] as const) {
    const text = draftNote(kind, aSituation({ rumours }), false);
    expect(text).toContain('- A&E is closed (confirmed false; in public: false; heard from 31 people)');
    expect(text).toContain('- Coaches are coming (new; not public; heard from 1 person)');
    expect(text).toContain('- Rumours not settled: 1');
  }
});

it.each([
  [[9, 9, 9, 0, 0, 0], 'falling'],
  [[5, 5, 5, 5, 5, 6], 'steady'],
  [[0, 0, 0, 0], 'quiet now'],
])('%j is %s', (growth, word) => {
  expect(draftNote('tension', aSituation({ stories: [aStory({ growth })] }), false)).toContain(`41 posts, ${word}`);
});

it('an empty board gives a note that says so', () => {
  const empty = aSituation({ stories: [], calls: { open: [], handedOver: 0, closedOtherwise: 0 } });
  for (const kind of ['handover', 'tension'] as const) {
    expect(draftNote(kind, empty, false)).toContain('Nothing is on the board.');
    expect(draftNote(kind, empty, false)).toContain('Nothing that the board knows of.');
  }
});

it('in an exercise every note begins with its head, once', () => {
  expect(draftNote('tension', aSituation(), true)).toMatch(/^EXERCISE EXERCISE EXERCISE\n\nTENSION SUMMARY\n/);
  expect(headed('Mine.', true)).toBe('EXERCISE EXERCISE EXERCISE\n\nMine.');
  expect(headed(headed('Mine.', true), true)).toBe('EXERCISE EXERCISE EXERCISE\n\nMine.');
  expect(headed('Mine.', false)).toBe('Mine.');
});
