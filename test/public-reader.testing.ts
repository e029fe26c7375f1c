/** What the public reads on the walk of the main job: without JavaScript, without signing in. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Desk } from './desk.testing.ts';

/** Everywhere the public can come across it, without JavaScript and without signing in. */
export async function publicReads(on: Desk, page: Page, line: string, words: readonly string[]) {
  const home = await textOf(page, `${on.url}/`);
  const own = await textOf(page, `${on.url}/updates/${line}`);
  const found = await textOf(page, `${on.url}/search?q=damaged+gas+main`);
  for (const word of words) for (const place of [home, own, found]) expect(place).toContain(word);
  for (const feed of await feeds(on)) for (const word of words) expect(feed).toContain(word);
}

async function feeds(on: Desk): Promise<readonly string[]> {
  const names = ['/feed.rss', '/feed.atom', '/feed.json'];
  return Promise.all(names.map(async (name) => (await fetch(on.url + name)).text()));
}

export async function textOf(page: Page, address: string): Promise<string> {
  const response = await page.goto(address);
  expect(response?.status()).toBe(200);
  return page.getByRole('main').innerText();
}

export type Corrected = { readonly before: string; readonly after: string; readonly because: string };

/** Old words struck and new words beside them, with the reason, at the same address. */
export async function bothAreVisible(on: Desk, page: Page, line: string, said: Corrected) {
  await page.goto(`${on.url}/updates/${line}`);
  const corrections = page.getByRole('region', { name: 'What we corrected' });
  expect(await corrections.innerText()).toContain(said.because);
  expect(await corrections.locator('del').first().innerText()).toContain(said.before);
  expect(await corrections.locator('ins').first().innerText()).toContain(said.after);
  expect(await page.getByRole('article').first().innerText()).toContain(said.after);
  for (const feed of await feeds(on)) expect(feed).toContain(said.after);
}

/** The address stays and says so; none of the words is left in any page or feed. */
export async function onlyATombstone(on: Desk, page: Page, line: string, rumour: string, words: readonly string[]) {
  expect(await textOf(page, `${on.url}/updates/${line}`)).toContain('withdrawn');
  const addresses = [
    '/',
    '/updates',
    `/updates/${line}`,
    '/search?q=market',
    '/is-it-true',
    `/is-it-true/${rumour}`,
    '/feed.rss',
    '/feed.atom',
    '/feed.json',
  ];
  for (const address of addresses) {
    const answer = await (await fetch(on.url + address)).text();
    for (const word of words) expect([address, answer.includes(word)]).toEqual([address, false]);
  }
  for (const feed of await feeds(on)) expect(feed).toContain(line);
}
