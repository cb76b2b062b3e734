import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../../support/accessibility';
import { type BoardWindow, openBoard } from '../../support/board-window';
import { openBrowser } from '../../support/browser';
import { builtPages } from '../../support/built-functions';
import { type ConfigDocument, startStack, type TestStack } from '../../support/stack';
import { waitFor } from '../../support/wait-for';

jest.setTimeout(120_000);

let stack: TestStack;
let browser: Browser;
let sam: BoardWindow;

const HOLIDAYS = '+18005550102';
/** The number that is on holiday has a workstream of its own, which lets no supervisor close or join. */
const withSwitches = (sample: ConfigDocument): ConfigDocument => {
  const [first] = sample.workstreams as Record<string, unknown>[];
  const quiet = { ...first, id: 'quiet', name: 'Quiet', supervision: { join: false, forceClose: false } };
  return {
    ...sample,
    workstreams: [...(sample.workstreams as Record<string, unknown>[]), quiet],
    channels: sample.channels.map(channel =>
      channel.number === HOLIDAYS ? { ...channel, workstream: 'quiet' } : channel,
    ),
  };
};

beforeAll(async () => {
  await builtPages();
  [stack, browser] = await Promise.all([startStack({ config: withSwitches }), openBrowser()]);
  sam = await openBoard(stack, browser, 'Sam Okafor');
});
afterAll(async () => {
  await browser?.close();
  await stack?.down();
});

/** A page that broke says so where it broke, and leaves no dialog open over what comes next. */
afterEach(async () => {
  for (let n = 0; n < 2; n++) await sam.page.keyboard.press('Escape');
  expect(sam.faults).toEqual([]);
});

