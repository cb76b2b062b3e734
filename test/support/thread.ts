import type { Config } from '../../shared/domain/config/config';
import { decide } from '../../shared/domain/conversation/decide';
import { threadEffects } from '../../shared/domain/conversation/effects/thread-effects';
import { evolve } from '../../shared/domain/conversation/evolve/evolve';
import type { ThreadEffect } from '../../shared/domain/conversation/model/effects';
import type { Entry, Outcome } from '../../shared/domain/conversation/model/outcomes';
import { newThread, type ThreadState } from '../../shared/domain/conversation/model/state';
import { botSchema } from '../../shared/domain/integrations/bot';
import { botAnswerSchema } from '../../shared/domain/integrations/bot-answer';
import type { BotFailure } from '../../shared/domain/integrations/call-failure';
import type { TimeRule } from '../../shared/domain/messages/time-rules';
import type { ThreadInput } from '../../shared/domain/messages/to-thread';
import { createPublicLinks } from '../../shared/public-links';
import { sampleConfig } from './sample-config';
import { mustBeWhole } from './whole';

export const THREAD = 'aaaaaaaa-bbbbbbbbbbbbbbbbbbbbbbbb';
export const FIRST = `${THREAD}-1`;
export const ana = { id: 'ana', name: 'Ana Flores' };
export const ben = { id: 'ben', name: 'Ben Carter' };
const links = createPublicLinks({ publicBaseUrl: 'https://help.example', linkKey: Buffer.alloc(32, 7) });
/** Monday 09:00 in Chicago. */
export const START = Date.parse('2026-11-23T15:00:00.000Z');

/** The sample configuration with its main channel, or its workstream, changed. */
export const withChannel = (change: Record<string, unknown>, config = sampleConfig()): Config => {
  const { main } = config.channels;
  if (main === undefined) throw new Error('The sample has a channel "main".');
  return { ...config, channels: { ...config.channels, main: { ...main, ...change } } };
};
export const withWorkstream = (change: Record<string, unknown>, config = sampleConfig()): Config => {
  const workstream = config.workstreams['customer-service'];
  if (workstream === undefined) throw new Error('The sample has a workstream "customer-service".');
  return { ...config, workstreams: { 'customer-service': { ...workstream, ...change } } };
};

type Kind = Outcome['kind'];
export type Happened = {
  readonly entries: readonly Entry[];
  readonly kinds: readonly Kind[];
  readonly effects: readonly ThreadEffect[];
  readonly texts: readonly string[];
  readonly one: <K extends Kind>(kind: K) => Extract<Outcome, { kind: K }>;
  /** Every outcome of a kind, in order. */
  readonly log: <K extends Kind>(kind: K) => readonly Extract<Outcome, { kind: K }>[];
};

export const BOT = { id: 'shop-bot', name: 'Shop bot', url: 'https://bot.contoso.example/texts' };
const CONTEXT = [
  { name: 'order', type: 'text' },
  { name: 'items', type: 'number' },
];
/** The sample configuration with a bot in its workstream. */
export const botConfig = (change: Record<string, unknown> = {}, config?: Config): Config => {
  const bot = botSchema.parse({ ...BOT, ...change });
  return withWorkstream({ bot, contextVariables: CONTEXT }, config);
};
/** A thread whose workstream has a bot. */
export const withBot = (change: Record<string, unknown> = {}): Thread => thread({ config: botConfig(change) });

