import { expect, it } from 'vitest';
import { aTuesdayInAugust, generateScript, usualSeed } from './a-tuesday-in-august.ts';
import { inventedPeople, inventedPlates } from './parts/words.ts';
import { minutes, type Script, type ScriptPost, truthKinds } from './script.rules.ts';
import { slotsOf } from './speak.rules.ts';

const script = generateScript(usualSeed);
const byId = new Map(script.posts.map((post) => [post.externalId, post]));
const halfHour = 30 * 60_000;

function tally<T>(items: readonly T[], of: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[of(item)] = (counts[of(item)] ?? 0) + 1;
  return counts;
}

function copies(of: Script): readonly ScriptPost[] {
  return of.posts.filter((post) => post.duplicateOf !== undefined);
}

const sentences = aTuesdayInAugust.threads.flatMap((thread) => [
  ...thread.spine.map((post) => post.says),
  ...thread.crowd.flatMap((group) => group.says),
]);

it.each([usualSeed, 1, 2, 3, 99])(
  'seed %i: at least 1,200 posts within six hours, copies between 10 and 25 %%',
  (seed) => {
    const evening = generateScript(seed);
    expect(evening.posts.length).toBeGreaterThanOrEqual(1200);
    expect(evening.durationMs).toBe(6 * 3_600_000);
    expect(evening.posts.every((post) => post.at >= 0 && post.at < evening.durationMs)).toBe(true);
    const share = copies(evening).length / evening.posts.length;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.25);
    expect(new Set(evening.posts.map((post) => post.externalId)).size).toBe(evening.posts.length);
  },
);

it('the same seed gives the same evening', () => {
  expect(JSON.stringify(generateScript(usualSeed))).toBe(JSON.stringify(script));
});

it('is written, not stamped: many sentences, and only marked copies repeat one', () => {
  expect(new Set(sentences).size).toBeGreaterThanOrEqual(450);
  expect(new Set(sentences).size).toBe(sentences.length);
  const own = script.posts.filter((post) => post.duplicateOf === undefined).map((post) => post.text);
  expect(new Set(own).size).toBe(own.length);
});

it('starts at four on a Tuesday in August, in order of time', () => {
  expect(script.startsAt.toISOString()).toBe('2026-08-11T15:00:00.000Z');
  expect(script.startsAt.getUTCDay()).toBe(2);
  expect(script.posts.map((post) => post.at)).toEqual(script.posts.map((post) => post.at).toSorted((a, b) => a - b));
});

it('begins quietly, is busiest around eight, and goes to bed', () => {
  const perHalfHour = tally(script.posts, (post) => String(Math.floor(post.at / halfHour)));
  const counts = Array.from({ length: 12 }, (_none, index) => perHalfHour[index] ?? 0);
  const most = Math.max(...counts);
  // 19:30-20:00 or 20:00-20:30.
  expect([7, 8]).toContain(counts.indexOf(most));
  expect(counts.at(0)).toBeLessThan(most / 5);
  expect(counts.at(-1)).toBeLessThan(most / 5);
  const perMinute = Object.values(tally(script.posts, (post) => String(Math.floor(post.at / 60_000))));
  expect(Math.max(...perMinute)).toBeGreaterThanOrEqual(8);
  expect(Math.max(...perMinute)).toBeLessThanOrEqual(25);
});

it('speaks English, Punjabi in Gurmukhi and Polish, and is labelled so', () => {
  const counts = tally(script.posts, (post) => post.language);
  expect(counts['pa']).toBeGreaterThanOrEqual(25);
  expect(counts['pl']).toBeGreaterThanOrEqual(25);
  const gurmukhi = script.posts.filter((post) => /\p{Script=Gurmukhi}/u.test(post.text));
  // The langar team greets in Punjabi at the end of an English post.
  expect(gurmukhi.filter((post) => !post.text.includes('There is dal'))).toEqual(
    script.posts.filter((post) => post.language === 'pa'),
  );
  expect(script.posts.some((post) => post.language === 'pl' && post.kind === 'call-for-help')).toBe(true);
});

it('holds every kind of post and every kind of voice', () => {
  expect(new Set(script.posts.map((post) => post.kind))).toEqual(new Set(truthKinds));
  expect(Object.keys(tally(script.posts, (post) => post.author.kind))).toHaveLength(12);
  expect(new Set(script.posts.map((post) => post.author.handle)).size).toBeGreaterThan(180);
});

it('every answer comes after what it answers, every copy after its original', () => {
  const links = script.posts.flatMap((post) =>
    [post.replyTo, post.duplicateOf]
      .filter((id) => id !== undefined)
      .map((id) => ({ post, earlier: byId.get(id)?.at ?? Infinity })),
  );
  expect(links.length).toBeGreaterThan(200);
  expect(links.filter(({ post, earlier }) => earlier >= post.at)).toEqual([]);
});

it('has eight rumours: true, false and unverifiable; animals, A&E and a wrong name among them', () => {
  expect(script.rumours).toHaveLength(8);
  expect(tally(script.rumours, (rumour) => rumour.truth)).toEqual({ true: 2, false: 4, unverifiable: 2 });
  expect(script.rumours.map((rumour) => rumour.id)).toEqual(
    expect.arrayContaining(['animals-loose', 'a-and-e-closed', 'named-suspect']),
  );
});

