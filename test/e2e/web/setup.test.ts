import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
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

const broken = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
};

test('#131 the prerequisites are checked, each with what it says', async () => {
  const { page, main } = olga;
  await main.getByRole('link', { name: 'Set up a number' }).click();
  await main.getByText('Communication Services').first().waitFor();
  expect(await main.locator('.checklist > li').count()).toBeGreaterThan(2);
  expect(await broken(page)).toEqual([]);
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
  expect(await broken(page)).toEqual([]);
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
  await main.getByText('Channel operation hours', { exact: true }).last().click();
  await main.getByRole('button', { name: 'Your text', exact: true }).first().click();
  await main.getByRole('textbox', { name: 'Your text, English' }).fill('Returns here. Your text has come.');
  await main.getByText('Ask how it was').click();
  const open = main.getByRole('region', { name: 'While you are open' });
  await open.getByText('Returns here. Your text has come.').waitFor();
  await main.getByRole('region', { name: 'Out of hours' }).getByText('We are closed right now').waitFor();
  await main.getByRole('region', { name: 'On a holiday' }).getByText(/text/).last().waitFor();
  expect(await broken(page)).toEqual([]);
  await main.getByRole('button', { name: 'Next', exact: true }).click();
  await main.getByText('File attachments', { exact: true }).last().click();
  await main.getByText('Agents can send file attachments').click();
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
  await first.getByRole('button', { name: 'Add a comparison' }).click();
  await first.getByRole('textbox', { name: 'Value' }).fill('refund, money back');
  await olga.choose(first.getByRole('button', { name: /Queue/ }).last(), 'Orders');
  await rules.getByText('If the text has “refund” or “money back” → Orders').first().waitFor();
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  await rules.getByRole('button', { name: 'Move 2 up' }).click();
  await rules.getByText('It is never reached, for “1” before it always fits.').waitFor();
  expect(await broken(page)).toEqual([]);
  await rules.getByRole('button', { name: 'Remove 1' }).click();
});

test('#141 #142 #143 distribution, a bot, and the advanced settings are set on their pages', async () => {
  const { main } = olga;
  await olga.go('Workstreams');
  await olga.open('Returns');
  await main.getByRole('textbox', { name: 'Time to think' }).fill('90');
  await main.getByRole('button', { name: 'Add: Context variables' }).click();
  await main.getByRole('region', { name: 'Context variables' }).getByRole('textbox', { name: 'Name' }).fill('order');
  await main.getByRole('link', { name: 'Its bot and smart assist' }).click();
  await main.getByText('Bot', { exact: true }).last().click();
  await main
    .getByRole('region', { name: 'Bot' })
    .getByRole('textbox', { name: 'Address' })
    .fill('http://bot.contoso.example/');
  await main.getByText('expected an address that begins with https://', { exact: false }).waitFor();
  await main.getByText('Bot', { exact: true }).last().click();
  await olga.go('Quick replies');
  await main.getByRole('button', { name: 'New' }).click();
});
