import { z } from 'zod';
import { because, instant, named } from '../shapes';
import { entryOf, someone } from './entry';

const operation = z.enum(['add', 'remove', 'check']);
const values = z.record(z.string(), z.union([z.string(), z.number()]));

/** Who has the conversation, what people did with it, and what is known of the customer. */
export const entriesOfPeople = [
  entryOf('agent-joined', { queue: named, agent: someone, from: someone.optional(), note: z.string().optional() }),
  entryOf('agent-lost', { agent: someone.optional() }),
  entryOf('agent-resumed', {}),
  entryOf('colleague', {
    agent: someone,
    mode: z.enum(['consult', 'join']),
    state: z.enum(['asked', 'declined', 'timed-out', 'joined', 'left']),
    by: someone.optional(),
    note: z.string().optional(),
  }),
  entryOf('bot-joined', { queue: named, bot: someone }),
  entryOf('bot-asked', { bot: z.string(), from: z.number(), to: z.number(), until: instant }),
  entryOf('bot-answered', { bot: someone, context: values, until: instant.optional() }),
  entryOf('bot-left', { bot: someone }),
  entryOf('context-set', { by: someone, context: values }),
  entryOf('language-set', { by: someone, language: z.string() }),
  /** Its agent was silent for too long: another one is looked for. */
  entryOf('passed-on', { agent: someone }),
  /** The customer goes on in another language, clearly. */
  entryOf('language-changed', { language: z.string() }),
  entryOf('read-marked', { by: someone, as: z.enum(['read', 'unread']) }),
  entryOf('customer-linked', { customer: named, by: someone.optional() }),
  entryOf('customer-not-linked', { result: z.enum(['ambiguous', 'not-found', 'failed']) }),
  entryOf('customer-unlinked', { by: someone }),
  entryOf('consent-said', {
    to: z.enum(['in', 'out']),
    grade: z.enum(['certain', 'likely', 'maybe']),
    /** `false`: said again, or said before what counts already. */
    changed: z.boolean(),
    /** When it was said, and by whom: the customer, an agent, the network, the provider's list. */
    saidAt: instant,
    by: z.enum(['customer', 'agent', 'network', 'provider']),
  }),
  entryOf('opt-out-asked', {}),
  entryOf('opt-out-list-asked', { operation, notBefore: instant.optional() }),
  entryOf('opt-out-list-answered', { operation }),
  entryOf('sender-restricted', {
    how: z.enum(['blocked', 'muted']),
    /** `false`: it was taken back. */
    on: z.boolean(),
    by: someone,
    note: z.string().optional(),
  }),
  entryOf('number-reassigned-suspected', {}),
  entryOf('number-reassigned-settled', { by: someone }),
  entryOf('number-unreachable', { code: z.string() }),
  entryOf('number-reachable', {}),
  entryOf('urgent', {}),
  entryOf('erased', { by: someone, conversations: z.number() }),
  /** What came from a number that the channel doesn't answer by itself is somebody's now. */
  entryOf('sender-taken-up', { by: someone }),
  entryOf('command-refused', { command: z.string(), status: z.number(), sentence: z.string() }),
  entryOf('work-queued', {
    /** Its workstream is no more: this one takes its place. */
    workstream: z.string().optional(),
    firstContact: z.boolean(),
    waitingSince: instant,
    /** Before all others, and why. */
    urgent: because.optional(),
  }),
  entryOf('in-queue', {
    queue: named,
    position: z.number().optional(),
    waiting: z.number().optional(),
    from: someone.optional(),
    note: z.string().optional(),
  }),
] as const;

/** What begins, ends and is timed: for who looks at everything. */
export const entriesOfTime = [
  entryOf('conversation-started', {
    ...{ channel: z.string(), workstream: z.string(), language: z.string(), receivedAt: instant },
  }),
  entryOf('conversation-reopened', {}),
  entryOf('conversation-ended', { by: z.enum(['agent', 'bot', 'customer', 'system']) }),
  entryOf('conversation-closed', { endedBy: z.enum(['agent', 'bot', 'customer', 'system']) }),
  entryOf('set-aside', {}),
  entryOf('capacity-freed', {}),
  entryOf('assignment-refused', {}),
  entryOf('position-asked', {}),
  entryOf('pool-asked', {}),
  entryOf('burst-grew', { receivedAt: instant }),
  entryOf('wake-scheduled', { rule: z.string(), wakeAt: instant }),
  entryOf('wake-came', { rule: z.string() }),
  entryOf('timed-out', { rule: z.string(), since: instant }),
  entryOf('dropped', { what: z.string() }),
] as const;