const isOverflowing = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test('#121 #128 the longest wait is found, says why, and is mended by one button', async () => {
  const { page, figure } = sam;
  await figure('Waiting now').getByText('0', { exact: true }).waitFor();
  const maria = stack.customer();
  await maria.text('Hi, where is my order 5512?');
  await figure('Waiting now').getByText('1', { exact: true }).waitFor();
  // Each figure says what it means to whoever has it under the focus.
  await figure('Waiting now').focus();
  await page.getByRole('tooltip').getByText('Conversations in a queue that no agent and no bot has').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('region', { name: 'Waiting longest' }).getByRole('link').first().click();
  const why = page.getByRole('region', { name: 'Why it is where it is' });
  await why.getByText('Not there').waitFor();
  await page.getByRole('log').getByText('Hi, where is my order 5512?').waitFor();
  await why.getByRole('button', { name: 'Make Ben Carter available' }).click();
  const ben = await stack.desk('ben');
  await waitFor('ben to be asked', async () => (await ben.inbox()).items.length === 1);
  await ben.accept(maria.conversation());
  await page.getByText('took it from').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('#122 watch, join and text, leave, hand over, close; what the settings switch off says so', async () => {
  const { page, act, confirm } = sam;
  await page.getByText('You read along.').first().waitFor();
  await act('Watch');
  await page.getByText('Neither the customer nor the agent is told.').waitFor();
  await confirm('Watch', '1 done');
  await page.getByText('You watch', { exact: true }).waitFor();
  await act('Join');
  await confirm('Join', '1 done');
  await page.getByText('You joined', { exact: true }).waitFor();
  const box = page.getByRole('textbox', { name: /^Text to/ });
  await box.fill('Sam here: your parcel leaves today.');
  await box.press('Enter');
  await page.locator('[role=log] article:not(.pending)', { hasText: 'Sam here' }).waitFor();
  await act('Leave');
  await confirm('Leave', '1 done');
  await act('Hand over');
  await page.getByRole('dialog').getByRole('radio', { name: /Carla/ }).check();
  await page.getByText('The agent is not there now.').waitFor();
  await confirm('Hand over', '1 done');
  await page.getByText('Carla').last().waitFor();
  await act('Close');
  await confirm('Close', '1 done');

  const late = stack.customer(HOLIDAYS);
  await late.text('Are you open?');
  await sam.go('Work');
  await page
    .getByRole('row')
    .filter({ hasText: `••${late.number.slice(-2)}` })
    .click();
  await page.getByText(/not possible now/).click();
  const refused = page.locator('.act-not');
  await refused.getByText('The configuration has this switched off.').first().waitFor();
  expect(await refused.locator('dt').allInnerTexts()).toEqual(expect.arrayContaining(['Close', 'Watch']));
  await page
    .getByRole('region', { name: 'Why it is where it is' })
    .getByText('here it stands')
    .waitFor({ state: 'attached' });
});

test('#123 agents: where they are and why; a supervisor sets it, and says what becomes of their work', async () => {
  const { page, go } = sam;
  await go('Agents');
  const ana = page.getByRole('row').filter({ hasText: 'Ana Flores' });
  await ana.getByText('Offline').waitFor();
  await ana.getByRole('button', { name: 'Set the presence of Ana Flores' }).click();
  await page.getByRole('menuitemradio', { name: 'Available' }).click();
  await ana.getByText('a supervisor set it').waitFor();
  expect((await (await stack.desk('ana')).inbox()).presence).toBe('available');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('combobox', { name: 'Status' }).selectOption('off');
  await waitFor('ana to be left out', async () => (await ana.count()) === 0);
  expect(new URL(page.url()).search).toContain('presence=off');
});

test('#130 one action for many has an outcome each, and the filters stand in the address', async () => {
  const { page, go, act } = sam;
  for (const name of ['ana', 'ben', 'carla']) await (await stack.desk(name)).presence('offline', 'give-back');
  const customers = [stack.customer(), stack.customer(), stack.customer()];
  for (const customer of customers) await customer.text('Do you repair bikes?');
  await go('Work');
  await page.getByRole('combobox', { name: 'Status' }).selectOption('waiting');
  await page.getByRole('combobox', { name: 'Queue' }).selectOption('general');
  await page.getByText('4', { exact: true }).or(page.getByText(/^4 of/)).first().waitFor();
  const shown = page.url();
  await page.goto(shown);
  await page.getByRole('row').nth(3).waitFor();
  expect(await page.getByRole('combobox', { name: 'Queue' }).inputValue()).toBe('general');
  await page.getByRole('row').first().getByRole('checkbox').check({ force: true });
  await page.getByRole('button', { name: 'Choose all 4' }).click();
  await act('Assign');
  await page
    .getByRole('dialog')
    .getByRole('radio', { name: /Ben Carter/ })
    .check();
  await page.getByText('The agent is not there now.').waitFor();
  await page.getByText('Beyond the agent’s room').waitFor();
  await sam.confirm('Assign 4', '4 done');
  const { items } = await (await stack.desk('ben')).inbox();
  expect(items.map(({ conversation }) => conversation)).toEqual(
    expect.arrayContaining(customers.map(customer => customer.conversation())),
  );
});

test('#127 emergency close says what follows, stands over every page, and is taken back', async () => {
  const { page } = sam;
  await page.getByRole('button', { name: 'Close now…' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('checkbox', { name: /^All/ }).check();
  await dialog.getByText(/close within five seconds/).waitFor();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Power cut');
  expect(await dialog.getByRole('button', { name: 'Close now' }).isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: /^Type/ }).fill('close all');
  await dialog.getByRole('button', { name: 'Close now' }).click();
  const banner = page.getByRole('region', { name: 'Closed in an emergency' });
  await banner.getByText('Power cut').first().waitFor();
  for (const button = banner.getByRole('button', { name: 'Reopen' }); (await button.count()) > 0; ) {
    const left = await button.count();
    await button.first().click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Reopen' }).click();
    await waitFor('one less', async () => (await button.count()) < left);
  }
});

test('#124 #102 #129 a figure says its formula and when it has few cases, and leads to its conversations and the entries that made it', async () => {
  const { page, go } = sam;
  await stack.customer().text('Anybody there?');
  await go('Figures');
  await page.getByText('Conversations that an agent had.', { exact: true }).waitFor();
  await page.getByText(/^Days by the clock of/).waitFor();
  await page.getByTitle('Fewer than 10 cases: it says little.').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Handled', exact: true }).click();
  await page.getByRole('button', { name: 'What made it' }).first().click();
  await page.locator('.behind-entries article').first().waitFor();
  await page.getByRole('radio', { name: 'Left out' }).click();
  await page.getByText('no agent had it').first().waitFor();
  const address = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
  const csv = await page.evaluate(async path => (await fetch(path ?? '')).text(), address);
  expect(csv.trim().split('\n').length).toBeGreaterThan(3);
});

test('#125 #100 a transcript has its sessions and participants, is printed, and is downloaded', async () => {
  const { page } = sam;
  await page.getByRole('radio', { name: 'Counted' }).click();
  await page.locator('.behind-id').first().click();
  const id = await waitFor('the conversation', async () => /\/board\/c\/([^/]+)$/.exec(page.url())?.[1]);
  await page.goto(`${stack.addresses.functions}/board/transcript/${id}`);
  await page.getByRole('button', { name: 'Show the transcript' }).click();
  const transcript = page.getByRole('article', { name: 'Transcript' });
  await transcript.getByText(/^Session 1/).waitFor();
  await transcript.getByText('had it').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Text file' }).click(),
  ]);
  expect(readFileSync((await download.path()) ?? '', 'utf8')).toContain('Ben Carter');
});

test('#126 surveys say how each figure is made; failures and who is kept out say that there is nothing', async () => {
  const { page, go } = sam;
  await go('Surveys');
  await page.getByText('Answers of 4 or 5 ÷ answers.').waitFor();
  await go('Failures');
  await page.getByText('Everything was handled.').waitFor();
  await go('Kept out');
  await page.getByText('Nobody is kept out.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('#121 at 390 pixels nothing scrolls sideways, in the dark and from right to left', async () => {
  const { page, go } = sam;
  await page.setViewportSize({ width: 390, height: 760 });
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const place of ['Now', 'Work', 'Agents', 'Figures']) {
    await go(place);
    await page.getByRole('main').getByRole('link').or(page.getByRole('row')).first().waitFor();
    for (const direction of ['rtl', 'ltr']) {
      await page.evaluate(dir => document.documentElement.setAttribute('dir', dir), direction);
      expect([place, direction, await isOverflowing(page)]).toEqual([place, direction, false]);
    }
  }
  expect(sam.faults).toEqual([]);
});

test('#130 a wallboard is a viewer’s: figures, and nothing to press', async () => {
  const { page, faults } = await openBoard(stack, browser, 'Wallboard', '/board/wall?size=large');
  await page.getByText('Waiting now').waitFor();
  await page.getByText('General questions').waitFor();
  expect([await page.getByRole('button').count(), await page.getByRole('link').count()]).toEqual([0, 0]);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  await page.goto(`${stack.addresses.functions}/board`);
  await page.getByRole('link', { name: /^Waiting now/ }).waitFor();
  expect(await page.getByRole('button', { name: 'Close now…' }).count()).toBe(0);
  expect(faults).toEqual([]);
});
