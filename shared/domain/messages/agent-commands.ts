import { z } from 'zod';
import { languageSchema } from '../auto-messages/language';
import { keptFileSchema } from '../files/kept-file';
import { linkedCustomerSchema } from '../integrations/linked-customer';
import { person } from '../values/person';

/** People's commands. The permanent id is principal and `commandId`; a refusal is an outcome that can be read. */
export const reply = z.object({
  type: z.literal('reply'),
  conversation: z.string(),
  agent: person,
  text: z.string().min(1).max(2000),
});
/** For colleagues alone: it stands in the log, and goes to no phone. */
export const note = z.object({
  type: z.literal('note'),
  conversation: z.string(),
  by: person,
  text: z.string().min(1).max(1_000),
});
/** An agent sets context variables, or the language of automated messages. */
export const setContext = z.object({
  type: z.literal('set-context'),
  conversation: z.string(),
  agent: person,
  context: z.record(z.string(), z.union([z.string(), z.number()])),
});
export const setLanguage = z.object({
  type: z.literal('set-language'),
  conversation: z.string(),
  agent: person,
  language: languageSchema,
});
/** An agent has read what stands in the log up to `seq`, or keeps it as unread. */
export const mark = z.object({
  type: z.literal('mark'),
  conversation: z.string(),
  agent: person,
  as: z.enum(['read', 'unread']),
  seq: z.int().nonnegative(),
});
/** An agent says which record the customer has, or that it isn't theirs. */
export const linkCustomer = z.object({
  type: z.literal('link-customer'),
  conversation: z.string(),
  agent: person,
  customer: linkedCustomerSchema,
});
export const unlinkCustomer = z.object({ type: z.literal('unlink-customer'), conversation: z.string(), agent: person });
/** Words of the agent's own; the link, or the file, follows them. */
const ownWords = z.string().trim().min(1).max(1_000).optional();
const ofAgent = { conversation: z.string(), agent: person, text: ownWords };
export const askForFile = z.object({ type: z.literal('ask-for-file'), ...ofAgent });
export const sendFile = z.object({ type: z.literal('send-file'), ...ofAgent, file: keptFileSchema });
export const end = z.object({ type: z.literal('end'), conversation: z.string(), agent: person });
export const close = z.object({ type: z.literal('close'), conversation: z.string(), agent: person });
/** The customer asks to be forgotten. */
export const erase = z.object({ type: z.literal('erase'), by: person });
/** What a person decides about the customer as a sender; each can be taken back. Opt-outs here were asked for by phone. */
export const SENDER_ACTIONS = [
  'block',
  'unblock',
  'mute',
  'unmute',
  'opt-out',
  'opt-in',
  'same-customer',
  'check-opt-out',
  'take-up',
] as const;
export const sender = z.object({
  type: z.literal('sender'),
  action: z.enum(SENDER_ACTIONS),
  by: person,
  note: z.string().max(200).optional(),
});
