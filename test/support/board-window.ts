import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { TestStack } from './stack';

const WIDE = { width: 1280, height: 800 };

/** The board in a browser of its own, as somebody of the local stack who signed in by the page. */
export const openBoard = async (
  { addresses: { functions } }: Pick<TestStack, 'addresses'>,
  browser: Browser,
  person: string,
  path = '/board',
  options: BrowserContextOptions = {},
) => {
  const context = await browser.newContext({
    ...{ viewport: WIDE, locale: 'en-US', timezoneId: 'America/Chicago', reducedMotion: 'reduce', ...options },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  const faults: string[] = [];
  page.on('pageerror', error => faults.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error' && !/Failed to load resource|net::ERR/.test(message.text()))
      faults.push(message.text());
  });
  await page.goto(`${functions}${path}`);
  await page.getByRole('link', { name: 'Sign in with your work account' }).click();
  await page.getByRole('button', { name: person }).click();
  return { page, faults, ...handOf(page) };
};

/** What a supervisor does with a hand. */
const handOf = (page: Page) => ({
  /** By the bar: no page is loaded anew. */
  go: (place: string) => page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click(),
  figure: (name: string) => page.getByRole('link', { name: new RegExp(`^${name}`) }),
  act: async (name: string) => {
    await page.getByRole('toolbar').getByRole('button', { name, exact: true }).click();
    await page.getByRole('dialog').waitFor();
  },
  /** Presses the button of the dialog, and waits for what became of it. */
  confirm: async (button: string, outcome: string) => {
    const ways = page.getByRole('dialog').locator('.ask-ways');
    await ways.getByRole('button', { name: button, exact: true }).click();
    await page.getByRole('dialog').getByText(outcome, { exact: true }).waitFor();
    await ways.getByRole('button', { name: 'Close', exact: true }).click();
  },
});
export type BoardWindow = Awaited<ReturnType<typeof openBoard>>;
