import { z } from 'zod';
import { helpSchema } from '../../domain/desk/help';
import { shownPresence } from '../agents/presence';
import { ruledOutBy } from '../agents/why';
import { endpoint, nothing, roles } from '../endpoint';
import { because, conversationPath, instant, list } from '../shapes';

/** What the pool considered now. */
const routing = z.object({
  conversation: z.string(),
  status: z.enum(['waiting', 'offered', 'held', 'released']),
  queue: z.string(),
  /** Rules, hours and queues in the order in which they were considered. */
  decisions: list(because),
  /** What keeps the pool from giving it out at all, whoever is there. */
  heldBack: list(because),
  /** Members of its queue, and what rules each out; only while it waits. */
  agents: list(
    z.object({
      agent: z.string(),
      name: z.string(),
      presence: shownPresence,
      /** Nothing: they could have it now. */
      ruledOutBy: ruledOutBy.optional(),
    }),
  ),
  /** The smallest changes of which each alone would let somebody have it, the easiest first; only while it waits. */
  helps: list(helpSchema),
});

/** The way that an item goes, in its order. */
const STAGES = ['classified', 'routed', 'queued', 'held-back', 'agents'] as const;
/**
 * One stage: the item is past it, stands in it, or hasn't come to it; and what was decided there. In `agents` a count of who is ruled
 * out by what.
 */
const stage = z.object({
  stage: z.enum(STAGES),
  is: z.enum(['past', 'here', 'ahead']),
  because: list(because),
});

export const why = endpoint({
  name: 'why',
  method: 'GET',
  route: 'conversations/{id}/why',
  summary: 'Why a conversation is where it is: rules, hours, queues and agents considered, and what ruled each out',
  roles,
  path: conversationPath,
  query: nothing,
  body: nothing,
  answers: {
    200: {
      description: 'What the pool considered now, and what the thread decided, each with its reason',
      schema: z.object({
        id: z.string(),
        /** `null`: the pool doesn't know it. */
        routing: routing.nullable(),
        /** The way of the item up to where it stands; empty when the pool doesn't know it. */
        stages: list(stage),
        decided: list(z.object({ seq: z.number(), at: instant, kind: z.string(), because })),
      }),
    },
  },
});
