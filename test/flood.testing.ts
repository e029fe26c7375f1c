/** Far too much of everything, and nothing of it well-behaved: invented posts for a board that is drowned. */
import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { Desk, InventedPost } from './desk.testing.ts';
import { lineOf, send, type Address } from './evening.testing.ts';

const streets =
  'Ablow Bath Cable Dunstall Ettingshall Fallings Goldthorn Horseley Ivy Jenks Knox Lichfield Merridale Newhampton Oxley Parkfield Quarry Raglan Sweetman Tudor'.split(
    ' ',
  );
const syllables = 'bra kel dom fin gos har jul lem mor nip ost pra qui rud sel tor'.split(' ');
const tails = ['', ' again', ' and nobody says a word', '. Anyone know more?', '. Is it safe?', ' all evening', '!!'];

/** Three words that no other happening has, so that the sorter tells three hundred apart. */
function happening(n: number): string {
  const word = (k: number) => [n % 16, Math.floor(n / 16) % 16, k].map((at) => syllables[at] ?? '').join('');
  return [1, 5, 9].map(word).join(' ');
}

/** What people and programs do to text fields. */
const monsters: readonly string[] = [
  `Is this the longest word? ${'w'.repeat(5000)}`,
  '<script>window.wasRun = true</script><img src=x onerror="window.wasRun = true"><b>bold</b> &amp; is it shown as text?',
  'مرحبا ما الذي يحدث في وسط المدينة؟ \u202Egnihton si siht\u202C هل هو آمن؟',
  '🚨🚨🚨👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿'.repeat(40),
  `Z${'\u0301\u0327\u0324'.repeat(60)}algo text that climbs out of its line, is that allowed?`,
  `https://example.org/${'very-long-path/'.repeat(60)} is this link real?`,
  'a\n'.repeat(400),
  '{{constructor.constructor("window.wasRun = true")()}} ${window.wasRun} <!-- is it closed?',
];

/** So many people say each, now: it comes up first. */
const voices = 9;

function flood(posts: number): readonly InventedPost[] {
  const invented = Array.from({ length: posts - monsters.length * voices }, (_, n): InventedPost => {
    const what = happening(n % 300);
    const street = streets[n % streets.length] ?? '';
    const tail = tails[Math.floor(n / 300) % tails.length] ?? '';
    const asks = n % 3 === 0 ? `Why is the ${what} in ${street} Road${tail}?` : `The ${what} of ${street} Road${tail}`;
    return { text: asks, minutesAgo: (n * 7) % 300, by: n % 50 === 0 ? 'x'.repeat(500) : `Person ${n % 400}` };
  });
  const odd = monsters.flatMap((text, n): InventedPost[] => {
    return Array.from({ length: voices }, (_, k) => {
      return { text: `${text} ${k}`, minutesAgo: k + 1, by: `<i>${'محمد'.repeat(n * k)}</i>` };
    });
  });
  return [...invented, ...odd];
}

const picture = z.object({
  stories: z.array(z.object({ id: z.uuid(), title: z.string(), posts: z.number() })),
  totals: z.object({ stories: z.number() }),
});

/** The board drowned, and the longest that every form lets in. Answers the pages that show it. */
export async function drown(
  desk: Desk,
  page: Page,
): Promise<{ readonly stories: number; readonly addresses: readonly Address[] }> {
  await desk.hear(flood(2000));
  const { stories, totals } = picture.parse(await desk.api('desk', '/picture'));
  const largest = stories.toSorted((a, b) => b.posts - a.posts)[0]?.id ?? '';
  const odd = stories.filter(({ title }) => !/^[\w\s',.:!?-]{5,90}$/.test(title)).map(({ id }) => id);
  const line = await lineOf(desk, 'W'.repeat(160), `${'w'.repeat(4900)} <script>window.wasRun = true</script>`, {
    storyId: largest,
  });
  await desk.api('desk', `/statements/${line}/corrections`, {
    text: `${'v'.repeat(4900)} <b>not bold</b>`,
    reason: 'r'.repeat(600),
    stops: {},
    tier: 'routine',
  });
  const rumours = z.object({ id: z.uuid() });
  const rumour = rumours.parse(
    await desk.api('desk', '/rumours', {
      claim: 'c'.repeat(300),
      description: 'd'.repeat(4000),
      storyId: largest,
      places: ['p'.repeat(200)],
    }),
  ).id;
  await page.goto(`/console/rumours/${rumour}/public`);
  await send(desk, page, `/console/rumours/${rumour}/public`, {
    version: await page.locator('input[name=version]').first().inputValue(),
    wording: 'y'.repeat(300),
    answer: 'z'.repeat(2000),
    statementId: line,
    choice: 'show',
  });
  const inside = [
    '/console',
    '/console?view=table',
    '/console?span=6h&state=red',
    `/console/stories/${largest}`,
    ...odd.slice(0, 4).map((id) => `/console/stories/${id}`),
    `/console/rumours/new?story=${odd[0] ?? largest}`,
    `/console/statements/new?story=${odd[0] ?? largest}`,
    '/console/calls',
    '/console/rumours',
    `/console/rumours/${rumour}`,
    `/console/rumours/${rumour}/public`,
    '/console/statements',
    `/console/statements/${line}`,
    `/console/statements/${line}/correct`,
    '/console/facts',
    '/console/handover',
    '/console/exercise',
  ].map((path): Address => ({ path, who: 'supervisor' }));
  const open = [
    '/',
    '/updates',
    `/updates/${line}`,
    '/is-it-true',
    `/is-it-true/${rumour}`,
    `/search?q=${'w'.repeat(180)}`,
  ];
  return { stories: totals.stories, addresses: [...open.map((path): Address => ({ path, who: 'public' })), ...inside] };
}
