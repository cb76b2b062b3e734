import { randomInt } from 'node:crypto';
import { SmsClient, type SmsClientOptions } from '@azure/communication-sms';
import {
  type Communication,
  type CommunicationOptions,
  createCommunication,
} from '../../../local/communication/emulator';
import type { LiveMessage } from '../../../local/communication/phones/live';
import { waitFor } from '../wait-for';

export const tollFree = '+18005550100';
export const shortCode = '45678';
export const tenDlc = '+14255550199';
export const senderId = 'CONTOSO';

/** A customer that no other test uses. */
export const freshCustomer = () => `+1425555${randomInt(10_000).toString().padStart(4, '0')}`;

export const numbers: NonNullable<CommunicationOptions['numbers']> = [
  { number: tollFree, type: 'toll-free', name: 'Support' },
  {
    number: shortCode,
    type: 'short-code',
    texts: { stop: 'Contoso: You opted out.', start: 'Contoso: Welcome back.', help: 'Contoso: Call 1-800-555-0199.' },
  },
  { number: tenDlc, type: '10dlc' },
  { number: senderId, type: 'alphanumeric' },
  { number: '+18005550177', type: 'toll-free', smsEnabled: false },
];

const started: Communication[] = [];
// Whatever a failed test left running would keep Jest from ending.
afterAll(async () => {
  for (const emulator of started.splice(0)) await emulator.down();
});

/** An emulator on a free port, hurried: deliveries take no time, and Event Grid retries a thousand times faster. */
export const startEmulator = async (options: CommunicationOptions = {}) => {
  const emulator = createCommunication({
    port: 0,
    numbers,
    timeScale: 1000,
    dials: { carrier: { deliveryMs: 0 } },
    seed: 1,
    log: () => {},
    ...options,
  });
  await emulator.up();
  started.push(emulator);
  const api = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${emulator.url}/emulator/${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, json: text === '' ? undefined : (JSON.parse(text) as Record<string, unknown>) };
  };
  const messages = async (phone: string): Promise<LiveMessage[]> =>
    (await api('GET', `messages?phone=${encodeURIComponent(phone)}`)).json?.value as LiveMessage[];
  return {
    emulator,
    api,
    messages,
    text: async (from: string, text: string, to = tollFree) => {
      const { status, json } = await api('POST', 'texts', { from, to, text });
      if (status !== 202) throw new Error(`The text was refused: ${JSON.stringify(json)}`);
      return json as unknown as LiveMessage;
    },
    /** Waits until the message has that status. */
    becomes: (messageId: string, status: LiveMessage['status']) =>
      waitFor(`${messageId} to be ${status}`, async () => {
        const { json } = await api('GET', `messages/${messageId}`);
        return json?.status === status ? (json as unknown as LiveMessage) : undefined;
      }),
    client: (clientOptions: SmsClientOptions = {}) =>
      new SmsClient(emulator.connectionString, {
        allowInsecureConnection: true,
        retryOptions: { maxRetries: 0 },
        ...clientOptions,
      }),
    validated: () => waitFor('every subscription to be validated', () => emulator.validated()),
  };
};

export type TestEmulator = Awaited<ReturnType<typeof startEmulator>>;
