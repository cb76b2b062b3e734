import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../../support/accessibility';
import { openBrowser } from '../../support/browser';
import { builtPages } from '../../support/built-functions';
import { type DeskWindow, openDesk } from '../../support/desk-window';
import { startStack, type TestStack } from '../../support/stack';
import { waitFor } from '../../support/wait-for';

jest.setTimeout(120_000);

let stack: TestStack;
let browser: Browser;
let ana: DeskWindow;

beforeAll(async () => {
  await builtPages();
  [stack, browser] = await Promise.all([startStack(), openBrowser()]);
  ana = await openDesk(stack, browser, 'Ana Flores');
});
afterAll(async () => {
  await browser?.close();
  await stack?.down();
});

const isOverflowing = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test('#106 #107 #108 #111 #113 the first minute: come on, an offer with its countdown, accept, answer, end, survey', async () => {
  const { page, faults } = ana;
  await page.getByText('Become available, then text +1 800 555 0100.').waitFor();
  expect(await page.getByRole('link', { name: 'Open the phones' }).getAttribute('href')).toContain(
    new URL(stack.addresses.phones).port,
  );
  await page.getByRole('button', { name: 'Become available' }).click();
  await page.getByText('The next text to +1 800 555 0100 comes to you.').waitFor();

  const maria = stack.customer();
  await maria.text('Hi, where is my order 5512?');
  await ana.offers().getByText('Hi, where is my order 5512?').waitFor();
  const left = Number.parseInt(await ana.offers().locator('.countdown > span[aria-hidden]').innerText(), 10);
  expect(left).toBeGreaterThan(60);
  expect(left).toBeLessThanOrEqual(120);
  expect(await page.title()).toBe('(1) Offer · Customer texts');
  await page.getByRole('row', { name: /\+1 .* ••• ••/ }).waitFor();

  await ana.accept('Hi, where is my order 5512?');
  await page.getByText('took it from Orders').waitFor();
  await page.getByRole('button', { name: 'Your presence: Busy' }).waitFor();
  await ana.write('It left our warehouse today.');
  await ana.said('It left our warehouse today.').waitFor();
  await maria.hears('It left our warehouse today.');
  await page.locator('article', { hasText: 'It left our warehouse today.' }).getByText('Arrived').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  await ana.end();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByText('The next text to +1 800 555 0100 comes to you.').waitFor();
  await maria.hears('How did we do today?');
  expect(faults).toEqual([]);
});

test('#117 says why of each entry, in the language that the agent chose', async () => {
  const { page } = ana;
  const customer = stack.customer();
  await customer.text('Do you repair bikes?');
  await ana.accept('Do you repair bikes?');
  await page.getByRole('button', { name: /^Why: .*took it from/ }).click();
  await page.getByText('The agent accepted the offer.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'You and your settings' }).click();
  await page.getByRole('menuitemradio', { name: 'Français' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Pourquoi : .*l’a prise dans|^Pourquoi: .*l’a prise dans/ }).click();
  await page.getByText('L’agent a accepté l’offre.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Vous et vos réglages' }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'End', exact: true }).waitFor();
});

test('#109 #119 complaints 19, 20, 29, 30: the composer counts, mends, fills quick replies, and keeps notes apart from texts', async () => {
  const { page } = ana;
  const customer = (await page.evaluate(() => location.pathname)).split('/').at(-1) ?? '';
  await ana.box().fill(`${'It’s on its way. '.repeat(5)}`);
  await page.getByText('makes this 2 texts instead of 1').waitFor();
  await page.getByRole('button', { name: "Use ' for ’" }).click();
  expect(await ana.box().inputValue()).not.toContain('’');

  await ana.box().fill('/q moment');
  await page.getByRole('option', { name: /I am checking/ }).waitFor();
  await page.keyboard.press('Enter');
  await waitFor('the quick reply', async () => (await ana.box().inputValue()).includes('I am checking that for you'));

  await page.getByRole('button', { name: 'Note', exact: true }).click();
  const note = page.getByRole('textbox', { name: 'Note for colleagues' });
  await note.fill('Rides a blue bike');
  await note.press('Control+Enter');
  await page.getByText('Note by Ana Flores').waitFor();
  // Still the box for notes, under its own name, and the text waits where it was.
  expect(await page.getByRole('button', { name: 'Add note' }).isVisible()).toBe(true);
  await note.press('Escape');
  expect(await ana.box().inputValue()).toContain('I am checking that for you');
  const { log } = await (await stack.desk('ana')).conversation(customer);
  expect(log.filter(({ kind }) => kind === 'note')).toHaveLength(1);
  expect(log.filter(entry => entry.kind === 'text-sent' && entry.text.includes('blue bike'))).toEqual([]);
});

