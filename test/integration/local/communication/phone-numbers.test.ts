import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BeginUpdatePhoneNumberCapabilitiesOptions, PhoneNumbersClient } from '@azure/communication-phone-numbers';
import {
  freshCustomer,
  startEmulator,
  type TestEmulator,
  tenDlc,
  tollFree,
} from '../../../support/communication/emulator';
import { signedFetch } from '../../../support/communication/signed-fetch';

const clientOf = ({ emulator }: TestEmulator) =>
  new PhoneNumbersClient(emulator.connectionString, { allowInsecureConnection: true, retryOptions: { maxRetries: 0 } });
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    ({ statusCode, code }: { statusCode?: number; code?: string }) => ({ statusCode, code }),
  );
/** The SDK hands it on, and forgets it in its types. */
const quick = { updateIntervalInMs: 50 } as BeginUpdatePhoneNumberCapabilitiesOptions;

describe("the phone numbers' API, through the official SDK", () => {
  let test: TestEmulator;
  let client: PhoneNumbersClient;
  beforeAll(async () => {
    test = await startEmulator();
    client = clientOf(test);
  });
  afterAll(() => test.emulator.down());

  it('lists the numbers that the resource owns, with what they can do', async () => {
    const found = [];
    for await (const number of client.listPurchasedPhoneNumbers()) found.push(number);
    expect(found.map(({ phoneNumber }) => phoneNumber)).toEqual([tollFree, tenDlc, '+18005550177']);
    expect(found[0]).toMatchObject({
      id: '18005550100',
      countryCode: 'US',
      phoneNumberType: 'tollFree',
      assignmentType: 'application',
      capabilities: { calling: 'none', sms: 'inbound+outbound' },
      purchaseDate: expect.any(Date),
      cost: { amount: 2, currencyCode: 'USD', billingFrequency: 'monthly' },
    });
    expect(found[1]).toMatchObject({ phoneNumberType: 'geographic' });
    expect(found[2]).toMatchObject({ capabilities: { sms: 'none' } });
  });

  it('lists page by page', async () => {
    const ask = (query: string) =>
      signedFetch(test.emulator.connectionString, `/phoneNumbers?${query}&api-version=2025-06-01`, undefined);
    const first = await ask('skip=0&top=2');
    expect(first.json.phoneNumbers).toHaveLength(2);
    const next = await signedFetch(test.emulator.connectionString, String(first.json.nextLink), undefined);
    expect(next.json.phoneNumbers).toHaveLength(1);
    expect(next.json).not.toHaveProperty('nextLink');
    expect(await ask('skip=-1')).toMatchObject({ status: 400, json: { error: { code: 'BadRequest' } } });
  });

  it('gets one number, and says which is not there', async () => {
    expect(await client.getPurchasedPhoneNumber(tenDlc)).toMatchObject({ phoneNumber: tenDlc });
    expect(await failure(client.getPurchasedPhoneNumber('+14255550000'))).toEqual({
      statusCode: 404,
      code: 'PhoneNumberNotFound',
    });
  });

  it('changes what a number can do as a long-running operation; texts follow it', async () => {
    const to = freshCustomer();
    const send = () => failure(test.client().send({ from: tenDlc, to: [to], message: 'x' }));
    const poller = await client.beginUpdatePhoneNumberCapabilities(tenDlc, { sms: 'inbound' }, quick);
    expect(poller.getOperationState().isCompleted).toBeFalsy();
    // Until the operation has ended, nothing is changed.
    expect(await client.getPurchasedPhoneNumber(tenDlc)).toMatchObject({ capabilities: { sms: 'inbound+outbound' } });
    expect(await poller.pollUntilDone()).toMatchObject({ phoneNumber: tenDlc, capabilities: { sms: 'inbound' } });
    expect(await send()).toMatchObject({ statusCode: 404 });
    expect((await test.api('POST', 'texts', { from: to, to: tenDlc, text: 'still heard' })).status).toBe(202);

    const back = await client.beginUpdatePhoneNumberCapabilities(tenDlc, { sms: 'outbound' }, quick);
    await back.pollUntilDone();
    expect(await send()).toBeUndefined();
    const unheard = await test.api('POST', 'texts', { from: to, to: tenDlc, text: 'unheard' });
    expect(unheard).toMatchObject({ status: 400, json: { detail: expect.stringContaining('outbound') } });
    await (await client.beginUpdatePhoneNumberCapabilities(tenDlc, { sms: 'inbound+outbound' }, quick)).pollUntilDone();
  });

  it('refuses what it cannot change, and other numbers', async () => {
    const update = (number: string, sms: string, calling?: string) =>
      failure(
        client.beginUpdatePhoneNumberCapabilities(number, { sms, calling } as Parameters<
          PhoneNumbersClient['beginUpdatePhoneNumberCapabilities']
        >[1]),
      );
    expect(await update(tollFree, 'sideways')).toMatchObject({ statusCode: 400, code: 'BadRequest' });
    expect(await update(tollFree, 'outbound', 'inbound')).toMatchObject({ statusCode: 400, code: 'BadRequest' });
    expect(await update('+14255550000', 'outbound')).toMatchObject({ statusCode: 404, code: 'PhoneNumberNotFound' });
    expect(await client.getPurchasedPhoneNumber(tollFree)).toMatchObject({ capabilities: { sms: 'inbound+outbound' } });
  });

  it('says what is not part of it, asks for a signature and for its version', async () => {
    expect(await failure(client.beginReleasePhoneNumber(tollFree))).toMatchObject({ statusCode: 501 });
    const search = client.beginSearchAvailablePhoneNumbers({
      countryCode: 'US',
      phoneNumberType: 'tollFree',
      assignmentType: 'application',
      capabilities: { sms: 'outbound', calling: 'none' },
    });
    expect(await failure(search)).toMatchObject({ statusCode: 501, code: 'NotImplemented' });
    expect((await fetch(`${test.emulator.url}/phoneNumbers?api-version=2025-06-01`)).status).toBe(401);
    expect(
      await signedFetch(test.emulator.connectionString, '/phoneNumbers?api-version=2021-03-07', undefined),
    ).toMatchObject({ status: 400, json: { error: { code: 'UnsupportedApiVersion' } } });
  });
});

it('keeps what was changed, and the date of the purchase, between starts', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'phone-numbers-'));
  try {
    const first = await startEmulator({ dataFolder });
    const bought = await clientOf(first).getPurchasedPhoneNumber(tollFree);
    await (
      await clientOf(first).beginUpdatePhoneNumberCapabilities(tollFree, { sms: 'outbound' }, quick)
    ).pollUntilDone();
    await first.emulator.down();
    const second = await startEmulator({ dataFolder });
    expect(await clientOf(second).getPurchasedPhoneNumber(tollFree)).toMatchObject({
      capabilities: { sms: 'outbound' },
      purchaseDate: bought.purchaseDate,
    });
    await second.emulator.down();
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
});
