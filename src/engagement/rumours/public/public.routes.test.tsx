import { newId } from '#platform/crypto/new-id.ts';
import { type AppContext } from '#platform/http/routes.ts';
import { expect, it } from 'vitest';
import { useDatabase } from '../../../testing/database.ts';
import { anonymous, site } from '../../../testing/site.ts';
import {
  aRumour,
  publicForm,
  anUpdate,
  current,
  desk,
  nasty,
  now,
  officer,
  publicUrl,
  supervisor,
  visitor,
  withdrawUpdate,
} from '../rumour.testing.ts';
import { rumourSection } from './public.routes.tsx';

const database = useDatabase();
const { get, post, html, publish } = visitor(database);

it.each(['/public', '/withdraw'])('a neighbourhood officer cannot decide at %s what the public sees', async (path) => {
  const rumour = await aRumour(database());
  const response = await post(officer, `/console/rumours/${rumour.id}${path}`, { version: '1', ...publicForm });
  expect(response.status).toBe(404);
  expect((await current(database(), rumour)).public.kind).toBe('never');
});

it('the choice shows how far it has spread first, has nothing chosen, and asks for a choice', async () => {
  const rumour = await aRumour(database());
  const page = await html(desk, `/console/rumours/${rumour.id}/public`);
  expect(page).toContain('answering may spread it');
  expect(page).toContain('Published updates of ours');
  expect(page).not.toMatch(/name="choice"[^>]* checked/);
  const response = await publish(rumour, { choice: '' });
  expect(response.status).toBe(422);
  expect(await response.text()).toContain('href="#choice"');
  expect((await current(database(), rumour)).public.kind).toBe('never');
  expect((await publish(rumour, { choice: 'keep-off', wording: '', answer: '' })).status).toBe(303);
});

it('a supervisor is asked to confirm that nobody is named, beside the words', async () => {
  const rumour = await aRumour(database());
  const named = { wording: 'They say Jane Fernsby did it' };
  expect((await publish(rumour, named)).status).toBe(303);
  const page = await html(supervisor, `/console/rumours/${rumour.id}/public`);
  expect(page).toContain('This may name somebody: Jane Fernsby');
  expect((await publish(rumour, named, supervisor)).status).toBe(422);
  expect((await publish(rumour, { ...named, noLivingPersonNamed: 'yes' }, supervisor)).status).toBe(303);
  expect((await current(database(), rumour)).public.kind).toBe('public');
});

it('a rumour that is not public answers exactly as one that does not exist, to everybody', async () => {
  const rumour = await aRumour(database());
  const seen = async (id: string) => {
    const response = await get(anonymous, `/is-it-true/${id}`);
    return [response.status, [...response.headers], (await response.text()).replaceAll(id, 'ID')];
  };
  expect(await seen(rumour.id)).toEqual(await seen(newId()));
  expect(await seen(rumour.id)).toEqual(await seen('not-an-id'));
  expect((await get(anonymous, `/is-it-true/${rumour.id}`)).status).toBe(404);
});

it('the public pages say one of the four words, carry the mark of a cacheable page and are filtered by word', async () => {
  const rumour = await aRumour(database());
  await publish(rumour);
  for (const path of ['/is-it-true', '/is-it-true?word=checking', `/is-it-true/${rumour.id}`]) {
    const response = await get(anonymous, path);
    expect([response.status, response.headers.get('x-published')]).toEqual([200, '1']);
    const page = await response.text();
    expect(page).toContain('A&amp;E at New Cross is closed');
    expect(page).toContain('We are checking');
    expect(page).toContain('EXERCISE EXERCISE EXERCISE');
    expect(page.replaceAll(/We do not say “probably”/g, '')).not.toMatch(/probab/i);
    expect(page).not.toContain(rumour.claim.replace('&', '&amp;'));
  }
  expect(await html(anonymous, '/is-it-true?word=false')).not.toContain('at New Cross is closed');
  expect((await get(anonymous, '/is-it-true?word=maybe')).status).toBe(200);
});

it('markup in the words is text on the page and cannot leave the structured data', async () => {
  const rumour = await aRumour(database(), { claim: nasty });
  await publish(rumour, { wording: `Is it ${nasty}`, answer: nasty });
  const page = await html(anonymous, `/is-it-true/${rumour.id}`);
  expect(page).not.toContain('<script>alert');
  expect(page).toContain('&lt;script&gt;alert(1)');
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
  expect(JSON.parse(data)).toMatchObject({
    '@type': 'ClaimReview',
    url: `${publicUrl}/is-it-true/${rumour.id}`,
    claimReviewed: `EXERCISE EXERCISE EXERCISE: Is it ${nasty.replace('\u2028', '')}`.trim(),
    reviewRating: { alternateName: 'We are checking' },
  });
  for (const path of ['/console/rumours', `/console/rumours/${rumour.id}`]) {
    expect(await html(desk, path)).not.toContain('<script>alert');
  }
});

it('taken down, or with its update withdrawn, its address says "no longer shown" and holds no word of it', async () => {
  const [one, two] = [await aRumour(database()), await aRumour(database())];
  const statementId = await anUpdate(database());
  await publish(one);
  await publish(two, { statementId });
  await post(desk, `/console/rumours/${one.id}/withdraw`, { version: '2', withdrawReason: 'legal' });
  await withdrawUpdate(database(), statementId);
  for (const { id } of [one, two]) {
    const response = await get(anonymous, `/is-it-true/${id}`);
    expect(response.status).toBe(410);
    const page = await response.text();
    expect(page).toContain('No longer shown');
    expect(page).not.toMatch(/New Cross|It is open|ld\+json|legal/);
  }
  expect(await html(anonymous, '/is-it-true')).not.toContain('New Cross');
  expect(await rumourSection().home?.(database(), now)).toBeNull();
  expect(await html(desk, `/console/rumours/${two.id}`)).toContain('was withdrawn');
});

it('the public home and search get what is public', async () => {
  const rumour = await aRumour(database());
  await publish(rumour);
  const section = rumourSection();
  const home = { method: 'GET' as const, path: '/', access: 'anyone' as const };
  const handle = async (c: AppContext) => c.html(<>{await section.home?.(database(), now)}</>);
  const page = await (await site({ pages: [{ ...home, handle }] }, anonymous).request('/')).text();
  expect(page).toContain(`/is-it-true/${rumour.id}`);
  expect(await section.search?.(database(), 'new cross')).toEqual([
    {
      title: 'We are checking: “A&E at New Cross is closed”',
      href: `/is-it-true/${rumour.id}`,
      text: 'It is open.',
    },
  ]);
});
