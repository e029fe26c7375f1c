import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#platform/crypto/new-id.ts';
import { openLog } from '#platform/log/log.ts';
import { isAnybodyReading } from '#intake/desk';
import { useWholeDatabase } from '../../testing/database.ts';
import { anonymous, member, site } from '../../testing/site.ts';
import { boardAt, pictureAt, pictureApi, pictureRoutes, storyScores, type StoryPart } from './index.ts';
import { linkLine } from './link-line.ts';
import { aPost, sorted } from './sort.testing.ts';
import { isUnanswered } from './vacuum.rules.ts';

const database = useWholeDatabase();
const now = new Date('2026-08-11T18:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const desk = member('desk');
const nearest = member('auditor', 'analyst', 'source-handler', 'investigator', 'disclosure-officer', 'administrator');
const parts: StoryPart[] = [
  { name: 'rumours', counts: async (_db, ids) => new Map(ids.slice(0, 1).map((id) => [id, 2])) },
];

function deps() {
  const clock = () => now;
  return { db: database().db, clock, wallClock: clock, newId, listen: database().listen, log: openLog('silent') };
}
const look = (path: string, actor: Actor = desk) =>
  site({ pages: pictureRoutes(deps(), parts), api: pictureApi(deps(), parts) }, actor, now).request(path);
const page = async (path: string, actor?: Actor) => (await look(path, actor)).text();
const titles = (html: string) => [...html.matchAll(/id="title-([0-9a-f-]{36})"/g)].map((found) => found[1]);
// oxlint-disable-next-line typescript/no-explicit-any -- JSON from outside, whose shape is what is tested
type Answer = any;
let lions: string;

beforeEach(async () => {
  const asking = [
    'Is it true the lions are out of the zoo in Bilston?',
    'lions out of the zoo in Bilston, is that true?',
  ];
  await sorted(database().db, () => now, [
    ...[0, 1, 2, 3].map((n) =>
      aPost(`${asking[n % 2]}`, { publishedAt: ago(20 - n), author: { name: `<i>asker ${n}</i>` } }),
    ),
    aPost('<script>alert(1)</script> \u202ethe bank on Lichfield Street is burning', { publishedAt: ago(5) }),
    aPost('Cobs are half price at the bakery in Tettenhall', { publishedAt: ago(50) }),
    aPost('Please help, my brother has been stabbed outside the Mander Centre, he is not breathing', {
      publishedAt: ago(1),
    }),
  ]);
  lions = (await boardAt(database().db, now)).stories.find((story) => story.asking > 0)?.id ?? '';
});

describe('the board', () => {
  it('shows calls for help first, then what people ask and wait for', async () => {
    const html = await page('/console');
    expect(html.indexOf('A call for help')).toBeLessThan(html.indexOf('class="bl-stories"'));
    expect(titles(html)[0]).toBe(lions);
    expect(html).toContain('4 people ask · ');
    expect(html).toMatch(/4 people ask<\/b> whether the lions are out of the zoo in Bilston/);
    expect(html).toMatch(/Unanswered<\/span>.*20 min/s);
    expect(html).toContain('· 2 rumours');
  });

  it('shows what people wrote as text', async () => {
    for (const path of ['/console', '/console?view=table', `/console/stories/${lions}`]) {
      const html = await page(path);
      expect(html).not.toContain('<script>alert');
      expect(html).not.toContain('<i>asker');
      expect(html).not.toContain('\u202e');
    }
    expect(await page('/console')).toContain('&lt;script&gt;alert(1)&lt;/script&gt; the bank');
  });

  it('says the same as a table', async () => {
    const [cards, table] = [await page('/console'), await page('/console?view=table')];
    expect(titles(table)).toEqual(titles(cards));
    expect(table).toContain('4 people ask whether the lions are out of the zoo in Bilston');
    expect(table).toMatch(/Unanswered<\/span>.*20 min/s);
    expect(table).toContain('A call for help');
  });

  it.each([
    ['?state=unanswered', 1],
    ['?state=amber', 1],
    ['?state=red', 0],
    ['?state=none', 3],
    ['?place=bilston', 1],
    ['?q=COBS', 1],
    ['?q=tettenhall', 1],
    ['?q=100%25', 0],
    ['?q=cobs&place=Bilston', 0],
    ['?state=nonsense&view=upside-down', 4],
  ])('%s shows %d stories, and never leaves out a call for help', async (query, stories) => {
    const html = await page(`/console${query}`);
    expect(titles(html)).toHaveLength(stories);
    expect(html).toContain('he is not breathing');
  });

  it('keeps what was chosen in the form, and the live address says the same', async () => {
    const html = await page('/console?place=Bilston&state=amber&q=li"ons');
    expect(html).toContain('value="li&quot;ons"');
    expect(html).toMatch(/<option value="amber" selected/);
    expect(html).toMatch(/<option value="Bilston" selected/);
    expect(html).toContain('hx-sse:connect="/console/live?q=li%22ons&amp;place=Bilston&amp;state=amber"');
  });

  it('lets others of the force look, without a button to press', async () => {
    const html = await page('/console', nearest);
    expect(titles(html)).toHaveLength(4);
    expect(html).not.toContain('/holding-line');
    expect(html).not.toContain('I have it');
    expect((await look('/console', anonymous)).status).toBe(303);
  });

  it('is on the access log, without the words that were looked for', async () => {
    await page('/console?q=secret+name');
    const { rows } = await sql<{ subject_id: string }>`select subject_id from access_entry`.execute(database().db);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('secret');
  });

  it('says that somebody is reading when the desk looks, and not when others do', async () => {
    await page('/console', nearest);
    expect(await isAnybodyReading(database().db, now)).toBe(false);
    await page('/console');
    expect(await isAnybodyReading(database().db, now)).toBe(true);
  });

  it('says when nothing has been heard, and what would change that', async () => {
    await sql`truncate story, post cascade`.execute(database().db);
    expect(await page('/console')).toContain('Nothing has been heard yet');
    expect(await page('/console?q=x')).toContain('No story is like that');
  });
});

it('the board knows of more stories than it shows', async () => {
  const db = database().db;
  await sql`insert into story (id, title, posts, people, asking, calls_for_help, first_at, last_at, heard_at, warmth,
      first_asked_at, asked_since, asked_people, delete_after, delete_reason)
    select gen_random_uuid(), 'Story ' || n, 1, 1, n % 2, 0, ${ago(99)}, ${ago(99)}, ${ago(99)}, n,
      case n % 2 when 1 then ${ago(99)}::timestamptz end, case n % 2 when 1 then ${ago(99)}::timestamptz end, n % 2,
      ${now}, 'raw posts' from generate_series(1, 300) n`.execute(db);
  const board = await boardAt(db, now);
  expect(board.stories).toHaveLength(50);
  expect(board.totals).toMatchObject({ stories: 304, posts: 307, asking: 154, callsForHelp: 1 });
  expect(await page('/console')).toContain('254 more stories');
});

it('what the database counts as unanswered is what the rule says', async () => {
  const { db } = database();
  const states = [
    [null, 0, null, null, null],
    [ago(5), 1, null, null, null],
    [ago(5), 1, ago(4), null, null],
    [ago(50), 1, ago(31), null, null],
    [ago(5), 2, null, ago(6), null],
    [ago(5), 3, null, ago(6), null],
    [null, 0, null, ago(6), ago(3)],
    [null, 0, ago(1), ago(6), ago(3)],
    [null, 0, ago(40), null, null],
  ] as const;
  for (const [since, people, held, answered, reopened] of states) {
    await sql`insert into story (id, title, posts, people, asking, calls_for_help, first_at, last_at, heard_at, warmth,
        asked_since, asked_people, held_at, answered_at, reopened_at, delete_after, delete_reason)
      values (${newId()}, 'x', 1, 1, ${people}, 0, ${now}, ${now}, ${now}, 1, ${since}, ${people}, ${held}, ${answered},
        ${reopened}, ${now}, 'raw posts')`.execute(db);
  }
  const board = await boardAt(db, now, undefined, [], 100);
  expect(board.totals.unanswered).toBe(board.stories.filter((story) => isUnanswered(story.vacuum)).length);
});

describe('one story', () => {
  it('shows its questions, posts with the words behind their kind, and what can be done', async () => {
    const html = await page(`/console/stories/${lions}`);
    expect(html).toContain('4 people ask');
    expect(html.match(/class="bl-post"/g)).toHaveLength(4);
    expect(html).toContain('because of');
    expect(html).toContain(`action="/console/stories/${lions}/holding-line"`);
    const { rows } = await sql`select subject_id from access_entry where subject_kind = 'story'`.execute(database().db);
    expect(rows).toEqual([{ subject_id: lions }]);
  });

  it('shows what other modules add, and escapes nothing of theirs', async () => {
    const panel = { name: 'test', panel: async () => null };
    const response = await site({ pages: pictureRoutes(deps(), [panel]) }, desk, now).request(
      `/console/stories/${lions}`,
    );
    expect(response.status).toBe(200);
  });

  it('turns its posts round, shows only questions, and pages without leaving any out', async () => {
    const posts = Array.from({ length: 90 }, (_, n) =>
      aPost(`Lions are out of the zoo in Bilston, picture ${n}`, { publishedAt: ago(10) }),
    );
    await sorted(database().db, () => now, posts);
    await sql`update story_post set story_id = ${lions}`.execute(database().db);
    const seen: string[] = [];
    for (let next: string | undefined = `/console/stories/${lions}?order=oldest`; next;) {
      const html: string = await page(next);
      seen.push(...[...html.matchAll(/id="post-([0-9a-f-]{36})"/g)].map((found) => found[1] ?? ''));
      next = /href="(\/console\/stories\/[^"]*after=[^"#]*)#/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(97);
    const questions = await page(`/console/stories/${lions}?only=questions`);
    expect(questions).toContain('questions only');
  });

  it.each(['/console?q=%00', '/console?place=%00&state=red', '/console/live?once&q=%00', '/api/v1/picture?q=%00'])(
    '%s finds nothing, and breaks nothing',
    async (path) => {
      expect((await look(path)).status).toBe(200);
    },
  );

  it.each(['/console/stories/nonsense', `/console/stories/${newId()}`])('%s answers 404', async (path) => {
    expect((await look(path)).status).toBe(404);
  });

  it('hides what its author took back', async () => {
    await sql`update post set withdrawn_at = ${now} where text like '%lions%'`.execute(database().db);
    const html = await page(`/console/stories/${lions}`);
    expect(html).toContain('Its author has taken the post back.');
    expect(html).not.toMatch(/bl-post__text[^>]*>[^<]*lions are out/);
    expect(await page('/console')).not.toContain('bl-samples__post');
  });
});

describe('"the line does not answer it"', () => {
  const press = (actor: Actor) =>
    site({ pages: pictureRoutes(deps()) }, actor, now).request(`/console/stories/${lions}/not-answered`, {
      method: 'POST',
    });
  const answer = () =>
    database()
      .db.transaction()
      .execute((tx) =>
        linkLine(tx, {}, { storyId: lions, kind: 'line', statementId: newId(), at: ago(2), actor: desk }),
      );

  it('starts the clock and comes back to the story; pressed again it says that the clock runs', async () => {
    await answer();
    expect(await page(`/console/stories/${lions}`)).toContain('The line does not answer it');
    expect((await press(desk)).status).toBe(303);
    expect(await page(`/console/stories/${lions}`)).toContain('Just asked');
    const again = await press(desk);
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('running already');
  });

  it('answers others as if it were not there', async () => {
    await answer();
    expect((await press(nearest)).status).toBe(404);
    expect(await page(`/console/stories/${lions}`)).toContain('Answered');
  });
});

describe('the API', () => {
  it('answers the picture in exactly the promised shape', async () => {
    const body: Answer = await (await look('/api/v1/picture')).json();
    const [story, call] = body.stories;
    expect(Object.keys(story).toSorted()).toEqual(
      ['id', 'title', 'posts', 'asking', 'firstAt', 'lastAt', 'vacuum', 'rumours', 'places'].toSorted(),
    );
    expect(call).toMatchObject({ rumours: 0, vacuum: { state: 'none', sinceSeconds: null } });
    expect(story).toMatchObject({
      id: lions,
      posts: 4,
      asking: 4,
      firstAt: ago(20).toISOString(),
      lastAt: ago(17).toISOString(),
      vacuum: { state: 'amber', sinceSeconds: 1200 },
      rumours: 2,
      places: ['Bilston'],
    });
    expect(body.totals).toEqual({ stories: 4, posts: 7, asking: 4, unanswered: 1, callsForHelp: 1, unsorted: 0 });
    expect(body).toEqual(await pictureAt(database().db, now, {}, parts));
  });

  it('answers one story with its posts, and logs the look', async () => {
    const body: Answer = await (await look(`/api/v1/stories/${lions}?limit=3&order=oldest`)).json();
    expect(body).toMatchObject({ id: lions, people: 4, lines: [], questions: [{ people: 4 }] });
    expect(body.items).toHaveLength(3);
    expect(body.items[0]).toMatchObject({ source: 'feed:test', kind: 'question', asks: true, places: ['Bilston'] });
    const rest: Answer = await (await look(`/api/v1/stories/${lions}?limit=3&order=oldest&after=${body.next}`)).json();
    expect([rest.items.length, rest.next]).toEqual([1, null]);
    const { rows } = await sql`select 1 from access_entry where subject_kind = 'story'`.execute(database().db);
    expect(rows).toHaveLength(2);
  });

  it.each([
    ['/api/v1/picture?colour=red', 'colour'],
    ['/api/v1/picture?state=green', 'state'],
    ['/api/v1/picture?limit=0', 'limit'],
    ['/api/v1/stories/nonsense', 'id'],
  ])('%s is refused with the name of the field', async (path, field) => {
    const response = await look(path);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ field }] });
  });

  it('knows no story that is not there, and no stranger', async () => {
    expect((await look(`/api/v1/stories/${newId()}`)).status).toBe(404);
    expect((await look('/api/v1/picture', anonymous)).status).toBe(401);
    expect((await look(`/api/v1/stories/${lions}`, anonymous)).status).toBe(401);
  });
});

