import { z } from 'zod';
import { becauseSchema } from '../values/because';
import { generationSchema } from '../values/generation';

const instant = z.iso.datetime({ offset: true });
/** A customer record as the pool knows it. */
const linked = z.object({ id: z.string().min(1), name: z.string().min(1) });
const ofItem = { conversation: z.string().min(1), seq: z.int().nonnegative() };

/**
 * What the thread says of its item. `seq` is the thread's sequence: the pool drops what is older than the last it heard.
 * `queue`: someone is needed. `release`: the agent's capacity is free, the item stays listed. `pass-on`: another agent is needed.
 * `done`: it is over.
 */
const queue = z.object({
  type: z.literal('queue'),
  ...ofItem,
  channel: z.string(),
  workstream: z.string(),
  language: z.string(),
  /** The turn that asks for someone: classification reads it. Never logged. */
  text: z.string(),
  /** Texts on the channel so far, for rules that tell a first contact from a returning customer. */
  firstContact: z.boolean(),
  /** Since when the customer waits. */
  waitingSince: instant,
  /** Who had it before: nobody yet, and a bot may have it first; a bot that gave it up; an agent. */
  after: z.enum(['bot', 'agent']).optional(),
  /** The newest assignment that the thread has heard of: whoever has it under a newer one was given it meanwhile. */
  heard: generationSchema.optional(),
  /** Affinity: who had it before. */
  preferredAgent: z.string().optional(),
  context: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** The customer's number and what is known of them, for rules alone: the pool keeps neither. */
  customerNumber: z.string().optional(),
  customer: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  /** The record that the customer is linked with: this much is kept. */
  linked: linked.optional(),
  /** To be texted back: nobody gets it before. */
  notBefore: instant.optional(),
  /** Somebody may be in danger: before all others, and why. */
  urgent: becauseSchema.optional(),
});
const release = z.object({
  type: z.literal('release'),
  ...ofItem,
  generation: generationSchema,
  because: becauseSchema,
});
/** Its agent accepted it and is silent for too long: another one is looked for, in the same queue. */
const passOn = z.object({
  type: z.literal('pass-on'),
  ...ofItem,
  generation: generationSchema,
  because: becauseSchema,
});
/** What the pool has already has become urgent. */
const urgent = z.object({ type: z.literal('urgent'), ...ofItem, because: becauseSchema });
const done = z.object({ type: z.literal('done'), ...ofItem, because: becauseSchema });

/** The customer is linked with a record now, or with none any more: agents see it, and nothing is routed again. */
const customer = z.object({
  type: z.literal('customer'),
  ...ofItem,
  linked: linked.optional(),
  because: becauseSchema,
});

/** Where does this customer stand? Asked while they wait, where the workstream tells them. */
const position = z.object({ type: z.literal('position'), ...ofItem });

/**
 * Asked after a long silence: does the item stand where the thread believes it to be? `said` is the thread's last word about it.
 * What is so is not answered.
 */
const expects = z.union([
  z.object({ status: z.literal('waits') }),
  z.object({ status: z.literal('held'), by: z.string().min(1) }),
]);
export type Expects = Readonly<z.infer<typeof expects>>;
const where = z.object({ type: z.literal('where'), ...ofItem, said: z.int().nonnegative(), expects });

const person = z.object({ id: z.string().min(1), name: z.string().min(1) });
const destination = z.union([z.object({ agent: z.string().min(1) }), z.object({ queue: z.string().min(1) })]);
const note = z.string().max(1_000).optional();

/** People's commands. */
const presence = z.object({
  type: z.literal('presence'),
  agent: z.string(),
  presence: z.enum(['available', 'busy', 'do-not-disturb', 'away', 'offline', 'inactive']),
  /** A supervisor who sets it for them. */
  by: person.optional(),
  /** Going offline: what becomes of the conversations in hand. They go back to their queues unless they are kept. */
  conversations: z.enum(['give-back', 'keep']).optional(),
});
/** An agent's desk lost its connection, or is back. Within two and a half minutes nothing else has changed. */
const connection = z.object({ type: z.literal('connection'), agent: z.string(), state: z.enum(['lost', 'back']) });
/** Takes waiting work that isn't offered: pick workstreams, what is given by hand only. */
const pick = z.object({ type: z.literal('pick'), agent: z.string(), conversation: z.string() });
/** To an agent, who is asked first, or to a queue. */
const transfer = z.object({
  type: z.literal('transfer'),
  agent: z.string(),
  conversation: z.string(),
  to: destination,
  note,
});
/** Asks another agent for advice; takes no capacity. They answer with `accept` or `decline`. */
const consult = z.object({
  type: z.literal('consult'),
  agent: z.string(),
  conversation: z.string(),
  with: z.string(),
  note,
});
/** Somebody who was consulted, or watches, goes. */
const leave = z.object({ type: z.literal('leave'), agent: z.string(), conversation: z.string() });
/** `assign` and `transfer` may go beyond capacity and presence: they are a person's decision. */
const supervise = z.object({
  type: z.literal('supervise'),
  supervisor: person,
  conversation: z.string(),
  action: z.enum(['monitor', 'join', 'leave', 'assign', 'transfer', 'force-close']),
  to: destination.optional(),
  note,
});
const accept = z.object({
  type: z.literal('accept'),
  agent: z.string(),
  conversation: z.string(),
  generation: generationSchema.optional(),
});
const decline = z.object({
  type: z.literal('decline'),
  agent: z.string(),
  conversation: z.string(),
  generation: generationSchema.optional(),
});

/** Time: the minute's tick (and after each change of configuration), the pool's own wake, the rest of a large move. */
const tick = z.object({ type: z.literal('tick') });
const wake = z.object({ type: z.literal('wake'), wakeAt: instant });
const resume = z.object({ type: z.literal('continue'), cursor: z.string() });

export const poolInputSchema = z.discriminatedUnion('type', [
  queue,
  release,
  passOn,
  urgent,
  done,
  customer,
  position,
  where,
  presence,
  accept,
  decline,
  connection,
  pick,
  transfer,
  consult,
  leave,
  supervise,
  tick,
  wake,
  resume,
]);
export type PoolInput = z.infer<typeof poolInputSchema>;

/** What travels on the queue `routing`: one event for one pool. */
export const poolEventSchema = z.object({
  id: z.string().min(1),
  pool: z.string().min(1),
  at: instant,
  configVersion: z.string().optional(),
  replayed: z.boolean().optional(),
  input: poolInputSchema,
});
/** When each agent's desk was last heard (epoch ms), by agent; who never had one is not in it. */
export type Desks = Readonly<Record<string, number>>;

export type PoolEvent = z.infer<typeof poolEventSchema> & {
  /** With a tick or a wake: when desks were last heard. Read with the event, never sent. */
  readonly desks?: Desks;
};
