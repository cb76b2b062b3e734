import { z } from 'zod';
import { botAnswerSchema } from '../integrations/bot-answer';
import { botFailureSchema, callFailureSchema } from '../integrations/call-failure';
import { cardSchema } from '../integrations/card';
import { linkedCustomerSchema } from '../integrations/linked-customer';
import { person } from '../values/person';
import { listAgainSchema } from './integration-calls';

const instant = z.iso.datetime({ offset: true });

/** What the provider's own opt-out list answered, or why nothing came. */
export const optOutList = z.object({
  type: z.literal('opt-out-list'),
  operation: z.enum(['add', 'remove', 'check']),
  again: listAgainSchema.optional(),
  at: instant,
  optedOut: z.boolean().optional(),
  failed: z.string().max(300).optional(),
});

/** What a service outside answered to a call of the thread's, or why nothing came. `of` is the text that it was asked about. */
const ofListener = { conversation: z.string(), listener: person, of: z.int().positive() };
export const assistAnswered = z.object({
  type: z.literal('assist-answered'),
  ...ofListener,
  cards: z.array(cardSchema).max(5),
});
export const assistFailed = z.object({
  type: z.literal('assist-failed'),
  ...ofListener,
  rule: callFailureSchema,
  details: z.string().max(500),
});

const ofBot = { conversation: z.string(), bot: z.string().min(1), call: z.int().positive() };
export const botAnswered = z.object({ type: z.literal('bot-answered'), ...ofBot, answer: botAnswerSchema });
export const botFailed = z.object({
  type: z.literal('bot-failed'),
  ...ofBot,
  rule: botFailureSchema,
  details: z.string().max(500),
});

/** What a look-up of the customer found. */
export const customer = z.object({
  type: z.literal('customer'),
  conversation: z.string(),
  result: z.enum(['found', 'ambiguous', 'not-found', 'failed']),
  customer: linkedCustomerSchema.optional(),
  matches: z.int().optional(),
  /** Why it failed. */
  rule: callFailureSchema.optional(),
  details: z.string().max(500).optional(),
});
