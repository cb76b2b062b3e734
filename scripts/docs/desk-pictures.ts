import type { Browser, Page } from 'playwright-core';
import { phoneLine } from '../../cli/support/phone-line';
import type { Addresses } from '../../local/stack';

const MAIN = '+18005550100';
/** Whoever texts in the pictures. */
const CUSTOMERS = {
  order: '+14255550123',
  spanish: '+13055550142',
  hole: '+12125550188',
  bell: '+13125550164',
} as const;
const WIDE = { width: 1100, height: 640 };
const SMALL = { width: 390, height: 760 };
const LOOK = { locale: 'en-US', timezoneId: 'America/Chicago', reducedMotion: 'reduce' } as const;

/** The desk at work, as an agent sees it: an afternoon with four customers, photographed where something is worth knowing. */
export const takeDeskPictures = async (
  browser: Browser,
  { functions, phones }: Pick<Addresses, 'functions' | 'phones'>,
  pathOf: (name: string) => string,
): Promise<void> => {
  const line = phoneLine(phones);
  const context = await browser.newContext({ ...LOOK, viewport: WIDE });
  const page = await context.newPage();
  const shot = async (name: string) => {
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.screenshot({ path: pathOf(name) });
  };
  const box = page.getByRole('textbox', { name: /^Text to/ });
  const accept = async (from: string, text: string) => {
    await line.text(from, MAIN, text);
    const offer = page.getByRole('region', { name: 'Offers' }).getByRole('article').filter({ hasText: text });
    await offer.getByRole('button', { name: 'Accept' }).click();
    await page.getByRole('log').getByText(text).first().waitFor();
    await page
      .getByRole('log')
      .getByText('How can I help?')
      .or(page.getByText('Estoy para ayudarle'))
      .first()
      .waitFor();
  };
  const answer = async (text: string) => {
    await box.fill(text);
    await box.press('Enter');
    await page.locator('article:not(.pending)', { hasText: text }).getByText('Arrived').waitFor();
  };

  await page.goto(`${functions}/`);
  await page.getByRole('link', { name: /Sign in/ }).click();
  await page.getByRole('button', { name: 'Ana Flores' }).click();
  await page.getByRole('button', { name: 'Become available' }).waitFor();
  await shot('desk-empty');
  await page.getByRole('button', { name: 'Become available' }).click();
  await page.getByText('The next text to').waitFor();

  await accept(CUSTOMERS.spanish, 'Hola, ¿cuándo llega mi pedido?');
  await accept(CUSTOMERS.order, 'Hi, where is my order 5512?');
  await answer('It left our warehouse today, you will have it tomorrow.');
  await line.text(CUSTOMERS.order, MAIN, 'Great! Could you send it to my office instead?');
  await page.getByRole('log').getByText('to my office instead').waitFor();
  await line.text(CUSTOMERS.hole, MAIN, 'My parcel has a hole in it. What now?');
  await page.getByRole('region', { name: 'Offers' }).getByText('My parcel has a hole').waitFor();
  await shot('desk');
  await sideBySide(page, browser, phones, pathOf('phones-and-desk'));

  await page.getByRole('button', { name: 'Accept' }).click();
  await page.getByRole('log').getByText('My parcel has a hole').waitFor();
  await page.getByRole('button', { name: /^Why: .*took it from/ }).click();
  await page.getByText('The agent accepted the offer.').waitFor();
  await shot('desk-why');
  await page.keyboard.press('Escape');

  await box.fill('I’m sorry! Could you send us a picture of it? Then we’ll send you a new one today.');
  await page.getByText('instead of 1').waitFor();
  await shot('desk-letters');
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot('desk-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(SMALL);
  await shot('desk-small');
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await page.getByRole('row').first().waitFor();
  await shot('desk-small-list');
  await context.close();
};

/** A phone and the desk in one picture, with a little room between. */
const sideBySide = async (desk: Page, browser: Browser, phones: string, path: string): Promise<void> => {
  const context = await browser.newContext({ ...LOOK, viewport: { width: 380, height: WIDE.height } });
  // The page opens the phones that were open in it before.
  const open = JSON.stringify([{ number: CUSTOMERS.order, to: MAIN }]);
  await context.addInitScript(phonesOpen => localStorage.setItem('phones', phonesOpen), open);
  const phone = await context.newPage();
  await phone.goto(`${phones}/`);
  await phone.getByText('to my office instead').first().waitFor();
  const [left, right] = [await phone.screenshot(), await desk.screenshot()];
  await context.close();
  const frame = await browser.newContext({ viewport: { width: WIDE.width + 460, height: WIDE.height + 40 } });
  const page = await frame.newPage();
  const image = (bytes: Buffer) => `data:image/png;base64,${bytes.toString('base64')}`;
  await page.setContent(
    `<body style="margin:0;padding:20px;display:flex;gap:20px;background:#e6eaf2">
     <img src="${image(left)}" style="border-radius:14px"><img src="${image(right)}" style="border-radius:14px"></body>`,
  );
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  await page.screenshot({ path });
  await frame.close();
};
