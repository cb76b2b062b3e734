import { z } from 'zod';
import { endpoint, nothing, roles } from '../endpoint';
import { because, instant, list, named, priority } from '../shapes';
import { shownPresence } from './presence';

export const destinations = endpoint({
  name: 'destinations',
  method: 'GET',
  route: 'destinations',
  summary: 'To whom work can be handed: agents with their presence, queues with how many wait',
  roles,
  path: nothing,
  query: nothing,
  body: nothing,
  answers: {
    200: {
      description: 'Agents and queues',
      schema: z.object({
        agents: list(
          named.extend({
            presence: shownPresence,
            /** Units that they could still be given. */
            room: z.number(),
            languages: list(z.string()),
          }),
        ),
        queues: list(
          named.extend({
            waiting: z.number(),
            /** Since when the one waits that waits longest. */
            oldest: instant.optional(),
            open: z.boolean(),
            /** Until when it is so; absent where it never changes. */
            until: instant.optional(),
          }),
        ),
      }),
    },
  },
});

/** What waits in my queues, or is with a bot there. */
export const waitingItem = z.object({
  ...{ conversation: z.string(), queue: z.string(), workstream: z.string(), language: z.string() },
  priority,
  customer: named.optional(),
  /** The customer's number, masked. */
  number: z.string().optional(),
  since: instant,
  urgent: because.optional(),
  /** A bot's is anybody's who is in the queue: it is taken over, not waited for. */
  bot: named.optional(),
  mayPick: z.boolean(),
});

export const waiting = endpoint({
  name: 'waiting',
  method: 'GET',
  route: 'agents/me/waiting',
  summary: 'What waits in my queues or is with a bot, and what of it I may pick; what waits first, the oldest first',
  roles: ['agent'],
  path: nothing,
  query: nothing,
  body: nothing,
  answers: { 200: { description: 'At most a hundred items', schema: z.object({ items: list(waitingItem) }) } },
});
