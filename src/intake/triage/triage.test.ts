import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  createTriage,
  groupQuestions,
  shippedModels,
  titleOf,
  type GazetteerEntry,
  type TriageOptions,
  type TriagePost,
} from './index.ts';
import { anEvening, later, somePosts } from './triage.testing.ts';

const engine = (options?: TriageOptions) => createTriage(shippedModels, options);
const sorted = (...texts: readonly string[]) => engine().take(somePosts(...texts), later);

it.each([
  'RT @neighbour: Water main burst on Penn Road, whole street flooded',
  'wow RT @neighbour: Water main burst on Penn Road, whole street flooded',
  '“@neighbour: Water main burst on Penn Road, whole street flooded” blimey',
  'Water main burst on Penn Road, whole street flooded!! https://example.org/a',
  'RT @other: RT @neighbour: Water main burst on Penn Road, whole street flo…',
])('a reshare is a duplicate and in the story of its original: %s', (again) => {
  const [first, second] = sorted('Water main burst on Penn Road, whole street flooded', again);
  expect(second).toMatchObject({ duplicateOf: first?.id, story: first?.story });
});

it.each([
  ['Walk-in centre at Showell Park is closed tonight', 'Walk-in centre at Showell Park is not closed tonight'],
  ['Police arrested 3 people outside the Mander Centre', 'Police arrested 30 people outside the Mander Centre'],
  ['The Ring Road is shut at Chapel Ash after a crash', 'The Ring Road is shut at Chapel Ash after a crash?'],
])('what turns the meaning is no duplicate, yet the same story: %s / %s', (one, other) => {
  const [first, second] = sorted(one, other);
  expect(second).toMatchObject({ duplicateOf: null, story: first?.story });
});

it('a comment of some length is not a duplicate, yet in the story', () => {
  const [first, second] = sorted(
    'Water main burst on Penn Road, whole street flooded',
    'They said this was repaired in spring RT @neighbour: Water main burst on Penn Road, whole street flooded',
  );
  expect(second).toMatchObject({ duplicateOf: null, story: first?.story });
});

it('a call for help that repeats another is still a call for help', () => {
  const text = 'please send someone, people are trapped upstairs and the shop below is on fire';
  const [, again] = sorted(text, text);
  expect(again).toMatchObject({ duplicateOf: 'p0', callForHelp: true, kind: { label: 'call-for-help' } });
});

it('a call for help is heard in abuse and in other languages', () => {
  const heard = sorted(
    'help us you useless bastards he is bleeding to death',
    'Ratunku, dziecko nie oddycha',
    'مدد کریں گھر میں آگ',
  );
  expect(heard.map(({ callForHelp }) => callForHelp)).toEqual([true, true, true]);
});

it('five happenings under the same hashtags are five stories', () => {
  const posts = anEvening();
  const stories = Map.groupBy(engine().take(posts, later), ({ story }) => story);
  const largest = [...stories.values()].toSorted((a, b) => b.length - a.length).slice(0, 5);
  for (const posted of largest) {
    expect(posted.length).toBeGreaterThanOrEqual(4);
    expect(new Set(posted.map(({ id }) => Number(id.slice(1)) % 5)).size).toBe(1);
  }
});

it('a question finds the story of what it asks about', () => {
  const out = sorted(
    'New Cross A&E is closed, they are turning people away at the doors',
    'A&E at New Cross has closed its doors, people turned away, ambulances sent to Walsall',
    'Llama on the loose by the canal at Compton, it has a green scarf on',
    'is it true they closed the doors at New Cross?',
    'anyone caught that llama by the canal yet?',
  );
  expect(out.map(({ story }) => story)).toEqual(['p0', 'p0', 'p2', 'p0', 'p2']);
});

it('a place of two words is one thing in common, not two', () => {
  const texts = ['Anyone recommend a plumber round Chapel Ash?', 'Ten lads carrying boxes at the Chapel Ash end'];
  const storiesWith = (gazetteer: readonly GazetteerEntry[]) =>
    new Set(
      engine({ gazetteer })
        .take(somePosts(...texts), later)
        .map(({ story }) => story),
    ).size;
  expect(storiesWith([{ name: 'Chapel Ash' }])).toBe(2);
  expect(storiesWith([])).toBe(1);
});

it('prayers without a happening do not make a story', () => {
  const out = sorted(
    'Thoughts and prayers with everyone tonight',
    'Praying for everyone, stay safe all',
    'My heart goes out to all of you, thoughts and love',
  );
  expect(new Set(out.map(({ story }) => story)).size).toBe(3);
});

it('a reply is in the story of its parent, also when the parent was never seen', () => {
  const [parent, ...rest] = somePosts(
    'Lorry overturned on Stafford Road',
    'is the driver ok?',
    'no idea mate',
    'me neither',
  );
  const replies = rest.map((post, i) => ({ ...post, replyTo: i === 0 ? 'p0' : 'unseen' }));
  const out = engine().take(parent ? [parent, ...replies] : [], later);
  expect(out[1]?.story).toBe('p0');
  expect(out[3]?.story).toBe(out[2]?.story);
});

it('an engine that remembers goes on as if it had never stopped', () => {
  const posts = anEvening();
  const whole = engine();
  const before = whole.take(posts.slice(0, 17), later);
  const after = whole.take(posts.slice(17), later);
  const restarted = engine();
  for (const [i, { story }] of before.entries()) {
    const post = posts[i];
    if (post) restarted.remember(post, story);
  }
  expect(restarted.take(posts.slice(17), later)).toEqual(after);
});

