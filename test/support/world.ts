import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TableClient } from '@azure/data-tables';
import type { ServiceBusClient } from '@azure/service-bus';
import { autoMessagesHandler } from '../../functions/auto-messages';
import { conversationHandler } from '../../functions/conversation';
import { routingHandler } from '../../functions/routing';
import { sendSmsHandler } from '../../functions/send-sms';
import { surveyHandler } from '../../functions/survey';
import { webhooksHandler } from '../../functions/webhooks';
import { createBus } from '../../shared/adapters/service-bus/bus';
import { type TableName, tableNames } from '../../shared/adapters/table-names';
import { createLiveCodes } from '../../shared/adapters/tables/config/live-codes';
import { createCustomers } from '../../shared/adapters/tables/customers';
import { createDeadLetters } from '../../shared/adapters/tables/dead-letters';
import { createDesks } from '../../shared/adapters/tables/desks';
import { createLanes } from '../../shared/adapters/tables/lanes';
import { createCalls } from '../../shared/adapters/tables/marks/calls';
import { createHolds } from '../../shared/adapters/tables/marks/holds';
import { createReads } from '../../shared/adapters/tables/marks/reads';
import { createPools } from '../../shared/adapters/tables/pools';
import { createDayTotals } from '../../shared/adapters/tables/projections/day-totals';
import { createProjections } from '../../shared/adapters/tables/projections/projections';
import { createThreads } from '../../shared/adapters/tables/threads';
import type { Config } from '../../shared/domain/config/config';
import { type QueueName, sessionOf } from '../../shared/domain/messages/queues';
import { threadIdOf } from '../../shared/hash';
import type { Log } from '../../shared/log';
import { isOutage } from '../../shared/outage';
import type { FaultPoint, IntegrationHttp, IntegrationRequest, OutgoingText, SmsSender } from '../../shared/ports';
import { toTextReceived } from '../../shared/receiving/door';
import { createPace } from '../../shared/sending/pace';
import { readSettings } from '../../shared/settings/read';
import { memoryFiles } from './memory-files';
import { memoryTable } from './memory-table';
import { sampleConfig } from './sample-config';
import type { TroubledBus } from './troubled-bus';

export { sampleConfig } from './sample-config';

export const KEY = Buffer.alloc(32, 7);
export const MAIN = '+18005550100';
const START = Date.parse('2026-11-23T15:00:00.000Z');

/** A crash: whatever the handler would have done after it is not done. */
export class Crash extends Error {
  override readonly name = 'Crash';
  /** Like a connection that is cut: handlers give the message back, and do not call it poison. */
  readonly code = 'ECONNRESET';
}

type Queued = {
  readonly queue: QueueName;
  readonly session: string;
  readonly body: unknown;
  readonly notBefore: number;
  count: number;
};
export type SentText = { readonly to: string; readonly text: string; readonly mediaUrls?: readonly string[] };

export const testSettings = () => {
  const sample = JSON.parse(readFileSync(path.join(__dirname, '../../local.settings.sample.json'), 'utf8')) as {
    Values: Record<string, string>;
  };
  return {
    ...readSettings(sample.Values),
    threadIdKey: KEY,
    linkKey: KEY,
    outageRetryMinutes: 0,
    textsPerMinute: { 'toll-free': 12_000, 'short-code': 60_000, '10dlc': 12_000, alphanumeric: 12_000 },
  };
};

/**
 * Everything around the handlers, in memory and in one order: a bus that delivers at least once and keeps a session's order, a
 * provider that remembers repeatability ids, and a clock that only the test moves.
 */
