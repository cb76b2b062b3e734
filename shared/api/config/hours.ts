import { z } from 'zod';
import { endpoint, nothing } from '../endpoint';
import { because, instant, LONGEST_CONFIG_BYTES, list, readers } from './shapes';

export const configHours = endpoint({
  name: 'config-hours',
  method: 'POST',
  route: 'config/hours',
  summary: 'The days that an operating-hours record makes, live or not, and whether it is open at a time, and why',
  roles: readers,
  maxBytes: LONGEST_CONFIG_BYTES,
  path: nothing,
  query: nothing,
  body: z.strictObject({
    /** As a configuration writes it. */
    record: z.unknown(),
    /** From today on, by the record's own calendar. */
    days: z.int().min(1).max(800).default(396),
    /** A local time of the record's zone. */
    at: z
      .string()
      .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'expected a local time such as 2026-12-25T10:00')
      .optional(),
  }),
  answers: {
    200: {
      description: 'Not readable: it has a mistake, which validation tells',
      schema: z.discriminatedUnion('isReadable', [
        z.object({ isReadable: z.literal(false) }),
        z.object({
          isReadable: z.literal(true),
          timeZone: z.string(),
          days: list(
            z.object({
              date: z.string(),
              /** Open from and to, in minutes of the day. */
              spans: list(z.tuple([z.number(), z.number()]).readonly()),
              holiday: z.string().optional(),
            }),
          ),
          /** Forward is positive. */
          clockChanges: list(z.object({ date: z.string(), minutes: z.number() })),
          at: z.object({ open: z.boolean(), because, until: instant.nullable() }).optional(),
        }),
      ]),
    },
  },
});
