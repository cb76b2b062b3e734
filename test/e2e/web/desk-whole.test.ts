import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../../support/accessibility';
import { openBrowser } from '../../support/browser';
import { builtPages } from '../../support/built-functions';
import { beginAnew, type DeskWindow, openDesk } from '../../support/desk-window';
import { randomFrom } from '../../support/random-work';
import { plainPng } from '../../support/sample-files';
import { type Customer, startStack, type TestStack } from '../../support/stack';
import { waitFor } from '../../support/wait-for';

jest.setTimeout(120_000);

let stack: TestStack;
let browser: Browser;
let ana: DeskWindow;
let team: Parameters<typeof beginAnew>[2];
let listener: Server;

/** A listener that always has the same to say. */
const CARD = { title: 'Delivery times', text: 'Two days.', suggestedReply: 'It takes two days from our warehouse.' };
const SESSION = {
  ...{ id: 'shop', name: 'Shop', title: 'Order of {customerName}', panel: 'docked' },
  tabs: [
    { title: 'Conversation', kind: 'conversation' },
    { title: 'Shop', kind: 'page', url: 'https://shop.contoso.example/find?queue={queueId}' },
  ],
  scripts: [{ title: 'Before you answer', steps: ['Look the order up', 'Say your name'] }],
};

beforeAll(async () => {
  listener = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ cards: [CARD] }));
  });
  await new Promise<void>(done => listener.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`;
  await builtPages();
  [stack, browser] = await Promise.all([
    startStack({
      config: sample => ({
        ...sample,
        channels: sample.channels.map(({ operatingHours: _, ...channel }) => channel),
        sessionTemplates: [SESSION],
        workstreams: (sample.workstreams as Record<string, unknown>[]).map(workstream => ({
          ...workstream,
          contextVariables: [
            { name: 'order', type: 'text' },
            { name: 'items', type: 'number' },
          ],
          smartAssist: [{ id: 'sample-bot', name: 'Knowledge', url }],
          desk: { session: 'shop' },
        })),
      }),
    }),
    openBrowser(),
  ]);
  ana = await openDesk(stack, browser, 'Ana Flores', { viewport: { width: 1440, height: 900 } });
  const [agent, ben, supervisor] = await Promise.all([stack.desk('ana'), stack.desk('ben'), stack.desk('sam')]);
  team = { agent, others: [ben], supervisor };
});
beforeEach(() => beginAnew(stack, ana, team));
afterAll(async () => {
  await browser?.close();
  await stack?.down();
  listener?.close();
});

/** Somebody new texts, and Ana has it open. */
const accepted = async (text: string): Promise<Customer> => {
  const customer = stack.customer();
  await customer.text(text);
  await ana.accept(text);
  return customer;
};
const more = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
};
const done = async (): Promise<void> => {
  await ana.end();
  await ana.page.locator('.talk-head').getByRole('button', { name: 'Close', exact: true }).click();
  await ana.page.locator('.talk').waitFor({ state: 'detached' });
};
/** A picture for whoever looks at the pages: only where a folder is named for it. */
const look = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.PICTURES;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
};
const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Customer' });

test('#110 a file is asked for and received, one is sent and one refused, each by its switch', async () => {
  const { page } = ana;
  const customer = await accepted('My parcel has a hole in it.');
  await more(page, 'Ask for a file');
  await page.getByRole('textbox', { name: /Your own words/ }).fill('A picture of the hole, please:');
  await page.getByRole('button', { name: 'Send the link' }).click();
  const { text } = await customer.hears('A picture of the hole, please:');
  const [link = ''] = /https?:\S+/.exec(text) ?? [];
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(plainPng())], { type: 'image/png' }), 'hole.png');
  const { pathname } = new URL(link);
  expect((await fetch(`${stack.addresses.functions}${pathname}`, { method: 'POST', body: form })).ok).toBe(true);
  await page.getByRole('log').getByRole('link', { name: 'Save hole.png' }).waitFor();
  await page.getByRole('img', { name: 'Picture: hole.png' }).waitFor();

  const picker = page.locator('input[type=file]');
  await picker.setInputFiles({ name: 'label.png', mimeType: 'image/png', buffer: plainPng() });
  await page.getByRole('log').getByRole('link', { name: 'Save label.png' }).waitFor();
  await customer.hears(/https?:\S+/);
  await picker.setInputFiles({ name: 'tool.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ12') });
  await page.getByText('tool.exe is not sent: Files of the type "exe" are blocked on this channel.').waitFor();
  await page.locator('.upload', { hasText: 'tool.exe' }).getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('tool.exe is not sent').waitFor({ state: 'detached' });
  // One that is on its way can be called off: nothing of it arrives.
  await page.route(/\/files$/, async route => {
    await new Promise<void>(later => setTimeout(later, 600));
    // Called off by then, which is what is wanted.
    await route.abort().catch(() => undefined);
  });
  await picker.setInputFiles({ name: 'large.png', mimeType: 'image/png', buffer: plainPng() });
  await page.getByText(/Sending large.png/).waitFor();
  await page.locator('.upload', { hasText: 'large.png' }).getByRole('button', { name: 'Cancel' }).click();
  await page.getByText(/large.png/).waitFor({ state: 'detached' });
  await page.unroute(/\/files$/);
  await done();

  // The office's number has both switched off: there is nothing to press.
  const other = stack.customer('+18005550101');
  await other.text('A picture for you');
  await ana.accept('A picture for you');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Ask for advice' }).waitFor();
  expect(await page.getByRole('menuitem', { name: /file/ }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await done();
  expect(ana.faults).toEqual([]);
});

test('#116 a suggestion is seen by the agent alone, and used with one press', async () => {
  const { page } = ana;
  const customer = await accepted('How long does it take?');
  await ana.write('One moment, please.');
  const cards = page.getByRole('region', { name: 'Suggestions' });
  await cards.getByText('Delivery times').waitFor();
  await look(page, 'cards');
  await cards.getByRole('button', { name: 'Insert' }).click();
  expect(await ana.box().inputValue()).toBe(CARD.suggestedReply);
  await ana.box().press('Enter');
  await customer.hears(CARD.suggestedReply);
  await waitFor('cards that can be put away', async () => (await cards.getByRole('button').count()) > 0);
  expect((await customer.replies()).filter(({ text }) => text.includes('Delivery times'))).toEqual([]);
  await done();
});

test('#115 the record: candidates, link and unlink, context by its type, opt-out by phone with how they asked, what was before', async () => {
  const { page } = ana;
  const olga = await stack.desk('olga');
  const customer = stack.customer();
  await customer.text('Do you still have blue bikes?');
  await ana.accept('Do you still have blue bikes?');
  const panel = panelOf(page);
  await panel.getByText('Not linked with a record.').waitFor();
  const record = { name: 'Maria Lopez', numbers: [customer.number], fields: { tier: 'gold' } };
  await olga.call('customerSave', { path: { id: 'c-77' }, body: record });
  await panel.getByRole('button', { name: 'Look for records with this number' }).click();
  await panel.getByRole('button', { name: 'Link: Maria Lopez' }).click();
  await panel.getByText('gold').waitFor();
  await look(page, 'panel');
  await page.getByRole('heading', { name: 'Maria Lopez' }).waitFor();
  await panel.getByRole('button', { name: 'It is not them' }).click();
  await panel.getByText('Not linked with a record.').waitFor();

  await panel.getByRole('textbox', { name: 'order' }).fill('5512');
  await panel.getByRole('textbox', { name: 'items' }).fill('2');
  await panel.getByRole('button', { name: 'Save' }).click();
  const shown = async () => (await stack.desk('ana')).conversation(customer.conversation());
  await waitFor(
    'the context',
    async () => JSON.stringify((await shown()).conversation?.context) === '{"order":"5512","items":2}',
  );
  await panel.getByRole('combobox', { name: 'Language' }).selectOption('es');
  await waitFor('the language', async () => (await shown()).conversation?.language === 'es');

  await panel.getByRole('button', { name: 'They want no more texts' }).click();
  await panel.getByRole('textbox', { name: 'How they asked' }).fill('By phone at 14:05');
  await panel.getByRole('button', { name: 'Record it' }).click();
  await page.getByText('This customer opted out: no text may go to them.').waitFor();
  await page.getByRole('button', { name: 'They asked me to write again' }).click();
  await page.getByRole('textbox', { name: 'How did they ask? It is the proof.' }).fill('Called again at 14:20');
  await page.getByRole('button', { name: 'Record it' }).click();
  await ana.box().waitFor();

  expect(await accessibilityFaults(page, { part: '.panel' })).toEqual([]);
  // What was opted out of is over: there is wrap-up to do.
  await page.locator('.talk-head').getByRole('button', { name: 'Close', exact: true }).click();
  await page.locator('.talk').waitFor({ state: 'detached' });
  await customer.text('And red ones?');
  await ana.accept('And red ones?');
  await panel.getByRole('region', { name: 'Earlier conversations' }).getByRole('button').first().click();
  await page.getByRole('log').getByText('Do you still have blue bikes?').waitFor();
  await page.goBack();
  await page.getByRole('log').getByText('And red ones?').waitFor();
  await done();
});

test('#114 a session opens by its template, with slugs; several stand side by side, and a reload restores them', async () => {
  const { page } = ana;
  await accepted('First of two');
  const panel = panelOf(page);
  expect(await panel.getByRole('link', { name: 'Shop' }).getAttribute('href')).toBe(
    'https://shop.contoso.example/find?queue=general',
  );
  await panel.getByRole('checkbox', { name: 'Look the order up' }).check();
  const second = await accepted('Second of two');
  const sessions = page.getByRole('navigation', { name: 'Open conversations' });
  await waitFor('two sessions', async () => (await sessions.locator('.session').count()) === 2);
  await page.reload();
  await look(page, 'sessions');
  await waitFor('two sessions again', async () => (await sessions.locator('.session').count()) === 2);
  await page.getByRole('log').getByText('Second of two').waitFor();
  expect(await sessions.getByRole('button', { name: /^Order of/ }).count()).toBe(2);
  await sessions
    .getByRole('button', { name: /^Order of/ })
    .first()
    .click();
  await page.getByRole('log').getByText('First of two').waitFor();
  expect(await panel.getByRole('checkbox', { name: 'Look the order up' }).isChecked()).toBe(true);
  await done();
  await page.locator(`[role=row][data-key="${second.conversation()}"]`).click();
  await page.getByRole('log').getByText('Second of two').waitFor();
  await done();
});

test('#113 an active conversation is set aside: it waits for the customer, who brings it back', async () => {
  const { page } = ana;
  const customer = await accepted('I will look for my receipt.');
  await ana.write('Take your time.');
  await page.getByRole('button', { name: 'Wait for customer' }).click();
  const ask = page.getByRole('alertdialog', { name: 'Wait for the customer?' });
  await ask
    .getByRole('status', { name: 'What follows' })
    .getByText(/customer/)
    .waitFor();
  await ask.getByRole('button', { name: 'Wait for customer' }).click();
  await page.getByRole('log').getByText('Set aside: it waits for the customer').waitFor();
  await page
    .getByRole('heading', { name: /^Waits for the customer/ })
    .or(page.getByText('Waits for the customer'))
    .first()
    .waitFor();
  await customer.text('Here it is: 5512.');
  await ana.accept('Here it is: 5512.');
  await ana.write('Thank you!');
  await customer.hears('Thank you!');
  await done();
});

test('#112 #111 consult and hand-over, with a note; what follows is said before, and who went is seen as gone', async () => {
  const { page } = ana;
  const ben = await stack.desk('ben');
  const customer = stack.customer();
  await customer.text('I want my money back.');
  await ana.offers().getByText('If you decline:').waitFor();
  await ana
    .offers()
    .getByText(/^It waits in General questions/)
    .waitFor();
  await ana.accept('I want my money back.');
  await ben.presence('available');
  await ben.changes();
  await more(page, 'Ask for advice');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Type a name' }).fill('ben');
  await dialog.getByRole('option', { name: /Ben Carter/ }).click();
  await dialog.getByText('Ben Carter is asked and has 120 s to answer. You keep the conversation.').waitFor();
  await dialog.getByRole('textbox', { name: /^Note for/ }).fill('Refund over 100?');
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await waitFor('the question at Ben’s desk', async () =>
    (await ben.inbox()).items.some(({ note, asked }) => asked === true && note === 'Refund over 100?'),
  );
  await ben.decline(customer.conversation());

  await page.getByRole('button', { name: 'Hand over' }).click();
  await dialog.getByRole('option', { name: /General questions/ }).click();
  await dialog.getByText(/It waits in General questions/).waitFor();
  await look(page, 'hand-over');
  await dialog.getByRole('option', { name: /Carla/ }).click();
  await dialog.getByText(/This would be refused: Carla Nuñez is not available now/).waitFor();
  expect(await dialog.getByRole('button', { name: 'Hand over' }).isDisabled()).toBe(true);
  await dialog.getByRole('option', { name: /Ben Carter/ }).click();
  await dialog.getByText('Ben Carter is asked and has 120 s; you keep it until they accept.').waitFor();
  await dialog.getByRole('textbox', { name: /^Note for/ }).fill('Refund agreed');
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  await waitFor('the hand-over at Ben’s desk', async () =>
    (await ben.inbox()).items.some(({ state, note }) => state === 'transfer-offered' && note === 'Refund agreed'),
  );
  await ben.accept(customer.conversation());
  await page.getByText(/has this conversation now\. Your draft is kept/).waitFor();

  await accepted('Is Ben there?');
  await ben.command('connection', { body: { state: 'lost' } });
  await page.getByRole('button', { name: 'Hand over' }).click();
  await dialog.getByRole('option').filter({ hasText: 'Ben Carter' }).filter({ hasText: 'Offline' }).waitFor();
  await page.keyboard.press('Escape');
  await ben.command('connection', { body: { state: 'back' } });
  await ben.end(customer.conversation());
  await ben.close(customer.conversation());
  await ben.presence('offline');
  await done();
});

test('who is muted or blocked is shown so, and calls nobody; a guest leaves; what was closed today is listed', async () => {
  const { page } = ana;
  const ben = await stack.desk('ben');
  await accepted('Can I return it?');
  const panel = panelOf(page);
  for (const [press, means, shown, back] of [
    ['Mute', 'Texts are kept and shown; nobody is called.', 'Muted', 'Unmute'],
    ['Block', 'Texts are kept, nobody is called, nothing is sent.', 'Blocked', 'Unblock'],
  ] as const) {
    await panel.getByRole('button', { name: press, exact: true }).click();
    await panel.getByText(means).waitFor();
    await panel.getByRole('button', { name: 'Record it' }).click();
    await page.locator('.talk-head .chip').getByText(shown).waitFor();
    await panel.getByRole('button', { name: back, exact: true }).click();
    await page.locator('.talk-head .chip').getByText(shown).waitFor({ state: 'detached' });
  }
  // Who is blocked is nobody's work: there is wrap-up to do.
  await page.locator('.talk-head').getByRole('button', { name: 'Close', exact: true }).click();
  await page.locator('.talk').waitFor({ state: 'detached' });
  await page.getByText('Closed today').waitFor();
  await look(page, 'closed-today');

  await ana.presence('Busy');
  await ben.presence('available');
  const customer = stack.customer();
  await ana.presence('Away');
  await customer.text('Is it worth repairing?');
  await waitFor('the offer at Ben’s desk', async () =>
    (await ben.inbox()).items.some(({ state }) => state === 'offered'),
  );
  await ben.accept(customer.conversation());
  await ana.presence('Available');
  await ben.command('consult', {
    path: { id: customer.conversation() },
    body: { agent: 'ana', note: 'What do you think?' },
  });
  await ana.offers().getByText('What do you think?').first().waitFor();
  await ana.offers().getByRole('button', { name: 'Accept' }).click();
  await page.getByRole('log').getByText('Is it worth repairing?', { exact: true }).waitFor();
  await more(page, 'Leave');
  await page.locator(`[role=row][data-key="${customer.conversation()}"]`).waitFor({ state: 'detached' });
  await ben.end(customer.conversation());
  await ben.close(customer.conversation());
  await ben.presence('offline');
});

test('#118 who was cut off is told for how long, and what is with somebody else since', async () => {
  const { page } = ana;
  const customer = await accepted('Are you still there?');
  await ana.offline(true);
  await page.getByText('No connection. What you write is kept here').waitFor();
  const sam = await stack.desk('sam');
  await sam.command('supervisorForceClose', { path: { id: customer.conversation() }, body: {} });
  await ana.offline(false);
  await page.getByText(/^You were away .* 1 conversation is with somebody else now, or over\.$/).waitFor();
  await page.locator('.bar').getByRole('button', { name: 'Close' }).click();
  await page.getByText(/^You were away/).waitFor({ state: 'detached' });
});

test('why there is no work, what would help, and what is found by the end of a number', async () => {
  const { page } = ana;
  await ana.presence('Away');
  const customer = stack.customer();
  await customer.text('Anybody there?');
  await page.getByRole('button', { name: /^Your presence/ }).click();
  await page.getByRole('menuitemradio', { name: 'Why do I get no work?' }).click();
  const dialog = page.getByRole('dialog', { name: 'Why do I get no work?' });
  await dialog.getByText('Your presence takes none of it. (1)').waitFor();
  await look(page, 'why');
  await dialog.getByRole('button', { name: 'Become it' }).click();
  await ana.accept('Anybody there?');
  await page.getByRole('button', { name: 'Find a conversation' }).click();
  await page.getByRole('searchbox').fill(customer.number.slice(-4));
  await page.getByRole('searchbox').press('Enter');
  await page.getByText('1 found').waitFor();
  await look(page, 'search');
  await page.locator('.found').click();
  await page.getByRole('log').getByText('Anybody there?').waitFor();
  await done();
});

test('#118 the network is cut at random: every text arrives once, in order, and nothing is lost', async () => {
  const customer = await accepted('Are you there?');
  const random = randomFrom(118);
  const written: string[] = [];
  for (let n = 0; n < 12; n += 1) {
    if (random() < 0.5) await ana.offline(random() < 0.6);
    const text = `Line ${n} of twelve`;
    written.push(text);
    await ana.write(text);
    if (n === 6) await waitFor('the draft to leave the field', async () => (await ana.box().inputValue()) === '');
  }
  await ana.offline(false);
  await customer.hears('Line 11 of twelve', 40_000);
  await ana.logged('Line 11 of twelve').waitFor();
  const heard = (await customer.replies()).map(({ text }) => text).filter(text => /^Line/.test(text));
  expect(heard).toEqual(written);
  expect(await ana.page.locator('.pending').count()).toBe(0);
  expect(ana.faults).toEqual([]);
});
