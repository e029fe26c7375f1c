import { describe, expect, it } from 'vitest';
import { newId } from '#platform/crypto/new-id.ts';
import { openAlarms } from '#intake/desk';
import { useDatabase } from '../../testing/database.ts';
import { member } from '../../testing/site.ts';
import { alarmUnanswered } from './alarm-unanswered.ts';
import { forgetStories } from './forget-stories.job.ts';
import { linkLine, unlinkLine } from './link-line.ts';
import { reopenStory } from './reopen-story.ts';
import { findStory } from './stories.ts';
import { linesOf, selectAllStories } from './story.store.ts';
import { aPost, sorted, testEar } from './sort.testing.ts';
import type { LineKind } from './vacuum.rules.ts';

const database = useDatabase();
const start = new Date('2026-08-11T18:00:00Z');
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const statementId = '00000000-0000-4000-8000-00000000000a';
const desk = member('desk');

/** Sorts questions about one thing, one person each, asked at these minutes, and answers the story's id. */
async function asking(...minutes: readonly number[]): Promise<string> {
  const ear = testEar();
  for (const minute of minutes) await more(minute, ear);
  return (await selectAllStories(database()))[0]?.id ?? '';
}
async function more(minute: number, ear = testEar()) {
  const post = aPost('Is it true the lions are out of the zoo in Bilston?', { publishedAt: at(minute) });
  await sorted(database(), () => at(minute), [post], ear);
}
const link = (storyId: string, kind: LineKind, minute: number, id = statementId) =>
  database()
    .transaction()
    .execute((tx) => linkLine(tx, {}, { storyId, kind, statementId: id, at: at(minute), actor: desk }));
const stateAt = async (storyId: string, minute: number) =>
  (await findStory(database(), storyId, at(minute)))?.vacuum.state;
const beat = (minute: number) => alarmUnanswered({ db: database(), clock: () => at(minute), newId });
const ringing = async () => (await openAlarms(database(), ['duty-supervisor'])).map((alarm) => alarm.subjectId);

describe('a line', () => {
  it.each<LineKind>(['line', 'cannot-say'])('"%s" stops the clock and is listed', async (kind) => {
    const id = await asking(0, 1);
    expect(await stateAt(id, 15)).toBe('amber');
    await link(id, kind, 16);
    expect(await stateAt(id, 500)).toBe('answered');
    expect(await linesOf(database(), [id])).toMatchObject([{ kind, statementId, unlinkedAt: null }]);
  });

  it('that holds stops it for half an hour, then it is amber again', async () => {
    const id = await asking(0);
    await link(id, 'holding', 2);
    expect(await stateAt(id, 31)).toBe('held');
    expect(await stateAt(id, 33)).toBe('amber');
  });

  it('does not stop the clock for three people who ask after it, but does for two', async () => {
    const id = await asking(0);
    await link(id, 'line', 5);
    await more(10);
    await more(11);
    expect(await stateAt(id, 12)).toBe('answered');
    await more(12);
    expect(await stateAt(id, 13)).toBe('calm');
    expect((await findStory(database(), id, at(13)))?.vacuum.since).toEqual(at(10));
  });

  it('answers what was asked before it, even when that is sorted after it', async () => {
    const id = await asking(0);
    await link(id, 'line', 5);
    const late = [1, 2, 3].map((n) =>
      aPost(`Is it true the lions are out of the zoo in Bilston? ${n}`, { publishedAt: at(4) }),
    );
    await sorted(database(), () => at(6), late);
    expect(await stateAt(id, 7)).toBe('answered');
  });

  it('that is withdrawn never stopped it', async () => {
    const id = await asking(0);
    await link(id, 'line', 5);
    await database()
      .transaction()
      .execute((tx) => unlinkLine(tx, {}, statementId, at(30)));
    expect(await stateAt(id, 30)).toBe('amber');
    expect((await findStory(database(), id, at(30)))?.vacuum.since).toEqual(at(0));
    expect(await linesOf(database(), [id])).toMatchObject([{ unlinkedAt: at(30) }]);
  });

  it('that is withdrawn leaves the one before it standing', async () => {
    const id = await asking(0);
    await link(id, 'line', 5);
    await link(id, 'line', 8, newId());
    await database()
      .transaction()
      .execute((tx) => unlinkLine(tx, {}, statementId, at(30)));
    expect(await stateAt(id, 31)).toBe('answered');
  });

  it('linked twice is one line, and to a story that is not there is a fault', async () => {
    const id = await asking(0);
    await link(id, 'line', 5);
    await link(id, 'line', 5);
    expect(await linesOf(database(), [id])).toHaveLength(1);
    await expect(link(newId(), 'line', 5)).rejects.toThrow('is not there');
  });
});

