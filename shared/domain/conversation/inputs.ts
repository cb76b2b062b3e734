import { z } from 'zod';
import { languageSchema } from '../auto-messages/schema';
import { becauseSchema } from '../because';
import { botAnswerSchema } from '../bot/answer';
import { linkedCustomerSchema } from '../customers/record';
import { FILE_REFUSALS } from '../files/check-file';
import { keptFileSchema } from '../files/kept-file';
import { listAgainSchema } from '../outside/call';
import { cardSchema } from '../outside/card';

/**
 * A generation names one assignment of one item: the sequence of the thread's `queue`, then a counter of the pool's.
 * It never comes twice, and orders: the thread drops what is older than the last it heard.
 */
export const generationSchema = z.object({ seq: z.int().nonnegative(), n: z.int().nonnegative() });
export type Generation = z.infer<typeof generationSchema>;

/** Negative when `a` is older than `b`, zero when they are one, positive when it is newer. */
export const compareGenerations = (a: Generation, b: Generation): number => a.seq - b.seq || a.n - b.n;

const instant = z.iso.datetime({ offset: true });
const person = z.object({ id: z.string().min(1), name: z.string().min(1) });

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
const wake = z.object({ type: z.literal('wake'), rule: z.string().min(1), wakeAt: instant });

/** People's commands. The permanent id is principal and `commandId`; a refusal is an outcome that can be read. */
const reply = z.object({
  type: z.literal('reply'),
  conversation: z.string(),
  agent: person,
  text: z.string().min(1).max(2000),
});
/** For colleagues alone: it stands in the log, and goes to no phone. */
const note = z.object({
  type: z.literal('note'),
  conversation: z.string(),
  by: person,
  text: z.string().min(1).max(1_000),
});
/** An agent sets context variables, or the language of automated messages. */
const setContext = z.object({
  type: z.literal('set-context'),
  conversation: z.string(),
  agent: person,
  context: z.record(z.string(), z.union([z.string(), z.number()])),
});
const setLanguage = z.object({
  type: z.literal('set-language'),
  conversation: z.string(),
  agent: person,
  language: languageSchema,
});
/** An agent has read what stands in the log up to `seq`, or keeps it as unread. */
const mark = z.object({
  type: z.literal('mark'),
  conversation: z.string(),
  agent: person,
  as: z.enum(['read', 'unread']),
  seq: z.int().nonnegative(),
});
/** An agent says which record the customer has, or that it isn't theirs. */
const linkCustomer = z.object({
  type: z.literal('link-customer'),
  conversation: z.string(),
  agent: person,
  customer: linkedCustomerSchema,
});
const unlinkCustomer = z.object({ type: z.literal('unlink-customer'), conversation: z.string(), agent: person });
/** Words of the agent's own; the link, or the file, follows them. */
const ownWords = z.string().trim().min(1).max(1_000).optional();
const ofAgent = { conversation: z.string(), agent: person, text: ownWords };
const askForFile = z.object({ type: z.literal('ask-for-file'), ...ofAgent });
const sendFile = z.object({ type: z.literal('send-file'), ...ofAgent, file: keptFileSchema });
const end = z.object({ type: z.literal('end'), conversation: z.string(), agent: person });
const close = z.object({ type: z.literal('close'), conversation: z.string(), agent: person });
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
] as const;
const sender = z.object({
  type: z.literal('sender'),
  action: z.enum(SENDER_ACTIONS),
  by: person,
  note: z.string().max(200).optional(),
});

/** A customer's file: by a link's page, or with a text. It was checked before it came here. */
const ofFile = { conversation: z.string(), via: z.enum(['link', 'media']) };
const fileReceived = z.object({ type: z.literal('file-received'), ...ofFile, file: keptFileSchema });
const fileRefused = z.object({
  type: z.literal('file-refused'),
  ...ofFile,
  refusal: z.enum(FILE_REFUSALS),
  because: becauseSchema,
});

