import { z } from 'zod';
import { becauseSchema } from '../because';
import { generationSchema } from '../conversation/inputs';

const instant = z.iso.datetime({ offset: true });
const ofItem = { conversation: z.string().min(1), seq: z.int().nonnegative() };

/**
 * What the thread says of its item. `seq` is the thread's sequence: the pool drops what is older than the last it heard.
 * `queue`: someone is needed. `release`: the agent's capacity is free, the item stays listed. `done`: it is over.
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
  /** Affinity: who had it before. */
  preferredAgent: z.string().optional(),
  context: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
const release = z.object({
  type: z.literal('release'),
  ...ofItem,
  generation: generationSchema,
  because: becauseSchema,
});
const done = z.object({ type: z.literal('done'), ...ofItem, because: becauseSchema });

/** People's commands. */
const presence = z.object({
  type: z.literal('presence'),
  agent: z.string(),
  presence: z.enum(['available', 'busy', 'do-not-disturb', 'away', 'offline', 'inactive']),
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
  done,
  presence,
  accept,
  decline,
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
export type PoolEvent = z.infer<typeof poolEventSchema>;
