import { z } from 'zod';

const ofConversation = { conversation: z.string().min(1) };

/** A bot's turn: the texts from one place of the log to another. `call` is the question's own place in it. */
const botCall = z.object({
  kind: z.literal('bot'),
  ...ofConversation,
  bot: z.string().min(1),
  call: z.int().positive(),
  from: z.int().positive(),
  to: z.int().positive(),
});

/** An agent has written: a listener may have something for them. `of` is their text in the log. */
const smartAssistCall = z.object({
  kind: z.literal('smart-assist'),
  ...ofConversation,
  listener: z.string().min(1),
  of: z.int().positive(),
});

/** A change that the list didn't answer is told to it again: how often it was, and the change of consent that it is about. */
export const listAgainSchema = z.object({ tries: z.int().positive(), consent: z.int().nonnegative() });
export type ListAgain = Readonly<z.infer<typeof listAgainSchema>>;

/** The provider's own list of who opted out: asked, or told what the ledger knows. */
const optOutListCall = z.object({
  kind: z.literal('opt-out-list'),
  operation: z.enum(['add', 'remove', 'check']),
  again: listAgainSchema.optional(),
});

/** A conversation has started: who is it? */
const customerCall = z.object({ kind: z.literal('customer'), ...ofConversation });

/** A file came with a customer's text: it is fetched from the provider. `of` is the text in the log, `nth` counts its files from 0. */
const fetchMediaCall = z.object({
  kind: z.literal('fetch-media'),
  ...ofConversation,
  of: z.int().positive(),
  nth: z.int().nonnegative(),
});

/**
 * A call to a service outside, as a thread decides it: ids and sequences only, for the rest stands in its log and its head.
 * Its answer comes back as an input of the thread.
 */
export const integrationCallSchema = z.discriminatedUnion('kind', [
  botCall,
  smartAssistCall,
  optOutListCall,
  customerCall,
  fetchMediaCall,
]);
export type IntegrationCall = z.infer<typeof integrationCallSchema>;
export type CallOf<K extends IntegrationCall['kind']> = Extract<IntegrationCall, { kind: K }>;

/** What travels on the queue `webhooks`: one call for one thread. */
export const integrationMessageSchema = z.object({
  /** Permanent, and derived: a call that is made again after a crash is the same call to the one who is asked. */
  id: z.string().min(1),
  thread: z.string().min(1),
  at: z.iso.datetime({ offset: true }),
  configVersion: z.string().optional(),
  call: integrationCallSchema,
});
export type IntegrationMessage = z.infer<typeof integrationMessageSchema>;
