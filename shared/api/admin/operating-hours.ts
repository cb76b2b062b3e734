import { z } from 'zod';
import { languageSchema } from '../../domain/auto-messages/language';
import { momentSchema } from '../../domain/values/moment';
import { endpoint, nothing, roles } from '../endpoint';
import { because, instant } from '../shapes';

const path = z.object({ id: z.string().min(1) });

/** What answers a customer's first text, or why nothing does. */
const message = z.discriminatedUnion('withheld', [
  z.object({ withheld: z.literal(false), text: z.string(), language: z.string(), source: z.string(), because }),
  z.object({ withheld: z.literal(true), because }),
]);

export const operatingHoursAt = endpoint({
  name: 'operating-hours-at',
  method: 'GET',
  route: 'operating-hours/{id}/at',
  summary: 'Is it open then, why, until when, and what would a customer hear?',
  roles,
  path,
  query: z.object({
    time: momentSchema.optional(),
    language: languageSchema.optional(),
    channel: z.string().optional(),
  }),
  body: nothing,
  answers: {
    200: {
      description: 'The answer at that time',
      schema: z.object({
        ...{ id: z.string(), at: instant, timeZone: z.string(), open: z.boolean(), because },
        /** When that changes; `null`: never. */
        until: instant.nullable(),
        /** On a channel that keeps these hours; `null`: none does. */
        heard: z
          .object({ channel: z.string(), trigger: z.string(), nextOpening: z.string().optional(), message })
          .nullable(),
      }),
    },
  },
});

export const operatingHoursEmergency = endpoint({
  name: 'operating-hours-emergency',
  method: 'PUT',
  route: 'operating-hours/{id}/emergency',
  summary: 'Close at once, whatever the hours say, or go back to them',
  roles: ['supervisor', 'admin'],
  path,
  query: nothing,
  body: z.strictObject({
    closed: z.boolean(),
    reason: z.string().trim().min(1).max(100),
    /** Local, in the record's time zone: a date, or `2026-12-24T13:00`. Without it until somebody reopens. */
    until: z.string().optional(),
  }),
  answers: {
    200: {
      description: 'It is live within five seconds',
      schema: z.object({ id: z.string(), closed: z.boolean(), version: z.string(), changed: z.boolean() }),
    },
  },
});
