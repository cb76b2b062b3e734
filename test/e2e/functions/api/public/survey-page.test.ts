import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../../../../support/accessibility';
import { ana, apiOf } from '../../../../support/api';
import { openBrowser } from '../../../../support/browser';
import { askedByLink, configWithLink } from '../../../../support/link-survey';
import { createWorld, type World } from '../../../../support/world';

let world: World;
const { atWork, openLink } = apiOf(() => world.deps);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** The page as a phone shows it, without scripts: each request is answered by the handlers, in this process. */
const openOn = async (text: string, options: { width: number; colorScheme: 'light' | 'dark' }) => {
  world = createWorld({ config: configWithLink() });
  const { link } = await askedByLink(world, atWork(world), ana, { customer: '+14255550123', text });
  const context = await browser.newContext({
    viewport: { width: options.width, height: 740 },
    colorScheme: options.colorScheme,
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', message => faults.push(message.text()));
  await page.route('**/*', async (route, request) => {
    const { status, headers, text: body } = await openLink(request.url(), request.postData() ?? undefined);
    await route.fulfill({ status, headers, body });
  });
  await page.goto(link);
  return { page, link, faults };
};

/** Axe needs a script, so it looks at the same HTML in a page that may run one. */
const violations = async (page: Page, colorScheme: 'light' | 'dark') => {
  const context = await browser.newContext({ viewport: page.viewportSize(), colorScheme });
  const copy = await context.newPage();
  await copy.setContent(await page.content());
  const found = await accessibilityFaults(copy, { strict: true });
  const wide = await copy.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  await context.close();
  return [...found, ...(wide ? ['wide'] : [])];
};

test.each(['light', 'dark'] as const)(
  'in %s colours, 320 pixels wide, anybody can use the survey page',
  async scheme => {
    const { page, faults } = await openOn('Hi, where is my order?', { width: 320, colorScheme: scheme });
    expect(await violations(page, scheme)).toEqual([]);
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await page.getByRole('alert').waitFor();
    expect(await violations(page, scheme)).toEqual([]);
    await page.getByRole('group', { name: 'How satisfied are you' }).getByRole('radio', { name: '5' }).check();
    await page.getByRole('group', { name: 'What was it about?' }).getByRole('radio', { name: 'A refund' }).check();
    await page.getByRole('textbox', { name: /What could we do better/ }).fill('Nothing, thanks');
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await page.getByRole('heading', { name: 'Thank you!' }).waitFor();
    expect(await violations(page, scheme)).toEqual([]);
    // A form that can't be taken is answered 400, which a browser notes; nothing was refused by the content security policy.
    expect(faults.filter(fault => !fault.includes('400'))).toEqual([]);
  },
);

test('keys alone are enough, in Spanish', async () => {
  const { page } = await openOn('Hola, ¿dónde está mi pedido? Gracias', { width: 800, colorScheme: 'light' });
  expect(await page.locator('html').getAttribute('lang')).toBe('es');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('textbox').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '¡Gracias!' }).waitFor();
  await world.drain();
  const conversation = `${world.threadOf('+14255550123')}-1`;
  const row = await world.deps.projections.find('survey-response', { month: '2026-11', conversation });
  expect(row?.row?.answers).toMatchObject([{ question: 'satisfied', value: 2 }]);
});