it.each(script.rumours)('$id is claimed, asked about, and can be answered before the evening ends', (rumour) => {
  const kinds = tally(
    script.posts.filter((post) => post.rumour === rumour.id),
    (post) => post.kind,
  );
  expect(kinds['claim']).toBeGreaterThanOrEqual(5);
  expect(kinds['question']).toBeGreaterThanOrEqual(4);
  expect(rumour.questions.length).toBeGreaterThanOrEqual(3);
  expect(rumour.startsAt).toBeLessThan(rumour.knownAt ?? -Infinity);
  expect(rumour.knownAt).toBeLessThan(rumour.sayableAt ?? -Infinity);
  expect(rumour.sayableAt).toBeLessThan(script.durationMs);
});

it.each(script.incidents)('$id is called out by somebody and has a handover', (incident) => {
  const calls = script.posts.filter((post) => post.kind === 'call-for-help' && post.incident === incident.id);
  expect(calls.length).toBeGreaterThan(0);
  expect(incident.posts).toEqual(expect.arrayContaining(calls.map((call) => call.externalId)));
  expect(incident.startsAt).toBeLessThanOrEqual(Math.min(...calls.map((call) => call.at)));
  expect(incident.handover.expected).not.toBe('');
});

it('no call for help is without a handover', () => {
  expect(script.incidents.length).toBeGreaterThanOrEqual(4);
  expect(script.posts.filter((post) => post.kind === 'call-for-help' && post.incident === undefined)).toEqual([]);
});

it('everything named exists: stories, rumours, facts', () => {
  const stories = new Set(script.stories.map((story) => story.key));
  const rumours = new Set(script.rumours.map((rumour) => rumour.id));
  const facts = new Set(script.facts.map((fact) => fact.id));
  const told = [...script.posts.map((post) => post.thread), ...script.incidents.map((incident) => incident.story)];
  const noted = [...script.rumours, ...script.facts].map((item) => item.story);
  expect([...told, ...noted].filter((story) => !stories.has(story))).toEqual([]);
  expect(
    [...script.posts, ...script.facts].filter(({ rumour }) => rumour !== undefined && !rumours.has(rumour)),
  ).toEqual([]);
  expect(script.injects.filter(({ fact }) => fact !== undefined && !facts.has(fact))).toEqual([]);
});

it('a fact is decided after it is known, and the desk is told of it no earlier', () => {
  expect(script.facts.filter((fact) => fact.decisions.length === 0)).toEqual([]);
  expect(script.facts.filter((fact) => fact.decisions.some((decision) => decision.at <= fact.at))).toEqual([]);
  const knownAt = new Map(script.facts.map((fact) => [fact.id, fact.at]));
  expect(script.injects.filter(({ at, fact }) => fact !== undefined && at < (knownAt.get(fact) ?? Infinity))).toEqual(
    [],
  );
});

it('no answer in the crowd can be drawn before the post it answers', () => {
  const windows = aTuesdayInAugust.threads.flatMap((thread) =>
    thread.crowd.map(({ answers, from, to }) => {
      const answered = thread.spine.find((post) => post.id === answers);
      return { thread: thread.key, from, to, after: answered?.at ?? ('0:00' as const) };
    }),
  );
  expect(windows.filter(({ from, to }) => minutes(from) >= minutes(to))).toEqual([]);
  expect(windows.filter(({ from, after }) => minutes(after) >= minutes(from))).toEqual([]);
});

it('every slot has words and leaves no brace behind', () => {
  const known = new Set([...Object.keys(aTuesdayInAugust.words), 'home']);
  for (const slot of sentences.flatMap(slotsOf)) expect(known).toContain(slot);
  for (const post of script.posts) expect(post.text).not.toMatch(/[{}]/);
});

it('plates, names and mentions are of our own making', () => {
  const text = script.posts.map((post) => post.text).join('\n');
  const plates = text.match(/\b[A-Z]{2}\s?\d{2}\s?[A-Z]{3}\b/gi) ?? [];
  expect(new Set(plates.map((plate) => plate.toUpperCase()))).toEqual(new Set(inventedPlates));
  // '00' was never issued as an age identifier.
  expect(inventedPlates.every((plate) => plate.slice(2, 4) === '00')).toBe(true);
  const handles = new Set(aTuesdayInAugust.voices.map((voice) => voice.handle));
  for (const [, handle = ''] of text.matchAll(/@([\w.]+)/g)) expect(handles).toContain(handle.replace(/\.$/, ''));
  for (const person of inventedPeople) expect(text).toContain(person);
  expect(text).not.toMatch(/https?:|\b0\d{9,10}\b/);
});

it('no handle is given to two voices', () => {
  expect(new Set(aTuesdayInAugust.voices.map((voice) => voice.handle)).size).toBe(aTuesdayInAugust.voices.length);
});

it('is set in Wolverhampton', () => {
  const text = script.posts
    .map((post) => post.text)
    .join('\n')
    .toLowerCase();
  for (const area of [
    'Bilston',
    'Wednesfield',
    'Whitmore Reans',
    'Heath Town',
    'Low Hill',
    'Fallings Park',
    'Tettenhall',
    'Penn',
    'Blakenhall',
    'All Saints',
    'Pendeford',
    'Bushbury',
    'Oxley',
    'Merry Hill',
    'Park Village',
    'Dunstall',
    'Graiseley',
    'Ettingshall',
    'Queen Square',
    'Dudley Street',
    'Mander Centre',
    'ring road',
    "St George's",
  ]) {
    expect(text).toContain(area.toLowerCase());
  }
});
