import { z } from 'zod';

/** A conversation as the desk lists it. */
export const inboxRowSchema = z.object({
  conversation: z.string(),
  status: z.string(),
  language: z.string(),
  unread: z.boolean(),
  muted: z.boolean().exactOptional(),
  /** A text of this conversation that did not arrive, and why. */
  notDelivered: z.object({ seq: z.int(), reason: z.string() }).nullable().exactOptional(),
  /** The number takes no texts. */
  unreachable: z.boolean().exactOptional(),
  /** The record that they are linked with; left out of what an outbox keeps. */
  customer: z.object({ id: z.string(), name: z.string() }).nullable().exactOptional(),
  /** The newest of what was said; left out where nothing was. */
  preview: z.string().exactOptional(),
});

/** An ended conversation: no number, no text. Times are ISO 8601 instants. */
export const summaryRowSchema = z.object({
  conversation: z.string(),
  channel: z.string(),
  workstream: z.string(),
  language: z.string(),
  queue: z.string().nullable(),
  agent: z.string().nullable(),
  startedAt: z.string(),
  firstReplyAt: z.string().nullable(),
  endedAt: z.string(),
  closedAt: z.string(),
  endedBy: z.string(),
  textsIn: z.int(),
  textsOut: z.int(),
});
