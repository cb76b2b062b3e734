import type { AddressInfo } from 'node:net';
import { createRateLimits } from './acs/rate-limits';
import { createRepeatability, type Remembered } from './acs/repeatability';
import { createSendText } from './acs/send-text';
import { smsApiRoutes } from './acs/sms-api';
import { createCarrier } from './carrier/carrier';
import { createDialBoard } from './carrier/dials';
import { createMediaStore, type SentMedia } from './carrier/media';
import { createMessages, type Message } from './carrier/messages';
import { createOptOuts, type OptOut } from './carrier/opt-outs';
import { createPhones, type Phone } from './carrier/phones';
import { createChance } from './chance';
import { type Clock, stoppable, systemClock } from './clock';
import { blobSink } from './event-grid/blob-sink';
import type { DeadLetterSink } from './event-grid/dead-letters';
import { smsReceived } from './event-grid/events';
import { createTopic } from './event-grid/topic';
import { keptIn, keptInMemory } from './kept';
import { type CommunicationConfig, type CommunicationConfigInput, configSchema } from './options';
import { emulatorRoutes } from './phones/emulator-api';
import { createLive } from './phones/live';
import { pageRoutes } from './phones/page/serve-page';
import { createReceiveText } from './receive-text';
import { createHttpServer } from './server';
import { telesignRoutes } from './telesign/api';
import { createTellers } from './tellers';
import { twilioRoutes } from './twilio/api';

export type CommunicationOptions = CommunicationConfigInput & {
  /** Where dead letters go; overrides `blobs`. */
  readonly deadLetter?: DeadLetterSink;
  readonly clock?: Clock;
  /** Where the emulator says what went wrong behind the scenes. Default: standard error. */
  readonly log?: (line: string) => void;
};

/** The emulator of Communication Services SMS, with its Event Grid system topic and the customers' phones. */
export type Communication = {
  /** Listens; resolves when it answers. Rejects with a sentence if the port is taken. */
  up(): Promise<void>;
  /** Ends every call and timer; what is undelivered stays in the data folder. */
  down(): Promise<void>;
  /** The port it listens on; 0 before it is up. */
  readonly port: number;
  /** `http://127.0.0.1:<port>`: the page. */
  readonly url: string;
  /** For `SmsClient`, which needs `allowInsecureConnection: true`. */
  readonly connectionString: string;
  /** True once every subscription has shaken hands. */
  validated(): boolean;
};

type Parts = {
  readonly stop: () => void;
  readonly validated: () => boolean;
  readonly routes: ReturnType<typeof pageRoutes>;
};

