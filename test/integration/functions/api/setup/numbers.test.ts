import { createOwnedNumbers } from '../../../../../shared/adapters/owned-numbers';
import { sam } from '../../../../support/api';
import {
  numbers as ownedNumbers,
  startEmulator,
  type TestEmulator,
  tenDlc,
  tollFree,
} from '../../../../support/communication/emulator';
import { type ConfigApi, configApi, refusal } from '../../../../support/config-api';
import { testSettings } from '../../../../support/world';

let test: TestEmulator;
let api: ConfigApi;
const UPGRADED = '+18005550177';

beforeAll(async () => {
  const ofTwilio = { number: '+14255550188', type: '10dlc' as const, provider: 'twilio' as const };
  test = await startEmulator({ numbers: [...ownedNumbers, ofTwilio] });
  const { communication, twilio, ...settings } = testSettings();
  const numbers = createOwnedNumbers({
    ...settings,
    communication: { ...communication, kind: 'connection-string', connectionString: test.emulator.connectionString },
    twilio: twilio && { ...twilio, endpoint: `${test.emulator.url}/twilio` },
  });
  api = await configApi(undefined, { numbers });
});
afterAll(() => test.emulator.down());

const listed = async () => (await api.clientOf(sam).call('numbers', {})).body;
const one = async (number: string) => (await listed()).numbers.find(each => each.number === number);

describe('#132 the numbers', () => {
  it('lists those of Communication Services and Twilio, and says why one cannot be chosen', async () => {
    const { numbers, providers } = await listed();
    expect(providers).toMatchObject([
      { provider: 'acs', state: 'listed' },
      { provider: 'twilio', state: 'listed' },
      { provider: 'telesign', state: 'no-list' },
    ]);
    expect(numbers.find(({ number }) => number === tollFree)).toMatchObject({
      ...{
        provider: 'acs',
        type: 'toll-free',
        country: 'US',
        sms: 'send-and-receive',
        calls: false,
        canUpgrade: false,
      },
      usedBy: { channel: 'main', workstream: 'customer-service' },
      notChoosable: { why: 'in-use', sentence: 'The channel "Contoso main line" has it. A number is one channel.' },
    });
    expect(numbers.find(({ number }) => number === tenDlc)).toMatchObject({ type: '10dlc' });
    expect(numbers.find(({ number }) => number === UPGRADED)).toMatchObject({
      notChoosable: { why: 'no-sms' },
      canUpgrade: true,
    });
    expect(numbers.find(({ provider }) => provider === 'twilio')).toEqual({
      ...{ number: '+14255550188', provider: 'twilio', type: '10dlc', sms: 'send-and-receive', calls: false },
      canUpgrade: false,
    });
  });

  it('#133 upgrades a plan, and then the number can be chosen', async () => {
    const path = { number: UPGRADED };
    const changed = await api.olga.call('numberCapabilities', { path, body: { sms: 'send-and-receive' } });
    expect(changed).toMatchObject({
      status: 200,
      body: { number: UPGRADED, sms: 'send-and-receive', canUpgrade: false },
    });
    expect(await one(UPGRADED)).not.toHaveProperty('notChoosable');
    const unknown = { path: { number: '+18005559999' }, body: { sms: 'none' as const } };
    expect(await refusal(api.olga.call('numberCapabilities', unknown))).toMatchObject({ status: 404 });
  });

  it('#131 a code that came says that Event Grid reaches us, though no conversation began', async () => {
    const fresh = await configApi();
    const eventGrid = async () =>
      (await fresh.olga.call('setupPrerequisites', {})).body.checks.find(({ id }) => id === 'event-grid');
    const { code } = (await fresh.olga.call('setupCode', { body: { channel: 'main' } })).body;
    expect(await eventGrid()).toMatchObject({ state: 'unknown' });
    await fresh.world.text('+14255550123', code, { id: 'code' });
    expect(await eventGrid()).toMatchObject({ state: 'there', sentence: expect.stringContaining('A text reached us') });
  });

  it('#131 says what is there before a customer can text, and how to mend what is missing', async () => {
    const { body } = await api.clientOf(sam).call('setupPrerequisites', {});
    const states = Object.fromEntries(body.checks.map(({ id, state }) => [id, state]));
    expect(states).toMatchObject({
      'communication-services': 'there',
      'event-grid': 'unknown',
      configuration: 'there',
    });
    await api.world.text('+14255550123', 'Hello', { id: 'first' });
    const after = await api.clientOf(sam).call('setupPrerequisites', {});
    expect(after.body.checks.find(({ id }) => id === 'event-grid')).toMatchObject({ state: 'there' });
  });
});

it('a provider that does not answer is said to have failed, and the others are listed all the same', async () => {
  const settings = testSettings();
  const numbers = createOwnedNumbers({
    communication: {
      ...settings.communication,
      kind: 'connection-string',
      connectionString: 'endpoint=http://127.0.0.1:9/;accesskey=a2V5',
    },
    twilio: undefined,
    telesign: undefined,
  });
  const lonely = await configApi(undefined, { numbers });
  const { body } = await lonely.clientOf(sam).call('numbers', {});
  expect(body.providers.map(({ state }) => state)).toEqual(['failed', 'not-set-up', 'not-set-up']);
  // What channels have is known without any provider.
  expect(body.numbers.map(({ number }) => number)).toEqual(['+18005550100', '+18005550101', '+18005550102']);
  const { body: before } = await lonely.clientOf(sam).call('setupPrerequisites', {});
  expect(before.checks[0]).toMatchObject({ id: 'communication-services', state: 'missing', mend: expect.any(String) });
});
