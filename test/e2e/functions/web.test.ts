import type { Browser } from 'playwright-core';
import { openBrowser, openPage } from '../../support/browser';
import { builtPages } from '../../support/built-functions';
import { startStack, type TestStack } from '../../support/stack';

jest.setTimeout(120_000);

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

test('the app serves the pages at its root, and a browser runs them under their policy', async () => {
  const { page, faults } = await openPage(browser, stack.addresses.functions);
  await page.getByRole('heading').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  // Nobody is signed in: the shell is there, and the API behind it says so. Nothing else is wrong.
  expect(faults).toEqual(['Failed to load resource: the server responded with a status of 401 (Unauthorized)']);
  // The policy is there, and holds: what a hostile text could try is refused.
  const tried = await page.evaluate(() => {
    const element = document.createElement('p');
    try {
      element.innerHTML = '<img src=x>';
      return 'done';
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(tried).toBe('TypeError');
  expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
  await page.context().close();
});

test('everything of /api asks for a sign-in, and nothing of the pages does', async () => {
  const { functions, phones } = stack.addresses;
  const status = async (path: string, method = 'GET') =>
    (await fetch(`${functions}${path}`, { method, redirect: 'manual' })).status;
  expect(await Promise.all(['/', '/desk/c/1', '/board', '/setup'].map(path => status(path)))).toEqual([
    200, 200, 200, 200,
  ]);
  expect(await status('/', 'HEAD')).toBe(200);
  expect(
    await Promise.all(['/api/me', '/api/feed', '/api/nothing', '/assets/none.js', '/admin'].map(path => status(path))),
  ).toEqual([401, 401, 404, 404, 404]);

  const sam = await stack.desk('sam');
  const { body } = await sam.call('me', {});
  expect(body).toMatchObject({ person: { id: 'sam' }, roles: ['supervisor'], links: { phones } });
  expect(body.versions.pages).not.toBe('none');
  expect(body.agent).toBeUndefined();
});

test('a poll that waits wakes when an agent is offered work, and when the customer of an open conversation writes', async () => {
  const ana = await stack.desk('ana');
  const customer = stack.customer();
  const conversation = customer.conversation();
  await ana.presence('available');
  const { body: first } = await ana.call('feed', { query: { wait: 0 } });
  const offered = ana.call('feed', { query: { wait: 25, cursor: first?.cursor } });
  await customer.text('Where is my order 5512?');
  expect(await offered).toMatchObject({
    status: 200,
    body: { desk: { items: [{ conversation, state: 'offered', number: expect.stringContaining('•') }] } },
  });

  await ana.accept(conversation);
  await customer.hears('this is Ana Flores');
  let { body } = await ana.call('feed', { query: { wait: 0, watch: `${conversation}@0` } });
  let place = '0';
  // Deliveries of what was sent still come in: each poll goes on from where the last one was.
  await customer.text('It is urgent');
  for (let polls = 0; polls < 20; polls += 1) {
    const [told] = body?.watched ?? [];
    if (told?.entries.some(entry => entry.kind === 'text-received' && entry.text === 'It is urgent')) return;
    place = told?.place ?? place;
    const next = await ana.call('feed', { query: { cursor: body?.cursor, watch: `${conversation}@${place}` } });
    expect(next.status).toBe(200);
    ({ body } = next);
  }
  throw new Error('The text never came.');
});