export const createCommunication = (options: CommunicationOptions = {}): Communication => {
  const { deadLetter, clock = systemClock, log = line => console.error(line), ...input } = options;
  const config = configSchema.parse(input);
  const routes: Parts['routes'] = [];
  const server = createHttpServer(routes, { anyHost: !isLoopback(config.host) });
  let port = 0;
  let parts: Parts | undefined;
  const shownHost = config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host;
  const url = () => `http://${shownHost.includes(':') ? `[${shownHost}]` : shownHost}:${port}`;
  const connectionString = () => `endpoint=${url()}/;accesskey=${config.accessKey}`;
  const sink = deadLetter ?? (config.blobs ? blobSink(config.blobs, config.deadLetterContainer) : undefined);

  return {
    up: () =>
      new Promise((resolve, reject) => {
        server.once('error', (error: NodeJS.ErrnoException) => reject(startFailure(error, config)));
        server.listen(config.port, config.host, () => {
          port = (server.address() as AddressInfo).port;
          // The data folder is opened only once the port is ours: two emulators never share one by accident.
          try {
            parts = build({ config, clock, sink, log, url, connectionString });
            routes.push(...parts.routes);
            resolve();
          } catch (error) {
            server.close();
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        });
      }),
    down: () =>
      new Promise(resolve => {
        parts?.stop();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    get port() {
      return port;
    },
    get url() {
      return url();
    },
    get connectionString() {
      return connectionString();
    },
    validated: () => parts?.validated() ?? false,
  };
};

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || host.startsWith('127.');

const startFailure = (error: NodeJS.ErrnoException, config: CommunicationConfig): Error =>
  error.code === 'EADDRINUSE'
    ? new Error(
        `Port ${config.port} on ${config.host} is taken: the SMS emulator can't listen there. Stop the program that uses it, or choose another port with --port (0 takes a free one).`,
      )
    : error;

const build = (given: {
  readonly config: CommunicationConfig;
  readonly clock: Clock;
  readonly sink: DeadLetterSink | undefined;
  readonly log: (line: string) => void;
  readonly url: () => string;
  readonly connectionString: () => string;
}): Parts => {
  const { config, url } = given;
  const { numbers, timeScale, accessKey } = config;
  const clock = stoppable(given.clock);
  const kept = config.dataFolder === undefined ? keptInMemory() : keptIn(config.dataFolder);
  const chance = createChance(config.seed ?? clock.now());
  const dials = createDialBoard(config.dials);
  const messages = createMessages(kept.collection<Message>('messages'));
  const phones = createPhones(kept.collection<Phone>('phones'));
  for (const phone of config.phones) phones.change(phone.number, phone);
  const optOuts = createOptOuts(kept.collection<OptOut>('opt-outs'));
  const live = createLive(messages);
  const topicId = `/subscriptions/00000000-0000-0000-0000-000000000000/resourcegroups/local/providers/microsoft.communication/communicationservices/${config.resourceName}`;

  const carrier = createCarrier({
    clock,
    chance,
    dials,
    messages,
    phones,
    optOuts,
    timeScale,
    onReport: message => report(message),
    onDelivered: message => {
      const phone = phones.get(message.to);
      if (phone.autoReply === null || phone.autoRepliesLeft === 0) return;
      phones.change(phone.number, { autoRepliesLeft: phone.autoRepliesLeft - 1 });
      receive({ from: message.to, to: message.from, text: phone.autoReply });
    },
  });
  const topic = createTopic({
    clock,
    chance,
    dials,
    kept,
    sink: given.sink,
    topic: topicId,
    topicName: config.resourceName,
    timeScale,
    responseTimeoutMs: config.responseTimeoutMs,
    configured: config.subscriptions,
    validationUrl: (name, code) => `${url()}/emulator/validate/${name}?code=${code}`,
    onDelivered: event => {
      if (event.eventType === smsReceived && messages.get(event.id)?.status === 'sent') {
        messages.change(event.id, { status: 'delivered' }, clock.now());
      }
    },
    onGivenUp: (event, subscription, words) => {
      const reason = `Event Grid gave it up for the subscription "${subscription}": the endpoint ${words}.`;
      if (event.eventType === smsReceived && messages.get(event.id)) {
        messages.change(event.id, { status: 'failed', reason }, clock.now());
      }
    },
    logLine: given.log,
  });
  const media = createMediaStore(kept.collection<SentMedia>('media'));
  const { twilio, telesign } = config;
  const tellers = createTellers({ clock, chance, dials, messages, topic, topicId, timeScale, twilio, telesign, url });
  const report = (message: Message): void =>
    tellers[numbers.find(({ number }) => number === message.from)?.provider ?? 'acs'].report(message);
  const receive = createReceiveText({ clock, numbers, messages, optOuts, carrier, media, tellers });
  // Texts that were on their way when the stack stopped go on.
  for (const message of messages.list({ limit: Number.MAX_SAFE_INTEGER })) {
    if (message.direction === 'outbound' && message.status === 'sent') carrier.take(message);
  }

  const repeatability = createRepeatability(kept.collection<Remembered>('repeatability'));
  const send = createSendText({ clock, messages, carrier, repeatability });
  const rateLimits = createRateLimits();
  const phoneChanged = (number: string) => carrier.phoneChanged(number);
  const { connectionString } = given;
  return {
    routes: [
      ...smsApiRoutes({ clock, chance, dials, accessKey, numbers, optOuts, messages, rateLimits, send }),
      ...twilioRoutes({
        ...{ clock, chance, dials, account: twilio, numbers, messages, media, optOuts, carrier, report },
      }),
      ...telesignRoutes({ clock, chance, dials, account: telesign, numbers, messages, carrier, report }),
      ...emulatorRoutes({
        numbers,
        messages,
        phones,
        optOuts,
        dials,
        topic,
        live,
        receive,
        phoneChanged,
        connectionString,
      }),
      ...pageRoutes(),
    ],
    validated: () => topic.subscriptions().every(subscription => subscription.validated),
    stop: () => {
      clock.stop();
      tellers.stop();
      topic.stop();
      live.stop();
    },
  };
};
