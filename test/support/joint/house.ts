import type { Config } from '../../../shared/domain/config/config';
import { newThread } from '../../../shared/domain/conversation/model/state';
import type { PoolInput } from '../../../shared/domain/messages/to-pool';
import type { ThreadInput } from '../../../shared/domain/messages/to-thread';
import type { Chance } from './chance';
import { links, type Message } from './links';
import { officesOf, SERVICE, type Variant } from './office';
import { outsideAnswers } from './outside';
import { poolsOf, type Sent, threadsOf, type World } from './owners';

/** Monday, 09:00 in Chicago. */
const START = Date.parse('2026-11-23T15:00:00.000Z');
const MINUTE = 60_000;
/** Of what thread and pool say to each other, so much is lost where a history loses messages at all. */
const LOST = 0.12;
export const POOL = 'default';

/** Threads, a pool, and everything under way between them, in virtual time. */
export const house = (luck: Chance, variant: Variant, trace?: string[]) => {
  const threads = threadsOf();
  const pools = poolsOf();
  const under = links(luck, variant.order);
  const offices = officesOf(variant);
  const violations: string[] = [];
  let now = START;
  let config: Config = offices[0];
  let commands = 0;
  let events = 0;
  let versions = offices.length;
  let loses = variant.loses;
  const noted = (line: () => string): void =>
    void trace?.push(`${new Date(now).toISOString().slice(11, 19)} ${line()}`);
  const violated = (what: string): void => void violations.push(what);
  const world = (): World => ({ now, config, violated, noted });

  const isLost = ({ to }: Message, link: string): boolean =>
    loses && (to === 'pool' || to === 'thread') && link.includes(' > ') && luck.happens(LOST);
  const send = ({ link, message, at }: Sent): void => {
    if (at !== undefined) return under.schedule(link, message, at);
    if (!isLost(message, link)) return under.send(link, message);
    noted(() => `LOST ${link} ${message.to === 'outside' || message.to === 'waker' ? '' : message.event.input.type}`);
  };
  const nextId = (): string => {
    commands += 1;
    return `c${commands}`;
  };
  const toThread = (thread: string, input: ThreadInput, id = nextId()): void =>
    under.send(id, { to: 'thread', event: { id, thread, at: new Date(now).toISOString(), input } });
  const toPool = (input: PoolInput): void => {
    const id = nextId();
    const { version: configVersion } = config;
    under.send(id, { to: 'pool', event: { id, pool: POOL, at: new Date(now).toISOString(), configVersion, input } });
  };
  const deliver = (message: Message): void => {
    events += 1;
    switch (message.to) {
      case 'thread':
        return threads.take(world(), message.event).forEach(send);
      case 'pool':
        return pools.take(world(), message.event).forEach(send);
      case 'waker': {
        const { thread, rule, wakeAt, id } = message;
        // A wake that isn't the one that counts any more is dropped by whoever wakes.
        if ((threads.states.get(thread) ?? newThread(thread)).wakes[rule] !== wakeAt) return;
        return toThread(thread, { type: 'wake', rule, wakeAt }, id);
      }
      case 'outside': {
        const answer = outsideAnswers(luck, message.call, threads.states.get(message.thread));
        if (answer !== undefined) toThread(message.thread, answer, `answer/${message.id}`);
      }
    }
  };
  const step = (): boolean => {
    const message = under.take();
    if (message !== undefined) deliver(message);
    return message !== undefined;
  };
  const drain = (): void => {
    for (let step_ = 0; step_ < 20_000; step_ += 1) if (!step()) return;
    violated('messages go on for ever');
  };
  /** Time moves on; wakes and ticks come on their way, and what is under way mostly arrives. */
  const pass = (ms: number, tickEvery = MINUTE): void => {
    const until = now + ms;
    while (now < until) {
      const nextTick = (Math.floor(now / tickEvery) + 1) * tickEvery;
      now = Math.min(Math.max(under.nextAt(), now), nextTick, until);
      under.release(now);
      if (now === nextTick) toPool({ type: 'tick' });
      if (!loses || luck.happens(0.7)) drain();
    }
  };
  const thread = (customer: number): string => `aaaaaaaa-${String(customer).padStart(24, '0')}`;
  return {
    threads: threads.states,
    get pool() {
      return pools.stateOf(POOL);
    },
    get config() {
      return config;
    },
    get now() {
      return now;
    },
    get events() {
      return events;
    },
    violations,
    thread,
    toThread,
    toPool,
    step,
    drain,
    pass,
    isScheduled: under.isScheduled,
    deliverFirst: (matches: (message: Message) => boolean): void => {
      const message = under.takeFirst(matches);
      if (message === undefined) throw new Error('Expected a message under way that matches, found none.');
      deliver(message);
    },
    /** From now on nothing is lost any more. */
    stopLosing: (): void => {
      loses = false;
    },
    text: (customer: number, text: string, agoMs = 0): void => {
      const at = new Date(now - agoMs).toISOString();
      const from = `+1425555${1_000 + customer}`;
      const messageId = `m${commands}`;
      toThread(thread(customer), { type: 'text-received', messageId, from, to: SERVICE, text, receivedAt: at });
    },
    /** Another configuration of the history counts, as a new version; the pool is told at once. */
    configure: (which = luck.below(offices.length)): void => {
      versions += 1;
      config = { ...(offices[which] ?? offices[0]), version: String(versions) };
      toPool({ type: 'tick' });
    },
    hasChanges: offices.length > 1,
  };
};
export type House = ReturnType<typeof house>;
