import fc from 'fast-check';
import type { Question } from '../../shared/domain/bench/question';
import { type Trace, traceOf } from '../../shared/domain/bench/trace';
import { poolAfter, tryText } from '../../shared/domain/bench/try-text';
import type { Config } from '../../shared/domain/config/config';
import type { ThreadState } from '../../shared/domain/conversation/model/state';
import type { Item } from '../../shared/domain/routing/model/item';
import { threadIdOf } from '../../shared/hash';
import { createPublicLinks } from '../../shared/public-links';
import { createWorld, KEY, sampleConfig, testSettings } from './world';

const CUSTOMER = '+14255550123';
const HOUR = 3_600_000;

const WORDS = [
  ...[
    'Where is my order A-1001?',
    'I want a refund',
    'urgent: my parcel is broken',
    'hello',
    'Hi',
    'thanks!',
    '4',
    '👍',
  ],
  ...['Hola, ¿dónde está mi pedido?', 'Quiero hablar con alguien, es urgente', 'Bonjour, je voudrais un remboursement'],
  ...['STOP', 'stop texting me please', 'START', 'HELP', 'AYUDA', 'I want to die', 'I am driving and will reply later'],
  ...['', ' ', 'ok', 'no', 'What are your opening hours?', '123 456', 'My tier is gold', 'x'.repeat(700)],
];

/** What a text may be, and what is known when it comes: all that a question can say. */
export const questions = fc.record({
  text: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...WORDS) }, fc.string({ maxLength: 40 })),
  channel: fc.constantFrom('main', 'office', 'holidays'),
  // Hours of a year around two changes of the clock, holidays and weekends.
  at: fc.integer({ min: 0, max: 8_760 * 4 }).map(quarter => Date.UTC(2026, 9, 1) + quarter * (HOUR / 4)),
  agents: fc.subarray(['ana', 'ben', 'carla']),
  shape: fc.record({
    burstSeconds: fc.constantFrom(0, 0, 20),
    autoAssign: fc.boolean(),
    pick: fc.boolean(),
    closed: fc.constantFrom('none', 'end', 'text-back', 'transfer'),
    skillMatch: fc.constantFrom('exact', 'closest', 'none'),
  }),
});
type Asked = typeof questions extends fc.Arbitrary<infer Q> ? Q : never;

/** The sample, otherwise in what changes how work is given out. */
const configOf = ({ shape }: Asked): Config => {
  const key = JSON.stringify(shape);
  const config = configs.get(key) ?? shaped(shape);
  configs.set(key, config);
  return config;
};
const configs = new Map<string, Config>();

const shaped = ({ burstSeconds, autoAssign, pick, closed, skillMatch }: Asked['shape']): Config => {
  const config = sampleConfig();
  const stream = config.workstreams['customer-service'];
  const { orders, general } = config.queues;
  if (stream === undefined || orders === undefined || general === undefined) throw new Error('The sample has them.');
  const outOfHours = closed === 'transfer' ? { transfer: 'general' } : closed;
  return {
    ...config,
    channels: Object.fromEntries(Object.entries(config.channels).map(([id, each]) => [id, { ...each, burstSeconds }])),
    workstreams: {
      'customer-service': { ...stream, autoAssign, skillMatch: skillMatch as never, mode: pick ? 'pick' : 'push' },
    },
    queues: {
      general,
      orders: {
        ...orders,
        operatingHours: 'office-hours',
        overflow: { ...orders.overflow, ...(closed !== 'none' && { outOfHours: outOfHours as never }) },
      },
    },
  };
};

/** What came of a text, in what customers and agents would notice. */
type Noticed = {
  readonly heard: readonly string[];
  readonly kept: readonly string[];
  readonly status: string;
  readonly language: string | undefined;
  readonly item: object | undefined;
};

const shownItem = (item: Item | undefined) => {
  if (item === undefined) return undefined;
  const { status, queue, priority, skills, language, workstream } = item;
  const agent = 'agent' in item ? item.agent : undefined;
  return { status, queue, priority, skills, language, workstream, agent };
};
const shownThread = ({ current }: ThreadState) => ({
  status: current.status,
  language: current.status === 'idle' ? undefined : current.language,
});

const links = createPublicLinks(testSettings());

/** By the bench, in which nothing is kept and nothing is sent. */
export const byBench = (asked: Asked): { readonly noticed: Noticed; readonly trace: Trace } => {
  const config = configOf(asked);
  const to = config.channels[asked.channel]?.number ?? '';
  const { text, at, agents } = asked;
  const question: Question = { ...{ text, at, agents, to }, from: CUSTOMER, thread: threadIdOf(KEY, to, CUSTOMER) };
  const tried = tryText(config, question, { links });
  const trace = traceOf(config, question, tried);
  const after = tried.pool && poolAfter(tried.pool);
  const noticed = {
    heard: trace.hears.map(each => each.text),
    kept: trace.kept.map(({ as }) => as),
    ...shownThread(tried.thread),
    item: shownItem(after && [...after.items.values()][0]),
  };
  return { noticed, trace };
};

/** By the app: its handlers, its bus, its tables. */
export const byLive = async (asked: Asked): Promise<Noticed> => {
  const config = configOf(asked);
  const to = config.channels[asked.channel]?.number ?? '';
  const world = createWorld({ config, stillPace: true });
  world.clock.at = asked.at - HOUR;
  for (const agent of asked.agents)
    await world.command('routing', 'default', `on-${agent}`, { type: 'presence', agent, presence: 'available' });
  world.clock.at = asked.at;
  await world.text(CUSTOMER, asked.text, { id: 'text-1', to });
  const thread = world.threadOf(CUSTOMER, to);
  // The customer writes no more: what the channel joins is over.
  const wakes = (await world.deps.threads.load(thread)).state;
  if (wakes.burst !== undefined) await world.pass(Date.parse(wakes.wakes.burst ?? '') - world.clock.at);
  const { state } = await world.deps.threads.load(thread);
  const entries = await world.deps.threads.log(thread, { before: state.seq, limit: 100 });
  const [item] = [...(await world.deps.pools.load('default')).state.items.values()];
  return {
    heard: world.sent.map(each => each.text),
    kept: entries.flatMap(({ outcome }) => (outcome.kind === 'text-received' ? [outcome.handledAs] : [])),
    ...shownThread(state),
    item: shownItem(item),
  };
};