describe('the live board', () => {
  async function* messages(response: Response) {
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (let text = '', read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      text += read.value;
      const end = text.indexOf('\n\n');
      if (end < 0) continue;
      yield text.slice(0, end);
      text = text.slice(end + 2);
      yield* [];
    }
  }

  it('sends the view at once, again when something changed, and knows when the reader left', async () => {
    const routes = pictureRoutes(deps(), parts);
    const response = await site({ pages: routes }, desk, now).request('/console/live?state=none');
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const stream = messages(response);
    const first = await stream.next();
    expect(first.value).toMatch(/^data: /);
    expect(titles(String(first.value))).toHaveLength(3);
    expect(await isAnybodyReading(database().db, now)).toBe(true);
    await sorted(database().db, () => now, [aPost('Road works on Stafford Road again')]);
    let second = await stream.next();
    while (titles(String(second.value)).length < 4) second = await stream.next();
    expect(String(second.value)).toContain('Stafford Road');
    await stream.return(undefined);
  });

  it('ends with its reader, and then nobody is reading', async () => {
    const response = await site({ pages: pictureRoutes(deps()) }, desk, now).request('/console/live');
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    while (await isAnybodyReading(database().db, now)) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await isAnybodyReading(database().db, now)).toBe(false);
  });

  it('is drawn once for all who look at the same view', async () => {
    let drawn = 0;
    const counting: StoryPart = { name: 'rumours', counts: async () => (drawn++, new Map()) };
    const routes = pictureRoutes(deps(), [counting]);
    const open = () => site({ pages: routes }, desk, now).request('/console/live');
    const responses = await Promise.all([open(), open(), open()]);
    const readers = responses.map((response) => response.body?.getReader());
    const texts = await Promise.all(
      readers.map(async (reader) => new TextDecoder().decode((await reader?.read())?.value)),
    );
    expect(new Set(texts).size).toBe(1);
    expect(drawn).toBe(1);
    for (const reader of readers) await reader?.cancel();
  });
});

it('scores every story for the exercise', async () => {
  await database()
    .db.transaction()
    .execute((tx) =>
      linkLine(tx, {}, { storyId: lions, kind: 'holding', statementId: newId(), at: ago(8), actor: desk }),
    );
  const scores = await storyScores(database().db, now);
  expect(scores.find((score) => score.id === lions)).toMatchObject({
    asking: 4,
    firstAskedAt: ago(20),
    firstLine: { kind: 'holding', at: ago(8) },
    minutesToFirstLine: 12,
    state: 'held',
  });
  expect(scores.filter((score) => score.firstLine === null)).toHaveLength(3);
});
