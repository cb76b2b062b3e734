import type { ServiceBusClient } from '@azure/service-bus';
import type { App } from '../../../../shared/app';
import type { Config } from '../../../../shared/domain/config/config';
import type { QueueName } from '../../../../shared/domain/messages/queues';
import { tickPools } from '../../../../shared/handling/tick-pools';
import { threadIdOf } from '../../../../shared/hash';
import { once } from '../../../../shared/once';
import { isOutage } from '../../../../shared/outage';
import type { IntegrationRequest, OutgoingText } from '../../../../shared/ports';
import { type Chance, chance } from '../../joint/chance';
import { memoryFiles } from '../../memory-files';
import { KEY, testSettings } from '../../world';
import type { Watch } from '../checks/watch';
import { createQueues, type Message, type OutsideName } from './bus';
import { createCarrier, type Taken } from './carrier';
import type { Fault } from './faults';
import { createFaultGate, ProcessGone } from './gate';
import { type Around, compose, type Root } from './host';
import { journaled } from './journal';
import { callOutside } from './outside';
import { askOverHttp } from './people-at-desks';
import { createStorage, tablesOf } from './tables';

/** Monday, 09:00 in Chicago. */
export const START = Date.parse('2026-11-23T15:00:00.000Z');
/** A configuration is believed for so long. */
const BELIEVED_MS = 5_000;
/** So long a lock lasts of a process that is gone. */
const LOCK_MS = 30_000;
const HANDLING_MS = 3;
/** A message that comes so often is handled by nobody. */
const MOST_DELIVERIES = 90;

/** Who has a door of its own, and no session. */
const DOORS: ReadonlySet<string> = new Set(['text', 'report', 'webhook']);

/** Each session of these is an owner, whose head has an ETag. */
const OWNERS: ReadonlySet<string> = new Set(['conversations', 'routing']);

const settings = once(() => ({ ...testSettings(), sendRetrySeconds: 1 }));
const context = { traceContext: undefined } as never;

type Host = {
  readonly name: 'a' | 'b';
  readonly offset: number;
  generation: number;
  root: Root;
  dies: () => void;
  death: Promise<'died'>;
  handles: Message | undefined;
  known: { readonly config: Config; readonly readAt: number };
};

