// Makes the pictures of the docs from the running product: npm run docs:pictures -- [desk | board | setup], of these alone
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { bundle } from '../../build/bundle';
import { buildPages } from '../../build/pages';
import { signIn } from '../../cli/support/desk';
import { phoneLine } from '../../cli/support/phone-line';
import { freePorts } from '../../local/ports';
import { createStack } from '../../local/stack';
import { openBrowser, openPage } from '../../test/support/browser';
import { waitFor } from '../../test/support/wait-for';
import { takeBoardPictures } from './board-pictures';
import { takeDeskPictures } from './desk-pictures';
import { takePagePictures } from './page-pictures';
import { takeSetupPictures } from './setup-pictures';

const ROOT = join(__dirname, '../..');
const [ENGLISH, SPANISH] = ['+14255550123', '+13055550142'];
const MAIN = '+18005550100';

const main = async (only?: string): Promise<void> => {
  const data = mkdtempSync(join(tmpdir(), 'pictures-'));
  await buildPages();
  await bundle('functions/index.ts', join(ROOT, 'dist/functions.js'), { minify: false });
  const options = {
    data,
    fresh: true,
    watch: false,
    instances: 1,
    timeScale: 1,
    config: join(ROOT, 'config/sample.yaml'),
    onLog: () => {},
  };
  const stack = createStack({ ...options, ports: await freePorts() });
  await stack.up();
  try {
    const pathOf = (name: string) => join(ROOT, `docs/images/${name}.png`);
    const browser = await openBrowser();
    const wants = (what: string): boolean => only === undefined || only === what;
    if (wants('desk')) await takeDeskPictures(browser, stack.addresses, pathOf);
    if (wants('board')) await takeBoardPictures(browser, stack.addresses, pathOf);
    if (wants('setup')) await takeSetupPictures(browser, stack.addresses, pathOf);
    if (only !== undefined) return await browser.close();
    await story(stack.addresses.functions, stack.addresses.phones);
    for (const [name, viewport] of [
      ['phones', { width: 1280, height: 800 }],
      ['phones-small', { width: 390, height: 844 }],
    ] as const) {
      const { page } = await openPage(browser, `${stack.addresses.phones}/`, {
        viewport,
        deviceScaleFactor: 2,
        reducedMotion: 'reduce',
      });
      await page.waitForLoadState('networkidle').catch(() => {});
      await page.getByText('left our warehouse').first().waitFor();
      if (name === 'phones') await addPhone(page, SPANISH);
      await page.screenshot({ path: pathOf(name) });
    }
    await takePagePictures(browser, pathOf);
    await browser.close();
  } finally {
    await stack.down();
    rmSync(data, { recursive: true, force: true });
  }
};

/** A second phone beside the first, on the office's number. */
const addPhone = async (page: Page, number: string): Promise<void> => {
  await page.getByRole('button', { name: /add/i }).first().click();
  await page.locator('#add-dialog input').first().fill(number);
  await page.locator('#add-dialog button[value=add]').click();
  await page.getByText('Gracias por escribir').first().waitFor();
};

/** Two customers: one is being helped, one has written in Spanish. */
const story = async (functions: string, phones: string): Promise<void> => {
  const line = phoneLine(phones);
  const ana = await signIn(functions, 'ana');
  await ana.presence('available');
  await line.text(SPANISH, MAIN, 'Hola, ¿cuándo llega mi pedido?');
  await line.text(ENGLISH, MAIN, 'Hi, where is my order 5512?');
  const offer = await waitFor('an offer', async () =>
    (await ana.inbox()).items.find(({ state, language }) => state === 'offered' && language === 'en'),
  );
  await ana.accept(offer.conversation);
  await waitFor('the reply to be taken', () =>
    ana.reply(offer.conversation, 'It left our warehouse today, you will have it tomorrow.').then(() => true),
  );
  await waitFor('the reply on the phone', async () => {
    const response = await fetch(`${phones}/emulator/messages?phone=${encodeURIComponent(ENGLISH)}`);
    return JSON.stringify(await response.json()).includes('left our warehouse');
  });
};

main(process.argv[2]).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
