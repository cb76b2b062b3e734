import { z } from 'zod';
import { helpSchema } from '../../domain/desk/help';
import { endpoint, nothing } from '../endpoint';
import { instant, list, named } from '../shapes';
import { presenceReason, shownPresence } from './presence';

/** What keeps an agent from a waiting item. */
export const ruledOutBy = z.enum([
  ...(['not-configured', 'not-in-queue', 'presence', 'language', 'attributes'] as const),
  ...(['not-working', 'skills', 'capacity', 'declined', 'declined-just-now'] as const),
]);
export type RuledOutBy = z.output<typeof ruledOutBy>;

export const agentWhy = endpoint({
  name: 'agent-why',
  method: 'GET',
  route: 'agents/me/why',
  summary: 'Why I get no work: what waits in my queues, what rules me out for it, and which single changes would help',
  roles: ['agent'],
  path: nothing,
  query: nothing,
  body: nothing,
  answers: {
    200: {
      description: 'My presence with its reason, and each of my queues',
      schema: z.object({
        presence: shownPresence,
        presenceReason,
        presenceSince: instant.optional(),
        queues: list(
          z.object({
            queue: named,
            waiting: z.number(),
            open: z.boolean(),
            /** Of the oldest twenty. `by-hand`: they are taken, not given out. `hours`: the queue is closed. */
            ruledOut: list(z.object({ by: z.enum([...ruledOutBy.options, 'by-hand', 'hours']), items: z.number() })),
          }),
        ),
        helps: list(z.object({ help: helpSchema, conversation: z.string(), items: z.number() })),
      }),
    },
  },
});
