import { expect, it } from 'vitest';
import { ConsoleLayout, PublicLayout } from './layout.tsx';
import { rendered } from './rendered.testing.ts';

const common = {
  title: 'Is it true?',
  forceName: 'Black Country Police',
  exercise: { name: 'A Tuesday in August' },
  path: '/rumours/8',
  navigation: [
    { href: '/', text: 'What is going on' },
    { href: '/rumours', text: 'Is it true?' },
    { href: '/rum', text: 'Rum' },
  ],
  children: <h1>Is it true?</h1>,
};
const actor = { name: 'Asha Nayyar', roleLabel: 'Duty supervisor' };
const publicPage = (more: object = {}) => rendered(<PublicLayout {...common} reading="Nobody is reading." {...more} />);
const consolePage = (more: object = {}) => rendered(<ConsoleLayout {...common} actor={actor} {...more} />);

it.each([
  ['public', publicPage],
  ['console', consolePage],
])('a %s page of an exercise says so in its title, on its face and to search engines', (_, page) => {
  const shown = page();
  expect(shown).toContain('<title>EXERCISE EXERCISE EXERCISE: Is it true? – Black Country Police</title>');
  expect(shown).toMatch(/<strong[^>]*>EXERCISE EXERCISE EXERCISE<\/strong> · A Tuesday in August/);
  expect(shown).toContain('<meta name="robots" content="noindex, nofollow"/>');
});

it.each([
  ['public', publicPage],
  ['console', consolePage],
])('a live %s page never mentions an exercise', (_, page) => {
  const shown = page({ exercise: null });
  expect(shown).toContain('<title>Is it true? – Black Country Police</title>');
  expect(shown).not.toMatch(/exercise|noindex/i);
});

it.each([
  ['public', publicPage],
  ['console', consolePage],
])('a %s page is a whole document with its language, landmarks, skip link and one h1', (_, page) => {
  const shown = page();
  expect(shown).toMatch(/^<!doctype html><html lang="en-GB"/);
  expect(shown).toContain('<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"/>');
  expect(shown).toMatch(/<body[^>]*><a href="#main-content" class="govuk-skip-link"/);
  expect(shown.match(/<main [^>]*id="main-content"/g)).toHaveLength(1);
  expect(shown.match(/<h1/g)).toHaveLength(1);
});

it('a public page gives 999 and 101 at its head and at its foot, and says whether anybody is reading', () => {
  const [head = '', foot = ''] = publicPage().split('<main');
  expect(head).toContain('Nobody is reading.');
  for (const part of [head, foot]) expect(part.includes('999') && part.includes('101')).toBe(true);
});

it('a public page points to its feeds from the head, and what a page adds stands there too', () => {
  const head = publicPage({ head: <link rel="canonical" href="https://x.example/1" /> }).split('</head>')[0];
  expect(head?.match(/rel="alternate"/g)).toHaveLength(3);
  expect(head).toContain('<link rel="canonical" href="https://x.example/1"/>');
});

it('only what changes while it is open brings htmx to a public page; the console always has it', () => {
  expect(publicPage()).not.toContain('htmx');
  expect(publicPage({ live: <div id="news"></div> })).toContain('htmx');
  expect(consolePage()).toContain('htmx');
});

it('marks the section that a page is in, and no other whose address begins alike', () => {
  expect([...publicPage().matchAll(/href="([^"]+)" aria-current="([^"]+)"/g)].map(([, ...found]) => found)).toEqual([
    ['/rumours', 'true'],
  ]);
  expect(publicPage({ path: '/rumours' })).toContain('href="/rumours" aria-current="page"');
});

it('a page inside the console does not mark the board, whose address begins all the others', () => {
  const navigation = [
    { href: '/console', text: 'Board' },
    { href: '/console/facts', text: 'Facts' },
  ];
  const shown = consolePage({ navigation, path: '/console/facts/7' });
  expect([...shown.matchAll(/aria-current/g)]).toHaveLength(1);
  expect(shown).toContain('href="/console/facts" aria-current="true"');
});

it('the console says who is signed in as what, and keeps a place for alarms that is announced', () => {
  const shown = consolePage();
  expect(shown).toContain('Asha Nayyar');
  expect(shown).toContain('Duty supervisor');
  expect(shown).toContain(
    '<section class="bl-alarms" id="alarms" aria-label="Alarms" aria-live="assertive" ' +
      'hx-get="/console/alarms?back=%2Frumours%2F8" hx-trigger="every 5s" hx-swap="innerMorph"></section>',
  );
});
