/** What the browser tests share: a whole Bluelamp of its own, its people in a browser, posts that we invent. */
import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { z } from 'zod';
import type { Role } from '#kernel/actor.ts';
import { aPlace, run, tokenOf } from '../src/apps/bench/child-server.ts';
import { openWindow, type Window } from '../src/testing/browser.ts';

/** As the API takes them; `minutesAgo` becomes the time of publishing. */
export type InventedPost = {
  readonly text: string;
  readonly minutesAgo: number;
  readonly by: string;
  readonly source?: string;
};

export type Desk = {
  readonly url: string;
  /** Hands posts in and waits until each is in a story. */
  readonly hear: (posts: readonly InventedPost[]) => Promise<void>;
  /** The API as a persona; rejects unless it succeeds. */
  readonly api: (persona: Role, path: string, body?: object) => Promise<unknown>;
  /** Opens a browser window of a persona, signed in by the link that the server printed. */
  readonly signIn: (browser: Browser, title: string, options?: BrowserContextOptions) => Promise<Window>;
  readonly close: () => Promise<void>;
};

const picture = z.object({ totals: z.object({ unsorted: z.int() }) });
const mostAtOnce = 1000;

export async function openDesk(exercise = 'empty'): Promise<Desk> {
  const place = await aPlace();
  const server = await run(place, exercise);
  let heard = 0;

  async function api(persona: Role, path: string, body?: object): Promise<unknown> {
    const headers = { authorization: `Bearer ${await tokenOf(place, persona)}`, 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const response = await fetch(`${server.url}/api/v1${path}`, { headers, ...sent });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  }

  async function hear(posts: readonly InventedPost[]): Promise<void> {
    const given = posts.map(({ text, minutesAgo, by, source = 'test' }) => ({
      source,
      externalId: `post-${(heard += 1)}`,
      text,
      publishedAt: new Date(Date.now() - minutesAgo * 60_000).toISOString(),
      author: { name: by },
    }));
    for (let from = 0; from < given.length; from += mostAtOnce) {
      await api('desk', '/posts', { posts: given.slice(from, from + mostAtOnce) });
    }
    while (picture.parse(await api('desk', '/picture')).totals.unsorted > 0) await wait(50);
  }

  async function signIn(browser: Browser, title: string, options: BrowserContextOptions = {}): Promise<Window> {
    const link = new RegExp(`^\\s*${title}\\s+(http\\S+)`, 'm').exec(server.printed)?.[1];
    if (!link) throw new Error(`No sign-in link was printed for ${title}`);
    const window = await openWindow(browser, { baseURL: server.url, ...options });
    window.page.setDefaultTimeout(30_000);
    await window.page.goto(link);
    return window;
  }

  async function close(): Promise<void> {
    await server.stop();
    await rm(place.folder, { recursive: true, force: true });
  }

  return { url: server.url, hear, api, signIn, close };
}