it('a person may move a post to another story, and its repeats follow', () => {
  const [first, , again] = somePosts(
    'Water main burst on Penn Road, whole street flooded',
    'x',
    'RT @a: Water main burst on Penn Road, whole street flooded',
  );
  const restarted = engine();
  if (first) restarted.remember(first, 'the-story-she-chose');
  expect(restarted.take(again ? [again] : [], later)[0]?.story).toBe('the-story-she-chose');
});

it('posts out of order, from the future and without a readable time are sorted all the same', () => {
  const times = [later.getTime() - 60_000, later.getTime() - 7_200_000, later.getTime() + 1e12, Number.NaN, -1e12];
  const posts = times.map((at, i) => ({
    id: `t${i}`,
    text: 'Lorry overturned on Stafford Road spilling milk',
    createdAt: new Date(at),
  }));
  expect(
    engine()
      .take(posts, later)
      .map(({ duplicateOf }) => duplicateOf),
  ).toEqual([null, 't0', 't0', 't0', 't0']);
});

it('a rehearsal of old posts keeps its stories whatever the time is now', () => {
  const [one, two] = somePosts('Lorry overturned on Stafford Road', 'Lorry has overturned, Stafford Road blocked');
  const ear = engine();
  const now = new Date('2036-01-01T00:00:00Z');
  const story = ear.take(one ? [one] : [], now)[0]?.story;
  expect(ear.take(two ? [two] : [], now)[0]?.story).toBe(story);
});

it('what is older than the window is forgotten', () => {
  const ear = engine();
  ear.take(anEvening(), later);
  ear.take(
    somePosts('a new day').map((post) => ({ ...post, id: 'new' })),
    new Date(later.getTime() + 49 * 60 * 60 * 1000),
  );
  expect(ear.size()).toMatchObject({ posts: 1, stories: 1 });
});

it('the same post twice is one post', () => {
  const ear = engine();
  ear.take(somePosts('Lorry overturned on Stafford Road'), later);
  ear.take(somePosts('Lorry overturned on Stafford Road'), later);
  expect(ear.size().posts).toBe(1);
});

it('memory is bounded by count however many posts come', { timeout: 120_000 }, () => {
  const ear = engine({ maxPosts: 2000 });
  let most = { posts: 0, stories: 0, terms: 0 };
  for (let batch = 0; batch < 60; batch++) {
    ear.take(madeUp(batch, 1000), new Date(later.getTime() + batch * 1000));
    const size = ear.size();
    most = {
      posts: Math.max(most.posts, size.posts),
      stories: Math.max(most.stories, size.stories),
      terms: Math.max(most.terms, size.terms),
    };
  }
  expect(most.posts).toBe(2000);
  expect(most.stories).toBeLessThanOrEqual(2000);
  expect(most.terms).toBeLessThanOrEqual(2000 * 8);
});

it('one post a hundred thousand times is one entry', { timeout: 60_000 }, () => {
  const ear = engine();
  for (let i = 0; i < 100; i++) {
    const copies = Array.from({ length: 200 }, (_, k) => ({
      id: `c${i}-${k}`,
      text: 'Is it true they shut the baths?',
      createdAt: later,
    }));
    ear.take(copies, later);
  }
  expect(ear.size().posts).toBe(1);
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.stringMatching(/^(?:RT @a: |#\w{1,30} |https:\/\/x |@b |\?|!|&amp;|help |fire |\n){0,30}$/),
  fc
    .array(
      fc.constantFrom(
        '\ud800',
        '\u202e',
        '\u200b',
        'e\u0301\u0301\u0301\u0301',
        '\u{1f525}',
        'A&E',
        'WV11 1AA',
        'Penn Road',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(' ')),
);

it('any text gets an answer, the same each time, with places that lie within it', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 6 }), (texts) => {
      const posts = somePosts(...texts);
      const options = { gazetteer: [{ name: 'A&E' }, { name: 'Penn' }] };
      const once = engine(options).take(posts, later);
      expect(engine(options).take(posts, later)).toEqual(once);
      for (const [i, { places, kind, question, claim, language }] of once.entries()) {
        for (const score of [kind.score, question.score, claim.score, language.confidence])
          expect(score >= 0 && score <= 1).toBe(true);
        for (const { start, end } of places)
          expect(start >= 0 && start < end && end <= (texts[i]?.length ?? 0)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

it('a post of 100 kB is sorted like any other', () => {
  expect(sorted('Is the A&E closed? '.repeat(5000), '?'.repeat(100_000), 'a'.repeat(100_000))).toHaveLength(3);
});

it('a plea at the end of a long text is heard', () => {
  const [long] = sorted(`${'It was a quiet evening. '.repeat(900)} please help, my mom is not breathing`);
  expect(long?.callForHelp).toBe(true);
});

it.each([
  '@a: ',
  'via @a ',
  'he is ',
  '"@a: ',
  '#a',
  'help no ',
  'my son missing ',
  '?is ',
  'stuck rt @a: ',
  'the the ',
  'a|- ',
])('a text made to be slow gets an answer: %j', (part) => {
  const text = part.repeat(1000);
  expect(sorted(text)).toHaveLength(1);
  expect(titleOf([{ text }]).length).toBeLessThanOrEqual(100);
  expect(groupQuestions([{ id: '1', text }])).toHaveLength(1);
});

/** Posts from a growing vocabulary: some repeat, some are alike, most are new. */
function madeUp(batch: number, count: number): TriagePost[] {
  return Array.from({ length: count }, (_, i) => {
    const n = batch * count + i;
    const words = Array.from({ length: 6 }, (__, k) => `w${((n >> 3) * 31 + k * 7 + (n % 8)) % 90_000}`);
    return { id: `m${n}`, text: words.join(' '), createdAt: new Date(later.getTime() + n), author: `a${n % 50}` };
  });
}
