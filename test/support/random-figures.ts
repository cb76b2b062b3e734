import { factsOfLog } from '../../shared/domain/conversation/figures/facts-of-log';
import type { DayRow } from '../../shared/domain/figures/day-row';
import type { ThreadInput } from '../../shared/domain/messages/to-thread';
import { randomFrom } from './random-work';
import { ana, ben, botConfig, THREAD, type Thread, thread, withChannel } from './thread';

/** Every number of every day, by conversation, queue, agent and name; what is 0 is left out. */
export type Numbers = Readonly<Record<string, number>>;

type Random = () => number;
const current = ({ state }: Thread) => (state.current.status === 'idle' ? undefined : state.current);

let places = 0;
/** What the pool says; each word of it is newer than the one before. */
const fromPool = (it: Thread, more: object) => {
  const begun = current(it);
  if (begun === undefined) return undefined;
  places += 1;
  const generation = { seq: it.state.said ?? 0, n: places };
  return it.give({ conversation: begun.id, generation, because: { rule: 'offer.accepted' }, ...more } as ThreadInput);
};
const queues = [
  { queue: 'orders', queueName: 'Orders' },
  { queue: 'general', queueName: 'General' },
];
const people = [ana, ben];
const one = <T>(all: readonly T[], random: Random): T => all[Math.floor(random() * all.length)] as T;

const assigned = (it: Thread, random: Random, handedOver: boolean) => {
  const holder = current(it);
  const from = handedOver && holder !== undefined && 'agent' in holder ? { from: holder.agent } : {};
  const offers = random() < 0.5 ? { offers: { declined: 1, missed: 2, acceptMs: Math.floor(random() * 90_000) } } : {};
  return fromPool(it, {
    type: 'assigned',
    ...one(queues, random),
    agent: one(people, random),
    how: 'accepted',
    ...from,
    ...offers,
  });
};
const guest = (it: Thread, random: Random) =>
  fromPool(it, {
    type: 'guest',
    agent: one(people, random),
    mode: random() < 0.7 ? 'consult' : 'join',
    state: one(['asked', 'joined', 'declined', 'timed-out', 'left'], random),
  });
const holder = (it: Thread) => {
  const begun = current(it);
  return begun !== undefined && 'agent' in begun ? begun.agent : ana;
};

/** What can happen to a thread, the usual more often than the rare. */
const STEPS: readonly ((it: Thread, random: Random) => unknown)[] = [
  ...Array(5).fill((it: Thread) => it.text('Hi, where is my order?')),
  (it, random) => fromPool(it, { type: 'queued', ...one(queues, random) }),
  (it, random) => fromPool(it, { type: 'queued', ...one(queues, random), moved: { by: 'transfer', from: holder(it) } }),
  ...Array(4).fill((it: Thread, random: Random) => assigned(it, random, false)),
  (it, random) => assigned(it, random, true),
  (it, random) =>
    fromPool(it, { type: 'assigned', ...one(queues, random), agent: { id: 'shop-bot', name: 'Shop bot' }, how: 'bot' }),
  it => it.botSays({ messages: ['Hello'] }),
  it => it.botSays({ actions: ['Escalate'] }),
  it => it.botSays({ messages: ['Bye'], actions: ['EndConversation'] }),
  it => fromPool(it, { type: 'unassigned', agent: holder(it) }),
  ...Array(5).fill((it: Thread) => it.reply('It is on its way.', holder(it))),
  (it, random) => it.reply('And I say', one(people, random)),
  ...Array(2).fill((it: Thread) => it.end(holder(it))),
  ...Array(3).fill((it: Thread) => it.close(holder(it))),
  (it, random) => it.text(`${1 + Math.floor(random() * 5)}`),
  it => it.text("I'm driving right now. I'll get back to you."),
  it => it.give({ type: 'text-failed', seq: Math.max(1, it.state.seq - 1), attempt: 1, details: 'x' }),
  guest,
  guest,
  it => fromPool(it, { type: 'force-close', by: ben }),
  it => it.state.wakes.survey !== undefined && it.wake('survey'),
  it => it.state.wakes.burst !== undefined && it.wake('burst'),
  it => it.state.wakes['auto-close'] !== undefined && it.wake('auto-close'),
  it => it.text('STOP'),
  it => it.text('START'),
  it => it.pass(3_600),
  it => it.pass(11 * 3_600),
];

const CONFIG = withChannel({ burstSeconds: 4, reopenWithinHours: 30 }, botConfig({ maxTurns: 3 }));

const counted = (numbers: Record<string, number>, key: string, value: number) => {
  if (value !== 0) numbers[key] = (numbers[key] ?? 0) + value;
};

/** One random thread, and the rows that it wrote, as the shell writes them: the newest of each key stays. */
const play = (seed: number) => {
  const random = randomFrom(seed);
  const it = thread({ config: CONFIG });
  const rows = new Map<string, DayRow>();
  const steps = 15 + Math.floor(random() * 40);
  for (let n = 0; n < steps; n += 1) {
    it.pass(1 + Math.floor(random() * 90));
    const happened = one(STEPS, random)(it, random);
    const effects = typeof happened === 'object' && happened !== null && 'effects' in happened ? happened.effects : [];
    for (const effect of effects as ReturnType<Thread['text']>['effects'])
      if (effect.kind === 'project' && effect.model === 'day-figures' && effect.row !== undefined)
        rows.set(`${effect.key.day} ${effect.key.conversation}`, effect.row);
  }
  return { rows, log: it.log };
};

/** The rows that random work leads to, one for each conversation and day. */
export const rowsOfRandomWork = (seed: number): readonly DayRow[] => [...play(seed).rows.values()];

/** Of one random thread what was kept as it happened, and what the second program makes of its log. */
export const figuresOfRandomWork = (seed: number): { readonly kept: Numbers; readonly anew: Numbers } => {
  const { rows, log } = play(seed);
  const kept: Record<string, number> = {};
  for (const [key, { parts }] of rows)
    for (const { queue, agent, sums } of parts)
      for (const [name, value] of Object.entries(sums)) counted(kept, `${key} ${queue} ${agent} ${name}`, value);
  const anew: Record<string, number> = {};
  for (const { day, conversation, queue, agent, sums } of factsOfLog(THREAD, log))
    for (const [name, value] of Object.entries(sums))
      counted(anew, `${day} ${conversation} ${queue} ${agent} ${name}`, value);
  return { kept, anew };
};
