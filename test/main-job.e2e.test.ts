/** The main job, walked by two people in a browser: hear it, hold it, find out, clear it, say it once, correct it in the open. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openWindow, type Window } from '../src/testing/browser.ts';
import { itNeeds, needs } from '../src/testing/needs.ts';
import { openDesk, type Desk } from './desk.testing.ts';
import { bothAreVisible, onlyATombstone, publicReads, textOf } from './public-reader.testing.ts';

/** Invented: people ask about Bilston Market for a quarter of an hour, and one of them says more than he knows. */
const asking = [
  {
    by: 'Ravi',
    minutesAgo: 14,
    text: 'Why is Bilston Market taped off? Police everywhere, anyone know what happened?',
  },
  { by: 'Jo', minutesAgo: 13, text: 'Is it true Bilston Market is closed? Police tape right across the entrance' },
  { by: 'Marta', minutesAgo: 12, text: 'What is going on at Bilston Market? Police have taped off the whole entrance' },
  {
    by: 'Del',
    minutesAgo: 12,
    text: 'Does anyone know why police have taped off Bilston Market? Nobody tells us a thing',
  },
  { by: 'Sunita', minutesAgo: 11, text: 'Police taping off Bilston Market, is it safe to collect my mum from there?' },
];
const firstTold = {
  by: 'Kev',
  minutesAgo: 3,
  text: 'Police tape at Bilston Market: my cousin on the stalls says every shop in Bilston has to close for three days',
};
const toldAgain = {
  by: 'Pat',
  minutesAgo: 1,
  text: 'They told us every shop in Bilston has to close for three days because of the market, stock up now',
};
const callForHelp = {
  by: 'Lena',
  minutesAgo: 0,
  text: 'Please help, my nan has collapsed in the flat above Bilston Market and she is not breathing, nobody answers',
};
const claim = 'Every shop in Bilston has to close for three days';
const fact = 'Bilston Market is closed because a gas main was damaged during street works. Nobody is hurt.';
const heading = 'Bilston Market is closed because of a damaged gas main';
const wrong = 'We expect the cordon to be lifted by 6pm.';
const right = 'We expect the cordon to be lifted by 9pm.';

const whyWrong = 'The repair takes longer than the gas network first told us.';