test('complaint 1: a draft survives another conversation, a reload, and a look at the list', async () => {
  const { page } = ana;
  await ana.box().fill('Of course — when does it');
  await page.getByRole('row').filter({ hasText: 'Draft: Of course' }).waitFor();
  await waitFor('the draft to be kept', () => isKept(page, 'drafts', 'Of course — when does it'));
  await page.reload();
  await ana.box().waitFor();
  expect(await ana.box().inputValue()).toBe('Of course — when does it');
  await ana.box().fill('');
});

test('#118 complaint 3: when somebody else has the conversation, the draft stays and the field says who', async () => {
  const { page } = ana;
  const id = (await page.evaluate(() => location.pathname)).split('/').at(-1) ?? '';
  await ana.box().fill('Let me just');
  const ben = await stack.desk('ben');
  await ben.presence('available');
  await (await stack.desk('ana')).transfer(id, { agent: 'ben' });
  await waitFor('ben to be asked', async () =>
    (await ben.inbox()).items.some(({ conversation }) => conversation === id),
  );
  await ben.accept(id);
  await page.getByText('Somebody else has this conversation now. Your draft is kept.').waitFor();
  expect(await ana.box().inputValue()).toBe('Let me just');
  expect(await ana.box().getAttribute('readonly')).not.toBeNull();
  await ben.presence('offline', 'keep');
});

test('#120 complaint 28: at 320 pixels there is one column, nothing scrolls sideways, and an offer stands below the field', async () => {
  const { page } = ana;
  await page.setViewportSize({ width: 320, height: 640 });
  await stack.customer().text('Is the shop open?');
  await ana.offers().getByText('Is the shop open?').waitFor();
  expect(await isOverflowing(page)).toBe(false);
  await ana.accept('Is the shop open?');
  await page.getByText('took it from').last().waitFor();
  expect(await isOverflowing(page)).toBe(false);
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await page.getByRole('row').first().waitFor();
  expect(await isOverflowing(page)).toBe(false);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  expect([await isOverflowing(page), await accessibilityFaults(page)]).toEqual([false, []]);
  await page.reload();
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('#118 complaints 9, 10, 11: the answer to accept, reply and end is lost on the way: each is done once, and nothing is lost', async () => {
  const { page } = ana;
  const customer = stack.customer();
  await customer.text('My parcel has a hole.');
  await ana.offers().getByText('My parcel has a hole.').waitFor();
  const lost = [
    await ana.loseAnswerTo(/\/accept$/),
    await ana.loseAnswerTo(/\/messages$/),
    await ana.loseAnswerTo(/\/end$/),
  ];
  await ana.accept('My parcel has a hole.');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await ana.write('I am sorry. A new one leaves today.');
  await ana.logged('I am sorry. A new one leaves today.').waitFor();
  await ana.end();
  await page.getByRole('button', { name: 'Close', exact: true }).waitFor();
  expect(lost.map(({ arrived }) => arrived() >= 1)).toEqual([true, true, true]);
  const id = (await page.evaluate(() => location.pathname)).split('/').at(-1) ?? '';
  const { log } = await (await stack.desk('ana')).conversation(id);
  const count = (is: (entry: (typeof log)[number]) => boolean) => log.filter(is).length;
  expect([
    count(({ kind }) => kind === 'agent-joined'),
    count(entry => entry.kind === 'text-sent' && entry.text.startsWith('I am sorry')),
    count(({ kind }) => kind === 'conversation-ended'),
  ]).toEqual([1, 1, 1]);
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: 'Close', exact: true }).waitFor({ state: 'detached' });
});

