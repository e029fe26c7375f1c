/** A site that has heard and said the worst: what the tests of misuse start from. */
import { z } from 'zod';
import { personaId } from '#platform/auth/members.ts';
import { newId } from '#platform/crypto/new-id.ts';
import { formsIn, openSite, type Site } from './visitor.testing.ts';

/** Ends an attribute, an element, a script, a comment and a CDATA section, each in its own way. */
export const markup = `<sentinel-tag onload="x">"'</script><script>sentinel()</script><!-- ]]> &amp; \${x}`;
export const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const picture = z.object({ stories: z.array(z.object({ id: z.string() })) });
export const made = z.object({ id: z.string() });
/** An id of nothing. */
export const nowhere = newId();

function post(text: string, more: object = {}) {
  return { externalId: newId(), source: `sent ${markup}`, text, publishedAt: minutesAgo(20), ...more };
}
const by = (name: string) => ({ author: { name: `${name} ${markup}`, handle: `@${markup}` } });

export type HostileSite = Site & {
  readonly ids: { readonly story: string; readonly statement: string; readonly rumour: string; readonly call: string };
};

/** A site on which everything that people can write has that markup in it. */
export async function openHostileSite(): Promise<HostileSite> {
  const site = await openSite();
  const ids = { story: '', statement: '', rumour: '', call: '' };
  const question = `Is it true that the footbridge at Heath Town fell down? ${markup}`;
  const posts = [
    ...['Mo', 'Jas', 'Kez', 'Lou'].map((name) => post(`${question} says ${name} \u202e`, by(name))),
    post(`Please help, my dad is trapped in a house on Cannock Road and is not breathing ${markup}`, by('Ali')),
    post(`\u0000\u001b[31m${markup} \u2066half \ud83d`, { url: `https://example.org/"><sentinel-tag>` }),
  ];
  await site.api('desk', 'POST', '/posts', { posts });
  await site.sorted();
  const { stories } = picture.parse((await site.api('desk', 'GET', '/picture')).body);
  ids.story = stories[0]?.id ?? '';
  const words = { title: `Bridge ${markup}`, text: `The bridge stands. ${markup}\n\n${markup}` };
  const line = { ...words, storyId: ids.story, publish: true };
  ids.statement = made.parse((await site.api('desk', 'POST', '/statements', line)).body).id;
  const correction = { text: `It is shut. ${markup}`, reason: `We were wrong ${markup}` };
  await site.api('desk', 'POST', `/statements/${ids.statement}/corrections`, correction);
  const rumour = { claim: `The bridge fell ${markup}`, description: markup, storyId: ids.story, places: [markup] };
  ids.rumour = made.parse((await site.api('desk', 'POST', '/rumours', rumour)).body).id;
  const about = `/console/rumours/${ids.rumour}`;
  const [finding] = formsIn((await site.get('desk', about)).text).filter(({ action }) => action.endsWith('/findings'));
  await site.send('desk', finding?.action ?? '', { ...finding?.fields, finding: markup, source: markup });
  const wording = `A bridge fell ${markup}`;
  const shown = { version: '1', choice: 'show', wording, answer: markup, statementId: ids.statement };
  const supervisor = { ...shown, noLivingPersonNamed: 'yes' };
  await site.send('duty-supervisor', `${about}/public`, supervisor);
  const decider = { text: markup, source: markup, grade: 'one-source', deciderId: personaId('desk') };
  await site.send('desk', '/console/facts', { id: newId(), ...decider, storyId: ids.story });
  await site.send('desk', '/console/handover', { id: newId(), kind: 'handover', text: markup });
  await site.send('anonymous', '/tell-us', { token: newId(), text: `I saw it ${markup}`, place: markup });
  await site.send('desk', '/console/connectors', { url: `http://127.0.0.1/${markup}`, name: markup });
  await site.sorted();
  ids.call = /\/console\/calls\/([0-9a-f-]{36})/.exec((await site.get('desk', '/console/calls')).text)?.[1] ?? '';
  return { ...site, ids };
}