/** Two hosts, what they stand on, the providers and the phones: all in memory, in virtual time, in one order that follows from a seed. */
export const createWorld = ({
  seed,
  watch,
  config: first,
  broken = {},
  clocksDiffer = 0,
  handlingMs = HANDLING_MS,
}: {
  readonly seed: number;
  readonly watch: Watch;
  readonly config: Config;
  readonly broken?: Broken;
  /** By so many milliseconds the second host's clock is ahead. */
  readonly clocksDiffer?: number;
  /** So long a message takes; 0: time stands still but for what is waited for. */
  readonly handlingMs?: number;
}) => {
  let now = START;
  let newest = first;
  let home = 0;
  let handled = 0;
  const { journal } = watch;
  const storage = createStorage(broken, journal);
  const queues = createQueues(journal);
  const gate = createFaultGate(watch.noted);
  const files: Parameters<typeof memoryFiles>[0] = new Map();
  /** Whom a provider's own list holds. */
  const listed = journaled<string, true>(journal);

  const report = ({ tag, provider, fate }: Taken, messageId: string, at: number): void => {
    if (provider === 'twilio') {
      const fields = { MessageSid: messageId, MessageStatus: fate === 'fails' ? 'undelivered' : 'delivered' };
      const call = { provider, at: new Date(at).toISOString(), tag, fields };
      return queues.send('webhook', undefined, call, now, at);
    }
    const eventTime = new Date(at).toISOString();
    const deliveryStatus = fate === 'fails' ? 'Failed' : 'Delivered';
    const deliveryStatusDetails = fate === 'fails' ? '4002 carrier error' : 'No error.';
    const data = { messageId, tag, deliveryStatus, deliveryStatusDetails };
    queues.send('report', undefined, { id: `report/${tag}`, eventTime, data }, now, at);
  };
  const carrier = createCarrier({ seed, now: () => now, report }, journal);

  const composed = (host: Host): Root => {
    const { generation } = host;
    const isAlive = () => host.generation === generation;
    const passing = {
      isAlive,
      crash: () => crash(host),
      isDoor: () => DOORS.has(host.handles?.queue ?? ''),
      beOvertaken: (more: number) => overtake(host, more),
      beRaced: () => race(host),
    };
    const bus = {
      createSender: (queue: QueueName) => ({
        sendMessages: ({ body, sessionId, scheduledEnqueueTimeUtc }: SentMessage) =>
          gate.pass(passing, 'write', () => {
            // What stands in JSON travels; nothing else does.
            const travels: unknown = JSON.parse(JSON.stringify(body));
            queues.send(queue, sessionId, travels, now, scheduledEnqueueTimeUtc?.getTime());
          }),
      }),
    } as unknown as ServiceBusClient;
    return compose(
      {
        settings: settings(),
        clock: { now: () => now + host.offset },
        log: watch.log,
        tables: tablesOf(storage, (kind, where, apply) =>
          gate.pass(
            passing,
            kind,
            () => {
              const done = apply();
              if (where.endsWith(' transaction')) watch.committed(host.name, gate.operations);
              return done;
            },
            where,
          ),
        ),
        config: async (atLeast = '') => {
          const { config, readAt } = host.known;
          if (config.version < atLeast || now - readAt >= BELIEVED_MS) host.known = { config: newest, readAt: now };
          return host.known.config;
        },
        bus,
        sms: {
          send: (text: OutgoingText) =>
            gate.pass(passing, 'call', () => {
              watch.noted(() => `${clockOf(now)} ${host.name} hands over ${text.tag} “${text.text.slice(0, 40)}”`);
              const result = carrier.send(text, gate.ofSend());
              watch.sent(host.name, text);
              return result;
            }),
        },
        http: { call: (request: IntegrationRequest) => gate.pass(passing, 'call', () => callOutside(seed, request)) },
        optOuts: {
          ask: (operation, from, to) =>
            gate.pass(passing, 'call', () => {
              if (operation === 'add') listed.set(`${from} ${to}`, true);
              if (operation === 'remove') listed.delete(`${from} ${to}`);
              return { optedOut: listed.all.has(`${from} ${to}`) };
            }),
        },
        files: memoryFiles(files, () => gate.pass(passing, 'call', () => undefined)),
        sleep: async ms => {
          if (handlingMs > 0) now += ms;
        },
      },
      deps => watch.around(host.name, broken.around?.(deps) ?? deps),
    );
  };

  const start = (host: Host): void => {
    host.generation += 1;
    host.death = new Promise(resolve => {
      host.dies = () => resolve('died');
    });
    host.root = composed(host);
  };
  const crash = (host: Host): void => {
    const { dies } = host;
    start(host);
    dies();
  };
  const hostOf = (name: Host['name'], offset: number): Host => {
    const known = { config: first, readAt: now };
    const host = { name, offset, generation: 0, handles: undefined, known } as unknown as Host;
    start(host);
    return host;
  };
  const hosts = [hostOf('a', 0), hostOf('b', clocksDiffer)] as const;
  const other = (host: Host): Host => (host === hosts[0] ? hosts[1] : hosts[0]);

  const handle = ({ root }: Host, { queue, body, count }: Message): Promise<unknown> => {
    switch (queue) {
      case 'text':
        return root.text(body as never, context);
      case 'report':
        return root.report(body as never, context);
      case 'webhook':
        return root.webhook(body);
      case 'tick':
        return root.tick(body as never);
      case 'published':
        return tickPools(root.deps, newest, String(Reflect.get(body as object, 'version')));
      case 'http':
        return askOverHttp(root, body as never);
      default:
        return root.queues[queue](body, { triggerMetadata: { deliveryCount: count } });
    }
  };

  /** One delivery to one host, to its end: done, given back, or the host is gone. */
  const deliver = async (host: Host, message: Message): Promise<'done' | 'failed' | 'died'> => {
    journal.changing(() => () => {
      message.count -= 1;
    });
    message.count += 1;
    handled += 1;
    if (message.count > MOST_DELIVERIES) {
      watch.violated(`a message of ${message.queue} came ${message.count} times and was never done`);
      return 'done';
    }
    const before = host.handles;
    host.handles = message;
    watch.begins(host.name);
    const { death } = host;
    const ended = await Promise.race([
      handle(host, message).then(
        () => 'done' as const,
        error => {
          if (error instanceof ProcessGone) return 'died' as const;
          if (!isOutage(error)) watch.violated(`${message.queue} throws what is no outage: ${String(error?.stack)}`);
          return 'failed' as const;
        },
      ),
      death,
    ]);
    host.handles = before;
    watch.noted(
      () => `${clockOf(now)} ${host.name} ${message.queue} ${ended} ${JSON.stringify(message.body).slice(0, 240)}`,
    );
    return ended;
  };

  const overtake = async (host: Host, more: number): Promise<void> => {
    const mine = host.handles;
    const rival = other(host);
    if (mine === undefined || rival.handles !== undefined) return;
    if ((await deliver(rival, mine)) !== 'done') return;
    queues.complete(mine);
    for (let n = 0; n < more; n += 1) {
      const next = queues.next(now);
      if (next === undefined || next === mine) return;
      if ((await deliver(rival, next)) === 'done') queues.complete(next);
    }
  };

  /** Of the queues whose sessions are owners; in a lane, the order itself is what a session is for. */
  const race = async (host: Host): Promise<void> => {
    const mine = host.handles;
    const rival = other(host);
    if (mine === undefined || rival.handles !== undefined || !OWNERS.has(mine.queue)) return;
    const next = queues.behind(mine);
    if (next !== undefined && (await deliver(rival, next)) === 'done') queues.complete(next);
  };

  const hostFor = ({ session }: Message): Host => {
    let sum = home;
    for (let at = 0; at < session.length; at += 1) sum += session.charCodeAt(at);
    return hosts[sum & 1] as Host;
  };

  const step = async (luck: Chance | undefined): Promise<boolean> => {
    queues.release(now);
    const message = queues.next(now, luck);
    if (message === undefined) return false;
    const faults = gate.ofDelivery();
    if (faults?.late !== undefined) {
      queues.lock(message, now + faults.late.by);
      return true;
    }
    now += handlingMs;
    const ended = await deliver(hostFor(message), message);
    if (ended === 'died') queues.lock(message, now + LOCK_MS);
    else if (ended === 'done') {
      queues.complete(message);
      if (faults?.twice !== undefined)
        queues.send(message.queue, sessionIn(message), message.body, now, now + faults.twice.after);
    } else if (!(message.queue in hosts[0].root.queues)) queues.lock(message, now + 10_000);
    return true;
  };

  const drain = async (luck?: Chance, limit = 5_000): Promise<void> => {
    for (let n = 0; n < limit; n += 1) if (!(await step(luck))) return;
    if (limit === 5_000) watch.violated('messages go on for ever');
  };

  return {
    ...{ storage, queues, gate, carrier, hosts, watch, step, drain, listed: listed.all },
    get now() {
      return now;
    },
    get config() {
      return newest;
    },
    get handled() {
      return handled;
    },
    /** Reads that nothing disturbs and nobody counts. */
    get deps(): App {
      return hosts[0].root.deps;
    },
    thread: (business: string, customer: string) => threadIdOf(KEY, business, customer),
    sleep: (ms: number): void => {
      now += ms;
    },
    luck: (of: number): Chance => chance(seed * 7_919 + of),
    outside: (queue: OutsideName, body: unknown, at = now): void => queues.send(queue, undefined, body, now, at),
    /** Time moves on, and what becomes due on the way is handled. */
    pass: async (
      ms: number,
      { tickEvery = 60_000, luck }: { tickEvery?: number; luck?: Chance } = {},
    ): Promise<void> => {
      const until = now + ms;
      await drain(luck);
      while (now < until) {
        const nextTick = (Math.floor(now / tickEvery) + 1) * tickEvery;
        now = Math.max(now, Math.min(queues.nextAt(now), nextTick, until));
        if (now >= nextTick) queues.send('tick', undefined, {}, now);
        await drain(luck);
      }
    },
    /** Another version counts; every pool is told. */
    configure: (config: Config): void => {
      newest = config;
      hosts[0].known = { config, readAt: now };
      queues.send('published', undefined, { version: config.version }, now);
    },
    /** Sessions go to the other host, after they were idle for longer than a hold is believed. */
    move: (): void => {
      home += 1;
      now += 2_000;
    },
    crashed: (which: 0 | 1): void => crash(hosts[which]),
    arm: (faults: readonly Fault[]): void => gate.arm(faults),
    /**
     * One host with an empty memory handles one message, and completes it. Returns what puts the world to where a host leaves it that is
     * gone before each of its writes, or before it completes, the last of them first: to be called in this order.
     */
    handle: async (message: Message): Promise<readonly (() => void)[]> => {
      crash(hosts[0]);
      const writes: number[] = [];
      gate.arm([], () => void writes.push(journal.length));
      const ended = await deliver(hosts[0], message);
      gate.arm([]);
      if (ended !== 'done') throw new Error(`A message of ${message.queue} ${ended} with no fault.`);
      if (writes.length > 0) writes.push(journal.length);
      queues.complete(message);
      return writes.reverse().map(length => () => journal.undoTo(length));
    },
    wait: (ms: number): void => {
      now += ms;
      queues.release(now);
    },
    /** Returns what puts the whole world back to where it is now, as often as it is asked. */
    mark: (): (() => void) => {
      journal.begin();
      const [was, office, { length }] = [now, newest, journal];
      return () => {
        journal.undoTo(length);
        now = was;
        newest = office;
        for (const host of hosts) host.known = { config: office, readAt: was };
      };
    },
  };
};
/** A pipeline that lacks a part of ours. */
export type Broken = { readonly around?: Around; readonly looksAtEtags?: boolean };
export type World = ReturnType<typeof createWorld>;

const clockOf = (time: number): string => new Date(time).toISOString().slice(5, 23);

type SentMessage = {
  readonly body: unknown;
  readonly sessionId?: string;
  readonly scheduledEnqueueTimeUtc?: Date;
};

const sessionIn = ({ queue, session }: Message): string | undefined => {
  const name = session.slice(queue.length + 1);
  return name.startsWith('#') ? undefined : name;
};