export const createWorld = ({
  config = sampleConfig(),
  tables,
  sms,
  settings: others = {},
  stillPace = false,
  through,
}: {
  readonly config?: Config;
  readonly tables?: Record<TableName, TableClient>;
  /** A sender of its own; what it sends doesn't stand in `sent`. */
  readonly sms?: SmsSender;
  readonly settings?: Partial<ReturnType<typeof testSettings>>;
  /** A lane's pace takes no time, so that a crash, after which a text waits its turn, moves no clock. */
  readonly stillPace?: boolean;
  /** A bus that the messages go through before they are delivered; it may lose its answers, or refuse them. */
  readonly through?: TroubledBus;
} = {}) => {
  const clock = { at: START, now: () => clock.at };
  const queue: Queued[] = [];
  const sent: SentText[] = [];
  const logged: string[] = [];
  const nudged: string[] = [];
  const remembered = new Map<string, string>();
  /** The provider's own opt-out list. */
  const listed = new Set<string>();
  const files: Parameters<typeof memoryFiles>[0] = new Map();
  const store =
    tables ?? (Object.fromEntries(tableNames.map(name => [name, memoryTable()])) as Record<TableName, TableClient>);
  const settings = { ...testSettings(), ...others };
  let current = config;
  const published = [config];
  /** What this instance knows; who asks for a newer version gets it, as from the table. */
  const newest = (atLeast: string): Config =>
    current.version >= atLeast ? current : (published.find(({ version }) => version >= atLeast) ?? current);
  let fault: FaultPoint = () => {};
  let outside: IntegrationHttp['call'] = async () => ({
    kind: 'failed',
    reason: 'no-connection',
    details: 'ECONNREFUSED',
  });

  const client = {
    createSender: (name: QueueName) => ({
      sendMessages: async ({
        body,
        sessionId = '',
        scheduledEnqueueTimeUtc,
      }: {
        body: unknown;
        sessionId?: string;
        scheduledEnqueueTimeUtc?: Date;
      }) => {
        queue.push({
          queue: name,
          session: sessionId,
          body,
          notBefore: scheduledEnqueueTimeUtc?.getTime() ?? 0,
          count: 0,
        });
      },
    }),
  } as unknown as ServiceBusClient;

  const provider: SmsSender = {
    send: async ({ repeatabilityId, to, text, mediaUrls }: OutgoingText) => {
      await fault('before send');
      const known = remembered.get(repeatabilityId);
      if (known === undefined) sent.push({ to, text, ...(mediaUrls && { mediaUrls }) });
      const messageId = known ?? `Outgoing_${remembered.size}`;
      remembered.set(repeatabilityId, messageId);
      await fault('after send');
      return { kind: 'accepted', messageId };
    },
  };

  /** A new composition root, as after a crash: nothing of the old one's memory is left. */
  const compose = () => {
    const point: FaultPoint = where => fault(where);
    const remember = (...parts: readonly unknown[]) => void logged.push(parts.join(' '));
    const log: Log = { info: remember, warn: remember, error: remember };
    const deps = {
      settings,
      clock,
      log,
      config: { current: async (atLeast = '') => newest(atLeast) } as never,
      liveCodes: createLiveCodes(store.Config, point),
      threads: createThreads(store.Threads, { fault: point, now: clock.now }),
      pools: createPools(store.Pools, { fault: point, now: clock.now }),
      desks: createDesks(store.Desks, clock),
      projections: createProjections(name => store[name], { fault: point, key: KEY }),
      totals: createDayTotals(store.Figures, point),
      customers: createCustomers(store.Customers, { key: KEY, fault: point }),
      deadLetters: createDeadLetters(store.DeadLetters, point),
      calls: createCalls(store.Calls, point),
      holds: createHolds(store.Holds, { clock, fault: point, all: Object.values(store) }),
      reads: createReads(store.Reads, point),
      lanes: createLanes(store.Lanes, point),
      bus: createBus(through?.client ?? client, point),
      sms: sms ?? provider,
      optOuts: {
        ask: async (operation: 'add' | 'remove' | 'check', from: string, to: string) => {
          await fault('before opt-out list');
          if (operation === 'add') listed.add(`${from} ${to}`);
          if (operation === 'remove') listed.delete(`${from} ${to}`);
          await fault('after opt-out list');
          return { optedOut: listed.has(`${from} ${to}`) };
        },
      },
      files: memoryFiles(files, point),
      pages: { version: () => 'none', shell: async () => undefined, file: async () => undefined },
      nudge: {
        changed: async ({ kind, id }: { readonly kind: string; readonly id: string }) =>
          void nudged.push(`${kind} ${id}`),
      },
      http: {
        call: async (request: IntegrationRequest) => {
          await fault('before call');
          const reply = await outside(request);
          await fault('after call');
          return reply;
        },
      },
      pace: createPace(clock, async ms => {
        if (!stillPace) clock.at += ms;
      }),
    };
    return {
      deps,
      handlers: {
        conversations: conversationHandler(deps),
        routing: routingHandler(deps),
        outbound: sendSmsHandler(deps),
        'auto-messages': autoMessagesHandler(deps),
        surveys: surveyHandler(deps),
        webhooks: webhooksHandler(deps),
      } as Partial<
        Record<QueueName, (body: unknown, invocation: { triggerMetadata: Record<string, unknown> }) => Promise<void>>
      >,
    };
  };
  let root = compose();

  const deliver = async (message: Queued): Promise<void> => {
    message.count += 1;
    if (message.count > 50) throw new Error(`A message came ${message.count} times: ${JSON.stringify(message.body)}`);
    // What stands in JSON travels; nothing else does.
    await root.handlers[message.queue]?.(JSON.parse(JSON.stringify(message.body)), {
      triggerMetadata: { deliveryCount: message.count },
    });
  };

  const world = {
    clock,
    store,
    sent,
    logged,
    /** Who was said to have changed, in order. */
    nudged,
    queue,
    listed,
    get deps() {
      return root.deps;
    },
    setFault: (point: FaultPoint) => {
      fault = point;
    },
    /** Who answers calls to the outside; nobody at first. */
    setOutside: (call: IntegrationHttp['call']) => {
      outside = call;
    },
    setConfig: (next: Config) => {
      current = next;
      published.push(next);
    },
    /** This version of the app can read this one alone, whatever else was published. */
    readsOnly: (only: Config) => {
      current = only;
      published.splice(0, published.length, only);
    },
    restart: () => {
      root = compose();
    },
    threadOf: (customer: string, business = MAIN) => threadIdOf(KEY, business, customer),
    /** Delivers what is due, one after the other, until nothing is left. A crash restarts the app, and the message comes again. */
    drain: async (): Promise<void> => {
      for (;;) {
        for (const taken of (await through?.taken()) ?? []) queue.push({ ...taken, count: 0 });
        const at = queue.findIndex(({ notBefore }) => notBefore <= clock.at);
        const message = queue[at];
        if (message === undefined) return;
        try {
          await deliver(message);
          queue.splice(queue.indexOf(message), 1);
        } catch (error) {
          // An outage gives the message back as well; the app lives on.
          if (error instanceof Crash) world.restart();
          else if (!isOutage(error)) throw error;
        }
      }
    },
    /** The customer texts: Event Grid tells, the door passes it on. */
    text: async (
      from: string,
      text: string,
      { id, to = MAIN, at = clock.at, event = id }: { id: string; to?: string; at?: number; event?: string },
    ): Promise<void> => {
      const data = { messageId: id, from, to, message: text, receivedTimestamp: new Date(at).toISOString() };
      const made = toTextReceived(
        { id: event, eventTime: new Date(at).toISOString(), data },
        { threadIdKey: KEY, now: clock.at },
      );
      if ('problem' in made) throw new Error(made.problem);
      queue.push({
        queue: 'conversations',
        session: sessionOf('conversations', made) ?? '',
        body: made,
        notBefore: 0,
        count: 0,
      });
      await world.drain();
    },
    /** A person's command, as the API queues it. */
    command: async (
      to: 'conversations' | 'routing',
      owner: string,
      id: string,
      input: Record<string, unknown>,
    ): Promise<void> => {
      const body = {
        id,
        ...(to === 'routing' ? { pool: owner } : { thread: owner }),
        at: new Date(clock.at).toISOString(),
        input,
      };
      queue.push({ queue: to, session: owner, body, notBefore: 0, count: 0 });
      await world.drain();
    },
    /** Moves the clock, stopping at each message that becomes due. */
    pass: async (ms: number): Promise<void> => {
      const until = clock.at + ms;
      for (;;) {
        const next = Math.min(...queue.map(({ notBefore }) => notBefore), until);
        clock.at = Math.max(clock.at, next);
        await world.drain();
        if (next >= until) break;
      }
      clock.at = Math.max(clock.at, until);
    },
  };
  return world;
};
export type World = ReturnType<typeof createWorld>;
