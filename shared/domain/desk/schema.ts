import { z } from 'zod';
import { id, name } from '../values/id-and-name';
import { deskText } from './slugs';

const label = z.string().trim().min(1).max(30);

/** What an agent sees when a conversation is offered, given, handed over, or when their advice is asked for. */
export const notificationTemplateSchema = z
  .strictObject({
    id,
    name,
    title: deskText(200),
    /** The name of a picture of the desk's. */
    icon: z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/, 'expected lower-case letters, digits and dashes, at most 40')
      .default('message'),
    /** Lines below the title; one whose value is empty is left out. */
    fields: z
      .array(z.strictObject({ header: name, value: deskText(500) }))
      .max(10)
      .default([]),
    /** How long the agent may think about it. The workstream's `offerSeconds` when left out. */
    countdownSeconds: z.int().min(30).max(300).optional(),
    /** Whether the agent sees the seconds go by. */
    showTimeout: z.boolean().default(true),
    /** Given without asking: there is nothing to reject, and no countdown. */
    autoAssign: z.boolean().default(false),
    /** Its session opens by itself. */
    autoAccept: z.boolean().default(false),
    accept: z.strictObject({ label: label.default('Accept') }).prefault({}),
    reject: z.strictObject({ show: z.boolean().default(true), label: label.default('Reject') }).prefault({}),
    /** A notification of the computer itself: never, when the desk isn't looked at, or always. */
    desktop: z.enum(['never', 'background', 'always']).default('background'),
  })
  .superRefine(({ autoAccept, autoAssign }, ctx) => {
    if (!autoAccept || autoAssign) return;
    const message = 'expected autoAssign: true beside it, for nobody accepts what is only offered; found false';
    ctx.addIssue({ code: 'custom', path: ['autoAccept'], message });
  });
export type NotificationTemplate = Readonly<z.output<typeof notificationTemplateSchema>>;

const tabSchema = z
  .strictObject({
    title: deskText(100),
    /** `page` is a page of another system at `url`. */
    kind: z.enum(['conversation', 'customer', 'history', 'page']),
    url: deskText(1_000).optional(),
  })
  .superRefine(({ kind, url }, ctx) => {
    const refuse = (message: string) => ctx.addIssue({ code: 'custom', path: ['url'], message });
    // The host stands before the first slug: no value of a customer's can lead an agent somewhere else.
    if (kind === 'page' && !/^https:\/\/[^/?#{}\s\\@]+(?:[/?#][^\s]*)?$/.test(url ?? ''))
      refuse('expected an address such as https://crm.contoso.example/contacts/{customerRecordId}');
    if (kind !== 'page' && url !== undefined) refuse(`expected no address for a tab of the kind ${kind}`);
  });

/** What opens at the desk when an agent has a conversation. */
export const sessionTemplateSchema = z.strictObject({
  id,
  name,
  title: deskText(200).default('{customerName}'),
  /** The panel beside the conversation. */
  panel: z.enum(['docked', 'minimized', 'hidden']).default('docked'),
  /** The first is the anchor: it can't be closed before the session is. */
  tabs: z
    .array(tabSchema)
    .min(1)
    .max(10)
    .default([{ title: 'Conversation', kind: 'conversation' }]),
  /** What the agent should do, step by step. */
  scripts: z
    .array(z.strictObject({ title: deskText(100), steps: z.array(deskText(500)).min(1).max(20) }))
    .max(5)
    .default([]),
});
export type SessionTemplate = Readonly<z.output<typeof sessionTemplateSchema>>;

/** Which templates a workstream uses; the built-in ones for SMS where it names none. A customer with a record is authenticated. */
export const deskSchema = z.strictObject({
  session: id.optional(),
  incomingAuthenticated: id.optional(),
  incomingUnauthenticated: id.optional(),
  consult: id.optional(),
  transfer: id.optional(),
});
export type DeskTemplates = Readonly<z.output<typeof deskSchema>>;
