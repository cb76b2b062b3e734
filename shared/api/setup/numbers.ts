import { z } from 'zod';
import { readers, writers } from '../config/shapes';
import { endpoint, nothing } from '../endpoint';
import { list } from '../shapes';

const plan = z.enum(['send-and-receive', 'send', 'receive', 'none']);

export const numberShape = z.object({
  /** E.164, or a short code. */
  number: z.string(),
  provider: z.enum(['acs', 'twilio', 'telesign']),
  /** Undefined where the provider doesn't tell. */
  type: z.enum(['toll-free', '10dlc', 'short-code', 'alphanumeric']).optional(),
  country: z.string().optional(),
  /** What it does with texts, as it was bought. */
  sms: plan,
  /** It takes calls as well, which is no hindrance. */
  calls: z.boolean(),
  /** The channel of the live configuration that has it, and its workstream. */
  usedBy: z.object({ channel: z.string(), name: z.string(), workstream: z.string() }).optional(),
  /** Why it can't be chosen for a channel, as an id for words of one's own, and in a sentence. */
  notChoosable: z
    .object({ why: z.enum(['no-sms', 'send-only', 'receive-only', 'in-use']), sentence: z.string() })
    .optional(),
  /** Its plan can be upgraded here. */
  canUpgrade: z.boolean(),
});

export const numbers = endpoint({
  name: 'numbers',
  method: 'GET',
  route: 'numbers',
  summary: "The providers' numbers: what each can do, who uses it, and why one can't be chosen",
  roles: readers,
  path: nothing,
  query: nothing,
  body: nothing,
  answers: {
    200: {
      description: 'Numbers that somebody typed (TeleSign has no list) stand among them once a channel has them',
      schema: z.object({
        numbers: list(numberShape),
        /** Of each provider: whether it could be asked. `not-set-up`: its app settings are missing. */
        providers: list(
          z.object({
            provider: z.enum(['acs', 'twilio', 'telesign']),
            state: z.enum(['listed', 'not-set-up', 'no-list', 'failed']),
            sentence: z.string(),
          }),
        ),
      }),
    },
  },
});

export const numberCapabilities = endpoint({
  name: 'number-capabilities',
  method: 'POST',
  route: 'numbers/{number}/capabilities',
  summary: 'Changes what a number of Communication Services does with texts, as the original’s Edit phone numbers does',
  roles: writers,
  path: z.object({ number: z.string().regex(/^\+[1-9]\d{6,14}$/, 'expected a number such as +18005550100') }),
  query: nothing,
  body: z.strictObject({ sms: z.enum(['send-and-receive', 'send', 'receive', 'none']) }),
  answers: {
    200: { description: 'As the number is now', schema: numberShape },
    202: {
      description: 'The provider is still at work: look at the list again',
      schema: z.object({ number: z.string() }),
    },
  },
});
