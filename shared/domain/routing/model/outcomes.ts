import type { OverflowAction } from '../../config/routing/routing-rules';
import type { Because } from '../../values/because';
import type { Generation } from '../../values/generation';
import type { Refusal } from '../../values/refusal';
import type { AgentState } from './agent-state';
import type { Decline, Guest, Held, TransferOffer, Waiting } from './item';
import type { Standing } from './standing';

type Named = { readonly id: string; readonly name: string };
type OfItem = { readonly conversation: string; readonly because: Because };

/** How an item came to an agent. */
export type How = 'accepted' | 'auto-assigned' | 'picked' | 'assigned-by-supervisor' | 'transferred';
/** How an offer ended without an assignment. */
export type OfferEnd = 'declined' | 'timed-out' | 'withdrawn';

/** A fact of a pool. Each says why; what was decided not to be done is a fact too. Times are epoch milliseconds. */
export type PoolOutcome =
  /** A bot has it first. */
  | (OfItem & { readonly kind: 'bot-has-item'; readonly item: Held; readonly queue: Named })
  /** It waits in a queue, for the first time or anew. */
  | (OfItem & { readonly kind: 'item-queued'; readonly item: Waiting; readonly queueName: string })
  | (OfItem & {
      readonly kind: 'item-offered';
      readonly agent: string;
      readonly generation: Generation;
      readonly at: number;
      readonly expiresAt: number;
    })
  | (OfItem & {
      readonly kind: 'item-assigned';
      readonly agent: Named;
      readonly queue: Named;
      readonly generation: Generation;
      readonly how: How;
      readonly at: number;
      /** Offers that others let go before, and how long the accepted one took (ms). */
      readonly offers?: { readonly declined: number; readonly missed: number; readonly acceptMs?: number };
      /** Who handed it over, and their note. */
      readonly from?: Named;
      readonly note?: string;
      /** The day of each profile that is reset at its end, so that it is counted. */
      readonly days: Readonly<Record<string, string>>;
    })
  /** The thread asked for somebody while its holder was being given it: they keep it, under the newer question's sequence. */
  | (OfItem & { readonly kind: 'item-kept'; readonly seq: number; readonly agent: Named; readonly queue: Named })
  | (OfItem & {
      readonly kind: 'offer-ended';
      readonly agent: string;
      readonly how: OfferEnd;
      readonly at: number;
      /** What it leaves with the item: not offered to this agent again before, and how often it was. */
      readonly decline: Decline;
      readonly due: number | undefined;
    })
  /** Back from its agent into its queue. */
  | (OfItem & {
      readonly kind: 'item-unassigned';
      /** Its agent signed off. */
      readonly givenBack?: true;
      /** Its agent's desk did not come back in time. */
      readonly connectionLost?: true;
      /** Its agent was silent for too long, and isn't asked again before then (epoch ms). */
      readonly notBefore?: number;
      readonly agent: Named;
      readonly generation: Generation;
      readonly at: number;
      readonly due: number | undefined;
    })
  /** From one queue to another: overflow, a transfer, a queue that is no more. */
  | (OfItem & {
      readonly kind: 'item-moved';
      readonly item: Waiting;
      readonly queueName: string;
      readonly by: 'overflow' | 'transfer' | 'configuration';
      readonly from?: Named;
      readonly note?: string;
    })
  | (OfItem & {
      readonly kind: 'item-overflowed';
      readonly action: OverflowAction;
      readonly queue: Named;
      /** Its queue was closed when it came. */
      readonly outOfHours?: true;
      /** Kept for then; and when it must be looked at next. */
      readonly textBackAt?: number;
      readonly due?: number;
    })
  /** Its hours end while it waits. */
  | (OfItem & { readonly kind: 'closing-told'; readonly queue: Named })
  /** It has no place in this pool any more: its thread asks for somebody anew. */
  | (OfItem & { readonly kind: 'item-handed-back'; readonly configVersion: string })
  /** `exhausted`: nobody is left who may be offered it. */
  | (OfItem & { readonly kind: 'item-by-hand'; readonly exhausted?: true })
  | (OfItem & { readonly kind: 'item-automatic' })
  | (OfItem & { readonly kind: 'item-looked-at'; readonly due: number | undefined; readonly ready: boolean })
  | (OfItem & { readonly kind: 'item-released'; readonly seq: number; readonly at: number })
  | (OfItem & { readonly kind: 'item-urgent' })
  /** The customer's record is known now, or not any more. */
  | (OfItem & { readonly kind: 'item-customer'; readonly seq: number; readonly linked: Named | undefined })
  | (OfItem & { readonly kind: 'item-done'; readonly seq: number; readonly at: number })
  /** A supervisor ends the conversation; the thread closes it and says `done`. */
  | (OfItem & { readonly kind: 'item-force-closed'; readonly by: Named })
  /** Nobody could have it now, and why. */
  | (OfItem & { readonly kind: 'not-assigned'; readonly failure: boolean; readonly queue: Named })
  | (OfItem & {
      readonly kind: 'transfer-offered';
      readonly transfer: TransferOffer;
      readonly to: Named;
      readonly by: Named;
    })
  | (OfItem & { readonly kind: 'transfer-ended'; readonly how: OfferEnd; readonly to: Named; readonly at: number })
  | (OfItem & {
      readonly kind: 'guest-came';
      readonly guest: Guest;
      readonly name: string;
      /** Who asks them. */
      readonly by?: Named;
      readonly due: number | undefined;
    })
  | (OfItem & {
      readonly kind: 'guest-left';
      readonly agent: Named;
      readonly mode: Guest['mode'];
      readonly how: 'left' | 'declined' | 'timed-out';
      readonly wasThere: boolean;
      readonly due: number | undefined;
    })
  /** Where a waiting customer stands: 1 is next. The estimate is in minutes; `null`: too little is known. */
  | (OfItem & { readonly kind: 'position-said'; readonly position: number; readonly estimatedMinutes: number | null })
  /** A thread asks about an item that the pool has not, or only as it was before the thread's last word. */
  | (OfItem & { readonly kind: 'item-unknown'; readonly asked: number })
  /** Where the pool has these items. `to`: until when all that nothing had happened to for long were compared (epoch ms). */
  | {
      readonly kind: 'standings-said';
      readonly standings: readonly Standing[];
      readonly to?: number;
      readonly because: Because;
    }
  | { readonly kind: 'presence-set'; readonly agent: AgentState; readonly because: Because }
  | {
      readonly kind: 'looked-around';
      readonly openNow: Readonly<Record<string, boolean>>;
      readonly days: Readonly<Record<string, string>>;
      readonly configVersion: string;
      readonly at: number;
      readonly because: Because;
    }
  /** `next`: when somebody's desk could be gone; absent, nobody who is on has one. */
  | { readonly kind: 'desks-looked-at'; readonly next?: number; readonly because: Because }
  | { readonly kind: 'wake-scheduled'; readonly wakeAt: string; readonly because: Because }
  | { readonly kind: 'wake-came'; readonly because: Because }
  | { readonly kind: 'more-to-do'; readonly cursor: string; readonly because: Because }
  | { readonly kind: 'dropped'; readonly what: string; readonly conversation?: string; readonly because: Because }
  | (Refusal & { readonly kind: 'command-refused'; readonly command: string; readonly because: Because });
