import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { accessibilityFaults } from '../../support/accessibility';
import { openBrowser, openPage } from '../../support/browser';
import { buildPages, servePages } from '../../support/web-pages';

const wide = { width: 1440, height: 900 };
const small = { width: 390, height: 844 };
const SIGN_INS = ['sign-in', 'sign-in-ended', 'sign-in-no-role'];

describe('the pages, state by state', () => {
  let built: Awaited<ReturnType<typeof buildPages>>;
  let served: Awaited<ReturnType<typeof servePages>>;
  let browser: Browser;
  const pages: Page[] = [];

  beforeAll(async () => {
    [built, browser] = await Promise.all([buildPages('design'), openBrowser()]);
    served = await servePages(built.folder);
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    built.remove();
  });

  const open = async (state: string, options: BrowserContextOptions = {}) => {
    const opened = await openPage(browser, `${served.url}/design/${state}`, {
      viewport: wide,
      reducedMotion: 'reduce',
      ...options,
    });
    pages.push(opened.page);
    await opened.page.locator('main').first().waitFor({ state: 'attached' });
    return opened;
  };
  /** Another state in the same page, as a link would show it: nothing is loaded again. */
  const show = async (page: Page, state: string, part: string) => {
    await page.evaluate(address => {
      history.pushState({}, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
    }, `/design/${state}`);
    await page.waitForFunction(name => document.documentElement.dataset.shows === name, state);
    await page.locator(part).first().waitFor({ state: 'attached' });
  };
  const sideways = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  /** Each state by the part of the page that makes it what it is: what stands around it was looked at once. */
  it.each([
    [
      'light',
      wide,
      { conversation: 'body', list: '.pane-list', offers: '.offers', 'sign-in': 'body', empty: 'main', keys: '.modal' },
      ['quick-replies', 'note', 'over', 'locked', 'opted-out'],
    ],
    [
      'dark',
      small,
      { pending: 'body', 'signed-out': '.bar', away: '.bar', silent: '.top', missed: '.offers' },
      ['doubling'],
    ],
  ] as const)(
    'have no fault that axe finds, and none under their own policy (%s)',
    async (colorScheme, viewport, parts, composers) => {
      const { page, faults } = await open('conversation', { colorScheme, viewport });
      for (const [state, part] of [...Object.entries(parts), ...composers.map(each => [each, '.composer'] as const)]) {
        await show(page, state, part);
        expect({ state, broken: await accessibilityFaults(page, { part: part }) }).toEqual({ state, broken: [] });
      }
      expect(faults).toEqual([]);
    },
    240_000,
  );

  it('complaint 28: need no scrolling sideways at 320 pixels, nor with letters four times as large', async () => {
    const { page } = await open('conversation', { viewport: { width: 320, height: 640 } });
    for (const state of [
      ...SIGN_INS,
      'conversation',
      'list',
      'offers',
      'doubling',
      'pending',
      'locked',
      'empty',
      'offline',
      'silent',
      'away',
    ]) {
      await show(page, state, 'main');
      expect({ state, by: await sideways(page) }).toEqual({ state, by: 0 });
    }
  });

  /** What a screen reader has of a page; how long ago something was is no part of it. */
  const heard = async (page: Page, part: string) => (await page.locator(part).ariaSnapshot()).replace(/\d+/g, '#');

  it.each([
    ['conversation', 'body'],
    ['offers', '.offers'],
    ['note', '.composer'],
    ['quick-replies', '.composer'],
    ['pending', '[role=log]'],
    ['locked', '.composer'],
    ['wrap-up', '.talk-head'],
    ['signed-out', '.bars'],
    ['away', '.bars'],
    ['silent', '.top'],
    ['empty', 'main'],
    ['keys', '.modal'],
  ])('have every action by its role and name for who listens: %s', async (state, part) => {
    const { page } = await open('conversation');
    await show(page, state, part);
    expect(await heard(page, part)).toMatchSnapshot();
  });

  it('speak the language that is chosen, in the same place', async () => {
    const { page } = await open('conversation');
    await page.getByRole('button', { name: 'You and your settings' }).click();
    await page.getByRole('menuitemradio', { name: 'Español' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Enviar' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('es');
  });

  it('can be gone through by keys alone: regions, rows, entries, a note, an offer', async () => {
    const { page } = await open('offer');
    const focus = () =>
      page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'));
    const order = [];
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press('F6');
      order.push(await focus());
    }
    expect(order).toEqual(['offers', 'list', 'conversation', 'composer', 'offers']);
    await page.keyboard.press('a');
    await page.getByRole('region', { name: 'Offers' }).waitFor({ state: 'detached' });
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('row');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '+1 425 ••• ••37' }).waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('nobody sees j or n here');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    expect(await page.getByRole('textbox', { name: 'Note for colleagues' }).inputValue()).toContain('j or n');
  });

  it('complaint 17: keep their mode whatever Alt writes', async () => {
    const { page } = await open('note');
    const note = page.getByRole('textbox', { name: 'Note for colleagues' });
    await note.press('Alt+l');
    await note.press('Control+Alt+q');
    expect(await note.isVisible()).toBe(true);
  });

  it('turn single letters off when they are asked to', async () => {
    const { page } = await open('conversation');
    await page.getByRole('button', { name: 'You and your settings' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Single-letter keys' }).click();
    await page.keyboard.press('Escape');
    await page.locator('body').press('n');
    expect(await page.getByRole('textbox', { name: 'Note for colleagues' }).count()).toBe(0);
  });

  it('complaint 29: put a quick reply at the caret, and hold the first Enter while a place is open', async () => {
    const { page } = await open('conversation');
    const box = page.getByRole('textbox', { name: 'Text to María Fernández Ortega' });
    await box.fill('Hello! /q deli');
    await box.press('End');
    await page.getByRole('option', { name: /Delivery window/ }).waitFor();
    await box.press('Enter');
    expect(await box.inputValue()).toBe(
      'Hello! Hi María, your order {$OrderNumber$} arrives on {$Day$} between 9 and 12.',
    );
    await page.keyboard.type('5512');
    await box.press('Tab');
    await box.press('Enter');
    await page.getByText('Fill in {$Day$} first').waitFor();
    await page.keyboard.type('Friday');
    await box.press('Enter');
    await page.getByText('your order 5512 arrives on Friday').waitFor();
    expect(await box.inputValue()).toBe('');
  });

  it('complaint 30: say which letter doubles a text, and mend it with one key', async () => {
    const { page } = await open('doubling');
    await page.getByText('make this 2 texts instead of 1').waitFor();
    await page.getByRole('button', { name: 'Use plain letters' }).click();
    const box = page.getByRole('textbox', { name: 'Text to María Fernández Ortega' });
    expect(await box.inputValue()).toContain("Of course - I've changed it");
    await page.getByText('· 1 text').first().waitFor();
  });
});
