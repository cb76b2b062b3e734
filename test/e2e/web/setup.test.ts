import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../../support/accessibility';
import { openBrowser } from '../../support/browser';
import { builtPages } from '../../support/built-functions';
import { openSetup, type SetupWindow } from '../../support/setup-window';
import { startStack, type TestStack } from '../../support/stack';

jest.setTimeout(120_000);

/** Owned by the local resource, and no channel has it. */
const FRESH = '+18005550103';

let stack: TestStack;
let browser: Browser;
let olga: SetupWindow;

beforeAll(async () => {
  await builtPages();
  [stack, browser] = await Promise.all([startStack(), openBrowser()]);
  olga = await openSetup(stack, browser);
});
afterAll(async () => {
  await browser?.close();
  await stack?.down();
});

test('#131 the prerequisites are checked, each with what it says', async () => {
  const { page, main } = olga;
  await main.getByRole('link', { name: 'Set up a number' }).click();
  await main.getByText('Communication Services').first().waitFor();
  expect(await main.locator('.checklist > li').count()).toBeGreaterThan(2);
  expect(await accessibilityFaults(page)).toEqual([]);
  await main.getByRole('button', { name: 'Next', exact: true }).click();
});

test('#151 #132 #133 a workstream is created, then a number is chosen: each that can’t be says why, and a plan is upgraded', async () => {
  const { page, main } = olga;
  await main.getByRole('button', { name: 'Create one' }).click();
  await main.getByRole('textbox', { name: 'Name' }).fill('Returns');
  await main.getByRole('button', { name: 'Use this workstream' }).click();
  const row = (number: string) => main.getByRole('listitem').filter({ hasText: number });
  await row('+1 800 555 0100').getByText('In use by Contoso main line.').waitFor();
  await row('+1 800 555 0104').getByText('Sends only: customers could not answer.').waitFor();
  await row('+1 800 555 0105').getByText('Has no SMS in its plan.').waitFor();
  await row('+1 800 555 0103').getByText('Also takes calls').waitFor();
  await row('+1 800 555 0105').getByRole('button', { name: 'Upgrade to send and receive' }).click();
  await row('+1 800 555 0105')
    .getByRole('button', { name: /^Choose/ })
    .waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await main.getByRole('textbox', { name: 'What your people call it' }).fill('Contoso returns');
  await row('+1 800 555 0103')
    .getByRole('button', { name: /^Choose/ })
    .click();
});

test('#134 the default language is chosen, beside which texts there are', async () => {
  const { main } = olga;
  await olga.choose(olga.select(/Language/), 'Spanish');
  await main
    .getByRole('row', { name: /^Greeting/ })
    .getByRole('cell', { name: 'own' })
    .first()
    .waitFor();
  await olga.choose(olga.select(/Language/), 'English');
  await main.getByRole('button', { name: 'Next', exact: true }).click();
});

test('#135 #136 #137 #138 hours, own messages, the survey and files, each by its switch; and what a customer hears at three times', async () => {
  const { page, main } = olga;
  await olga.turn('Channel operation hours');
  await main.getByRole('button', { name: 'Your text', exact: true }).first().click();
  await main.getByRole('textbox', { name: 'Your text, English' }).fill('Returns here. Your text has come.');
  await olga.turn('Ask how it was');
  const open = main.getByRole('region', { name: 'While you are open' });
  await open.getByText('Returns here. Your text has come.').waitFor();
  await main.getByRole('region', { name: 'Out of hours' }).getByText('We are closed right now').waitFor();
  await main.getByRole('region', { name: 'On a holiday' }).getByText(/text/).last().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await main.getByRole('button', { name: 'Next', exact: true }).click();
  await olga.turn('File attachments');
  await olga.turn('Agents can send file attachments');
  await main.getByRole('button', { name: 'Next', exact: true }).click();
});

test('#139 #150 the summary says it, Finish makes it live, and a code that is texted proves the whole way', async () => {
  const { main } = olga;
  await main.getByText('Contoso returns is +1 800 555 0103.').waitFor();
  await main.getByText('Customers can send files, by links.').waitFor();
  await main.getByRole('textbox', { name: 'Text' }).fill('Hi, my shoes are too small');
  await main.getByRole('button', { name: 'Try', exact: true }).click();
  await main.getByRole('status').getByText('Hi, my shoes are too small').waitFor();
  await main.getByRole('button', { name: 'Finish' }).click();
  const code = await main.locator('.code').innerText();
  const customer = stack.customer(FRESH);
  await customer.text(code);
  await main.getByText('It has arrived. The whole way works.').waitFor();
  await customer.text('Where do I send them?');
  await customer.hears(/Returns here|closed right now|holiday/i);
  await main.getByRole('link', { name: 'Next' }).last().click();
  await main.getByRole('link', { name: 'Routing rules' }).waitFor();
});

