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
        decided: list(z.object({ seq: z.number(), at: instant, kind: z.string(), because })),
      }),
    },
  },
});
