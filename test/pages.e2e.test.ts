/** Every page in a browser: with nothing, with an evening and with far too much in it; by day and night, mouse or keyboard, with and without JavaScript. */
import type { Browser, Page } from 'playwright-core';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { axe, openBrowser, openWindow, sidewaysPx, type Window } from '../src/testing/browser.ts';
import { itNeeds, needs } from '../src/testing/needs.ts';
import { openDesk, type Desk } from './desk.testing.ts';
import { drown } from './flood.testing.ts';
import { consoleBasics, furnish, type Address } from './evening.testing.ts';

const views = [
  { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
] as const;
const titles = { supervisor: 'Duty supervisor', auditor: 'Auditor' } as const;

// The rule of `itNeeds`, for the whole file: skipped without a browser, but never in CI.
describe.runIf(itNeeds(needs.chromium) === it)('every page', () => {
  let desk: Desk;
  let browser: Browser;
  const windows = new Map<string, readonly Window[]>();

  beforeAll(async () => {
    desk = await openDesk();
    browser = await openBrowser();
    for (const [who, title] of Object.entries(titles)) {
      windows.set(who, await Promise.all(views.map((view) => desk.signIn(browser, title, view))));
    }
    const open = views.map((view) => openWindow(browser, { baseURL: desk.url, ...view }));
    windows.set('public', await Promise.all(open));
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  /** What is wrong with these pages, in readable lines: empty when nothing is. */
  async function wrongWith(addresses: readonly Address[]): Promise<readonly string[]> {
    const found: string[] = [];
    const seen = new Map<string, string>();
    for (const { path, who, status = 200 } of addresses) {
      for (const { page, complaints } of windows.get(who) ?? []) {
        const before = complaints.length;
        const response = await page.goto(path);
        if (response?.status() !== status) found.push(`${path}: answered ${response?.status()}`);
        found.push(
          ...(await wrongOn(page)),
          ...complaints.slice(before).filter((one) => status === 200 || !one.includes(String(status))),
        );
        const title = await page.title();
        const [place = path] = path.split('?');
        const other = seen.get(title) ?? place;
        if (other !== place) found.push(`${path}: has the title of ${other}`);
        seen.set(title, place);
      }
    }
    return found;
  }

  function pageOf(who: string, view = 0): Page {
    const window = windows.get(who)?.[view];
    if (!window) throw new Error(`No window for ${who}`);
    return window.page;
  }

  const visit = (path: string, who: Address['who']): Address => ({ path, who });

  it('says something useful with nothing in it', async () => {
    const open = ['/', '/updates', '/is-it-true', '/search', '/tell-us'].map((path) => visit(path, 'public'));
    expect(await wrongWith([...open, ...consoleBasics.map((path) => visit(path, 'supervisor'))])).toEqual([]);
  }, 120_000);

  describe('with an evening in it', () => {
    let addresses: readonly Address[] = [];
    beforeAll(async () => {
      addresses = await furnish(desk, pageOf('supervisor'));
    }, 60_000);

    it('is found right by axe, fits a phone, has one heading and a title of its own', async () => {
      expect(await wrongWith(addresses)).toEqual([]);
    }, 300_000);

    it('reads the same with JavaScript off, where the public reads', async () => {
      const { page } = await openWindow(browser, { baseURL: desk.url, javaScriptEnabled: false });
      for (const { path, status = 200 } of addresses.filter(({ who }) => who === 'public')) {
        expect((await page.goto(path))?.status()).toBe(status);
        expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
        expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(60);
      }
      await page.goto('/search');
      await page.getByLabel('Search what we have said').fill('tram');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.getByRole('heading', { level: 2, name: /results?$/ }).waitFor();
      await page.goto('/tell-us');
      await page.getByRole('button', { name: 'Send' }).click();
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
      await page.getByLabel('What do you want to tell or ask us?').fill('A tree is down in West Park.');
      await page.getByRole('button', { name: 'Send' }).click();
      await page.getByRole('heading', { level: 1, name: 'Thank you. We have it.' }).waitFor();
    }, 60_000);

    it('the board goes live however late its scripts come', async () => {
      const { page } = await desk.signIn(browser, titles.supervisor);
      await page.route(/\/(?:hx-sse|board)-\w+\.js$/, async (route) => {
        await wait(700);
        await route.continue();
      });
      await page.goto('/console');
      const state = page.getByText('Live', { exact: true });
      await state.waitFor();
      expect(await state.isVisible()).toBe(true);
    }, 60_000);

    it('every control of the board is reached by Tab, and shows that it is', async () => {
      const page = pageOf('supervisor');
      await page.goto('/console');
      await page.getByText('Live', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Pause' }).click();
      await page.keyboard.press('?');
      expect(await walked(page)).toEqual([]);
    }, 60_000);

    it('j, k, Enter, r, s, ? and p do what the board says that they do', async () => {
      const page = pageOf('supervisor');
      const focused = () => page.evaluate('document.activeElement.dataset.story');
      await page.goto('/console');
      await page.getByText('Live', { exact: true }).waitFor();
      const stories = await page.evaluate(
        '[...document.querySelectorAll("[data-story]")].map((one) => one.dataset.story)',
      );
      const [first, second] = z.array(z.string()).parse(stories);
      await page.keyboard.press('?');
      expect(await page.locator('#board-keys').getAttribute('open')).not.toBeNull();
      await page.keyboard.press('?');
      expect(await page.locator('#board-keys').getAttribute('open')).toBeNull();
      const visited: unknown[] = [];
      for (const key of ['j', 'j', 'k']) {
        await page.keyboard.press(key);
        visited.push(await focused());
      }
      expect(visited).toEqual([first, second, first]);
      await page.keyboard.press('p');
      await page.getByText('Paused', { exact: true }).first().waitFor();
      await desk.hear([{ text: 'A canal boat sank in Tettenhall lock, who owns it?', minutesAgo: 1, by: 'Nia' }]);
      await page.getByText('Paused: there is something new').waitFor();
      expect(await page.getByRole('article', { name: /canal boat/ }).count()).toBe(0);
      await page.keyboard.press('p');
      await page.getByRole('article', { name: /canal boat/ }).waitFor();
      for (const [key, where] of [
        ['Enter', '/console/stories/'],
        ['r', '/console/rumours/new?story='],
        ['s', '/console/statements/new?story='],
      ] as const) {
        await page.goto('/console');
        await page.keyboard.press('j');
        await page.keyboard.press(key);
        await page.waitForURL((url) => url.href.startsWith(`${desk.url}${where}`));
      }
    }, 60_000);
  });

  it('holds 2,000 posts, words without an end, other directions and markup', async () => {
    const { stories, addresses } = await drown(desk, pageOf('supervisor'));
    expect(stories).toBeGreaterThan(250);
    expect(await wrongWith(addresses)).toEqual([]);
    for (const { page } of [...windows.values()].flat()) expect(await page.evaluate('window.wasRun')).toBeUndefined();
  }, 300_000);
});

/** Controls that stick out of the window where nothing inside the page scrolls to them. */
const cutOff = `
  [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter((one) => one.checkVisibility() && !one.closest('.govuk-visually-hidden') && one.type !== 'hidden')
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
    .filter((one) => {
      for (let at = one; at && at !== document.body; at = at.parentElement) if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return false;
      return true;
    })
    .map((one) => one.outerHTML.slice(0, 100))`;

/** Tabs through the whole page; answers what it never came to, or where nothing showed that it had. */
async function walked(page: Page): Promise<readonly string[]> {
  const look =
    '((one) => { const { outline, boxShadow, backgroundColor } = getComputedStyle(one); return outline + boxShadow + backgroundColor; })';
  const controls = z.number().parse(
    await page.evaluate(`
      document.activeElement.blur();
      window.controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
        .filter((one) => one.checkVisibility() && one.type !== 'hidden' && !one.disabled);
      window.looks = window.controls.map(${look});
      window.controls.length`),
  );
  const missed = new Set(Array.from({ length: controls }, (_, n) => n));
  const dull: number[] = [];
  for (let press = 0; press < controls + 10 && missed.size > 0; press += 1) {
    await page.keyboard.press('Tab');
    const here = z.tuple([z.number(), z.boolean()]).parse(
      await page.evaluate(`{
        const one = document.activeElement;
        const at = window.controls.indexOf(one);
        [at, at < 0 || ${look}(one) !== window.looks[at]]
      }`),
    );
    missed.delete(here[0]);
    if (!here[1]) dull.push(here[0]);
  }
  const named = async (at: number) => String(await page.evaluate(`window.controls[${at}].outerHTML.slice(0, 120)`));
  return Promise.all([...missed, ...dull].map(named));
}

async function wrongOn(page: Page): Promise<readonly string[]> {
  const found = [...(await axe(page))];
  const wide = await sidewaysPx(page);
  if (wide > 0) found.push(`${page.url()}: is ${wide} px wider than its window`);
  for (const one of z.array(z.string()).parse(await page.evaluate(cutOff)))
    found.push(`${page.url()}: cut off: ${one}`);
  const headings = await page.locator('h1').count();
  if (headings !== 1) found.push(`${page.url()}: has ${headings} h1`);
  if (!(await page.title()).startsWith('EXERCISE EXERCISE EXERCISE'))
    found.push(`${page.url()}: its title is no exercise`);
  return found;
}
