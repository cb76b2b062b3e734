import { z } from 'zod';
import { inboxSchema } from './agents/inbox';
import { conversationSchema } from './conversations/conversation';
import { shownDelivery } from './conversations/delivery';
import { transcriptEntry } from './conversations/transcript';
import { endpoint, everyRole, nothing } from './endpoint';
import { instant, list } from './shapes';
import { emergencyShown } from './supervisor/emergency';
import { boardPart, boardQuery } from './supervisor/live-board';
import { cursorQuery, LONGEST_WAIT_SECONDS, unchanged } from './unchanged';
import { versions } from './versions';
import { watchSchema } from './watched';

/** The desk of the agent who asks: whole, for a list that is read whole misses nothing. */
const desk = z.object({
  ...inboxSchema.shape,
  counts: z.object({
    /** What I am asked about. */
    offers: z.number(),
    /** Of what I have: a customer waits for an answer. */
    needsMe: z.number(),
    /** In my queues, with nobody yet; counted anew at most every five seconds. */
    waiting: z.number(),
  }),
});

/** A conversation that the poll watches, and in which something is different. */
const watched = z.object({
  id: z.string(),
  /** What to watch next time: `<id>@<place>`. It stands for all that was told of this conversation so far. */
  place: z.string(),
  /** As of this answer: everything of the conversation but its log. */
  ...conversationSchema.pick({
    ...{ status: true, warning: true, conversation: true, customer: true, record: true, consent: true },
    ...{ sender: true, survey: true, deliverability: true },
  }).shape,
  /** The newest entry of the thread's log. */
  seq: z.number(),
  /** What the log has after the place that was asked from, in its order. An entry told again is the same entry. */
  entries: list(transcriptEntry),
  /** There are more entries than one answer holds: ask again at once. */
  more: z.boolean(),
  /** By the entry that they belong to: how texts fare of which it was not known yet how they end. Each replaces what was told. */
  deliveries: list(z.object({ seq: z.number(), delivery: shownDelivery })),
});
export type WatchedConversation = z.output<typeof watched>;

/** A conversation that can't be watched, as a read of it would be refused. */
const unseen = z.object({ id: z.string(), status: z.number(), sentence: z.string() });

export const feedSchema = z.object({
  /** For the next poll: it stands for all that was told but the watched conversations, which have places of their own. */
  cursor: z.string(),
  serverTime: instant,
  /** Who is signed in now, as `person.id` of `GET /api/me`: another one means that this window is somebody else's now. */
  person: z.string(),
  versions,
  /** Hours that an emergency closes, for everybody to see; whole in every answer. */
  emergencies: list(emergencyShown),
  /** Only where a board was asked for, and something in it is different. */
  board: boardPart.optional(),
  /** Only of an agent, and only when it is not what the cursor stands for; absent: it is as it was. */
  desk: desk.optional(),
  /** Those of the watched ones in which something is different. */
  watched: list(watched),
  /** Whole in every answer. */
  unseen: list(unseen),
});
export type Feed = z.output<typeof feedSchema>;

export const feed = endpoint({
  name: 'feed',
  method: 'GET',
  route: 'feed',
  summary: 'All that a browser shows live, in one request, as soon as something is not as the cursor says',
  roles: everyRole,
  path: nothing,
  /** `board`: of a supervisor, an admin or a viewer, who has one open. */
  query: z.object({ ...cursorQuery(LONGEST_WAIT_SECONDS), watch: watchSchema, board: boardQuery }),
  body: nothing,
  answers: {
    200: { description: 'What is different, and the cursor for the next poll', schema: feedSchema },
    ...unchanged,
  },
});
