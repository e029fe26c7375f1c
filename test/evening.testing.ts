/** Fills a desk so that every page has something to show, and names every page with who may look at it. */
import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { Desk } from './desk.testing.ts';

export type Address = {
  readonly path: string;
  readonly who: 'public' | 'supervisor' | 'auditor';
  readonly status?: number;
};

const made = z.looseObject({ id: z.uuid() });
const idIn = (answer: unknown) => made.parse(answer).id;
const picture = z.object({ stories: z.array(z.looseObject({ id: z.uuid(), title: z.string() })) });
export const noStops = {
  'uncleared-facts': 'no',
  anonymity: 'no',
  'under-18': 'no',
  'name-before-charge': 'no',
  'next-of-kin': 'no',
  'active-proceedings': 'no',
} as const;

const asking = [
  { by: 'Ravi', minutesAgo: 24, text: 'Why is the tram stopped at The Royal? Twenty minutes and no word' },
  { by: 'Jo', minutesAgo: 23, text: 'Is the tram stopped at The Royal because of a crash?' },
  { by: 'Marta', minutesAgo: 22, text: 'tram stopped at The Royal again, does anyone know why?' },
  { by: 'Del', minutesAgo: 20, text: 'They say the tram at The Royal hit a horse. Tram stopped, doors shut' },
  { by: 'Sunita', minutesAgo: 18, text: 'Thank you to the officers helping people off the tram at The Royal' },
  { by: 'Kev', minutesAgo: 12, text: 'ਵੁਲਵਰਹੈਂਪਟਨ ਵਿੱਚ ਟਰਾਮ ਕਿਉਂ ਰੁਕੀ ਹੈ?' },
];
const callForHelp = {
  by: 'Lena',
  minutesAgo: 1,
  text: 'Please help, my nan has collapsed at Heath Town and she is not breathing, nobody answers',
};

/** A form of the console, as the browser would send it. Answers where it leads. */
export async function send(desk: Desk, page: Page, path: string, form: Record<string, string>): Promise<string> {
  const headers = { origin: desk.url };
  const response = await page.request.post(desk.url + path, { form, headers, maxRedirects: 0 });
  if (response.status() !== 303) throw new Error(`${path} answered ${response.status()}: ${await response.text()}`);
  return response.headers()['location'] ?? '';
}

export async function lineOf(desk: Desk, title: string, text: string, more: object = {}): Promise<string> {
  const given = { title, text, tier: 'routine', stops: noStops, publish: true, ...more };
  return idIn(await desk.api('desk', '/statements', given));
}

/** `page` belongs to the duty supervisor. */
export async function furnish(desk: Desk, page: Page): Promise<readonly Address[]> {
  await desk.hear([...asking, callForHelp]);
  const { stories } = picture.parse(await desk.api('desk', '/picture'));
  const story = stories.find(({ title }) => /tram/i.test(title))?.id ?? '';

  const line = await lineOf(desk, 'Trams are stopped at The Royal', 'A cable is down. We expect trams by 6pm.', {
    storyId: story,
  });
  await desk.api('desk', `/statements/${line}/corrections`, {
    text: 'A cable is down. We expect trams by 9pm.',
    reason: 'The repair takes longer than we were told.',
    stops: noStops,
  });
  const gone = await lineOf(desk, 'A line that the law takes away', 'Words that nobody may read afterwards.');
  await send(desk, page, `/console/statements/${gone}/withdraw`, { category: 'court-order', authority: 'Order 12' });
  const draft = await lineOf(desk, 'A line that waits', 'Somebody was arrested at The Royal.', {
    tier: 'arrest',
    stops: { ...noStops, 'active-proceedings': 'yes' },
    publish: false,
  });
  const waiting = await lineOf(desk, 'A line for a second person', 'Officers are searching the line.', {
    tier: 'live-operation',
  });

  const rumour = idIn(await desk.api('desk', '/rumours', { claim: 'A tram hit a horse at The Royal', storyId: story }));
  await shown(desk, page, rumour, line);
  const unshown = idIn(await desk.api('desk', '/rumours', { claim: 'Trams are stopped for a week', priority: 'high' }));
  await send(desk, page, '/console/facts', {
    text: 'The cable was brought down by a lorry.',
    source: 'Transport police',
    grade: 'one-source',
    deciderId: await supervisorIn(page),
    storyId: story,
  });
  const fact = await firstLink(page, '/console/facts', /^\/console\/facts\/[0-9a-f-]{36}$/);
  const call = await firstLink(page, '/console/calls', /^\/console\/calls\/[0-9a-f-]{36}$/);

  const open: Address[] = [
    '/',
    '/updates',
    `/updates/${line}`,
    `/updates/${gone}`,
    '/is-it-true',
    `/is-it-true/${rumour}`,
    '/search?q=tram',
    '/search?q=nothing-like-it',
    '/tell-us',
    '/about',
    '/privacy',
    '/accessibility',
    '/sign-in',
  ].map((path) => ({ path, who: 'public' }));
  const inside: Address[] = [
    ...consoleBasics,
    '/console?view=table',
    '/console?state=amber',
    '/console?q=nothing-like-it',
    `/console/stories/${story}`,
    `/console/stories/${story}?only=questions`,
    call,
    fact,
    `/console/rumours/new?story=${story}`,
    `/console/rumours/${rumour}`,
    `/console/rumours/${rumour}/public`,
    `/console/rumours/${unshown}`,
    `/console/rumours/${unshown}/public`,
    `/console/statements/new?story=${story}`,
    `/console/statements/${line}`,
    `/console/statements/${line}/correct`,
    `/console/statements/${line}/withdraw`,
    `/console/statements/${gone}`,
    `/console/statements/${draft}`,
    `/console/statements/${draft}/edit`,
    `/console/statements/${waiting}`,
  ].map((path) => ({ path, who: 'supervisor' }));
  return [
    ...open,
    { path: '/no-such-page', who: 'public', status: 404 },
    ...inside,
    { path: '/console', who: 'auditor' },
    { path: `/console/stories/${story}`, who: 'auditor' },
  ];
}

/** Pages of the console that are there with nothing in them. */
export const consoleBasics = [
  '/console',
  '/console/calls',
  '/console/rumours',
  '/console/rumours/new',
  '/console/statements',
  '/console/statements/new',
  '/console/facts',
  '/console/handover',
  '/console/connectors',
  '/console/exercise',
];

async function shown(desk: Desk, page: Page, rumour: string, statementId: string): Promise<void> {
  await page.goto(`/console/rumours/${rumour}/public`);
  const version = await page.locator('input[name=version]').first().inputValue();
  await send(desk, page, `/console/rumours/${rumour}/public`, {
    version,
    wording: 'A tram hit a horse at The Royal',
    answer: 'No. A cable came down. Nobody is hurt.',
    statementId,
    choice: 'show',
  });
}

async function supervisorIn(page: Page): Promise<string> {
  await page.goto('/console/facts');
  const option = page.getByLabel('Who may release it').locator('option', { hasText: 'Holloway' });
  return (await option.getAttribute('value')) ?? '';
}

async function firstLink(page: Page, from: string, pattern: RegExp): Promise<string> {
  await page.goto(from);
  for (const link of await page.getByRole('main').getByRole('link').all()) {
    const href = (await link.getAttribute('href')) ?? '';
    if (pattern.test(href)) return href;
  }
  throw new Error(`No link like ${pattern.source} on ${from}`);
}
