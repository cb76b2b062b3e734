import { z } from 'zod';
import { endpoint, nothing } from '../endpoint';
import { because, conversationPath, earlierQuery, instant, list } from '../shapes';
import { someone } from './entry';

const roles = ['agent', 'supervisor', 'admin'] as const;
const wanted = z
  .enum(['true', 'false'], 'expected true or false')
  .default('false')
  .transform(asked => asked === 'true');
const query = z.object({
  /** With colleagues' notes, and with the reason of each entry. */
  ...{ notes: wanted, reasons: wanted },
  earlier: earlierQuery,
});

/** One agent's or bot's time with a conversation, in the order of time. */
const session = z.object({
  nth: z.number(),
  by: someone,
  kind: z.enum(['agent', 'bot']),
  queue: z.string().optional(),
  from: instant,
  to: instant.optional(),
  /** How it ended; absent while it goes on. */
  end: z.enum(['ended', 'handed-over', 'given-up', 'set-aside', 'lost']).optional(),
});
const participant = z.object({
  who: someone,
  mode: z.enum(['primary', 'bot', 'consult', 'join']),
  ...{ joinedAt: instant, leftAt: instant.optional() },
});

/** Something that was said or happened. Of an event, `text` is the kind of its entry. */
const line = z.object({
  seq: z.number(),
  /** Of a customer's text: when it was received. */
  at: instant,
  kind: z.enum(['text', 'file', 'note', 'event']),
  by: z.object({ side: z.enum(['customer', 'agent', 'bot', 'automatic']), name: z.string().optional() }),
  text: z.string(),
  /** Of a text of ours: how it fared. */
  delivery: z.string().optional(),
  /** Only where reasons are wanted. */
  because: because.optional(),
});

export const transcriptSchema = z.object({
  id: z.string(),
  channel: z.object({ id: z.string(), name: z.string(), number: z.string() }),
  /** Masked. */
  customer: z.string(),
  /** The record's name, where it is known. */
  name: z.string().optional(),
  language: z.string(),
  startedAt: instant,
  endedAt: instant.optional(),
  madeAt: instant,
  madeBy: z.string(),
  sessions: list(session),
  participants: list(participant),
  /** The channel's time zone, by which its times are written in a text. */
  zone: z.string(),
  /** What was said, and files, in the order received; notes and events only as wanted. */
  lines: list(line),
  /** There is more of it than one transcript holds: the oldest are left out. */
  cut: z.boolean(),
});
export type Transcript = z.output<typeof transcriptSchema>;

export const transcript = endpoint({
  name: 'transcript',
  method: 'GET',
  route: 'conversations/{id}/transcript',
  summary:
    'A conversation to be printed or kept, with its sessions and participants; that it was taken is written down',
  roles,
  path: conversationPath,
  query,
  body: nothing,
  answers: { 200: { description: 'The transcript', schema: transcriptSchema } },
});

export const transcriptText = endpoint({
  name: 'transcript-text',
  method: 'GET',
  route: 'conversations/{id}/transcript.txt',
  summary: 'The same as a text, in lines; that it was taken is written down',
  roles,
  path: conversationPath,
  query,
  body: nothing,
  answers: { 200: { description: 'The transcript', schema: z.string(), mediaType: 'text/plain' } },
});
