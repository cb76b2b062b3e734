import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../../../../support/accessibility';
import { openBrowser, openPage } from '../../../../support/browser';
import { freshCustomer, startEmulator, type TestEmulator, tollFree } from '../../../../support/communication/emulator';
import { startWebhook } from '../../../../support/communication/webhook';
import { waitFor } from '../../../../support/wait-for';

const wide = { width: 1280, height: 800 };
const small = { width: 390, height: 844 };

describe('the page with phones', () => {
  let test: TestEmulator;
  let hook: Awaited<ReturnType<typeof startWebhook>>;
  let browser: Browser;
  const pages: Page[] = [];

  beforeAll(async () => {
    [hook, browser] = await Promise.all([startWebhook(), openBrowser()]);
    test = await startEmulator({ subscriptions: [{ name: 'all-events', endpoint: hook.url }] });
    await test.validated();
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
  });
  afterAll(async () => {
    await browser.close();
    await test.emulator.down();
    await hook.close();
  });

  const open = async (options: Parameters<typeof openPage>[2] = { viewport: wide }) => {
    const opened = await openPage(browser, test.emulator.url, options);
    pages.push(opened.page);
    await opened.page.getByRole('status').getByText('Live').waitFor();
    return opened;
  };
  /** Adds a phone by its dialog. */
  const addPhone = async (page: Page, number: string) => {
    await page
      .getByRole('button', { name: /^Add|Add phone/ })
      .first()
      .click();
    await page.getByLabel('Number', { exact: true }).fill(number);
    await page.getByRole('dialog').getByRole('button', { name: 'Add phone' }).click();
  };
  const shown = (number: string) => number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '+1 $1-$2-$3');
  const phone = (page: Page, number: string) => page.getByRole('region', { name: shown(number) });

  it('sends a text, shows it delivered, and shows the answer with its state', async () => {
    const { page, faults } = await open();
    const customer = freshCustomer();
    await addPhone(page, customer);
    await phone(page, customer)
      .getByLabel(/^Text from/)
      .fill('Where is my order?');
    await phone(page, customer).getByRole('button', { name: 'Send' }).click();
    await phone(page, customer).locator('.mine').getByText('Delivered').waitFor();
    await test.client().send({ from: tollFree, to: [customer], message: 'On its way to you.' });
    const answer = phone(page, customer).locator('.theirs');
    await answer.getByText('On its way to you.').waitFor();
    await answer.getByText('Delivered').waitFor();
    expect(faults).toEqual([]);
  });

  it('shows why a text never arrived', async () => {
    const { page } = await open();
    const customer = freshCustomer();
    await addPhone(page, customer);
    await phone(page, customer)
      .getByRole('button', { name: /^Settings/ })
      .click();
    await phone(page, customer)
      .getByLabel(/landline/)
      .check();
    await phone(page, customer).getByText('This phone is a landline.').waitFor();
    await test.client().send({ from: tollFree, to: [customer], message: 'hello' });
    await phone(page, customer).locator('.theirs.lost').getByText('4003').waitFor();
  });

  it('reads hostile texts as text', async () => {
    const { page, faults } = await open();
    const customer = freshCustomer();
    await addPhone(page, customer);
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    await test.client().send({ from: tollFree, to: [customer], message: hostile });
    await phone(page, customer).getByText(hostile).waitFor();
    expect(await page.locator('.log img, .log script').count()).toBe(0);
    expect(await page.title()).toBe('Phones – local SMS');
    expect(faults).toEqual([]);
  });

  it('works by keyboard alone', async () => {
    const { page } = await open();
    const customer = freshCustomer();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(customer);
    await page.keyboard.press('Enter');
    await phone(page, customer).waitFor();
    await page.keyboard.type('by keyboard');
    await page.keyboard.press('Enter');
    await phone(page, customer).locator('.mine').getByText('by keyboard').waitFor();
    await phone(page, customer).locator('.mine').getByText('Delivered').waitFor();
  });

  it('leaves its reader where they are, and says that there is more', async () => {
    const { page } = await open();
    const customer = freshCustomer();
    await addPhone(page, customer);
    for (let text = 0; text < 12; text += 1) {
      await test.client().send({ from: tollFree, to: [customer], message: `text ${text} ${'long '.repeat(20)}` });
    }
    const log = phone(page, customer).getByRole('log');
    await log.getByText('text 11').waitFor();
    const top = () => log.evaluate(element => element.scrollTop);
    await waitFor('the log to follow', async () => (await top()) > 100);
    await log.hover();
    await page.mouse.wheel(0, -100_000);
    await waitFor('the log to be at its beginning', async () => (await top()) === 0);
    await test.client().send({ from: tollFree, to: [customer], message: 'one more' });
    const more = phone(page, customer).getByRole('button', { name: /New texts/ });
    await more.waitFor();
    expect(await top()).toBe(0);
    await more.click();
    await waitFor('the end', async () => (await top()) > 100);
    expect(await more.isVisible()).toBe(false);
  });

  it('says that the emulator is out of reach, keeps what is written, and comes back by itself', async () => {
    const first = await startEmulator();
    const { page } = await openPage(browser, first.emulator.url, { viewport: wide });
    pages.push(page);
    await page.getByRole('status').getByText('Live').waitFor();
    const field = page.getByLabel(/^Text from/);
    await field.fill('later');
    const { port } = first.emulator;
    await first.emulator.down();
    await page.getByRole('status').getByText('Out of reach').waitFor();
    expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
    const second = await startEmulator({ port });
    await page.getByRole('status').getByText('Live').waitFor();
    expect(await field.inputValue()).toBe('later');
    await page.getByRole('button', { name: 'Send' }).click();
    // The page's own bubble and the one that comes over the stream are one in the end.
    await waitFor('one bubble', async () => (await page.locator('.mine').getByText('later').count()) === 1);
    await second.emulator.down();
  });

  it('keeps its phones when it is opened again, and shows one at a time on a small screen', async () => {
    const { page } = await open({ viewport: small });
    const [one, two] = ['+14255559901', '+14255559902'];
    await addPhone(page, one);
    await addPhone(page, two);
    await page.reload();
    const tabs = page.getByRole('navigation', { name: 'Phones' });
    await tabs.getByRole('button', { name: shown(one) }).click();
    expect(await phone(page, one).isVisible()).toBe(true);
    expect(await phone(page, two).isVisible()).toBe(false);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(overflow).toBe(0);
  });

  it('turns the dials', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: /^Dials/ }).click();
    await page.getByLabel('Duplicates, %').fill('25');
    await page.keyboard.press('Tab');
    await waitFor('the dial to be turned', async () => {
      const { json } = await test.api('GET', 'dials');
      return (json?.events as { duplicatePercent: number } | undefined)?.duplicatePercent === 25;
    });
    await page.getByRole('button', { name: 'Dials on' }).waitFor();
    await page.getByText('all-events', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'All off' }).click();
    await page.getByRole('button', { name: 'Dials', exact: true }).waitFor();
  });

  it.each([
    ['wide, light, with the dials', wide, 'light', true],
    ['wide, dark, with the dials', wide, 'dark', true],
    ['small, light', small, 'light', false],
    ['320 px, dark, with the dials', { width: 320, height: 640 }, 'dark', true],
  ] as const)('has no accessibility violation: %s', async (_what, viewport, colorScheme, withDials) => {
    const { page } = await open({ viewport, colorScheme, reducedMotion: 'reduce' });
    const customer = freshCustomer();
    await addPhone(page, customer);
    await test.client().send({ from: tollFree, to: [customer], message: 'hello' });
    await test.text(customer, 'STOP');
    await phone(page, customer).locator('.carrier').getByText('Delivered').waitFor();
    await test.client().send({ from: tollFree, to: [customer], message: 'still there?' });
    // Both, when STOP overtook the first.
    await phone(page, customer).getByText('Sender blocked').first().waitFor();
    await phone(page, customer)
      .getByRole('button', { name: /^Settings/ })
      .click();
    if (withDials) {
      await page.getByRole('button', { name: /^Dials/ }).click();
      await page.getByText('all-events', { exact: true }).waitFor();
    }
    expect(await accessibilityFaults(page, { strict: true })).toEqual([]);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(overflow).toBe(0);
  });
});