// The rule of `itNeeds`, for the whole file: skipped without a browser, but never in CI.
describe.runIf(itNeeds(needs.chromium) === it)('the main job', () => {
  let desk: Desk;
  let browser: Browser;

  beforeAll(async () => {
    desk = await openDesk();
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  it('two people take a story from the first question to a corrected answer, and withdraw it for the law', async () => {
    const asha = await desk.signIn(browser, 'Digital desk', { viewport: { width: 1280, height: 900 } });
    const martin = await desk.signIn(browser, 'Duty supervisor', { viewport: { width: 1280, height: 900 } });
    const reader = await openWindow(browser, { javaScriptEnabled: false });

    await vacuumOpens(desk, asha.page);
    await helpIsHandedOver(desk, asha.page);
    const story = await holdingLine(asha.page);
    const rumour = await findOut(desk, asha.page, story);
    await factIsCleared(asha.page, martin.page, story);
    const line = await sayIt(asha.page, martin.page, story);
    await clockShows(asha.page, story, 'Answered');
    await publicReads(desk, reader.page, line, [heading, wrong]);
    await rumourIsAnswered(desk, asha.page, reader.page, rumour);
    await correctIt(asha.page, martin.page, line);
    await bothAreVisible(desk, reader.page, line, { before: '6pm', after: '9pm', because: whyWrong });
    await withdrawIt(martin.page, line);
    await clockShows(asha.page, story, 'Holding line out');
    await onlyATombstone(desk, reader.page, line, rumour, ['gas main', '6pm', '9pm', 'another way home']);

    expect(complaintsOf(asha, martin, reader)).toEqual([]);
  }, 180_000);
});

/** The board is open before the posts come in, and is never loaded again. */
async function vacuumOpens(on: Desk, page: Page) {
  await page.getByText('Nothing has been heard yet').waitFor();
  await page.getByText('Live', { exact: true }).waitFor();
  await page.evaluate('window.neverReloaded = true');
  await on.hear(asking);
  const story = storyOnBoard(page);
  await story.waitFor();
  await story.getByText('5 people ask').first().waitFor();
  expect(await story.innerText()).toMatch(/Unanswered\s+\d+ min/);
  expect(await page.evaluate('window.neverReloaded')).toBe(true);
}

async function helpIsHandedOver(on: Desk, page: Page) {
  await on.hear([callForHelp]);
  const calls = page.getByRole('region', { name: /call for help/i });
  await calls.getByRole('button', { name: /^I have it/ }).waitFor();
  expect(await page.evaluate('window.neverReloaded')).toBe(true);
  await calls.getByRole('button', { name: /^I have it/ }).click();
  await page.getByText('Asha Bains has it').waitFor();
  await page.getByLabel('The control room has it').check();
  await page.getByRole('button', { name: 'Close the call' }).click();
  await page
    .getByRole('alert')
    .getByText(/log number/i)
    .waitFor();
  await page.getByLabel('Control-room log number').fill('0412 of 11 August');
  await page.getByRole('button', { name: 'Close the call' }).click();
  await page
    .getByText(/the control room has it, log 0412 of 11 August/i)
    .first()
    .waitFor();
}

/** One press on the board; the clock is held and does not run. */
async function holdingLine(page: Page): Promise<string> {
  await page.goto('/console');
  const story = storyOnBoard(page);
  await story.getByRole('button', { name: /^Send holding line/ }).click();
  await page.waitForURL(/\/console\/stories\//);
  await page.getByText('Holding line out').first().waitFor();
  return page.url().split('/').at(-1) ?? '';
}

/** By the key j, story after story, as somebody without a mouse. */
async function walkTo(page: Page, story: string) {
  await page.goto('/console');
  const focused = () => page.evaluate('document.activeElement.dataset.story');
  for (let steps = 0; (await focused()) !== story && steps < 20; steps += 1) await page.keyboard.press('j');
  expect(await focused()).toBe(story);
}

function storyOnBoard(page: Page) {
  return page.getByRole('article', { name: /Bilston Market/ }).first();
}

/** The rumour, from the story by the key r: heard again in the posts, checked, found false. Answers its id. */
async function findOut(on: Desk, page: Page, story: string): Promise<string> {
  await on.hear([firstTold]);
  await walkTo(page, story);
  await page.keyboard.press('r');
  await page.waitForURL(new RegExp(`/console/rumours/new\\?story=${story}`));
  await page.getByLabel('The claim, in one sentence').fill(claim);
  await page.getByLabel('High', { exact: true }).check();
  for (const box of await page.getByLabel('Heard in this post').all()) await box.uncheck();
  await page.getByRole('button', { name: 'Open the rumour' }).click();
  await page.getByRole('heading', { level: 1, name: claim }).waitFor();
  const id = page.url().split('/').at(-1) ?? '';

  await on.hear([toldAgain]);
  await page.reload();
  const heard = page.getByRole('region', { name: 'Heard again' });
  const alike = heard.locator('form', { has: page.getByRole('heading', { name: 'Posts that sound like it' }) });
  for (const said of ['my cousin on the stalls', 'stock up now']) {
    await alike.locator('.bl-guess', { hasText: said }).getByLabel('Heard in this post').check();
  }
  await alike.getByRole('button', { name: 'Add the ticked posts as heard again' }).click();
  await page.getByText('2 times by 2 people').first().waitFor();

  await page.getByText('Write down a finding').click();
  await page
    .getByLabel('What was found')
    .fill('A gas main under the market is damaged. Nothing else in Bilston has to close.');
  await page.getByLabel('Source').fill('Inspector at the scene');
  await page.getByRole('button', { name: 'Add the finding' }).click();
  await page.getByText('Write down with whom it was checked').click();
  await page.getByLabel('With whom').fill('Duty manager, gas network');
  await page.getByLabel('What they answered').fill('A digger hit the main. They are repairing it.');
  await page.getByRole('button', { name: 'Add the check' }).click();
  await page.getByText('A digger hit the main').waitFor();

  const status = page.getByRole('region', { name: 'What is it?' });
  await status.getByLabel('Confirmed false').check();
  await status.getByRole('button', { name: 'Set the status' }).click();
  await page.getByRole('alert').getByRole('link').first().waitFor();
  await status.getByLabel('Why?').fill('The gas network says that only the market is cut off.');
  await status.getByRole('button', { name: 'Set the status' }).click();
  await page.getByText('to Confirmed false').waitFor();
  return id;
}

/** Asked by the desk; only the named releaser can clear it. */
async function factIsCleared(officer: Page, deciding: Page, story: string) {
  await officer.goto(`/console/stories/${story}`);
  await officer.getByRole('link', { name: 'Ask for a fact' }).click();
  await officer.getByLabel('The fact, as we would say it').fill(fact);
  await officer.getByLabel('How we know it').fill('Officers at the scene and the gas network');
  await officer.getByLabel('Confirmed by two sources').check();
  await officer.getByLabel('Who may release it').selectOption({ label: 'Insp. Martin Holloway, Duty supervisor' });
  await officer.getByRole('button', { name: 'Ask', exact: true }).click();
  await officer.getByRole('link', { name: fact }).click();
  await officer.getByText('Only Insp. Martin Holloway decides this.').waitFor();
  expect(await officer.getByRole('button', { name: 'It may be said' }).count()).toBe(0);

  await deciding.goto('/console/facts');
  await deciding.getByRole('link', { name: fact }).click();
  await deciding.getByRole('button', { name: 'It may be said' }).click();
  await deciding.getByText('Cleared', { exact: true }).waitFor();
}

/** Drafted from the cleared fact about a live operation, so that a second person has to let it go. Answers its id. */
async function sayIt(writing: Page, approving: Page, story: string): Promise<string> {
  await walkTo(writing, story);
  await writing.keyboard.press('s');
  await writing.waitForURL(new RegExp(`/console/statements/new\\?story=${story}`));
  await writing.getByLabel('Heading').fill(heading);
  await writing.getByLabel('What we say').fill(`${fact}\n\n${wrong} Please use another way home.`);
  await writing.getByLabel('Live operation').check();
  await writing.getByLabel(fact).check();
  await writing.getByRole('button', { name: 'Save and look at it' }).click();
  await writing.getByRole('button', { name: 'Send for approval' }).click();
  await writing.getByRole('alert').waitFor();
  await writing.getByRole('button', { name: 'Change it' }).click();
  await answerStops(writing);
  await writing.getByRole('button', { name: 'Save and look at it' }).click();
  await writing.getByText('Nothing stops it.').waitFor();
  await writing.getByRole('button', { name: 'Send for approval' }).click();
  await writing.getByText('somebody else has to approve it').waitFor();
  expect(await writing.getByRole('button', { name: 'Approve' }).count()).toBe(0);
  const id = writing.url().split('/').at(-1) ?? '';
  await approve(approving, heading);
  return id;
}

async function answerStops(page: Page) {
  const questions = page.getByRole('region', { name: 'Before it can go out' }).getByRole('group');
  for (const question of await questions.all()) await question.getByLabel('No').check();
}

async function approve(page: Page, title: string) {
  await page.goto('/console/statements');
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByRole('link', { name: 'See it in public' }).waitFor();
}

async function clockShows(page: Page, story: string, words: string) {
  await page.goto('/console');
  expect(await page.locator(`#story-${story}`).innerText()).toContain(words);
}

/** Before it is answered in public, its reach is shown against ours. */
async function rumourIsAnswered(on: Desk, page: Page, reading: Page, rumour: string) {
  expect(await textOf(reading, `${on.url}/is-it-true`)).not.toContain(claim);
  await page.goto(`/console/rumours/${rumour}`);
  await page.getByRole('button', { name: 'Decide whether the public sees it' }).click();
  const reach = await page.getByRole('region', { name: /How far it has spread/ }).innerText();
  expect(reach).toMatch(/Times that we heard it\s+2/);
  await page.getByLabel('The rumour, in words for the public').fill(claim);
  await page
    .getByLabel('What we say')
    .fill('Only the market is closed, because of a damaged gas main. Shops are open.');
  await page.getByLabel('Our update on it').selectOption({ label: heading });
  await page.getByLabel('Show it on “Is it true?”').check();
  await page.getByRole('button', { name: 'Record this choice' }).click();
  await page.getByText('Public: False').first().waitFor();
  const answers = await textOf(reading, `${on.url}/is-it-true`);
  for (const word of [claim, 'False', 'Shops are open']) expect(answers).toContain(word);
  expect(await textOf(reading, `${on.url}/is-it-true/${rumour}`)).toContain(heading);
}

async function correctIt(writing: Page, approving: Page, line: string) {
  await writing.goto(`/console/statements/${line}`);
  await writing.getByRole('button', { name: 'Correct it' }).click();
  await writing.getByLabel('What was wrong, and why').fill(whyWrong);
  await writing.getByLabel('What we say').fill(`${fact}\n\n${right} Please use another way home.`);
  await answerStops(writing);
  await writing.getByRole('button', { name: 'Save and look at it' }).click();
  await writing.getByRole('button', { name: 'Send for approval' }).click();
  await writing.getByText('somebody else has to approve it').waitFor();
  await approve(approving, heading);
}

async function withdrawIt(page: Page, line: string) {
  await page.goto(`/console/statements/${line}`);
  await page.getByRole('button', { name: 'Withdraw it for legal reasons' }).click();
  await page.getByLabel(/court order/i).check();
  await page.getByLabel('Whose order or advice, and its reference').fill('Force solicitor, advice 14 of 11 August');
  await page.getByRole('button', { name: 'Withdraw it now' }).click();
  await page.getByText('The words are sealed.').waitFor();
}

/** But for the forms that were sent incomplete to see what they answer. */
function complaintsOf(...windows: readonly Window[]): readonly string[] {
  return windows.flatMap(({ complaints }) => complaints).filter((one) => !one.includes('status of 422'));
}
