import type { PoolEffect } from '../../domain/routing/model/effects';
import type { PoolOutcome } from '../../domain/routing/model/outcomes';
import type { PoolState } from '../../domain/routing/model/state';
import type { Owners } from './owners';

export type Pools = Owners<PoolState, PoolOutcome, PoolEffect> & {
  /**
   * The pool as far as it concerns one agent: its head, the agent, and each item that they have, are offered, or are a guest of. One read
   * while nothing changes, two else, whatever the pool holds; of other agents it knows next to nothing.
   */
  readonly ofAgent: (pool: string, agent: string) => Promise<PoolState>;
  /** Every pool that ever had an event, also where the configuration names it no more. At most a minute old. */
  readonly known: () => Promise<readonly string[]>;
  /** Takes colleagues' notes about a thread out of the outbox of an event, known by the beginning of its hash. Idempotent. */
  readonly eraseNotes: (pool: string, event: string, thread: string) => Promise<void>;
};

/** When agents' desks were last heard, beside their pool: a heartbeat is no event. */
export type Desks = {
  /** Notes it, at most every ten seconds. */
  readonly heard: (pool: string, agent: string) => Promise<void>;
  /** Epoch ms by agent; one read, whatever the pool holds. */
  readonly of: (pool: string) => Promise<Readonly<Record<string, number>>>;
};
