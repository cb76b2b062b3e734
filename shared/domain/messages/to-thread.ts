import { z } from 'zod';
import { FILE_REFUSALS } from '../files/check-file';
import { keptFileSchema } from '../files/kept-file';
import { becauseSchema } from '../values/because';
import {
  askForFile,
  close,
  end,
  erase,
  linkCustomer,
  mark,
  note,
  reply,
  sender,
  sendFile,
  setContext,
  setLanguage,
  unlinkCustomer,
} from './agent-commands';
import { assistAnswered, assistFailed, botAnswered, botFailed, customer, optOutList } from './integration-answers';
import {
  assigned,
  closing,
  forceClose,
  guest,
  handedBack,
  notAssigned,
  overflowed,
  position,
  queued,
  standing,
  unassigned,
  unknown,
} from './pool-replies';
import { timeRuleSchema } from './time-rules';

const instant = z.iso.datetime({ offset: true });

/** What came with a text: an address at the provider, and what the provider says it is. Hostile, as the text is. */
const mediaSchema = z.object({ url: z.url().max(1_000), contentType: z.string().max(100) });
export type Media = Readonly<z.infer<typeof mediaSchema>>;
/** The most that one MMS carries (Twilio's `NumMedia`). */
export const MOST_MEDIA = 10;

/** A customer's text, as Event Grid or a provider's webhook told of it. `from` and `to` are normalised at the door. */
const textReceived = z.object({
  type: z.literal('text-received'),
  messageId: z.string().min(1),
  from: z.string().min(1),
  to: z.string().min(1),
  text: z.string(),
  receivedAt: instant,
  media: z.array(mediaSchema).max(MOST_MEDIA).optional(),
  /** The provider says that it answered this text by itself, as a keyword. */
  answeredUpstream: z.boolean().optional(),
  /** And that it was one for opting out. */
  optedOutUpstream: z.boolean().optional(),
});

/** A text of ours that will not reach its phone: told by `send-sms` (refused) or by its delivery report. */
const textFailed = z.object({
  type: z.literal('text-failed'),
  seq: z.int().nonnegative(),
  attempt: z.int().positive(),
  code: z.string().optional(),
  details: z.string(),
  /** What the text was: who spoke, and in which conversation. */
  text: z.object({ by: z.string(), trigger: z.string().optional(), conversation: z.string().optional() }).optional(),
});

/** A text of ours arrived on a phone on which others had not: told only while the thread watches for it. */
const textDelivered = z.object({
  type: z.literal('text-delivered'),
  seq: z.int().nonnegative(),
  attempt: z.int().positive(),
});

/** A deadline came due. It acts only while `wakeAt` is the one that the head keeps for the rule. */
const wake = z.object({ type: z.literal('wake'), rule: timeRuleSchema, wakeAt: instant });

/** A customer's file: by a link's page, or with a text. It was checked before it came here. */
const ofFile = { conversation: z.string(), via: z.enum(['link', 'media']) };
const fileReceived = z.object({ type: z.literal('file-received'), ...ofFile, file: keptFileSchema });
const fileRefused = z.object({
  type: z.literal('file-refused'),
  ...ofFile,
  refusal: z.enum(FILE_REFUSALS),
  because: becauseSchema,
});

/** A survey's page was sent in: its one form, with what its link knew. Questions that were left out aren't there. */
const surveyForm = z.object({
  type: z.literal('survey-form'),
  conversation: z.string(),
  survey: z.string(),
  language: z.string(),
  askedAt: instant,
  expiresAt: instant,
  at: instant,
  answers: z
    .array(
      z.object({
        question: z.string(),
        kind: z.enum(['csat', 'nps', 'ces', 'choice', 'open']),
        value: z.union([z.number(), z.string().max(2_048)]),
        at: instant,
        late: z.boolean(),
      }),
    )
    .min(1)
    .max(5),
});

export const threadInputSchema = z.discriminatedUnion('type', [
  textReceived,
  textFailed,
  textDelivered,
  wake,
  reply,
  askForFile,
  sendFile,
  fileReceived,
  fileRefused,
  end,
  close,
  sender,
  erase,
  queued,
  assigned,
  unassigned,
  position,
  overflowed,
  notAssigned,
  closing,
  handedBack,
  forceClose,
  guest,
  unknown,
  standing,
  assistAnswered,
  assistFailed,
  note,
  setContext,
  setLanguage,
  mark,
  customer,
  linkCustomer,
  unlinkCustomer,
  botAnswered,
  botFailed,
  optOutList,
  surveyForm,
]);
export type ThreadInput = z.infer<typeof threadInputSchema>;
export type TextReceived = Extract<ThreadInput, { type: 'text-received' }>;

/** What travels on the queue `conversations`: one event for one thread. */
export const threadEventSchema = z.object({
  /** Permanent: the same for every delivery of this event, for ever. */
  id: z.string().min(1),
  thread: z.string().min(1),
  /** When it happened, by its source's clock. */
  at: instant,
  /** The configuration its sender held; who holds an older one reads the pointer first. */
  configVersion: z.string().optional(),
  /** Set by a person's replay of a dead letter. */
  replayed: z.boolean().optional(),
  /** The pool that says it; absent when nobody of a pool does. */
  pool: z.string().optional(),
  input: threadInputSchema,
});
export type ThreadEvent = z.infer<typeof threadEventSchema> & {
  /** With a text that is a code of the set-up: until when it counts (ISO). Read with the event, never sent. */
  readonly liveCode?: { readonly expiresAt: string };
};
