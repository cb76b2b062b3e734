import type { Overflow, Priority, Skill } from '../../config/routing/routing-rules';
import type { Because } from '../../values/because';
import type { ContextValue } from '../../values/context-value';
import type { Generation } from '../../values/generation';
import { type OwnKeys, sharedPart } from '../../values/shared-part';

/** Values by an agent's attribute. */
export type Matches = Readonly<Record<string, string | number | boolean>>;

/**
 * How often an agent let this item go, and until when it isn't offered to them again (epoch ms). `missed`: how many of these, and
 * of `all` so far, were no answer at all, when the last one was, and when they are forgotten.
 */
export type Decline = {
  readonly count: number;
  readonly until: number;
  readonly missed?: { readonly count: number; readonly all: number; readonly at: number; readonly until: number };
};

/**
 * So many may be asked for advice in one conversation, and so many may watch it or join it. Each guest's desk has a row of the item,
 * and what one event changes must fit one transaction.
 */
export const MOST_CONSULTED = 5;
export const MOST_WATCHING = 5;

/** Somebody beside the item's agent: asked for advice, or a supervisor. Takes no capacity. */
export type Guest = {
  readonly agent: string;
  readonly mode: 'consult' | 'monitor' | 'join';
  readonly since: number;
  /** Not answered yet: who asked, until when (epoch ms), and why. */
  readonly asked?: { readonly by: string; readonly until: number; readonly note?: string };
};

/** What every item has. It holds no text of the customer's. Times are epoch milliseconds. */
type Work = {
  readonly conversation: string;
  /** The thread's sequence of the newest word that began or let go this item (`queue`, `release`): an older one is dropped. */
  readonly seq: number;
  /** The same of the newest word about the customer's record, which comes and goes beside them. */
  readonly customerSeq?: number;
  readonly generation: Generation;
  readonly channel: string;
  readonly workstream: string;
  readonly language: string;
  readonly queue: string;
  readonly priority: Priority;
  readonly skills: readonly Skill[];
  /** What it takes of an agent: units, and a place in each profile. */
  readonly units: number;
  readonly profiles: readonly string[];
  readonly sentiment?: string;
  readonly effort?: number;
  readonly context: Readonly<Record<string, ContextValue>>;
  /** The record that the customer is linked with: shown to agents, and it decides which notification they see. */
  readonly customer?: { readonly id: string; readonly name: string };
  /** The customer's number, masked, for who looks at the board. */
  readonly number?: string;
  /** An agent had it before: nobody waits for a first answer. */
  readonly hadAgent?: true;
  /** Who had this conversation before: first in line for it. */
  readonly preferredAgent?: string;
  /** Custom assignment: the bucket it fits, and the rules that are for it, both read when it enters the queue. */
  readonly bucket: number;
  readonly rules: readonly string[];
  /** Per such rule, the values that an agent's attributes must have. */
  readonly matches?: Readonly<Record<string, Matches>>;
  readonly declines: Readonly<Record<string, Decline>>;
  readonly guests: readonly Guest[];
  /** Overflow settings that its routing rule put in place of the queue's. */
  readonly overflow?: Overflow;
  /** Overflow has been decided for this queue; it is decided once. */
  readonly overflowed?: boolean;
  /** Somebody may be in danger: before every other item, whatever its priority and the hours. */
  readonly urgent?: Because;
  /** Nobody was left to offer it to, and the customer knows. */
  readonly toldNotAssigned?: true;
  /** Its agent signed off and gave it back. */
  readonly givenBack?: true;
  /** Its hours ended while it waited, and the customer knows. */
  readonly toldClosing?: boolean;
  /** How it came where it is: rules, hours, queues. Bounded. */
  readonly why: readonly Because[];
  /** When it last began to wait. */
  readonly since: number;
  /** When it entered this queue: overflow counts from then. */
  readonly queuedAt: number;
  /** The next time at which something must be decided about it, if nothing happens before. */
  readonly due?: number;
};

/** Waits in exactly one queue. `byHand`: nobody gets it automatically, and why. `notBefore`: kept for a later time. */
export type Waiting = Work & {
  readonly status: 'waiting';
  readonly byHand?: Because;
  readonly notBefore?: number;
  /** Handed back to its thread, under this version of the configuration. */
  readonly handedBack?: string;
  /** By hand because nobody was left to offer it to. */
  readonly exhausted?: true;
  /** Overflow ended it: the thread was told, and closes it. */
  readonly ends?: boolean;
};
/** Offered to exactly one agent, whose capacity it takes; it keeps its place in the queue. */
export type Offered = Work & {
  readonly status: 'offered';
  readonly agent: string;
  readonly offeredAt: number;
  readonly expiresAt: number;
};
/** An agent's offer to another agent to take an item over. The first keeps it until the second accepts. */
export type TransferOffer = {
  readonly agent: string;
  readonly by: string;
  readonly note?: string;
  readonly generation: Generation;
  readonly offeredAt: number;
  readonly expiresAt: number;
};
/** With exactly one agent, or one bot. */
export type Held = Work & {
  readonly status: 'held';
  readonly agent: string;
  readonly heldSince: number;
  /** A bot has it, and `agent` stands for it: no agent's capacity is taken. */
  readonly bot?: { readonly id: string; readonly name: string };
  readonly transfer?: TransferOffer;
  /** Counter of the newest transfer offer: the next one is another generation. */
  readonly lastOffer?: number;
};
/** Listed with an agent whose capacity is free: it waits for the customer, or its wrap-up blocks no more. */
export type Released = Work & {
  readonly status: 'released';
  readonly agent: string;
  readonly releasedAt: number;
  readonly because: Because;
};

export type Item = Waiting | Offered | Held | Released;

/** The item of a customer who is linked with a record, or with none. */
export const withCustomer = (item: Item, seq: number, linked: Work['customer']): Item => {
  const { customer: _before, ...rest } = item;
  return { ...rest, customerSeq: seq, ...(linked !== undefined && { customer: linked }) };
};

const OWN: OwnKeys<Item, Work> = {
  status: true,
  agent: true,
  offeredAt: true,
  expiresAt: true,
  heldSince: true,
  bot: true,
  transfer: true,
  lastOffer: true,
  releasedAt: true,
  because: true,
  byHand: true,
  notBefore: true,
  handedBack: true,
  exhausted: true,
  ends: true,
};

/** The part that an item has whatever its status. */
export const shared = (item: Item): Work => sharedPart<Work, Item>(item, OWN);

const padded = (time: number): string => String(Math.max(0, Math.trunc(time))).padStart(15, '0');

/** Sorts by time, then conversation. */
export const orderKey = (time: number, conversation: string): string => `${padded(time)}_${conversation}`;
