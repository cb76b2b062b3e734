import { z } from 'zod';
import { generationSchema } from '../../domain/values/generation';
import { endpoint, nothing } from '../endpoint';
import { because, instant, list, named, priority } from '../shapes';
import { presenceReason, shownPresence } from './presence';

/** What an agent sees of an offer, by the template of its workstream. */
export const notificationSchema = z.object({
  ...{ template: z.string(), title: z.string(), icon: z.string() },
  fields: list(z.object({ header: z.string(), value: z.string() })),
  /** Of the whole offer, which ends at the item's `expiresAt`; absent when it was given without asking. */
  countdownSeconds: z.number().optional(),
  ...{ showTimeout: z.boolean(), autoAssign: z.boolean(), autoAccept: z.boolean() },
  ...{ accept: z.string(), reject: z.string().optional(), desktop: z.enum(['never', 'background', 'always']) },
});

export const inboxItem = z.object({
  conversation: z.string(),
  state: z.enum(['offered', 'held', 'released', 'transfer-offered', 'consult', 'monitor', 'join']),
  queue: z.string(),
  since: instant,
  /** Which assignment of the item this is. */
  generation: generationSchema,
  language: z.string(),
  priority,
  /** My advice is wanted, and I haven't answered. */
  asked: z.boolean().optional(),
  /** Who hands it over or asks, and their note. */
  from: z.string().optional(),
  fromName: z.string().optional(),
  note: z.string().optional(),
  /** Somebody may be in danger, and why we think so. */
  urgent: because.optional(),
  expiresAt: instant.optional(),
  /** The record that the customer is linked with. */
  customer: named.optional(),
  /** While I am asked. */
  notification: notificationSchema.optional(),
  status: z.string().optional(),
  preview: z.string().optional(),
  unread: z.boolean().optional(),
  /** The newest text that did not arrive, the automated ones as well. */
  notDelivered: z.object({ seq: z.number(), reason: z.string() }).optional(),
  /** Nothing arrives at this number. */
  unreachable: z.boolean().optional(),
  seq: z.number().optional(),
  /** The number that was texted. */
  channel: named.optional(),
  /** The customer's number, masked. */
  number: z.string().optional(),
  /** Since when the oldest of the customer's texts waits that nobody has answered. */
  waitingSince: instant.optional(),
  /** By when an answer is promised, and by what. */
  due: z.object({ at: instant, because }).optional(),
  /** What is known of the customer as a sender. */
  ...{ muted: z.boolean().optional(), blocked: z.boolean().optional(), numberReassigned: z.boolean().optional() },
});
export type InboxItemShown = z.output<typeof inboxItem>;

export const inboxSchema = z.object({
  agent: named,
  presence: shownPresence,
  /** Why: I chose it, or capacity, a missed or declined offer, a lost connection, a supervisor. */
  presenceReason,
  presenceSince: instant.optional(),
  items: list(inboxItem),
  /** Offers that ran out on me since I last chose my presence. */
  missed: list(z.object({ conversation: z.string(), queue: z.string(), at: instant })),
});

export const inbox = endpoint({
  name: 'inbox',
  method: 'GET',
  route: 'agents/me/inbox',
  summary: 'What is offered to me and what I have',
  roles: ['agent'],
  path: nothing,
  query: nothing,
  body: nothing,
  answers: { 200: { description: 'My presence, offers and conversations', schema: inboxSchema } },
});
