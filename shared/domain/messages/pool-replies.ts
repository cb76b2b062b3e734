import { z } from 'zod';
import { becauseSchema } from '../values/because';
import { generationSchema } from '../values/generation';
import { person } from '../values/person';

const instant = z.iso.datetime({ offset: true });

/** What the pool says of the item. */
const ofItem = { conversation: z.string(), generation: generationSchema, because: becauseSchema };
export const queued = z.object({
  type: z.literal('queued'),
  ...ofItem,
  queue: z.string(),
  queueName: z.string(),
  position: z.int().positive().optional(),
  /** So many wait in the whole pool. */
  waiting: z.int().nonnegative().optional(),
  /** It came from another queue, or from an agent who handed it over with a note. */
  moved: z
    .object({
      by: z.enum(['overflow', 'transfer', 'configuration']),
      from: person.optional(),
      note: z.string().optional(),
    })
    .optional(),
});
export const assigned = z.object({
  type: z.literal('assigned'),
  ...ofItem,
  queue: z.string(),
  queueName: z.string(),
  agent: person,
  /** By which way it came to the agent. */
  how: z.enum(['accepted', 'auto-assigned', 'picked', 'assigned-by-supervisor', 'transferred', 'bot']).optional(),
  /** Offers that others let go before, and how long the accepted one took (ms). */
  offers: z.object({ declined: z.int(), missed: z.int(), acceptMs: z.number().exactOptional() }).optional(),
  /** Who handed it over, and their note for the agent. */
  from: person.optional(),
  note: z.string().optional(),
});
export const unassigned = z.object({
  type: z.literal('unassigned'),
  ...ofItem,
  agent: person.optional(),
  /** Its agent's desk did not come back in time; who is taken off a conversation otherwise lost no connection. */
  connectionLost: z.literal(true).optional(),
});
/** Overflow ends it, or lets the customer know when they will be texted back. */
export const overflowed = z.object({
  type: z.literal('overflowed'),
  ...ofItem,
  action: z.enum(['end', 'text-back']),
  /** Its queue was closed when it came. */
  outOfHours: z.literal(true).optional(),
  queue: z.string(),
  queueName: z.string(),
  textBackAt: instant.optional(),
});
/** The answer to the thread's question where the customer stands: 1 is next. The estimate is in minutes; `null`: too little is known. */
export const position = z.object({
  type: z.literal('position'),
  ...ofItem,
  position: z.int().positive(),
  estimatedMinutes: z.number().nonnegative().nullable(),
});
/** Nobody can ever have it as things stand: its queue has no agents. */
export const notAssigned = z.object({
  type: z.literal('not-assigned'),
  ...ofItem,
  queue: z.string(),
  queueName: z.string(),
});
/** The hours of its queue or channel end while it still waits. */
export const closing = z.object({ type: z.literal('closing'), ...ofItem, queue: z.string(), queueName: z.string() });
/** The configuration has no place for it in this pool any more: whoever has the conversation must ask for somebody anew. */
export const handedBack = z.object({
  type: z.literal('handed-back'),
  ...ofItem,
  /** Somebody may be in danger: it stays before all others, and why. */
  urgent: becauseSchema.optional(),
});
/** A supervisor ends the conversation, whatever its status. */
export const forceClose = z.object({ type: z.literal('force-close'), ...ofItem, by: person });
/** Somebody beside its agent is asked, came or went: consulted, or a supervisor who joined. Who only watches is not told of. */
export const guest = z.object({
  type: z.literal('guest'),
  ...ofItem,
  agent: person,
  mode: z.enum(['consult', 'join']),
  state: z.enum(['asked', 'declined', 'timed-out', 'joined', 'left']),
  /** Who asks them, and their note: for colleagues alone. */
  by: person.optional(),
  note: z.string().optional(),
});
/** The answer to a question about an item that the pool has not, or under an older `queue` alone. `asked`: the question's sequence. */
export const unknown = z.object({
  type: z.literal('unknown'),
  conversation: z.string(),
  asked: z.int().nonnegative(),
  because: becauseSchema,
});
/** Where the pool has an item: when it was asked and the thread believes otherwise, and by itself when nothing happened for long. */
export const standing = z.object({
  type: z.literal('standing'),
  ...ofItem,
  /** The thread's sequence of the newest word that the pool heard of it. */
  seq: z.int().nonnegative(),
  status: z.enum(['waiting', 'held', 'released']),
  queue: z.string(),
  queueName: z.string(),
  /** Who has it: an agent, or a bot. */
  holder: person.optional(),
  bot: z.boolean().optional(),
  urgent: z.boolean(),
  /** Its overflow ends it. */
  ends: z.boolean().optional(),
});
