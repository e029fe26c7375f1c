/** Makes docs/screenshots/ from the running product: `node build.mjs && npx node scripts/take-screenshots.ts`. */
import { randomUUID } from 'node:crypto';
import { mkdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { openBrowser, openWindow } from '../src/testing/browser.ts';
import { openDesk, type Desk } from '../test/desk.testing.ts';
import { lineOf, noStops, send } from '../test/evening.testing.ts';
import { anEvening, callForHelp, saidAgain } from './an-evening.ts';

const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
const widths = [1280, 390] as const;
const heights = { 1280: 1120, 390: 844 } as const;
/** Of a long page its beginning says enough. */
const mostPixelsHigh = 1900;
const mostBytes = 400_000;
const picture = z.object({ stories: z.array(z.object({ id: z.uuid(), title: z.string() })) });

await mkdir(folder, { recursive: true });
const desk = await openDesk();
const browser = await openBrowser();
try {
  const { page } = await desk.signIn(browser, 'Digital desk');
  const { rumour, corrected } = await liveThrough(desk, page);
  for (const width of widths) {
    const viewport = { width, height: heights[width] };
    // Stays open beside the others, so that the public reads that somebody is there.
    const board = await desk.signIn(browser, 'Digital desk', { viewport });
    const inside = await desk.signIn(browser, 'Digital desk', { viewport });
    const outside = await openWindow(browser, { baseURL: desk.url, viewport });
    await board.page.getByText('Live', { exact: true }).waitFor();
    await take(board.page, `board-${width}`, false);
    await inside.page.goto(`/console/rumours/${rumour}`);
    await take(inside.page, `rumour-${width}`);
    await outside.page.goto('/');
    await take(outside.page, `public-home-${width}`);
    await outside.page.goto(`/updates/${corrected}`);
    await take(outside.page, `statement-corrected-${width}`);
  }
} finally {
  await browser.close();
  await desk.close();
}

async function take(page: Page, name: string, fullPage = true) {
  const path = `${folder}${name}.png`;
  const high = z.number().parse(await page.evaluate('document.documentElement.scrollHeight'));
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const clip = { x: 0, y: 0, width, height: fullPage ? Math.min(high, mostPixelsHigh) : height };
  await page.screenshot({ path, fullPage, clip });
  const { size } = await stat(path);
  if (size > mostBytes) throw new Error(`${name}.png has ${size} bytes; at most ${mostBytes}`);
  process.stdout.write(`${name}.png ${Math.round(size / 1000)} kB\n`);
}

/** What a desk does on such an evening, so far. */
async function liveThrough(on: Desk, page: Page): Promise<{ rumour: string; corrected: string }> {
  await on.hear(anEvening());
  const { stories } = picture.parse(await on.api('desk', '/picture'));
  const about = (pattern: RegExp) => stories.find(({ title }) => pattern.test(title))?.id ?? '';

  const corrected = await lineOf(
    on,
    'Trams are not running between The Royal and the station',
    'An overhead cable came down at The Royal at 5.40pm. Everybody was helped off the tram and nobody is hurt.\n\nWe expect trams to run again from 8pm. Until then buses on Bilston Road take tram tickets.',
    { storyId: about(/tram/i) },
  );
  await on.api('desk', `/statements/${corrected}/corrections`, {
    text: 'An overhead cable came down at The Royal at 5.40pm. Everybody was helped off the tram and nobody is hurt.\n\nWe expect trams to run again from 10pm. Until then buses on Bilston Road take tram tickets.',
    reason: 'The tram company has found more damage and told us that the repair takes two hours longer.',
    stops: noStops,
  });
  await lineOf(
    on,
    'The horses on the Ring Road are safe and the road is open',
    'Two horses got out of a field at Bushbury. Officers caught both at Snow Hill and the owner is collecting them.',
    { storyId: about(/horses/i) },
  );
  await lineOf(
    on,
    'Why the helicopter is over Heath Town',
    'Officers are looking for somebody there, with the helicopter. There is no risk to people at home.',
    {
      kind: 'cannot-say',
      because: 'Saying more now could help the person we are looking for.',
      storyId: about(/helicopter/i),
    },
  );
  await send(on, page, `/console/stories/${about(/scrapyard/i)}/holding-line`, {});
  return { rumour: await hospitalRumour(on, page, about(/new cross/i)), corrected };
}

async function hospitalRumour(on: Desk, page: Page, storyId: string): Promise<string> {
  await page.goto(`/console/rumours/new?story=${storyId}`);
  await page.getByLabel('The claim, in one sentence').fill('A&E at New Cross Hospital is closed');
  await page
    .getByLabel('What else is said')
    .fill('Because of a fight in the waiting room. People ask where to go instead.');
  await page.getByLabel('High', { exact: true }).check();
  await page.getByRole('button', { name: 'Open the rumour' }).click();
  const id = page.url().split('/').at(-1) ?? '';
  const here = `/console/rumours/${id}`;
  const version = () => page.locator('input[name=version]').first().inputValue();
  await send(on, page, `${here}/status`, { version: await version(), to: 'under-investigation', reason: '' });
  await send(on, page, `${here}/findings`, {
    entryId: randomUUID(),
    finding: 'All doors of A&E are open. An ambulance waits outside for a handover, as on any evening.',
    source: 'Officers at the hospital',
  });
  await send(on, page, `${here}/checks`, {
    entryId: randomUUID(),
    withWhom: 'Site manager, New Cross Hospital',
    askedMinutesAgo: '4',
    checkAnswer: 'A&E is open and was never closed. There was no fight.',
  });
  await page.goto(here);
  await send(on, page, `${here}/status`, {
    version: await version(),
    to: 'confirmed-false',
    reason: 'The site manager and our own officers say that it is open.',
  });
  await page.goto(`${here}/public`);
  await send(on, page, `${here}/public`, {
    version: await version(),
    wording: 'A&E at New Cross Hospital is closed',
    answer: 'A&E is open and has been all evening. If you need it, go.',
    statementId: '',
    choice: 'show',
  });
  await on.hear([{ text: saidAgain, minutesAgo: 0, by: 'Wednesfield Mum', source: 'town forum' }, callForHelp]);
  await takeCall(page);
  return id;
}

async function takeCall(page: Page) {
  await page.goto('/console/calls');
  await page
    .getByRole('button', { name: /^I have it/ })
    .first()
    .click();
}
