// Photographs every state of the pages, in three widths, light and dark: npm run design:pictures -- [folder] [state …]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../test/support/browser';
import { buildPages, servePages } from '../../test/support/web-pages';
import { BOARD_STATE_NAMES } from '../../web/app/design/board/board-state-names';
import { STATES } from '../../web/app/design/states';

const WIDTHS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;
const SIGN_INS = ['sign-in', 'sign-in-ended', 'sign-in-no-role'];
/** What is seen only after a press: in which state, and of which button. */
const PRESSED: Readonly<Record<string, { readonly in: string; readonly button: string }>> = {
  presence: { in: 'list', button: 'Your presence' },
  me: { in: 'list', button: 'You and your settings' },
  why: { in: 'conversation', button: 'Why: Ana Ruiz' },
};

const photograph = async (browser: Browser, url: string, folder: string, states: readonly string[]): Promise<void> => {
  for (const viewport of WIDTHS)
    for (const colorScheme of ['light', 'dark'] as const) {
      const look = {
        viewport,
        colorScheme,
        locale: 'en-US',
        timezoneId: 'America/Chicago',
        hasTouch: viewport.width < 600,
      };
      const context = await browser.newContext({ ...look, reducedMotion: 'reduce', deviceScaleFactor: 1 });
      const page = await context.newPage();
      for (const state of states) {
        const press = PRESSED[state];
        await page.goto(`${url}/design/${press?.in ?? state}`);
        await page.locator('main').first().waitFor({ state: 'attached' });
        if (press !== undefined) await page.getByRole('button', { name: press.button }).first().click();
        await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
        await page.screenshot({ path: join(folder, `${state}-${viewport.width}-${colorScheme}.png`) });
      }
      await context.close();
    }
};

const main = async ([folder = '.local/design', ...asked]: readonly string[]): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const states =
    asked.length > 0 ? asked : [...SIGN_INS, ...Object.keys(STATES), ...BOARD_STATE_NAMES, ...Object.keys(PRESSED)];
  const pages = await buildPages('design');
  const [served, browser] = await Promise.all([servePages(pages.folder), openBrowser()]);
  try {
    await photograph(browser, served.url, folder, states);
  } finally {
    await browser.close();
    await served.close();
    pages.remove();
  }
};

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
