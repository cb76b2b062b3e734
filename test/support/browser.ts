import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/**
 * Not those that come with `@sparticuz/chromium`: they draw by a graphics card in software, which takes four times the
 * processor, and switch off what keeps one site from another. A container has no namespaces for a sandbox of its own.
 */
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-software-rasterizer', '--font-render-hinting=none'];

/**
 * Opens a browser without a window: the Chromium of `@sparticuz/chromium` on Linux, elsewhere the Chrome or Edge that
 * is installed. One a test file is enough (`beforeAll`), closed in `afterAll`.
 *
 * @throws with a sentence where no browser is found
 */
export const openBrowser = async (): Promise<Browser> => {
  if (process.platform === 'linux') {
    const { default: packed } = await import('@sparticuz/chromium');
    return chromium.launch({ executablePath: await packed.executablePath(), args: ARGS, headless: true });
  }
  const tried: string[] = [];
  for (const channel of ['chrome', 'msedge']) {
    try {
      return await chromium.launch({ channel, headless: true });
    } catch (error) {
      tried.push(`${channel}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }
  throw new Error(`Expected Chrome or Edge to be installed for the browser tests. ${tried.join('; ')}`);
};

/** A page whose errors, also those of the content security policy, are collected in `faults`. */
export const openPage = async (
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly faults: readonly string[] }> => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', error => faults.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(url);
  return { page, faults };
};
