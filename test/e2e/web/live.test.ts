import type { ServerResponse } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage } from '../../support/browser';
import { waitFor } from '../../support/wait-for';
import { buildPages, servePages } from '../../support/web-pages';

/** A feed that a test answers by hand. */
const handFeed = () => {
  const asked: { readonly query: URLSearchParams; readonly answer: ServerResponse }[] = [];
  const next = (what: string) => waitFor(what, async () => asked.shift());
  const json = (response: ServerResponse, body: unknown) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  };
  return { asked, next, json };
};

describe('a window of the pages', () => {
  const feed = handFeed();
  let built: Awaited<ReturnType<typeof buildPages>>;
  let served: Awaited<ReturnType<typeof servePages>>;
  let browser: Browser;
  let page: Page;
  let faults: readonly string[];

  beforeAll(async () => {
    [built, browser] = await Promise.all([buildPages('design'), openBrowser()]);
    served = await servePages(built.folder, (url, answer) => feed.asked.push({ query: url.searchParams, answer }));
    ({ page, faults } = await openPage(browser, `${served.url}/design/live`));
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    built.remove();
  });

  it('asks the feed in a worker under the policy, goes on from its cursor, and says so when it is signed out', async () => {
    const first = await feed.next('the first poll that watches');
    const watching = first.query.has('watch') ? first : await feed.next('the poll that watches');
    expect(watching.query.get('watch')).toBe('c-maria@16');
    feed.json(watching.answer, { cursor: 'one', counts: { mine: 3 } });
    await page.getByText('"counts":{"mine":3}').waitFor();
    const second = await feed.next('the next poll');
    expect(second.query.get('cursor')).toBe('one');
    second.answer.statusCode = 304;
    second.answer.end();
    const third = await feed.next('the poll after nothing changed');
    expect(third.query.get('cursor')).toBe('one');
    third.answer.statusCode = 401;
    third.answer.end();
    await page.getByText('Signed out').waitFor();
    expect(faults.filter(fault => !fault.includes('401'))).toEqual([]);
  });

  it('complaint 1: keeps a draft through a reload', async () => {
    const draft = page.getByRole('textbox', { name: 'Draft' });
    await draft.and(page.locator('[data-lasts=true]')).waitFor();
    await draft.fill('Of course, where is');
    await waitFor('the draft to be kept', () =>
      page.evaluate(
        () =>
          new Promise<boolean>(done => {
            const open = indexedDB.open('desk');
            open.onsuccess = () => {
              const all = open.result.transaction('drafts').objectStore('drafts').getAll();
              all.onsuccess = () => {
                open.result.close();
                done(all.result.some(({ text }: { text: string }) => text === 'Of course, where is'));
              };
            };
          }),
      ),
    );
    await page.reload();
    await draft.and(page.locator('[data-lasts=true]')).waitFor();
    expect(await draft.inputValue()).toBe('Of course, where is');
  });
});