test('#140 a rule is built, said as a sentence, and moved by a button; one that is never reached says so', async () => {
  const { page, main } = olga;
  await main.getByRole('link', { name: 'Routing rules' }).click();
  const rules = main.getByRole('region', { name: 'Then, where does it go?' });
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  const first = rules.getByRole('region', { name: 'Change 1' });
  await first.getByRole('textbox', { name: 'Value' }).fill('refund, money back');
  await olga.choose(first.getByRole('button', { name: /Queue/ }).last(), 'Orders');
  await rules.getByText('If the text has “refund” or “money back” → Orders').first().waitFor();
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  const second = rules.getByRole('region', { name: 'Change 2' });
  await second.getByRole('button', { name: 'Remove this comparison' }).click();
  await olga.choose(second.getByRole('button', { name: /Queue/ }).last(), 'Orders');
  await rules.getByRole('button', { name: 'Move 2 up' }).click();
  await rules.getByText('It is never reached, for “1” before it always fits.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await rules.getByRole('button', { name: 'Remove 1' }).click();
});

test('#141 #142 #143 distribution, a bot, and the advanced settings are set on their pages, and a mistake stands at its field', async () => {
  const { page, main } = olga;
  await olga.go('Workstreams');
  await olga.open('Returns');
  await main.getByRole('textbox', { name: 'Time to think' }).fill('90');
  await main.getByRole('button', { name: 'Add: Context variables' }).click();
  await main.getByRole('region', { name: 'Context variables' }).getByRole('textbox', { name: 'Name' }).fill('order');
  await main.getByRole('link', { name: 'Its bot and smart assist' }).click();
  await olga.turn('Bot');
  const bot = main.getByRole('region', { name: 'Bot' });
  await bot.getByRole('textbox', { name: 'Address' }).fill('http://bot.contoso.example/');
  const mistake = bot.getByText('expected an address that begins with https://');
  await mistake.waitFor();
  await bot.getByRole('textbox', { name: 'Address' }).fill('https://bot.contoso.example/');
  await mistake.waitFor({ state: 'detached' });
  await olga.turn('Bot');
  await olga.go('Sessions and notifications');
  await main.getByRole('button', { name: 'New' }).first().click();
  await page.getByRole('dialog').getByRole('textbox').fill('Loud');
  await page.getByRole('button', { name: 'Create' }).click();
  await main.getByRole('region', { name: 'As the agent sees it' }).getByText('Maria Ruiz').waitFor();
  await olga.go('Quick replies');
  await main.getByRole('button', { name: 'Paste many' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Return label;en;Your label is on its way.;returns');
  await page.getByRole('button', { name: 'Take over 1 reply' }).click();
  await main.getByRole('link', { name: /Return label/ }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('#144 hours: a span is added, one date goes its own way, the year follows, and an overlap asks', async () => {
  const { page, main } = olga;
  await olga.go('Operating hours');
  await olga.open('Office hours, Chicago');
  const week = main.getByRole('region', { name: 'Week' });
  await week.getByRole('button', { name: 'Add a span' }).click();
  await week.getByText('09:00–13:00').waitFor();
  await week.getByRole('textbox', { name: 'From' }).last().fill('9:30');
  await week.getByRole('textbox', { name: 'From' }).last().press('Tab');
  await week.getByText('09:30–13:00').waitFor();
  await week.locator('label.check', { hasText: 'Friday' }).last().click();
  await week.getByText('Two spans overlap.').waitFor();
  await week.locator('label.check', { hasText: 'Friday' }).last().click();
  await week.getByRole('button', { name: 'One, some or all…' }).first().click();
  const window = page.getByRole('dialog');
  await window.getByLabel('Which date?').fill('2027-03-01');
  await window.getByRole('textbox', { name: 'To' }).fill('12:00');
  await window.getByRole('button', { name: 'Change it' }).click();
  const year = main.getByRole('region', { name: 'The year that comes of it' });
  await year.getByRole('textbox').fill('2027-03-01T13:00');
  await year.getByText(/^Closed, until/).waitFor();
  await year.getByRole('textbox').fill('2027-03-02T13:00');
  await year.getByText(/^Open, until/).waitFor();
  await year.getByText('Thanksgiving Day').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('#148 the bench shows draft beside live, keeps what it shows as a test, and a red one holds publishing back', async () => {
  const { page, main } = olga;
  await olga.go('Test bench');
  await main.getByRole('textbox', { name: 'The customer texts' }).fill('I want my money back');
  await olga.choose(main.getByRole('button', { name: /To the number/ }), 'Contoso returns');
  await main.getByRole('textbox', { name: 'At' }).fill('2027-01-12T10:00');
  await main.getByRole('button', { name: 'Try', exact: true }).click();
  await main.getByRole('region', { name: 'Your draft' }).getByText('Orders').first().waitFor();
  await main.getByRole('region', { name: 'Live', exact: true }).getByText('differs').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await main.getByRole('button', { name: 'Keep as a test' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Money back goes to orders');
  await page.getByRole('button', { name: 'Create' }).click();
  await olga.go('Tests');
  await main.getByRole('button', { name: 'Run them' }).click();
  await main.getByRole('listitem').filter({ hasText: 'Money back goes to orders' }).getByText('passes').waitFor();
  await olga.go('Routing');
  await olga.choose(olga.select(/Workstream/), 'Returns');
  await main.getByRole('button', { name: 'Remove 1' }).click();
  await page.getByRole('button', { name: /^Review/ }).click();
  await main.getByText('1 test fails.').waitFor();
  const publish = main.getByRole('button', { name: 'Publish', exact: true });
  expect(await publish.isDisabled()).toBe(true);
  await olga.turn('Publish although a test fails');
  await main.getByRole('textbox', { name: 'Why', exact: true }).fill('Only to see');
  await publish.and(page.locator(':enabled')).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await main.getByText('1 test fails.').waitFor({ state: 'detached' });
});

test('#147 a review in sentences, a publish with a comment, a colleague’s change chosen, undo and history', async () => {
  const { page, main, faults } = olga;
  await olga.publish('Returns have a rule, and Saturdays');
  await main.getByText('What it does, the next ten minutes').waitFor();
  // A colleague publishes while a draft of the same item is under way.
  await olga.go('Queues');
  await olga.open('Orders');
  await main.getByRole('textbox', { name: 'Name' }).fill('Orders and parcels');
  await olga.kept();
  await page.evaluate(async () => {
    const { document } = await (await fetch('/api/config')).json();
    const queues = document.queues.map((queue: { id: string }) =>
      queue.id === 'orders' ? { ...queue, name: 'Orders, theirs' } : queue,
    );
    const headers = { 'content-type': 'application/json', 'if-match': '*' };
    const body = JSON.stringify({ config: { document: { ...document, queues } }, comment: 'A colleague was first' });
    await fetch('/api/config/publish', { method: 'POST', headers, body });
  });
  await page.getByRole('button', { name: /^Review/ }).click();
  await main.getByText('You and a colleague changed the same').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await main.getByRole('button', { name: 'Keep mine' }).click();
  await main.getByRole('textbox', { name: 'What changes, and why' }).fill('Mine after all');
  await main.getByRole('button', { name: 'Publish', exact: true }).click();
  const history = main.getByRole('region', { name: 'History' });
  await history.getByText('Mine after all').waitFor();
  await history.getByText('A colleague was first').waitFor();
  await main.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take it back' }).click();
  await olga.go('Queues');
  await main.getByRole('link', { name: /Orders, theirs/ }).waitFor();
  expect(faults).toEqual([]);
});

test('#146 #145 a TeleSign number is set up the same way; a channel is deleted, with what that does; and undo brings it back', async () => {
  const { page, main } = olga;
  await olga.go('Set up a number');
  await main.getByRole('button', { name: 'Next', exact: true }).click();
  await main.getByRole('button', { name: 'Use this workstream' }).click();
  await main.getByRole('button', { name: 'Type a number instead' }).click();
  await main.getByRole('textbox', { name: 'Number', exact: true }).fill('+12065550177');
  await olga.choose(main.getByRole('button', { name: /Type/ }).last(), 'Local (10DLC)');
  await main.getByRole('button', { name: 'Use this number' }).click();
  await main.getByRole('heading', { level: 2, name: 'Language' }).waitFor();
  await olga.go('Numbers');
  await olga.open('Contoso on holiday');
  await main.getByRole('button', { name: 'Delete this channel' }).click();
  await page.getByText('texts to this number are kept and answered by nobody').waitFor();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await main.getByRole('link', { name: /Contoso on holiday/ }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await main.getByRole('link', { name: /Contoso on holiday/ }).waitFor();
});

test('a small screen has no sideways scroll, in the dark and from right to left', async () => {
  const { page } = olga;
  await page.setViewportSize({ width: 320, height: 700 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const isOverflowing = () =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect([await isOverflowing(), await accessibilityFaults(page)]).toEqual([false, []]);
});

test('a browser that dies in the middle loses nothing of the draft', async () => {
  const dying = await olga.context.newPage();
  const open = async (page: Page) => {
    await page.goto(`${stack.addresses.functions}/setup/queues/general`);
    const name = page.locator('#page').getByRole('textbox', { name: 'Name', exact: true });
    await name.waitFor();
    return name;
  };
  await (await open(dying)).fill('Everything else, by Olga');
  await dying.getByText('Draft kept', { exact: true }).waitFor();
  const crashed = dying.waitForEvent('crash');
  const devtools = await olga.context.newCDPSession(dying);
  devtools.send('Page.crash').catch(() => {});
  await crashed;
  const another = await open(await olga.context.newPage());
  expect(await another.inputValue()).toBe('Everything else, by Olga');
});
