/** The built product in the wrong hands: another site's, a stranger's with a token, several people's at once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { personaId } from '#platform/auth/members.ts';
import { folderKey, signToken } from '#platform/auth/tokens.ts';
import { newId } from '#platform/crypto/new-id.ts';
import { made, nowhere, openHostileSite, type HostileSite } from './hostile.testing.ts';
import { formsIn, type Page } from './visitor.testing.ts';

let site: HostileSite;
let ids: HostileSite['ids'];
beforeAll(async () => {
  site = await openHostileSite();
  ({ ids } = site);
}, 60_000);
afterAll(async () => {
  await site.stop();
  await site.remove();
});

const soon = new Date(Date.now() + 3_600_000);

describe('somebody else’s browser', () => {
  const elsewhere = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };

  it('is not led off the site, and gets a cookie that scripts and other sites cannot use', async () => {
    const link = signToken(await folderKey(site.place.folder), 'link', personaId('desk'), soon);
    const { status, headers } = await site.get('anonymous', `/sign-in/${link}?next=//evil.example&back=//evil.example`);
    expect([status, headers.get('location')]).toEqual([303, '/console']);
    expect(headers.get('set-cookie')).toMatch(/^bluelamp_session=.+; Path=\/;.* HttpOnly; SameSite=Lax/);
    const seen = await site.send('desk', '/console/alarms/seen', { id: nowhere, back: '//evil.example' });
    expect(seen.headers.get('location')).toBe('/console');
    const judged = { storyId: ids.story, verdict: 'same', back: 'https://evil.example' };
    const rumour = await site.send('desk', `/console/rumours/${ids.rumour}/stories`, judged);
    expect(rumour.headers.get('location')).toBe(`/console/rumours/${ids.rumour}`);
    const stranger = await site.get('anonymous', '/console?next=//evil.example');
    expect(stranger.headers.get('location')).toBe('/sign-in?next=%2Fconsole');
  });

  it('cannot press any button of ours', async () => {
    const pages = await site.crawl('duty-supervisor', ['/console'], 60);
    const actions = new Set(pages.flatMap(({ text }) => formsIn(text)).map(({ action }) => action));
    expect(actions.size).toBeGreaterThan(15);
    for (const action of [...actions, '/tell-us', '/sign-out']) {
      for (const headers of [elsewhere, { origin: 'null', 'sec-fetch-site': 'none' }]) {
        expect([action, (await site.send('duty-supervisor', action, {}, headers)).status]).toEqual([action, 403]);
      }
    }
  }, 60_000);

  it('is nobody with a token that is forged, over, or meant for something else', async () => {
    const key = await folderKey(site.place.folder);
    const desk = personaId('desk');
    const good = signToken(key, 'session', desk, soon);
    const wrong = [
      signToken('another key'.repeat(4), 'session', desk, soon),
      signToken(key, 'session', desk, new Date(Date.now() - 1000)),
      signToken(key, 'link', desk, soon),
      signToken(key, 'bearer', desk, soon),
      signToken(key, 'session', nowhere, soon),
      `${good}x`,
      `${good.slice(0, -1)}%00`,
      'blt_.',
    ];
    const open = async (cookie: string) =>
      site.get('anonymous', '/console/facts', { cookie: `bluelamp_session=${cookie}` });
    expect((await open(good)).status).toBe(200);
    for (const token of wrong) expect([token, (await open(token)).status]).toEqual([token, 303]);
    const asBearer = async (token: string) =>
      site.get('anonymous', '/api/v1/picture', { authorization: `Bearer ${token}` });
    for (const token of [good, signToken(key, 'link', desk, soon)]) {
      expect((await asBearer(token)).status).toBe(401);
    }
  });
});

describe('pressed by several at once', () => {
  const together = async (deed: (turn: number) => Promise<Page>) => Promise.all([0, 1, 2, 3].map(deed));
  const statements = z.object({ statements: z.array(z.object({ id: z.string(), kind: z.string() })) });
  const all = async () => statements.parse((await site.api('desk', 'GET', '/statements?limit=200')).body).statements;
  const drafted = async (more: object) => {
    const words = { title: 'Once', text: 'Said once only.', ...more };
    return made.parse((await site.api('desk', 'POST', '/statements', words)).body).id;
  };
  const occurrences = (text: string, part: string) => text.split(part).length - 1;
  const either = (turn: number) => (turn % 2 === 0 ? 'desk' : 'duty-supervisor');

  it.each<[string, (words: string) => Record<string, string>]>([
    ['/console/facts', (text) => ({ text, source: 'The log', grade: 'confirmed', deciderId: personaId('desk') })],
    ['/console/rumours', (claim) => ({ claim, priority: 'low' })],
    ['/console/handover', (text) => ({ kind: 'handover', text })],
  ])('what the form at %s makes is made once', async (action, fields) => {
    const once = { id: newId(), ...fields('Alpha bravo charlie') };
    const often = { id: newId(), ...fields('Delta echo foxtrot') };
    expect((await site.send('desk', action, once)).status).toBe(303);
    const answers = await together(() => site.send('desk', action, often));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
    const { text } = await site.get('desk', action);
    // A note is listed by its address, the others by their words.
    const [one, other] = action.endsWith('handover') ? [once.id, often.id] : ['Alpha bravo', 'Delta echo'];
    expect(occurrences(text, other)).toBe(occurrences(text, one));
    expect(occurrences(text, one)).toBeGreaterThan(0);
  });

  it('a holding line goes out once', async () => {
    const answers = await together((turn) => site.send(either(turn), `/console/stories/${ids.story}/holding-line`, {}));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect((await all()).filter(({ kind }) => kind === 'holding')).toHaveLength(1);
  });

  it('a new line is one line, released and approved once', async () => {
    const id = newId();
    const no = (stop: string) => [`stop-${stop}`, 'no'];
    const stops = [
      'uncleared-facts',
      'anonymity',
      'under-18',
      'name-before-charge',
      'next-of-kin',
      'active-proceedings',
    ];
    const fields = {
      id,
      revision: '0',
      kind: 'line',
      title: 'Once',
      text: 'Only once.',
      tier: 'arrest',
      ...Object.fromEntries(stops.map(no)),
    };
    await together(() => site.send('desk', '/console/statements', fields));
    await together(() => site.send('desk', `/console/statements/${id}/release`, { revision: '1' }));
    await together(() => site.send('duty-supervisor', `/console/statements/${id}/approve`, { revision: '1' }));
    expect((await all()).filter((one) => one.id === id)).toHaveLength(1);
    const { text: feed } = await site.get('anonymous', '/feed.json');
    expect(occurrences(feed, `"id": "${site.url}/updates/${id}"`)).toBe(1);
    const { text: page } = await site.get('desk', `/console/statements/${id}`);
    expect(occurrences(page, 'Approved')).toBe(1);
  });

  it('a correction of a line is made once', async () => {
    const id = await drafted({ publish: true });
    const again = { text: 'Said twice.', reason: 'Wrong' };
    const answers = await Promise.all(
      [0, 1, 2].map(async () => site.api('desk', 'POST', `/statements/${id}/corrections`, again)),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
    expect(occurrences((await site.get('anonymous', `/updates/${id}`)).text, '<del')).toBeGreaterThan(0);
  });

  it('what somebody tells us is one post', async () => {
    const token = newId();
    const told = { token, text: 'A wheelie bin is alight in Graiseley, nobody near it', place: '' };
    const count = async () =>
      /"kind":"form"[^}]*"posts":(\d+)/.exec((await site.get('desk', '/api/v1/connectors')).text)?.[1];
    const before = Number(await count());
    const answers = await together(() => site.send('anonymous', '/tell-us', told));
    expect(answers.map(({ headers }) => headers.get('location'))).toEqual(Array(4).fill('/tell-us/thank-you'));
    expect(Number(await count()) - before).toBe(1);
  });

  it('a status is set once, and who comes second is told', async () => {
    const about = `/console/rumours/${ids.rumour}`;
    const [form] = formsIn((await site.get('duty-supervisor', about)).text).filter(({ action }) =>
      action.endsWith('/status'),
    );
    const version = form?.fields['version'] ?? '';
    const fields = {
      version,
      to: 'under-investigation',
      reason: 'Looking',
      answer: 'Looking.',
      noLivingPersonNamed: 'yes',
    };
    const answers = await together((turn) => site.send(either(turn), `${about}/status`, fields));
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(2);
    const after = formsIn((await site.get('desk', about)).text).find(({ action }) => action.endsWith('/status'));
    expect(Number(after?.fields['version'])).toBe(Number(version) + 1);
  });

  it('a call for help is taken and closed once, with the first reason', async () => {
    const call = `/console/calls/${ids.call}`;
    await together((turn) => site.send(either(turn), `${call}/acknowledge`, {}));
    const close = (turn: number) => ({ how: 'handed-over', logNumber: `LOG-${turn}` });
    const answers = await together((turn) => site.send(either(turn), `${call}/close`, close(turn)));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    const { text } = await site.get('desk', call);
    expect(new Set(text.match(/LOG-\d/g))).toHaveLength(1);
  });
});
