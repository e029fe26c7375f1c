/** A real browser for tests: Debian's Chromium, with axe and an ear for what it complains about. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { z } from 'zod';
import { chromiumPath } from './needs.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const violations = z.array(
  z.object({
    id: z.string(),
    impact: z.string().nullish(),
    nodes: z.array(z.object({ target: z.array(z.unknown()), failureSummary: z.string().optional() })),
  }),
);

export async function openBrowser(): Promise<Browser> {
  // The flags keep it from looking for its maker's servers.
  return chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

export type Window = { readonly page: Page; readonly complaints: readonly string[] };

/** A page of its own person, with everything that its console complained about. */
export async function openWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<Window> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  return { page, complaints };
}

/** What axe finds (WCAG 2.2 A and AA and best practices), as readable lines; empty when there is nothing. */
export async function axe(page: Page): Promise<readonly string[]> {
  // The policy of our pages lets no script in: axe comes in through the browser's own door.
  await page.evaluate(await readFile(axePath, 'utf8'));
  const found = violations.parse(await page.evaluate('window.axe.run().then((result) => result.violations)'));
  return found.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map((node) => String(node.target)).join(', ')}`);
}

/** How far the page is wider than its window, in pixels: 0 when nothing has to be scrolled sideways. */
export async function sidewaysPx(page: Page): Promise<number> {
  return z
    .number()
    .parse(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
}
