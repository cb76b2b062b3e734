import { randomInt, randomUUID } from 'node:crypto';
import { type Communication, createCommunication } from '../../../local/communication/emulator';
import type { LiveMessage } from '../../../local/communication/phones/live';
import { createSenders } from '../../../shared/adapters/senders';
import type { App } from '../../../shared/app';
import type { Entry } from '../../../shared/domain/conversation/model/outcomes';
import type { Provider } from '../../../shared/domain/sending/providers';
import type { OutgoingText } from '../../../shared/ports';
import { withChannel } from '../thread';
import { waitFor } from '../wait-for';
import { createWorld, MAIN, testSettings } from '../world';
import { startDoors } from './doors';

/** The app in memory, and one provider's emulator, that talk to each other over HTTP as they would in Azure. */
export const startCarried = async (provider: Provider) => {
  // The doors and the app need each other's addresses.
  let app: App | undefined;
  const doors = await startDoors(() => app as App);
  const emulator: Communication = createCommunication({
    port: 0,
    numbers: [{ number: MAIN, type: '10dlc', provider }],
    subscriptions: [
      { name: 'sms-received', endpoint: `${doors.url}/event-grid/sms-received`, eventTypes: [`${EVENT}Received`] },
      { name: 'report', endpoint: `${doors.url}/event-grid/report`, eventTypes: [`${EVENT}DeliveryReportReceived`] },
    ],
    twilio: { smsUrl: `${doors.url}/api/webhooks/twilio/sms#rc=3&rp=all` },
    telesign: { callbackUrl: `${doors.url}/api/webhooks/telesign/events` },
    dials: { carrier: { deliveryMs: 0 } },
    timeScale: 1000,
    seed: 1,
    log: () => {},
  });
  await emulator.up();
  await waitFor('the handshakes', () => emulator.validated());

  const sample = testSettings();
  const settings = {
    ...sample,
    publicBaseUrl: doors.url,
    communication: { kind: 'connection-string', connectionString: emulator.connectionString } as const,
    ...(sample.twilio && { twilio: { ...sample.twilio, endpoint: `${emulator.url}/twilio` } }),
    ...(sample.telesign && { telesign: { ...sample.telesign, endpoint: `${emulator.url}/telesign` } }),
  };
  const sender = createSenders(settings, () => {});
  const config = withChannel({ provider, numberType: '10dlc' });
  const world = createWorld({ config, settings, sms: sender });
  world.clock.at = Date.now();
  app = world.deps as unknown as App;

  const api = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${emulator.url}/emulator/${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (response.status === 204 ? undefined : await response.json()) as T;
  };

  const customer = () => {
    const number = `+1425555${randomInt(10_000).toString().padStart(4, '0')}`;
    const thread = world.threadOf(number);
    const log = () => world.deps.threads.log(thread, { before: 200, limit: 200 });
    const phone = async (): Promise<readonly LiveMessage[]> =>
      (await api<{ value: LiveMessage[] }>('GET', `messages?phone=${encodeURIComponent(number)}`)).value;
    return {
      number,
      thread,
      log,
      phone,
      change: (faults: Record<string, unknown>) => api('PATCH', `phones/${encodeURIComponent(number)}`, faults),
      text: (text: string, more: Record<string, unknown> = {}) =>
        api<LiveMessage>('POST', 'texts', { from: number, to: MAIN, text, ...more }),
      /** Works off what came in, until the log has such an entry. */
      logHas: (what: string, is: (entry: Entry) => boolean): Promise<Entry> =>
        waitFor(what, async () => {
          await world.drain();
          return (await log()).find(is);
        }),
      hears: (text: string): Promise<LiveMessage> =>
        waitFor(`“${text}” on the phone`, async () => {
          await world.drain();
          return (await phone()).find(one => one.direction === 'outbound' && one.text.includes(text));
        }),
      /** The delivery of the one text that was sent so far. */
      delivery: async () => {
        const sent = (await log()).find(({ outcome }) => outcome.kind === 'text-sent');
        return sent && (await world.deps.threads.delivery(thread, sent.seq))?.delivery;
      },
    };
  };

  let texts = 0;
  return {
    ...{ emulator, doors, world, sender, settings, customer, api },
    dial: (send: Record<string, unknown>) => api('PATCH', 'dials', { send }),
    /** A text as `send-sms` hands it over. */
    outgoing: (to: string, more: Partial<OutgoingText> = {}): OutgoingText => {
      texts += 1;
      return {
        ...{ provider, from: MAIN, to, text: 'Hello', tag: `0a1b2c3d-0a1b2c3d0a1b2c3d0a1b2c3d/${texts}/1` },
        ...{ repeatabilityId: randomUUID(), firstSent: new Date().toISOString() },
        ...more,
      };
    },
    stop: async () => {
      await emulator.down();
      doors.stop();
    },
  };
};
export type Carried = Awaited<ReturnType<typeof startCarried>>;
const EVENT = 'Microsoft.Communication.SMS';
