/** A whole Bluelamp, visited as a browser or a program would, but by somebody who sends what no browser sends. */
import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Role } from '#kernel/actor.ts';
import { aPlace, run, tokenOf, type Place } from '../src/apps/bench/child-server.ts';

export type Page = {
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  readonly type: string;
  readonly text: string;
};
export type Form = { readonly action: string; readonly fields: Readonly<Record<string, string>> };
export type Fields = Readonly<Record<string, string | readonly string[]>>;
export type Who = Role | 'anonymous';

export type Site = {
  readonly url: string;
  readonly place: Place;
  readonly get: (who: Who, path: string, headers?: Record<string, string>) => Promise<Page>;
  /** As a browser sends a form of ours; `headers` replace its own. */
  readonly send: (who: Who, path: string, fields: Fields, headers?: Record<string, string>) => Promise<Page>;
  /** The API. A string is sent as it is. */
  readonly api: (who: Who, method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>;
  readonly sorted: () => Promise<void>;
  /** Every page that links lead to. */
  readonly crawl: (who: Who, from: readonly string[], most?: number) => Promise<readonly Page[]>;
  readonly stop: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

const titles: Readonly<Partial<Record<Role, string>>> = {
  desk: 'Digital desk',
  'duty-supervisor': 'Duty supervisor',
  'neighbourhood-officer': 'Neighbourhood officer',
  'disclosure-officer': 'Disclosure officer',
  auditor: 'Auditor',
};
const unsorted = z.object({ totals: z.object({ unsorted: z.int() }) });

export async function openSite(): Promise<Site> {
  const place = await aPlace();
  const server = await run(place);
  const { url } = server;
  const cookies = new Map<Who, string>();

  async function cookieOf(who: Who): Promise<string> {
    if (who === 'anonymous') return '';
    const known = cookies.get(who);
    if (known) return known;
    const link = new RegExp(`^\\s*${titles[who]}\\s+http\\S+?(/sign-in/\\S+)`, 'm').exec(server.printed)?.[1];
    const response = await fetch(url + link, { redirect: 'manual' });
    const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    cookies.set(who, cookie);
    return cookie;
  }

  async function visit(path: string, init: RequestInit): Promise<Page> {
    const response = await fetch(url + path, { redirect: 'manual', ...init });
    const { status, headers } = response;
    return { path, status, headers, type: headers.get('content-type') ?? '', text: await response.text() };
  }

  const get: Site['get'] = async (who, path, headers = {}) =>
    visit(path, { headers: { cookie: await cookieOf(who), ...headers } });

  const send: Site['send'] = async (who, path, fields, headers = {}) => {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
    }
    const ours = { cookie: await cookieOf(who), origin: url, 'sec-fetch-site': 'same-origin' };
    return visit(path, { method: 'POST', body, headers: { ...ours, ...headers } });
  };

  const api: Site['api'] = async (who, method, path, given) => {
    const bearer = who === 'anonymous' ? {} : { authorization: `Bearer ${await tokenOf(place, who)}` };
    const headers = { ...bearer, 'content-type': 'application/json' };
    const sent = given === undefined ? {} : { body: typeof given === 'string' ? given : JSON.stringify(given) };
    const { status, text } = await visit(`/api/v1${path}`, { method, headers, ...sent });
    const body: unknown = JSON.parse(text);
    return { status, body };
  };

  async function sorted(): Promise<void> {
    while (unsorted.parse((await api('desk', 'GET', '/picture')).body).totals.unsorted > 0) await wait(50);
  }

  const crawl: Site['crawl'] = async (who, from, most = 250) => {
    const seen = new Set(from);
    const pages: Page[] = [];
    for (const path of seen) {
      if (pages.length >= most) break;
      const page = await get(who, path);
      pages.push(page);
      for (const href of page.type.startsWith('text/html') ? linksIn(page.text) : []) seen.add(href);
    }
    return pages;
  };

  return {
    url,
    place,
    get,
    send,
    api,
    sorted,
    crawl,
    stop: server.stop,
    remove: () => rm(place.folder, { recursive: true, force: true }),
  };
}

const decoded = (html: string) =>
  html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');

function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/\shref="([^"#]*)/g)]
    .map(([, href]) => decoded(href ?? ''))
    .filter((href) => /^\/(?!\/|sign-)/.test(href));
}

/** The forms of a page as it was sent: where each goes, and what stands in its fields. */
export function formsIn(html: string): readonly Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([^]*?)<\/form>/g)].flatMap(([, head = '', inside = '']) => {
    const attribute = (tag: string, name: string) => decoded(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
    if (attribute(head, 'method') !== 'post') return [];
    const fields = [...inside.matchAll(/<(?:input|textarea|select|button)\b[^>]*>/g)]
      .map(([tag]) => [attribute(tag, 'name'), attribute(tag, 'value')] as const)
      .filter(([name]) => name !== '');
    return [{ action: attribute(head, 'action'), fields: Object.fromEntries(fields) }];
  });
}
