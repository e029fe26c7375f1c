import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { composeScript } from './compose-script.rules.ts';
import type { CrowdGroup, Rehearsal, Thread, Voice } from './script.rules.ts';

function aVoice(handle: string, change: Partial<Voice> = {}): Voice {
  return {
    handle,
    name: handle,
    kind: 'resident',
    home: 'Oxley',
    languages: ['en'],
    habits: [],
    inCrowd: true,
    ...change,
  };
}

const aGroup: CrowdGroup = {
  from: '16:10',
  to: '16:50',
  kind: 'question',
  by: ['resident'],
  answers: 'lost',
  uses: 2,
  says: ['Is it the one from {street}?', 'Have you looked in {home}?', 'Has he a collar?', 'Does he bite?'],
};

const aThread: Thread = {
  key: 'dog',
  title: 'A lost dog',
  tags: ['#dog'],
  spine: [{ id: 'lost', at: '16:05', by: 'ann', kind: 'question', says: 'Has anybody seen my dog?', spread: 2 }],
  crowd: [aGroup],
};

function aRehearsal(change: Partial<Rehearsal> = {}): Rehearsal {
  return {
    name: 'A lost dog',
    startsAt: new Date('2026-01-01T16:00:00Z'),
    startTime: '16:00',
    endTime: '17:00',
    bustle: [['16:00', 1]],
    voices: [
      aVoice('ann'),
      aVoice('bob'),
      aVoice('cyd', { home: 'Penn' }),
      aVoice('dee', { habits: ['lower', 'bare'] }),
    ],
    words: { street: ['Queen Street', 'Salop Street', 'Snow Hill'] },
    threads: [aThread],
    rumours: [],
    facts: [],
    injects: [],
    incidents: [],
    ...change,
  };
}

function withGroup(change: Partial<CrowdGroup>): Rehearsal {
  return aRehearsal({ threads: [{ ...aThread, crowd: [{ ...aGroup, ...change }] }] });
}

it('the same seed gives the same bytes, on every machine', () => {
  const bytes = JSON.stringify(composeScript(aRehearsal(), 7));
  expect(JSON.stringify(composeScript(aRehearsal(), 7))).toBe(bytes);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(
    'ab7f269036af73a6112caa314d164e513cf2f73350bfa962b06a83e23476282c',
  );
});

it('another seed is another evening', () => {
  expect(composeScript(aRehearsal(), 8).posts).not.toEqual(composeScript(aRehearsal(), 7).posts);
});

it('a new thread at the end leaves every earlier post as it was', () => {
  const cat: Thread = {
    ...aThread,
    key: 'cat',
    crowd: [{ ...aGroup, says: ['Is it a tabby?', 'Try the shed in {street}'] }],
  };
  const before = composeScript(aRehearsal(), 7).posts;
  const after = composeScript(aRehearsal({ threads: [aThread, cat] }), 7).posts;
  expect(after.length).toBeGreaterThan(before.length);
  expect(after.filter((post) => post.thread === 'dog')).toEqual(before);
});

it('whoever lost the dog does not also ask where it is', () => {
  const asking = composeScript(aRehearsal(), 7).posts.filter((post) => post.replyTo !== undefined);
  expect(asking.length).toBeGreaterThan(0);
  expect(asking.map((post) => post.author.handle)).not.toContain('ann');
});

it('a voice that is kept out of the crowd says nothing by chance', () => {
  const shy = aRehearsal({ voices: [aVoice('ann'), aVoice('bob'), aVoice('cyd', { inCrowd: false })] });
  expect(new Set(composeScript(shy, 7).posts.map((post) => post.author.handle))).toEqual(new Set(['ann', 'bob']));
});

it('a student has no husband', () => {
  const voices = [aVoice('ann'), aVoice('kit', { kind: 'student' }), aVoice('bob')];
  const group: CrowdGroup = { ...aGroup, by: ['student', 'resident'], says: ['My husband has seen him'] };
  for (const seed of [1, 2, 3, 4, 5]) {
    const { posts } = composeScript({ ...aRehearsal({ voices }), threads: [{ ...aThread, crowd: [group] }] }, seed);
    expect(posts.find((post) => post.text === 'My husband has seen him')?.author.handle).toBe('bob');
  }
});

it('a copy is marked, later than its original, and keeps its thread and kind', () => {
  const { posts } = composeScript(aRehearsal(), 7);
  const copies = posts.filter((post) => post.duplicateOf !== undefined);
  expect(copies.length).toBeGreaterThan(0);
  for (const copy of copies) {
    const original = posts.find((post) => post.externalId === copy.duplicateOf);
    expect(original).toMatchObject({ thread: copy.thread, kind: copy.kind });
    expect(copy.at).toBeGreaterThan(original?.at ?? Infinity);
    expect(copy.text).toContain(original?.text);
  }
});

it.each([
  ['an answer to nothing', withGroup({ answers: 'nowhere' }), 'nowhere is not in the spine'],
  ['a language that nobody speaks', withGroup({ language: 'pl' }), 'Nobody speaks pl'],
  ['a slot without words', withGroup({ says: ['Seen near {tree}'] }), 'Nothing to pick from'],
  ['a stranger in the spine', aRehearsal({ voices: [aVoice('bob')] }), 'nobody is called ann'],
  [
    'a rumour that nobody tells',
    aRehearsal({ rumours: [{ id: 'wolf', story: 'dog', claim: '', truth: 'false', finding: '', questions: [] }] }),
    'Nobody tells the rumour wolf',
  ],
])('refuses to compose %s', (_what, parts, words) => {
  expect(() => composeScript(parts, 7)).toThrow(words);
});