/** What the pool says of the item. */
const ofItem = { conversation: z.string(), generation: generationSchema, because: becauseSchema };
const queued = z.object({
  type: z.literal('queued'),
  ...ofItem,
  queue: z.string(),
  queueName: z.string(),
  position: z.int().positive().optional(),
  /** It came from another queue, or from an agent who handed it over with a note. */
  moved: z
    .object({
      by: z.enum(['overflow', 'transfer', 'configuration']),
      from: person.optional(),
      note: z.string().optional(),
    })
    .optional(),
});
const assigned = z.object({
  type: z.literal('assigned'),
  ...ofItem,
  queue: z.string(),
  queueName: z.string(),
  agent: person,
  /** By which way it came to the agent. */
  how: z.enum(['accepted', 'auto-assigned', 'picked', 'assigned-by-supervisor', 'transferred', 'bot']).optional(),
  /** Who handed it over, and their note for the agent. */
  from: person.optional(),
  note: z.string().optional(),
});
const unassigned = z.object({ type: z.literal('unassigned'), ...ofItem, agent: person.optional() });
/** Overflow ends it, or lets the customer know when they will be texted back. */
const overflowed = z.object({
  type: z.literal('overflowed'),
  ...ofItem,
  action: z.enum(['end', 'text-back']),
  queue: z.string(),
  queueName: z.string(),
  textBackAt: instant.optional(),
});
/** The answer to the thread's question where the customer stands: 1 is next. The estimate is in minutes; `null`: too little is known. */
const position = z.object({
  type: z.literal('position'),
  ...ofItem,
  position: z.int().positive(),
  estimatedMinutes: z.number().nonnegative().nullable(),
});
/** Nobody can ever have it as things stand: its queue has no agents. */
const notAssigned = z.object({ type: z.literal('not-assigned'), ...ofItem, queue: z.string(), queueName: z.string() });
/** The hours of its queue or channel end while it still waits. */
const closing = z.object({ type: z.literal('closing'), ...ofItem, queue: z.string(), queueName: z.string() });
/** A supervisor ends the conversation, whatever its status. */
const forceClose = z.object({ type: z.literal('force-close'), ...ofItem, by: person });
/** Somebody beside its agent is asked, came or went: consulted, or a supervisor who joined. Who only watches is not told of. */
const guest = z.object({
  type: z.literal('guest'),
  ...ofItem,
  agent: person,
  mode: z.enum(['consult', 'join']),
  state: z.enum(['asked', 'declined', 'timed-out', 'joined', 'left']),
  /** Who asks them, and their note: for colleagues alone. */
  by: person.optional(),
  note: z.string().optional(),
});

/** What the provider's own opt-out list answered, or why nothing came. */
const optOutList = z.object({
  type: z.literal('opt-out-list'),
  operation: z.enum(['add', 'remove', 'check']),
  again: listAgainSchema.optional(),
  at: instant,
  optedOut: z.boolean().optional(),
  failed: z.string().max(300).optional(),
});

/** What a service outside answered to a call of the thread's, or why nothing came. `of` is the text that it was asked about. */
const ofListener = { conversation: z.string(), listener: person, of: z.int().positive() };
const assistAnswered = z.object({
  type: z.literal('assist-answered'),
  ...ofListener,
  cards: z.array(cardSchema).max(5),
});
const assistFailed = z.object({
  type: z.literal('assist-failed'),
  ...ofListener,
  rule: z.string().min(1),
  details: z.string().max(500),
});

const ofBot = { conversation: z.string(), bot: z.string().min(1), call: z.int().positive() };
const botAnswered = z.object({ type: z.literal('bot-answered'), ...ofBot, answer: botAnswerSchema });
const botFailed = z.object({
  type: z.literal('bot-failed'),
  ...ofBot,
  rule: z.string().min(1),
  details: z.string().max(500),
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

/** What a look-up of the customer found. */
const customer = z.object({
  type: z.literal('customer'),
  conversation: z.string(),
  result: z.enum(['found', 'ambiguous', 'not-found', 'failed']),
  customer: linkedCustomerSchema.optional(),
  matches: z.int().optional(),
  /** Why it failed. */
  rule: z.string().optional(),
  details: z.string().max(500).optional(),
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
  queued,
  assigned,
  unassigned,
  position,
  overflowed,
  notAssigned,
  closing,
  forceClose,
  guest,
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
  input: threadInputSchema,
});
export type ThreadEvent = z.infer<typeof threadEventSchema>;
