import { z } from 'zod';
import { endpoint, nothing } from '../endpoint';
import { because, instant, list } from '../shapes';

/** Blocked or muted by a person, who can take it back. */
export const restriction = z.object({
  at: instant,
  /** Who did it, by name. */
  by: z.string(),
  note: z.string().optional(),
  /** Texts that were kept since. */
  texts: z.number(),
});

export const restricted = endpoint({
  name: 'restricted',
  method: 'GET',
  route: 'supervisor/restricted',
  summary:
    'Everybody who is blocked or muted: by whom, since when, why, and how many texts were kept since; who opted out and writes on; and who wrote from a number that isn’t answered by itself',
  roles: ['supervisor', 'admin'],
  path: nothing,
  query: nothing,
  body: nothing,
  answers: {
    200: {
      description: 'The customers, each with their newest conversation, where it is taken back',
      schema: z.object({
        items: list(
          z.object({
            conversation: z.string().nullable(),
            /** Masked. */
            customer: z.string(),
            business: z.string(),
            blocked: restriction.nullable(),
            muted: restriction.nullable(),
            /** Opted out, and writes on: nothing is sent to them. `rule` is what was read, which may have been wrong. */
            optedOut: z
              .object({
                at: instant,
                /** Whose word it was: `customer`, `agent`, `network` or `provider`. */
                by: z.string(),
                rule: z.string(),
                /** Texts since. */
                texts: z.number(),
                lastAt: instant,
              })
              .nullable()
              .optional(),
            /** Texts from a country that the channel doesn't serve, or of a number that nobody can answer; `take-up` calls somebody. */
            elsewhere: z.object({ at: instant, texts: z.number(), because }).nullable().optional(),
          }),
        ),
      }),
    },
  },
});
