import { z } from 'zod';
import { readers } from '../config/shapes';
import { endpoint, nothing } from '../endpoint';
import { instant, list } from '../shapes';

export const setupPrerequisites = endpoint({
  name: 'setup-prerequisites',
  method: 'GET',
  route: 'setup/prerequisites',
  summary:
    'What must be there before a customer can text, from what we know ourselves; nothing is asked of Azure’s management',
  roles: readers,
  path: nothing,
  query: nothing,
  body: nothing,
  answers: {
    200: {
      description: 'Each with how to mend it',
      schema: z.object({
        checks: list(
          z.object({
            id: z.enum(['communication-services', 'settings', 'event-grid', 'twilio', 'telesign', 'configuration']),
            /** `unknown`: nothing says so yet, and nothing denies it. */
            state: z.enum(['there', 'missing', 'unknown']),
            sentence: z.string(),
            mend: z.string().optional(),
          }),
        ),
      }),
    },
  },
});

export const setupHealth = endpoint({
  name: 'setup-health',
  method: 'GET',
  route: 'setup/health',
  summary: "Each channel's health: texts in and out, those that failed, the last text that came",
  roles: readers,
  path: nothing,
  query: z.object({ days: z.coerce.number<number | string>().int().min(1).max(31).default(7) }),
  body: nothing,
  answers: {
    200: {
      description: 'By channel of the live configuration',
      schema: z.object({
        /** The first day of them, UTC. */
        since: z.string(),
        channels: list(
          z.object({
            ...{ channel: z.string(), name: z.string(), number: z.string() },
            /** Of the conversations that ended on those days. */
            ...{ textsIn: z.number(), textsOut: z.number(), conversations: z.number() },
            /** Texts of those days that were not delivered, also of conversations that are still there. */
            failed: z.number(),
            /** The newest text of a customer that is known of. */
            lastText: instant.optional(),
          }),
        ),
      }),
    },
  },
});
