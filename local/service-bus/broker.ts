import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo, Server as NetServer } from 'node:net';
import { setApplicationProperties } from './amqp/encoding/message-sections';
import { openIncoming, openOutgoing } from './amqp/open-link';
import { createAmqpServer } from './amqp/rhea/server';
import { keyName } from './amqp/sas-token';
import { type Clock, createAlarm, systemClock } from './clock';
import { createDialBoard, type DialBoard, type Dials } from './dials';
import { deliver } from './engine/delivery';
import { type Bus, createQueue, type Entity, type Session } from './engine/entity';
import { sweep } from './engine/sweep';
import { createHttpServer } from './http/server';
import { fileJournal, memoryJournal } from './journal/journal';
import type { QueueDefinition } from './queue-definition';
import { createTurn } from './turn';

export interface BrokerOptions {
  readonly queues: readonly QueueDefinition[];
  /** AMQP; 0 takes a free one. */
  readonly port?: number;
  /** Health, management, counts; 0 takes a free one. */
  readonly httpPort?: number;
  readonly host?: string;
  /** Where the journal is kept, one broker a folder; undefined keeps everything in memory. */
  readonly dataFolder?: string;
  /** The shared access key. */
  readonly key?: string;
  /** Bytes of the largest message; the default is the Standard tier's 256 KB. */
  readonly maxMessageSize?: number;
  readonly clock?: Clock;
  /** Faults to begin with. */
  readonly dials?: Partial<Dials>;
  /** What the dials draw, from 0 up to 1. */
  readonly random?: () => number;
}

export interface Broker {
  readonly up: () => Promise<void>;
  /** Closes every connection, writes what is left, and frees the ports. */
  readonly down: () => Promise<void>;
  readonly port: number;
  readonly httpPort: number;
  readonly connectionString: string;
  /** Its faults, to be turned while it runs. */
  readonly dials: DialBoard;
}

/** Where a client on this machine finds a broker that listens everywhere. */
const reachable = (host: string): string => (host === '0.0.0.0' || host === '::' ? 'localhost' : host);

/** What the official emulator takes as its key; locally, anything does. */
export const defaultKey = 'SAS_KEY_VALUE';

const listening = async (server: NetServer | Server): Promise<number> => {
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
};

/** Long enough for clients to hear the end of their connections. */
const goodbye = 200;

const start = async (
  options: BrokerOptions,
  ports: { readonly amqp: number; readonly http: number },
  host: string,
  dials: DialBoard,
) => {
  const { clock = systemClock, key = defaultKey, maxMessageSize = 262_144 } = options;
  const listed = new Set(options.queues.map(queue => queue.name.toLowerCase()));
  const journal = options.dataFolder === undefined ? memoryJournal : fileJournal(options.dataFolder, listed);
  const turn = createTurn<Entity | Session>({ write: journal.write, deliver, end: () => amqp.flush() });
  const alarm = createAlarm(clock, () => {
    sweep(bus);
    turn.schedule();
  });
  const bus: Bus = {
    clock,
    journal,
    host: reachable(host),
    queues: new Map(),
    touch: turn.touch,
    wakeAt: alarm.setFor,
    withProperties: setApplicationProperties,
  };
  for (const queue of options.queues) bus.queues.set(queue.name.toLowerCase(), createQueue(bus, queue, clock.now()));
  const links = { bus, turn, key, largestMessage: maxMessageSize, dials };
  const amqp = createAmqpServer({
    incoming: link => openIncoming(links, link),
    outgoing: link => openOutgoing(links, link),
    heard: turn.schedule,
    ending: turn.flush,
  });

  const amqpServer = amqp.listen(ports.amqp, host);
  amqpServer.on('connection', socket => {
    if (dials.get().refusesConnections) socket.destroy();
  });
  const amqpPort = await listening(amqpServer);
  const httpServer = createHttpServer({ bus, turn, key, maxMessageSize, dials }).listen(ports.http, host);
  const httpPort = await listening(httpServer).catch((error: unknown) => {
    amqpServer.close();
    throw error;
  });
  // Both ports are ours now, and nobody was heard yet: connections come with a later turn of the event loop.
  try {
    journal.open(bus);
  } catch (error) {
    amqpServer.close();
    httpServer.close();
    throw error;
  }
  sweep(bus);

  const stop = async () => {
    turn.flush();
    alarm.clear();
    const ended = [amqpServer, httpServer].map(server => once(server, 'close'));
    amqpServer.close();
    httpServer.close();
    httpServer.closeAllConnections();
    amqp.closeAll();
    const timer = setTimeout(amqp.destroyAll, goodbye);
    await Promise.all(ended);
    clearTimeout(timer);
    turn.flush();
    alarm.clear();
    journal.close();
  };
  return { amqpPort, httpPort, stop, cutAll: amqp.destroyAll };
};

/** An Azure Service Bus namespace on this machine. See this folder's README for what it does and doesn't. */
export const createBroker = (options: BrokerOptions): Broker => {
  const host = options.host ?? '127.0.0.1';
  let ports = { amqp: options.port ?? 0, http: options.httpPort ?? 0 };
  let running: Awaited<ReturnType<typeof start>> | undefined;
  const dials = createDialBoard(options.dials, options.random, ({ refusesConnections }) => {
    if (refusesConnections) running?.cutAll();
  });
  return {
    dials,
    up: async () => {
      running = await start(options, ports, host, dials);
      ports = { amqp: running.amqpPort, http: running.httpPort };
    },
    down: async () => {
      const stopping = running;
      running = undefined;
      await stopping?.stop();
    },
    get port() {
      return ports.amqp;
    },
    get httpPort() {
      return ports.http;
    },
    get connectionString() {
      return `Endpoint=sb://${reachable(host)}:${ports.amqp};SharedAccessKeyName=${keyName};SharedAccessKey=${options.key ?? defaultKey};UseDevelopmentEmulator=true;`;
    },
  };
};
