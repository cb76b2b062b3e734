import type { Expects } from '../../messages/to-pool';
import type { Because } from '../../values/because';
import type { Generation } from '../../values/generation';
import type { Person, Queue } from './state';

/** Offers before somebody had it: declined, run out; and how long the accepted one took, in milliseconds. */
export type Offers = { readonly declined: number; readonly missed: number; readonly acceptMs?: number };

/** What a thread has heard from its pool, and what it says to it. */
export type PoolOutcome =
  | {
      readonly kind: 'work-queued';
      readonly pool: string;
      /** The pool that had it until now: it is told that the item is over there. */
      readonly leaves?: string;
      /** Its workstream is no more: this one takes its place. */
      readonly workstream?: string;
      readonly text: string;
      readonly firstContact: boolean;
      readonly waitingSince: string;
      readonly preferredAgent?: string;
      /** Before all others, and why. */
      readonly urgent?: Because;
      readonly because: Because;
    }
  /** Its agent is silent for too long: the pool looks for another. */
  | {
      readonly kind: 'passed-on';
      readonly pool: string;
      readonly generation: Generation;
      readonly agent: Person;
      readonly because: Because;
    }
  | {
      readonly kind: 'in-queue';
      readonly generation: Generation;
      readonly queue: Queue;
      readonly position?: number;
      /** So many wait in the whole pool. */
      readonly waiting?: number;
      /** Who handed it to this queue, and their note: for colleagues alone. */
      readonly from?: Person;
      readonly note?: string;
      readonly because: Because;
    }
  | {
      readonly kind: 'agent-joined';
      readonly generation: Generation;
      readonly queue: Queue;
      readonly agent: Person;
      /** Offers that others let go before, and how long the one took that was accepted. */
      readonly offers?: Offers;
      /** Who handed it over, and their note: for colleagues alone. */
      readonly from?: Person;
      readonly note?: string;
      readonly because: Because;
    }
  /** Somebody beside its agent: asked for advice, or a supervisor. The note is for colleagues alone. */
  | {
      readonly kind: 'colleague';
      readonly agent: Person;
      readonly mode: 'consult' | 'join';
      readonly state: 'asked' | 'declined' | 'timed-out' | 'joined' | 'left';
      readonly by?: Person;
      readonly note?: string;
      readonly because: Because;
    }
  | { readonly kind: 'agent-lost'; readonly generation: Generation; readonly agent?: Person; readonly because: Because }
  | { readonly kind: 'set-aside'; readonly pool: string; readonly generation?: Generation; readonly because: Because }
  | {
      readonly kind: 'capacity-freed';
      readonly pool: string;
      readonly generation: Generation;
      readonly because: Because;
    }
  /** The customer has waited for a while: the pool is asked where they stand. */
  | { readonly kind: 'position-asked'; readonly pool: string; readonly because: Because }
  /** Nothing was heard of the pool for long: it is asked whether the item stands where it should. `said`: our last word. */
  | {
      readonly kind: 'pool-asked';
      readonly pool: string;
      readonly said: number;
      readonly expects: Expects;
      readonly because: Because;
    }
  /** The pool assigned something that is no more: it is told so. */
  | {
      readonly kind: 'assignment-refused';
      readonly pool: string;
      readonly conversation: string;
      readonly because: Because;
    };
