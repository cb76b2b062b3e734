import type { Browser, Page } from 'playwright-core';
import { phoneLine } from '../../cli/support/phone-line';
import type { Addresses } from '../../local/stack';

const FRESH = '+18005550103';
const CUSTOMER = '+14255550123';
const WIDE = { width: 1180, height: 760 };
const SMALL = { width: 390, height: 760 };
const LOOK = { locale: 'en-US', timezoneId: 'America/Chicago', reducedMotion: 'reduce' } as const;

/** The set-up of a second number, as an administrator sees it page by page, and the editors behind it. */
export const takeSetupPictures = async (
  browser: Browser,
  { functions, phones }: Pick<Addresses, 'functions' | 'phones'>,
  pathOf: (name: string) => string,
): Promise<void> => {
  const context = await browser.newContext({ ...LOOK, viewport: WIDE });
  const page = await context.newPage();
  const main = page.locator('#page');
  const shot = async (name: string) => {
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.screenshot({ path: pathOf(name) });
  };
  const next = () => main.getByRole('button', { name: 'Next', exact: true }).click();
  const turn = (label: string) => main.locator('label.switch', { hasText: label }).first().click();

  await page.goto(`${functions}/setup`);
  await page.getByRole('link', { name: /Sign in/ }).click();
  await page.getByRole('button', { name: 'Olga Brandt' }).click();
  await main.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
  await main.getByText('Contoso main line').waitFor();
  await shot('setup-home');
  await main.getByRole('link', { name: 'Set up a number' }).click();
  await main.getByText('Communication Services lists').waitFor();
  await shot('setup-prerequisites');
  await next();
  await main.getByRole('button', { name: 'Create one' }).click();
  await main.getByRole('textbox', { name: 'Name' }).fill('Returns');
  await shot('setup-workstream');
  await main.getByRole('button', { name: 'Use this workstream' }).click();
  await main.getByRole('textbox', { name: 'What your people call it' }).fill('Contoso returns');
  await main.getByText('Also takes calls').waitFor();
  await shot('setup-numbers');
  await main
    .getByRole('listitem')
    .filter({ hasText: '+1 800 555 0103' })
    .getByRole('button', { name: /^Choose/ })
    .click();
  await main.getByText('Which texts there are').waitFor();
  await shot('setup-language');
  await next();
  await turn('Channel operation hours');
  await main.getByRole('button', { name: 'Your text', exact: true }).first().click();
  await main.getByRole('textbox', { name: 'Your text, English' }).fill('Contoso returns here. Your text has come!');
  await turn('Ask how it was');
  const hears = main.getByRole('region', { name: 'What a customer hears' });
  await hears.getByText('Contoso returns here').first().waitFor();
  await main.getByRole('region', { name: 'Channel operation hours' }).scrollIntoViewIfNeeded();
  await shot('setup-behaviours');
  await hears.scrollIntoViewIfNeeded();
  await shot('setup-hears');
  await next();
  await turn('File attachments');
  await shot('setup-features');
  await next();
  await main.getByRole('textbox', { name: 'Text' }).fill('Hi, my shoes are too small');
  await main.getByRole('button', { name: 'Try', exact: true }).click();
  await main.locator('.phone .phone-bubble').nth(1).waitFor();
  await shot('setup-summary');
  await main.getByRole('button', { name: 'Finish' }).click();
  await main.locator('.code').waitFor();
  await shot('setup-code');
  await phoneLine(phones).text(CUSTOMER, FRESH, await main.locator('.code').innerText());
  await main.getByText('It has arrived.').waitFor();
  await main.getByRole('link', { name: 'Next' }).last().click();
  await main.getByRole('link', { name: 'Routing rules' }).waitFor();
  await shot('setup-next');
  await editors(page, functions, shot);
  await page.setViewportSize(SMALL);
  await page.goto(`${functions}/setup/hours/office-hours`);
  await main.getByRole('region', { name: 'Week' }).scrollIntoViewIfNeeded();
  await shot('setup-small');
  await context.close();
};

/** What stands behind the wizard, with something in it. */
const editors = async (page: Page, functions: string, shot: (name: string) => Promise<void>): Promise<void> => {
  const main = page.locator('#page');
  await page.goto(`${functions}/setup/routing/customer-service`);
  await main
    .getByRole('button', { name: /^Change: / })
    .last()
    .click();
  await shot('setup-routing');
  await page.goto(`${functions}/setup/hours/office-hours`);
  const year = main.getByRole('region', { name: 'The year that comes of it' });
  await year.getByRole('textbox').fill('2026-12-25T10:00');
  await year.getByText(/^Closed, until/).waitFor();
  await year.scrollIntoViewIfNeeded();
  await shot('setup-year');
  await page.goto(`${functions}/setup/queues/orders`);
  await main.getByRole('textbox', { name: 'Name' }).fill('Orders and parcels');
  // Kept by the server, so that another page finds it.
  await page.getByRole('button', { name: /^Review/ }).waitFor();
  await page.getByText('Draft kept', { exact: true }).waitFor();
  await page.goto(`${functions}/setup/bench`);
  await main.getByRole('textbox', { name: 'The customer texts' }).fill('Hola, ¿dónde está mi pedido?');
  await main.getByRole('button', { name: 'Try', exact: true }).click();
  await main.getByText('differs').first().waitFor();
  await shot('setup-bench');
  await page.getByRole('button', { name: /^Review/ }).click();
  await main.getByRole('textbox', { name: 'What changes, and why' }).fill('Parcels are asked about there as well');
  await shot('setup-changes');
};