describe('"not answered"', () => {
  const press = (id: string, actor = desk, minute = 20) =>
    reopenStory({ db: database(), clock: () => at(minute) }, actor, id);

  it('lets the clock run again from the press', async () => {
    const id = await asking(0);
    await link(id, 'line', 5);
    expect(await press(id)).toEqual({ ok: true, value: null });
    expect(await stateAt(id, 21)).toBe('calm');
    expect(await stateAt(id, 31)).toBe('amber');
    await link(id, 'line', 40, newId());
    expect(await stateAt(id, 41)).toBe('answered');
  });

  it('is refused to whoever is not at the desk, and changes nothing', async () => {
    const id = await asking(0);
    await link(id, 'line', 5);
    const others = member(
      'analyst',
      'source-handler',
      'investigator',
      'disclosure-officer',
      'auditor',
      'administrator',
    );
    expect(await press(id, others)).toEqual({ ok: false, error: { kind: 'not-allowed' } });
    expect(await stateAt(id, 21)).toBe('answered');
  });

  it('is refused where nothing was answered', async () => {
    const id = await asking(0);
    expect(await press(id)).toEqual({ ok: false, error: { kind: 'not-answered' } });
    expect(await press(newId())).toEqual({ ok: false, error: { kind: 'not-found' } });
  });
});

describe('the alarm at red', () => {
  it('rings for the duty supervisor at 60 minutes, once, and stops when a line is linked', async () => {
    const id = await asking(0, 0, 1);
    await beat(59);
    expect(await ringing()).toEqual([]);
    await beat(60);
    await Promise.all([beat(60), beat(61)]);
    expect(await ringing()).toEqual([id]);
    expect(await openAlarms(database(), ['desk'])).toEqual([]);
    await link(id, 'cannot-say', 62);
    await beat(62);
    expect(await ringing()).toEqual([]);
  });

  it('rings again when the line did not answer', async () => {
    const id = await asking(0, 0, 1);
    await beat(61);
    await link(id, 'line', 62);
    await beat(62);
    for (const minute of [70, 71, 72]) await more(minute);
    await beat(129);
    expect(await ringing()).toEqual([]);
    await beat(130);
    expect(await ringing()).toEqual([id]);
  });

  it('lone questions ring together, once, and a line for the last of them ends it', async () => {
    const id = await asking(0);
    await beat(61);
    await beat(62);
    expect(await ringing()).toEqual(['lone-questions']);
    await link(id, 'line', 63);
    await beat(63);
    expect(await ringing()).toEqual([]);
  });
});

it('what a story says in words goes with its posts, and the counts stay', async () => {
  const id = await asking(0, 1);
  const month = 32 * 24 * 60;
  const run = (minute: number) =>
    forgetStories({ db: database(), clock: () => at(minute) }).run({}, new AbortController().signal);
  await run(60);
  expect((await findStory(database(), id))?.title).toMatch(/lions/);
  await run(month);
  expect(await findStory(database(), id)).toMatchObject({ title: 'Posts deleted after 31 days', posts: 2, asking: 2 });
  expect((await selectAllStories(database()))[0]?.questions).toEqual([]);
});
