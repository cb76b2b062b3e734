import { z } from 'zod';
import { daySchema } from '../../domain/values/moment';
import { endpoint, nothing } from '../endpoint';
import { instant, list, named } from '../shapes';

export const reads = endpoint({
  name: 'reads',
  method: 'GET',
  route: 'reads',
  summary: 'Who read what on a day (UTC): look-ups always, the rest where the setting AuditReads says so, once an hour',
  roles: ['admin'],
  path: nothing,
  query: z.object({
    day: daySchema,
    /** The `next` of the page before. */
    after: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(1_000).default(200),
  }),
  body: nothing,
  answers: {
    200: {
      description: 'In the order of time',
      schema: z.object({
        reads: list(
          z.object({
            at: instant,
            by: named,
            what: z.enum([
              'conversation',
              'history',
              'transcript',
              'file',
              'record',
              'look-up',
              'dead-letter',
              'download',
            ]),
            of: z.string(),
            conversation: z.string().optional(),
          }),
        ),
        next: z.string().optional(),
      }),
    },
  },
});
