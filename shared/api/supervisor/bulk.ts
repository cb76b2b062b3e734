import { z } from 'zod';
import { chosenPresence, conversationsInHand } from '../agents/presence';
import { endpoint, nothing } from '../endpoint';
import { because, conversationPath, destination, handOverNote, list } from '../shapes';

/** So many as one call may concern. */
export const MOST_AT_ONCE = 200;

/** Shorter than elsewhere: each one's command has an id made of it. */
const commandId = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,40}$/, 'expected 1 to 40 letters, digits, dots, dashes or underscores');
const conversations = z.array(conversationPath.shape.id).min(1).max(MOST_AT_ONCE).readonly();
const agents = z.array(z.string().min(1).max(100)).min(1).max(MOST_AT_ONCE).readonly();

const onConversations = <const Action extends string>(action: Action) =>
  z.strictObject({ commandId, action: z.literal(action), conversations });
const directed = <const Action extends string>(action: Action) =>
  z.strictObject({
    ...{ commandId, action: z.literal(action), conversations },
    ...{ to: destination, note: handOverNote },
  });

/** One action on many. `conversationsInHand`: what becomes of them when agents go offline. */
export const bulkBody = z.discriminatedUnion('action', [
  ...([directed('assign'), directed('transfer'), onConversations('force-close')] as const),
  ...([onConversations('monitor'), onConversations('join'), onConversations('leave')] as const),
  z.strictObject({
    ...{ commandId, action: z.literal('presence'), agents, presence: chosenPresence },
    conversationsInHand: conversationsInHand.optional(),
  }),
]);
export type BulkBody = z.output<typeof bulkBody>;

/** What became of one of them. `pending`: ask again with the same command id, which does nothing twice. */
const bulkOutcome = z.object({
  /** The conversation, or the agent. */
  id: z.string(),
  state: z.enum(['done', 'pending', 'refused', 'failed']),
  status: z.number().optional(),
  sentence: z.string().optional(),
  because: because.optional(),
});
export type BulkOutcome = z.output<typeof bulkOutcome>;

const roles = ['supervisor', 'admin'] as const;

export const bulk = endpoint({
  name: 'supervisor-bulk',
  method: 'POST',
  route: 'supervisor/bulk',
  summary: 'One action on many conversations or agents, with an outcome for each; sent again, it does nothing twice',
  roles,
  path: nothing,
  /** So many seconds the answer waits for outcomes at most. */
  query: z.object({ wait: z.coerce.number<number | string>().min(0).max(20).default(5) }),
  body: bulkBody,
  answers: {
    200: { description: 'One outcome each, in their order', schema: z.object({ outcomes: list(bulkOutcome) }) },
  },
});

/** What would follow for one of them. */
const bulkEffect = z.object({
  id: z.string(),
  would: z.enum(['be-done', 'be-refused']),
  status: z.number().optional(),
  sentence: z.string().optional(),
  because: because.optional(),
  /** Done all the same: the agent has no room, or isn't there; the queue is closed. */
  beyond: list(z.enum(['capacity', 'presence', 'skills', 'closed'])),
});
export type BulkEffect = z.output<typeof bulkEffect>;

export const bulkPreview = endpoint({
  name: 'supervisor-bulk-preview',
  method: 'POST',
  route: 'supervisor/bulk/preview',
  summary: 'What an action on many would do, decided by the same rules, without doing it',
  roles,
  path: nothing,
  query: nothing,
  body: bulkBody,
  answers: { 200: { description: 'One each, in their order', schema: z.object({ effects: list(bulkEffect) }) } },
});
