import { z } from 'zod';
import { languageSchema } from '../../domain/auto-messages/language';
import { TRIGGER_IDS } from '../../domain/auto-messages/triggers';
import { momentSchema } from '../../domain/values/moment';
import { endpoint, nothing, roles } from '../endpoint';
import { because, instant, list } from '../shapes';

const said = z.object({
  withheld: z.literal(false),
  text: z.string(),
  language: z.string(),
  source: z.enum(['channel', 'workstream', 'default']),
  encoding: z.enum(['GSM-7', 'UCS-2']),
  segments: z.number(),
  characters: z.number(),
  warnings: list(z.object({ rule: z.string(), message: z.string() })),
  because,
});
const of = { channel: z.string(), trigger: z.enum(TRIGGER_IDS), to: z.enum(['customer', 'agent']), time: instant };

export const autoMessagePreview = endpoint({
  name: 'auto-message-preview',
  method: 'GET',
  route: 'auto-messages/preview',
  summary: 'What an automated message would say, what it costs in segments, and where it comes from',
  roles,
  path: nothing,
  query: z.object({
    channel: z.string().min(1),
    /** Without it: what answers the first text of a conversation at that time. */
    trigger: z.enum(TRIGGER_IDS).optional(),
    to: z.enum(['customer', 'agent']).optional(),
    language: languageSchema.optional(),
    time: momentSchema.optional(),
  }),
  body: nothing,
  answers: {
    200: {
      description: 'The text as a customer would read it, or why none would go out',
      schema: z.discriminatedUnion('withheld', [
        said.extend(of),
        z.object({ withheld: z.literal(true), because, ...of }),
      ]),
    },
  },
});