test('#118 complaints 7, 9: without a network what is written waits here, survives a reload, and leaves once as the same command', async () => {
  const { page } = ana;
  const customer = stack.customer();
  await customer.text('When do you open?');
  await ana.offers().getByText('When do you open?').waitFor();
  await ana.accept('When do you open?');
  // A server that no question reaches, so that a reload still finds the pages.
  await page.route(/\/api\//, route => route.abort('internetdisconnected'));
  await ana.write('At nine, every day but Sunday.');
  await page.locator('.pending', { hasText: 'At nine' }).getByText('Kept here').waitFor();
  await ana.box().fill('Anything else I can');
  await page.getByText('No connection', { exact: true }).waitFor();
  // What can't wait is refused with its reason.
  await ana.end();
  await page.getByText('There is no connection. This can be done when it is back.').waitFor();
  await waitFor('the text to be kept', () => isKept(page, 'outbox', 'At nine, every day but Sunday.'));
  await waitFor('the draft to be kept', () => isKept(page, 'drafts', 'Anything else I can'));
  await page.unrouteAll();
  await page.reload();
  await customer.hears('At nine, every day but Sunday.');
  await ana.logged('At nine, every day but Sunday.').waitFor();
  expect(await ana.box().inputValue()).toBe('Anything else I can');
  expect((await customer.replies()).filter(({ text }) => text.startsWith('At nine'))).toHaveLength(1);
  await ana.box().fill('');
});

test('#120 by keys alone: from the offer to the close, and what crosses holds the first Enter', async () => {
  const { page } = ana;
  const customer = stack.customer();
  await customer.text('Do you sell bells?');
  await ana.offers().getByText('Do you sell bells?').waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const keys = page.keyboard;
  await keys.press('F6');
  await keys.press('a');
  await ana.said('Do you sell bells?').waitFor();
  await page.getByText('took it from').last().waitFor();
  await keys.press('c');
  await ana.box().and(page.locator(':focus')).waitFor();
  await keys.type('Yes, from ten dollars.');
  await customer.text('A red one?');
  await page.getByText('wrote while you were typing').waitFor();
  await keys.press('Enter');
  expect(await ana.box().inputValue()).toBe('Yes, from ten dollars.');
  await keys.press('Enter');
  await ana.said('Yes, from ten dollars.').waitFor();
  await customer.hears('Yes, from ten dollars.');
  await keys.press('Escape');
  await keys.press('e');
  await page.getByRole('alertdialog').waitFor();
  await keys.press('Enter');
  await page.getByRole('button', { name: 'Close', exact: true }).waitFor();
  await keys.press('e');
  await page.getByRole('button', { name: 'Close', exact: true }).waitFor({ state: 'detached' });
});

test('#118 complaint 8: another window shows the same desk, and one of them writes at a time', async () => {
  const second = await ana.context.newPage();
  await second.goto(ana.page.url());
  const customer = stack.customer();
  await customer.text('Two windows, one offer.');
  for (const page of [ana.page, second])
    await page.getByRole('region', { name: 'Offers' }).getByText('Two windows, one offer.').waitFor();
  await second.getByRole('button', { name: 'Accept' }).click();
  await second.getByRole('textbox', { name: /^Text to/ }).waitFor();
  await ana.offers().waitFor({ state: 'detached' });
  await ana.page.goto(second.url());
  await ana.page.getByText('You are writing this in another window.').waitFor();
  await ana.page.getByRole('button', { name: 'Write here' }).click();
  await second.getByText('You are writing this in another window.').waitFor();
  await second.close();
  await ana.write('One answer.');
  await customer.hears('One answer.');
});

test('#111 leaving with open work says what becomes of it', async () => {
  const { page, faults } = ana;
  await ana.presence('Offline');
  await page.getByText('You still have open work').waitFor();
  await page.getByRole('button', { name: 'Give back' }).click();
  await page.getByRole('button', { name: 'Your presence: Offline' }).waitFor();
  await page.getByText('Waiting in my queues').waitFor();
  expect(faults).toEqual([]);
});

test('who has no desk is told so plainly, and led to their own page', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${stack.addresses.functions}/desk`);
  await page.getByRole('link', { name: /Sign in/ }).click();
  await page.getByRole('button', { name: 'Sam Okafor' }).click();
  await page.getByText('The desk is for agents.').waitFor();
  await page.getByRole('link', { name: 'Go to your own page' }).click();
  await page.waitForURL('**/board');
  await context.close();
});

/** Whether this browser keeps a text in one of its stores. */
const isKept = (page: Page, store: string, text: string): Promise<boolean> =>
  page.evaluate(
    ([name, wanted]) =>
      new Promise<boolean>(done => {
        const open = indexedDB.open('desk');
        open.onsuccess = () => {
          const all = open.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            open.result.close();
            done(all.result.some(each => (each.text ?? each.body) === wanted));
          };
        };
      }),
    [store, text] as const,
  );
