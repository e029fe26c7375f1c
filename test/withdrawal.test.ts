/** A line that the law takes away is gone from everything that can be read: every page, every feed, every table. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '#platform/db/database.ts';
import { newId } from '#platform/crypto/new-id.ts';
import { formsIn, openSite, type Site } from './visitor.testing.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(async () => {
  await site.stop();
  await site.remove();
});

const made = z.object({ id: z.string() });
const said = {
  title: 'The boy from Lichfield Road is called Idris Talbot',
  text: 'The boy who was found near the canal on Lichfield Road is Idris Talbot of Park Village.',
  corrected: 'The boy found beside the canal at Lichfield Road is Idris Talbot from Heath Town.',
  reason: 'We gave Park Village as the home of the boy and it is Heath Town',
};
const runs = Object.values(said).flatMap((text) => {
  const words = plain(text).split(' ');
  return words.slice(5).map((_, index) => words.slice(index, index + 6).join(' '));
});
const stillIn = (text: string) => runs.filter((run) => plain(text).includes(run));

function plain(text: string): string {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).join(' ');
}

const publicly = ['/', '/updates', '/is-it-true', '/search?q=Idris', '/feed.rss', '/feed.atom', '/feed.json'];
const open = [...publicly, '/api/v1/statements', '/api/v1/statements?state=withdrawn', '/api/v1/rumours'];
const inside = ['/console', '/console/statements', '/console/facts', '/console/rumours', '/console/handover'];

async function everythingShown(): Promise<string> {
  const pages = [
    ...(await site.crawl('anonymous', open)),
    ...(await site.crawl('duty-supervisor', [...open, ...inside, '/console/handover?kind=tension'])),
  ];
  return pages.map(({ text }) => text).join('\n');
}

/** Every column of text of every table but the posts of others, and what is sealed. */
async function everythingKept(): Promise<string> {
  const database = await openDatabase({ folder: site.place.folder });
  try {
    const { rows: columns } = await sql<{ table_name: string; column_name: string }>`
      select table_name, column_name from information_schema.columns
      where table_schema not in ('pg_catalog', 'information_schema') and table_name not like 'post%'
        and data_type in ('text', 'jsonb', 'json', 'character varying', 'ARRAY', 'tsvector')
        and table_schema = 'public'`.execute(database.db);
    const texts = await Promise.all(
      columns.map(async ({ table_name: table, column_name: column }) => {
        const { rows } = await sql<{ value: string | null }>`
          select ${sql.ref(column)}::text as value from ${sql.table(table)}`.execute(database.db);
        return rows.map(({ value }) => value ?? '').join('\n');
      }),
    );
    return texts.join('\n');
  } finally {
    await database.close();
  }
}

it('after a withdrawal six words in a row are nowhere', async () => {
  const asked = { externalId: newId(), text: 'Who was found by the canal?', publishedAt: new Date().toISOString() };
  await site.api('desk', 'POST', '/posts', { posts: [asked] });
  await site.sorted();
  const story = /"id":"([0-9a-f-]{36})"/.exec((await site.get('desk', '/api/v1/picture')).text)?.[1] ?? '';
  const line = { title: said.title, text: said.text, storyId: story, publish: true, tier: 'routine' };
  const noStops = { 'name-before-charge': 'no', 'under-18': 'no', anonymity: 'no', 'next-of-kin': 'no' };
  const written = await site.api('desk', 'POST', '/statements', { ...line, stops: noStops });
  const { id } = made.parse(written.body);
  expect(written).toMatchObject({ status: 201, body: { state: 'published' } });
  const correction = { text: said.corrected, reason: said.reason, stops: noStops };
  expect((await site.api('desk', 'POST', `/statements/${id}/corrections`, correction)).status).toBe(201);
  const inRegister = { claim: 'A boy was found dead', description: `Line: ${said.text}` };
  const rumour = made.parse((await site.api('desk', 'POST', '/rumours', inRegister)).body).id;
  const about = `/console/rumours/${rumour}`;
  const found = formsIn((await site.get('desk', about)).text).find(({ action }) => action.endsWith('/findings'));
  const finding = { ...found?.fields, finding: said.corrected, source: 'The line' };
  expect((await site.send('desk', `${about}/findings`, finding)).status).toBe(303);
  const answer = { version: '1', choice: 'show', wording: 'A boy was found', answer: said.corrected, statementId: id };
  const shown = await site.send('duty-supervisor', `${about}/public`, { ...answer, noLivingPersonNamed: 'yes' });
  expect(shown.status).toBe(303);
  for (const kind of ['handover', 'tension']) {
    const note = formsIn((await site.get('desk', `/console/handover?kind=${kind}`)).text).find(
      ({ action }) => action === '/console/handover',
    );
    const text = `Begins\n- We said: ${said.title}\n- The bins of Penn Road`;
    expect((await site.send('desk', '/console/handover', { ...note?.fields, text })).status).toBe(303);
  }
  // Otherwise this would pass for words that were never there.
  const before = await everythingShown();
  expect(new Set(stillIn(before))).toEqual(new Set(runs));
  expect(before).toContain(`/is-it-true/${rumour}`);

  const order = { category: 'anonymity', authority: 'Crown Court, order 17 of 2026' };
  expect((await site.send('duty-supervisor', `/console/statements/${id}/withdraw`, order)).status).toBe(303);

  // At once: each of these was kept a moment ago.
  for (const path of [...publicly, `/updates/${id}`]) {
    const page = await site.get('anonymous', path);
    expect([path, page.status, stillIn(page.text)]).toEqual([path, 200, []]);
  }
  expect((await site.get('anonymous', `/is-it-true/${rumour}`)).status).toBe(410);
  const after = await everythingShown();
  expect(stillIn(after)).toEqual([]);
  expect(after).toContain('Taken out: this repeated a line');
  expect(after).toContain('The bins of Penn Road');
  const opened = await site.send('disclosure-officer', `/console/statements/${id}/open-sealed`, { reason: 'Case 4' });
  expect([opened.status, stillIn(opened.text).length > 0, opened.headers.get('cache-control')]).toEqual([
    200,
    true,
    'no-store',
  ]);
  await site.stop();
  const kept = await everythingKept();
  expect(kept).toContain('The bins of Penn Road');
  expect(stillIn(kept)).toEqual([]);
}, 60_000);
