import { z } from 'zod';
import { presenceReason, shownPresence } from '../agents/presence';
import { because, instant, list, named, priority } from '../shapes';

/**
 * What a board shows of the work, live. Nothing in it depends on when it is read: it says since when and until when, and who looks
 * counts as clocks pass.
 */

/** So many promises of a queue as are told, the earliest first. */
export const MOST_DUES = 200;
/** So many items as a board holds; what waits comes first, the oldest first. */
export const MOST_ITEMS = 10_000;

/** Answers of today by the clock of each channel: a share of which the board shows both numbers. */
const inTime = z.object({ answered: z.number(), inTime: z.number(), givenUp: z.number() });

/** The figures of the whole house. */
export const boardStrip = z.object({
  waiting: z.number(),
  /** The one who waits longest, and since when; absent: nobody waits. A viewer isn't told who. */
  longest: z.object({ since: instant, conversation: z.string().optional() }).optional(),
  agents: z.object({
    /** Whose presence takes work. */
    on: z.number(),
    /** Of these, with nothing in hand. */
    free: z.number(),
    /** Units that these may still have, together. */
    room: z.number(),
  }),
  today: z.object({
    ...inTime.shape,
    ...{ textsIn: z.number(), textsOut: z.number() },
    /** Texts of ours that did not arrive. */
    failed: z.number(),
  }),
});
export type BoardStrip = z.output<typeof boardStrip>;

export const boardQueue = z.object({
  ...{ queue: z.string(), name: z.string(), waiting: z.number() },
  /** Of those, given by hand only: nobody is left, or it is pick work. */
  byHand: z.number(),
  /** Since when the one waits that waits longest. */
  oldest: instant.optional(),
  /** Of the waiting ones that nobody has answered yet, by when an answer is promised, the earliest first; at most `MOST_DUES`. */
  dues: list(instant),
  /** Members; of these, whose presence takes work; and of these, with room. */
  agents: z.object({ members: z.number(), present: z.number(), withRoom: z.number() }),
  /** Whether its hours are open now, why, and until when; absent: it keeps no hours. */
  hours: z.object({ open: z.boolean(), because, until: instant.nullable() }).optional(),
  /** Of those that wait, how many have overflowed. */
  overflowed: z.number(),
  today: inTime,
});
export type BoardQueue = z.output<typeof boardQueue>;

/** Why somebody gets no work: they are away, are full, nothing waits where they are, or what rules them out for all that waits. */
export const noWork = z.enum([
  ...(['presence', 'capacity', 'no-queue', 'nothing-waits', 'closed', 'by-hand', 'later'] as const),
  ...(['language', 'attributes', 'not-working', 'skills', 'declined'] as const),
]);

export const boardAgent = z.object({
  ...{ agent: z.string(), name: z.string() },
  /** Units that the agent may have at once, and how many are in use. */
  ...{ capacity: z.number(), units: z.number(), held: z.number(), offered: z.number() },
  presence: shownPresence,
  /** Why they have this presence; absent: they never came on. */
  reason: presenceReason.optional(),
  since: instant.optional(),
  queues: list(z.string()),
  /** Since when they have what they have longest. */
  longest: instant.optional(),
  /** Offers of today (by the clock of UTC) that ran out on them, and that they declined. */
  ...{ missed: z.number(), declined: z.number() },
  /** Absent: they have work, or could have some at once. */
  noWork: noWork.optional(),
});
export type BoardAgent = z.output<typeof boardAgent>;

export const boardItem = z.object({
  conversation: z.string(),
  status: z.enum(['waiting', 'offered', 'held', 'released']),
  queue: z.string(),
  agent: z.string().optional(),
  /** A bot has it, which takes nobody's capacity. */
  bot: named.optional(),
  ...{ channel: z.string(), workstream: z.string(), language: z.string(), priority },
  /** The customer's number, masked; absent of what was queued before this was kept. */
  number: z.string().optional(),
  /** The record that the customer is linked with. */
  customer: named.optional(),
  /** When it last began to wait; with an agent since when. */
  since: instant,
  heldSince: instant.optional(),
  /** Of an item that nobody has answered yet, while it waits: by when an answer is promised, and by what. */
  due: z.object({ at: instant, because }).optional(),
  declines: z.number(),
  /** Given by hand only, and why. */
  byHand: because.optional(),
  notBefore: instant.optional(),
  /** Somebody may be in danger, and why we think so. */
  urgent: because.optional(),
  /** Colleagues beside its agent: asked for advice, or a supervisor. */
  guests: list(z.object({ agent: z.string(), mode: z.enum(['consult', 'monitor', 'join']) })),
  /** What brought it where it is: the last of what was considered. */
  because: because.optional(),
});
export type BoardItem = z.output<typeof boardItem>;

/** One pool: what is different in it, rows by their ids; with `whole` all that there is, in place of what was told. */
const boardPool = z.object({
  pool: z.string(),
  whole: z.boolean(),
  queues: list(boardQueue),
  agents: list(boardAgent),
  items: list(boardItem),
  /** Rows that are no more. */
  gone: z.object({ queues: list(z.string()), agents: list(z.string()), items: list(z.string()) }),
  /** All that is open; a board holds the first `MOST_ITEMS` of them. */
  open: z.number(),
});
export type BoardPool = z.output<typeof boardPool>;

/**
 * The part of the feed for a board. A viewer is told no items, and no agents unless the setting `WallboardNames` is on.
 */
export const boardPart = z.object({
  /** What to say as `board` next time: it stands for all that was told of the board so far. */
  place: z.string(),
  /** Whole whenever anything in it is different. */
  strip: boardStrip.optional(),
  /** Those in which something is different. */
  pools: list(boardPool),
  /** Pools that are no more. */
  gonePools: list(z.string()),
});
export type BoardPart = z.output<typeof boardPart>;

/** `new` for all of it, else the `place` of the last answer; absent: no board is open. */
export const boardQuery = z
  .string()
  .regex(/^[\w-]{1,40}$/, 'expected "new", or the place that the last answer said')
  .optional();
