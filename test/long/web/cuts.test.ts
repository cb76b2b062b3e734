import type { Browser } from 'playwright-core';
import { openBrowser } from '../../support/browser';
import { builtPages } from '../../support/built-functions';
import { openDesk } from '../../support/desk-window';
import { randomFrom } from '../../support/random-work';
import { startStack, type TestStack } from '../../support/stack';

const MINUTES = Number(process.env.MINUTES ?? 10);
const SEED = Number(process.env.SEED ?? 1);
jest.setTimeout((MINUTES + 5) * 60_000);

let stack: TestStack;
let browser: Browser;
beforeAll(async () => {
  await builtPages();
  [stack, browser] = await Promise.all([startStack(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await stack?.down();
});

test(`the network is cut at random for ${MINUTES} minutes, in two windows and by two agents: nothing is lost, nothing doubled`, async () => {
  const random = randomFrom(SEED);
  const ana = await openDesk(stack, browser, 'Ana Flores');
  const ben = await openDesk(stack, browser, 'Ben Carter');
  const second = await ana.context.newPage();
  await second.goto(`${stack.addresses.functions}/desk`);
  await Promise.all([ana.presence('Available'), ben.presence('Available')]);
  const customers = [stack.customer(), stack.customer(), stack.customer(), stack.customer()];
  const written = new Map<(typeof customers)[number], string[]>(customers.map(customer => [customer, []]));
  for (const [n, customer] of customers.entries()) {
    const text = `Where is my order ${n}?`;
    await customer.text(text);
    // Both want the same work; whoever is offered it takes it.
    await Promise.any([ana.accept(text), ben.accept(text)]);
  }
  const end = Date.now() + MINUTES * 60_000;
  for (let n = 0; Date.now() < end; n += 1) {
    const desk = random() < 0.5 ? ana : ben;
    if (random() < 0.3) await desk.offline(random() < 0.5);
    const rows = desk.page.getByRole('row');
    const count = await rows.count();
    if (count === 0) continue;
    await rows.nth(Math.floor(random() * count)).click();
    const open = (await desk.page.evaluate(() => location.pathname)).split('/').at(-1);
    const customer = customers.find(each => each.conversation() === open);
    if (
      customer === undefined ||
      !(await desk
        .box()
        .isEditable()
        .catch(() => false))
    )
      continue;
    const text = `Line ${n}`;
    written.get(customer)?.push(text);
    await desk.write(text);
    if (random() < 0.2) await customer.text(`Answer to ${n}`);
    if (random() < 0.1) await desk.page.reload().catch(() => undefined);
    await desk.page.waitForTimeout(200 + random() * 1_500);
  }
  await Promise.all([ana.offline(false), ben.offline(false)]);
  for (const [customer, texts] of written) {
    const last = texts.at(-1);
    if (last !== undefined) await customer.hears(new RegExp(`^${last}$`), 120_000);
    const heard = (await customer.replies()).map(({ text }) => text).filter(text => /^Line \d+$/.test(text));
    expect(heard).toEqual(texts);
  }
  for (const { faults } of [ana, ben]) expect(faults).toEqual([]);
});
