/** The whole design system in a browser, by day and by night, on a desk and on a phone, under our security policy. */
import { readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { basename, extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, openBrowser } from '../testing/browser.ts';
import { itNeeds, needs } from '../testing/needs.ts';
import { assetNames, buildIn, smallHouse } from './house.testing.ts';
import { ConsoleKitchenSink, PublicKitchenSink } from './kitchen-sink.testing.tsx';
import { rendered } from './rendered.testing.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

const sinks = ['public', 'console'] as const;
const schemes = ['light', 'dark'] as const;
const widths = [1280, 390] as const;
const views = sinks.flatMap((sink) => schemes.flatMap((scheme) => widths.map((width) => ({ sink, scheme, width }))));

// The rule of `itNeeds`, for the whole group: skipped without a browser, but never in CI.
describe.runIf(itNeeds(needs.chromium) === it)('the kitchen sink', () => {
  let browser: Browser | undefined;
  let server: Server | undefined;
  let address = '';
  let house = '';

  beforeAll(async () => {
    house = await smallHouse();
    await buildIn(house);
    server = createServer((request, response) => {
      void answer(house, request.url ?? '/').then(({ type, body }) =>
        response.writeHead(body ? 200 : 404, { 'content-type': type, 'content-security-policy': policy }).end(body),
      );
    });
    address = await listening(server);
    browser = await openBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
    if (house) await rm(house, { recursive: true, force: true });
  });

  /** A page, and everything that the browser complained about while it loaded. */
  async function open(path: string, options: Parameters<Browser['newPage']>[0]) {
    const page = await browser?.newPage(options);
    if (!page) throw new Error('kitchen sink: no browser');
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('response', (response) => response.status() >= 400 && complaints.push(response.url()));
    await page.goto(address + path, { waitUntil: 'load' });
    return { page, complaints };
  }

  it.each(views)(
    'axe finds nothing on the $sink page by $scheme at $width px, it fits, and the browser complains of nothing',
    async ({ sink, scheme, width }) => {
      const { page, complaints } = await open(`/${sink}`, { colorScheme: scheme, viewport: { width, height: 900 } });
      expect(await axe(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      await page.close();
    },
    60_000,
  );

  it.each(sinks)('the %s page fits a window of 320 px, which is a desk at 400 %', async (sink) => {
    const { page } = await open(`/${sink}`, { viewport: { width: 320, height: 640 } });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.close();
  });

  it.each(sinks)('the %s page prints black on white, without navigation, and as the exercise it is', async (sink) => {
    const { page } = await open(`/${sink}`, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await axe(page)).toEqual([]);
    expect(await page.isVisible('.bl-links')).toBe(false);
    expect(await page.isVisible('.bl-stripe')).toBe(true);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    await page.close();
  });

  it("GOV.UK's scripts start: tabs fold, characters are counted, and a radio reveals its field", async () => {
    const { page } = await open('/public', { viewport: { width: 1280, height: 900 } });
    await page.waitForSelector('[data-govuk-tabs-init]');
    expect(await page.isVisible('#tab-said')).toBe(false);
    await page.fill('#what', 'x'.repeat(490));
    await page.getByText('You have 10 characters remaining').first().waitFor();
    expect(await page.isVisible('#since')).toBe(true);
    await page.check('#going-on-2');
    expect(await page.isVisible('#since')).toBe(false);
    await page.close();
  });

  it('without JavaScript everything is there: both tabs, and what the chosen radio reveals', async () => {
    const { page } = await open('/public', { javaScriptEnabled: false });
    for (const shown of ['#tab-asked', '#tab-said', '#since']) expect(await page.isVisible(shown)).toBe(true);
    await page.close();
  });

  it.each(sinks)('the first press of Tab on the %s page offers to skip to the content, and does', async (sink) => {
    const { page } = await open(`/${sink}`, {});
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to main content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main-content');
    await page.close();
  });
});

async function overflow(page: Page): Promise<unknown> {
  return page.evaluate('document.documentElement.scrollWidth - innerWidth');
}

async function answer(house: string, path: string): Promise<{ type: string; body?: string | Buffer }> {
  const type = 'text/html; charset=utf-8';
  if (path === '/public') return { type, body: rendered(<PublicKitchenSink />) };
  if (path === '/console') return { type, body: rendered(<ConsoleKitchenSink />) };
  // The pages may name assets of another build, or of none: what counts here is the name without its hash.
  const name = basename(path).replace(/-[0-9a-f]{10}(?=\.)/, '');
  const body = await readFile(join(house, 'dist/assets', (await assetNames(house))[name] ?? name)).catch(
    () => undefined,
  );
  return { type: types[extname(name)] ?? 'text/plain', ...(body ? { body } : {}) };
}

async function listening(server: Server): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('kitchen sink: no port');
  return `http://127.0.0.1:${at.port}`;
}
