import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Desk } from '../../cli/support/desk';
import type { TestStack } from './stack';
import { waitFor } from './wait-for';

const WIDE = { width: 1280, height: 800 };

/** The desk in a browser of its own, as an agent of the local stack who signed in by the page. */
export const openDesk = async (
  { addresses: { functions } }: TestStack,
  browser: Browser,
  agent: string,
  options: BrowserContextOptions = {},
) => {
  const context = await browser.newContext({
    ...{ viewport: WIDE, locale: 'en-US', timezoneId: 'America/Chicago', reducedMotion: 'reduce', ...options },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  const faults = faultsOf(page);
  await page.goto(`${functions}/`);
  await page.getByRole('link', { name: 'Sign in with your work account' }).click();
  await page.getByRole('button', { name: agent }).click();
  await page.getByRole('button', { name: /^Your presence/ }).waitFor();
  return { context, page, faults, ...handOf(context, page) };
};
export type DeskWindow = Awaited<ReturnType<typeof openDesk>>;

/**
 * Whatever the test before left undone is over: nobody has work, a network is there, nothing stands over the page, and only this
 * agent is available. Where all was closed, it costs a look.
 */
export const beginAnew = async (
  { addresses: { functions } }: TestStack,
  { page, offline }: DeskWindow,
  { agent, others, supervisor }: { readonly agent: Desk; readonly others: readonly Desk[]; readonly supervisor: Desk },
): Promise<void> => {
  await offline(false);
  const open = async () => (await supervisor.call('conversations', { query: { state: 'open', limit: 50 } })).body;
  const { conversations } = await open();
  if (conversations.length > 0) {
    // What is closed meanwhile is refused, which is as good.
    await Promise.allSettled(
      conversations.map(({ conversation: id }) =>
        supervisor.command('supervisorForceClose', { path: { id }, body: {} }),
      ),
    );
    await waitFor('nothing to be open', async () => (await open()).found === 0, { timeoutMs: 40_000 });
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.goto(`${functions}/desk`);
  }
  await Promise.all([agent.presence('available'), ...others.map(other => other.presence('offline', 'give-back'))]);
  await page.getByRole('button', { name: 'Your presence: Available' }).waitFor();
};

/** What goes wrong in a page, its own policy included; not what a test does to its network. */
const faultsOf = (page: Page): readonly string[] => {
  const faults: string[] = [];
  page.on('pageerror', error => faults.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error' && !/Failed to load resource|net::ERR/.test(message.text()))
      faults.push(message.text());
  });
  return faults;
};

/** What an agent does with a hand. */
const handOf = (context: BrowserContext, page: Page) => {
  const box = () => page.getByRole('textbox', { name: /^Text to/ });
  return {
    box,
    offers: () => page.getByRole('region', { name: 'Offers' }),
    said: (text: string) => page.getByRole('log').getByText(text, { exact: true }),
    presence: async (name: string) => {
      await page.getByRole('button', { name: /^Your presence/ }).click();
      await page.getByRole('menuitemradio', { name }).click();
    },
    /** Accepts the offer that shows this text, and waits until one may answer. */
    accept: async (text: string) => {
      const offer = page.getByRole('region', { name: 'Offers' }).getByRole('article').filter({ hasText: text });
      await offer.getByRole('button', { name: 'Accept' }).click();
      await page.getByRole('log').getByText(text, { exact: true }).waitFor();
      await page.getByRole('log').getByText('took it from').last().waitFor();
      await page.getByRole('button', { name: 'End', exact: true }).waitFor();
    },
    /** A text of this agent's, once it stands in the log. */
    logged: (text: string) => page.locator('[role=log] article:not(.pending)', { hasText: text }),
    write: async (text: string) => {
      await box().fill(text);
      await box().press('Enter');
    },
    end: async () => {
      await page.getByRole('button', { name: 'End', exact: true }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'End', exact: true }).click();
    },
    /** The next call of this kind arrives at the server, and its answer never here. */
    loseAnswerTo: async (path: RegExp): Promise<{ readonly arrived: () => number }> => {
      let arrived = 0;
      await page.route(path, async route => {
        arrived += 1;
        if (arrived > 1) return route.continue();
        await route.fetch();
        return route.abort('connectionreset');
      });
      return { arrived: () => arrived };
    },
    offline: (isOffline: boolean) => context.setOffline(isOffline),
  };
};