/** A thread and its clock. Each call gives one event to the pure core and tells what it made of it. */
export const thread = ({
  config = sampleConfig(),
  to = '+18005550100',
}: {
  readonly config?: Config;
  readonly to?: string;
} = {}) => {
  let state = newThread(THREAD);
  let log: readonly Entry[] = [];
  let now = START;
  let events = 0;
  let current = config;

  type About = { readonly id?: string; readonly at?: number; readonly replayed?: boolean; readonly pool?: string };
  const give = (input: ThreadInput, { id, at, replayed, pool }: About = {}): Happened => {
    events += 1;
    const about = { id: id ?? `event-${events}`, thread: THREAD, at: new Date(at ?? now).toISOString() };
    const event = { ...about, ...(replayed && { replayed }), ...(pool !== undefined && { pool }), input };
    const entries = decide(state, event, { now, config: current, links });
    state = entries.reduce(evolve, state);
    log = [...log, ...entries];
    mustBeWhole(entries, 'entries');
    mustBeWhole(state, 'head');
    const outcomes = entries.map(({ outcome }) => outcome);
    return {
      entries,
      kinds: outcomes.map(({ kind }) => kind),
      effects: threadEffects(state, entries),
      texts: outcomes.flatMap(outcome => (outcome.kind === 'text-sent' ? [outcome.text] : [])),
      log: <K extends Kind>(kind: K) =>
        outcomes.filter((outcome): outcome is Extract<Outcome, { kind: K }> => outcome.kind === kind),
      one: <K extends Kind>(kind: K) => {
        const found = outcomes.filter(outcome => outcome.kind === kind);
        if (found.length !== 1)
          throw new Error(
            `Expected one ${kind}, found ${found.length} among ${outcomes.map(outcome => outcome.kind).join(', ')}`,
          );
        return found[0] as Extract<Outcome, { kind: K }>;
      },
    };
  };

  const it = {
    get state(): ThreadState {
      return state;
    },
    get log() {
      return log;
    },
    get nowIso() {
      return new Date(now).toISOString();
    },
    get status() {
      return state.current.status;
    },
    /** Another version of the configuration counts from now on. */
    configure: (next: Config) => {
      current = next;
      return it;
    },
    pass: (seconds: number) => {
      now += seconds * 1_000;
      return it;
    },
    give,
    /** `seconds` before now it was received. */
    text: (text: string, seconds = 0): Happened => {
      const receivedAt = new Date(now - seconds * 1_000).toISOString();
      return give({ type: 'text-received', messageId: `m${events}`, from: '+14255550123', to, text, receivedAt });
    },
    queued: (n = 0, conversation = currentId(state)): Happened =>
      give({
        type: 'queued',
        conversation,
        generation: generationOf(state, n),
        because: { rule: 'queue.rule' },
        queue: 'orders',
        queueName: 'Orders',
      }),
    assigned: (agent = ana, n = 1, conversation = currentId(state)): Happened =>
      give({
        type: 'assigned',
        conversation,
        generation: generationOf(state, n),
        because: { rule: 'offer.accepted' },
        queue: 'orders',
        queueName: 'Orders',
        agent,
      }),
    /** The pool gave it to the bot. */
    botHas: (n = 1): Happened =>
      give({
        type: 'assigned',
        conversation: currentId(state),
        generation: generationOf(state, n),
        because: { rule: 'bot.first' },
        queue: 'orders',
        queueName: 'Orders',
        agent: { id: BOT.id, name: BOT.name },
        how: 'bot',
      }),
    /** The bot answers the turn that it was asked about last, or the one that is named. */
    botSays: (answer: Record<string, unknown>, call = calledAt(state)): Happened =>
      give({
        type: 'bot-answered',
        conversation: currentId(state),
        bot: BOT.id,
        call,
        answer: botAnswerSchema.parse(answer),
      }),
    botFails: (rule: BotFailure, call = calledAt(state)): Happened =>
      give({ type: 'bot-failed', conversation: currentId(state), bot: BOT.id, call, rule, details: 'in a test' }),
    unassigned: (n = 2, agent = ana): Happened =>
      give({
        type: 'unassigned',
        conversation: currentId(state),
        generation: generationOf(state, n),
        because: { rule: 'agent.lost' },
        connectionLost: true,
        agent,
      }),
    reply: (text: string, agent = ana, conversation = currentId(state)): Happened =>
      give({ type: 'reply', conversation, agent, text }),
    end: (agent = ana): Happened => give({ type: 'end', conversation: currentId(state), agent }),
    close: (agent = ana): Happened => give({ type: 'close', conversation: currentId(state), agent }),
    /** The wake of a rule comes, at the time for which it was scheduled. */
    wake: (rule: TimeRule): Happened => {
      const wakeAt = state.wakes[rule];
      if (wakeAt === undefined) throw new Error(`No wake is scheduled for ${rule}`);
      now = Math.max(now, Date.parse(wakeAt));
      return give({ type: 'wake', rule, wakeAt });
    },
    /** A thread whose first text an agent has answered. */
    withAgent: () => {
      it.text('Hi, where is my order?');
      it.pass(5).assigned();
      it.pass(5).reply('It is on its way.');
      return it.pass(5);
    },
  };
  return it;
};
export type Thread = ReturnType<typeof thread>;

const calledAt = ({ current }: ThreadState): number => (current.status === 'bot' ? (current.asked?.call ?? 1) : 1);
const currentId = ({ current }: ThreadState): string => (current.status === 'idle' ? FIRST : current.id);
/** The item is made by the newest `work-queued`; `n` counts what the pool did with it. */
const generationOf = ({ said = 0 }: ThreadState, n: number) => ({ seq: said, n });
