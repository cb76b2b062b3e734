import { z } from 'zod';
import { shownPresence } from '../agents/presence';
import { endpoint, nothing } from '../endpoint';
import { because, instant, list, named, priority } from '../shapes';
import { cursorQuery, unchanged } from '../unchanged';

/** So many items as a board shows unless it asks for more; those that wait come first, the oldest first. */
const ITEMS = 200;
const MOST_ITEMS = 10_000;

const queueRow = z.object({
  ...{ queue: z.string(), name: z.string(), waiting: z.number() },
  /** Of those, given by hand only: nobody is left, or it is pick work. */
  byHand: z.number(),
  /** Since when the one waits that waits longest. */
  oldest: instant.optional(),
});
const agentRow = z.object({
  ...{ agent: z.string(), name: z.string() },
  /** Units that the agent may have at once. */
  capacity: z.number(),
  presence: shownPresence,
  since: instant.optional(),
  reason: z.string().optional(),
  ...{ held: z.number(), offered: z.number(), units: z.number() },
});
const itemRow = z.object({
  conversation: z.string(),
  status: z.enum(['waiting', 'offered', 'held', 'released']),
  queue: z.string(),
  agent: z.string().optional(),
  /** A bot has it, which takes nobody's capacity. */
  bot: named.optional(),
  ...{ channel: z.string(), workstream: z.string(), language: z.string(), priority },
  customer: named.optional(),
  /** The customer's number, masked. */
  number: z.string().optional(),
  ...{ since: instant, declines: z.number() },
  byHand: because.optional(),
  notBefore: instant.optional(),
  /** Somebody may be in danger, and why we think so. */
  urgent: because.optional(),
});

export const board = endpoint({
  name: 'board',
  method: 'GET',
  route: 'supervisor/board',
  summary: 'Queues, agents and everything open; with a cursor, as soon as something has changed',
  roles: ['supervisor', 'admin'],
  path: nothing,
  query: z.object({
    ...cursorQuery(0),
    items: z.coerce.number<number | string>().int().min(0).max(MOST_ITEMS).default(ITEMS),
  }),
  body: nothing,
  answers: {
    200: {
      description: 'Each pool',
      schema: z.object({
        cursor: z.string(),
        pools: list(
          z.object({
            pool: z.string(),
            queues: list(queueRow),
            agents: list(agentRow),
            /** All that is open; `items` are the first of them. */
            open: z.number(),
            items: list(itemRow),
          }),
        ),
      }),
    },
    ...unchanged,
  },
});
