import type { Browser } from 'playwright-core';
import { signIn } from '../../cli/support/desk';
import { phoneLine } from '../../cli/support/phone-line';
import type { Addresses } from '../../local/stack';
import { waitFor } from '../../test/support/wait-for';

const MAIN = '+18005550100';
const OFFICE = '+18005550101';
const WIDE = { width: 1200, height: 680 };
const SMALL = { width: 390, height: 760 };
const LOOK = { locale: 'en-US', timezoneId: 'America/Chicago', reducedMotion: 'reduce' } as const;
const TEXTS = [
  ['+14255550111', MAIN, 'Where is my parcel 7781?'],
  ['+13125550122', MAIN, 'Can I still return shoes from October?'],
  ['+16175550133', MAIN, 'My order came with a broken lid'],
  ['+12065550144', OFFICE, 'Do you repair bikes?'],
  ['+13035550155', MAIN, '¿Dónde está mi pedido?'],
] as const;

/** The board at work, as a supervisor sees it: a short staff, five customers who wait, and what can be done about it. */
export const takeBoardPictures = async (
  browser: Browser,
  { functions, phones }: Pick<Addresses, 'functions' | 'phones'>,
  pathOf: (name: string) => string,
): Promise<void> => {
  const line = phoneLine(phones);
  const ben = await signIn(functions, 'ben');
  await ben.presence('available');
  await line.text('+14255550190', MAIN, 'Is the blue one in stock?');
  const offer = await waitFor('an offer', async () =>
    (await ben.inbox()).items.find(({ state }) => state === 'offered'),
  );
  await ben.accept(offer.conversation);
  await ben.reply(offer.conversation, 'It is! Shall I put one aside for you?');
  await ben.presence('away');

  const context = await browser.newContext({ ...LOOK, viewport: WIDE });
  const page = await context.newPage();
  const shot = async (name: string) => {
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.screenshot({ path: pathOf(name) });
  };
  const go = (place: string) => page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click();

  await page.goto(`${functions}/board`);
  await page.getByRole('link', { name: /Sign in/ }).click();
  await page.getByRole('button', { name: 'Sam Okafor' }).click();
  for (const [from, to, text] of TEXTS) await line.text(from, to, text);
  await page.getByRole('link', { name: /^Waiting now 5/ }).waitFor();
  await shot('board');
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot('board-dark');
  await page.emulateMedia({ colorScheme: 'light' });

  await page.getByRole('region', { name: 'Waiting longest' }).getByRole('link').first().click();
  await page.getByText('What would help').waitFor();
  await page.getByRole('log').getByText('parcel 7781').waitFor();
  await shot('board-why');

  await go('Work');
  await page.getByRole('row').nth(4).waitFor();
  for (const row of [0, 1, 2]) await page.getByRole('row').nth(row).getByRole('checkbox').check({ force: true });
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /^Assign/ })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('radio', { name: /Ben Carter/ })
    .check();
  await page.getByText('The agent is not there now.').waitFor();
  await shot('board-assign');
  await page.keyboard.press('Escape');

  await page.setViewportSize(SMALL);
  await go('Now');
  await page.getByRole('link', { name: /^Waiting now/ }).waitFor();
  await shot('board-small');
  await page.getByRole('region', { name: 'Waiting longest' }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Why, and what helps' }).click();
  await page.getByText('What would help').waitFor();
  await shot('board-small-why');
  await page.setViewportSize(WIDE);

  await go('Figures');
  await page.getByText('Conversations that an agent had.', { exact: true }).waitFor();
  await shot('board-figures');
  await page.goto(`${functions}/board/wall`);
  await page.getByText('Orders').first().waitFor();
  await shot('board-wall');
  await context.close();
};
