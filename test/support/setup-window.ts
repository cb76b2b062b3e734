import type { Browser, Locator, Page } from 'playwright-core';
import type { TestStack } from './stack';

/** The set-up in a browser of its own, as an administrator of the local stack who signed in by the page. */
export const openSetup = async ({ addresses: { functions } }: TestStack, browser: Browser) => {
  const context = await browser.newContext({
    ...{
      viewport: { width: 1280, height: 900 },
      locale: 'en-US',
      timezoneId: 'America/Chicago',
      reducedMotion: 'reduce',
    },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  const faults: string[] = [];
  page.on('pageerror', error => faults.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error' && !/Failed to load resource|net::ERR/.test(message.text()))
      faults.push(message.text());
  });
  await page.goto(`${functions}/setup`);
  await page.getByRole('link', { name: 'Sign in with your work account' }).click();
  await page.getByRole('button', { name: 'Olga Brandt' }).click();
  await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
  return { context, page, faults, ...handOf(page) };
};
export type SetupWindow = Awaited<ReturnType<typeof openSetup>>;

/** What an administrator does with a hand. */
const handOf = (page: Page) => {
  const main = page.locator('#page');
  return {
    main,
    /** By the list of pages beside. */
    go: async (name: string) => {
      await page
        .getByRole('navigation', { name: 'Parts of the set-up' })
        .getByRole('link', { name, exact: true })
        .click();
      await main.getByRole('heading', { level: 1 }).first().waitFor();
    },
    /** Opens an item of the page that is open. */
    open: async (name: string) => {
      await main.getByRole('link', { name }).first().click();
      await main.getByRole('heading', { level: 2, name }).waitFor();
    },
    choose: async (field: Locator, option: string | RegExp) => {
      await field.click();
      await page.getByRole('option', { name: option }).first().click();
      // While it closes, the next press would only close it.
      await page.getByRole('listbox').waitFor({ state: 'detached' });
    },
    /** A select of the page by its label. */
    select: (label: string | RegExp) => main.getByRole('button', { name: label }),
    /** Turns a switch of the page, by its label. */
    turn: (label: string) => main.locator('label.switch', { hasText: label }).first().click(),
    kept: () => page.getByText('Draft kept', { exact: true }).waitFor(),
    publish: async (comment: string) => {
      await page.getByRole('button', { name: /^Review \d+ change/ }).click();
      await main.getByRole('textbox', { name: 'What changes, and why' }).fill(comment);
      await main.getByRole('button', { name: 'Publish', exact: true }).click();
      await main.getByRole('region', { name: 'History' }).getByText(comment).waitFor();
    },
  };
};
