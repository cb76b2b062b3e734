import { ServiceBusClient } from '@azure/service-bus';
import type { Browser } from 'playwright-core';
import { type Broker, createBroker } from '../../../../../local/service-bus/broker';
import { defineQueue } from '../../../../../local/service-bus/queue-definition';
import { accessibilityFaults } from '../../../../support/accessibility';
import { openBrowser, openPage } from '../../../../support/browser';
import { waitFor } from '../../../../support/wait-for';

let broker: Broker;
let client: ServiceBusClient;
let browser: Browser;
beforeAll(async () => {
  broker = createBroker({
    queues: [defineQueue({ name: 'conversations', requiresSession: true }), defineQueue({ name: 'surveys' })],
  });
  await broker.up();
  client = new ServiceBusClient(broker.connectionString);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await client.close();
  await broker.down();
});

test.each([
  ['wide and light', { viewport: { width: 1_200, height: 800 }, colorScheme: 'light' }],
  ['narrow and dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
] as const)('the page of counts, %s: readable by everyone, nothing cut off, up to date', async (_, options) => {
  const { page, faults } = await openPage(browser, `http://127.0.0.1:${broker.httpPort}/`, options);
  const surveys = page.getByRole('row', { name: /surveys/ });
  await surveys.waitFor();
  const active = async () => Number(await surveys.getByRole('cell').first().textContent());
  const before = await active();
  await client.createSender('surveys').sendMessages({ body: 1 });
  await waitFor('the new count', async () => (await active()) === before + 1);
  const deadLetters = client.createReceiver('surveys');
  const [message] = await deadLetters.receiveMessages(1);
  await deadLetters.deadLetterMessage(message!);
  await page.locator('.alarm').first().waitFor();
  expect(await accessibilityFaults(page, { strict: true })).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  expect(faults).toEqual([]);
  await page.context().close();
});
