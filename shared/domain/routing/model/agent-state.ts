import type { Presence } from '../../config/routing/assignment-rules';

/** Why an agent has the presence they have. What they chose themselves stays until they choose again. */
export type PresenceReason =
  | 'agent'
  | 'supervisor'
  | 'capacity'
  | 'missed'
  | 'declined'
  | 'connection-lost'
  | 'removed';

/** An offer that ran out. */
export type Missed = { readonly conversation: string; readonly queue: string; readonly at: number };
/** So many are kept. */
export const MOST_MISSED = 5;

/** What the pool knows of an agent beside the configuration. Times are epoch milliseconds. */
export type AgentState = {
  readonly id: string;
  readonly presence: Presence;
  readonly reason: PresenceReason;
  readonly since: number;
  /** When they last chose a presence themselves. */
  readonly choseAt?: number;
  /** When they last came on. */
  readonly onSince?: number;
  /**
   * Their connection is lost, or they signed off: what they were before, and when what they hold goes back to its queues, or only
   * what is urgent of it.
   */
  readonly lost?: {
    readonly presence: Presence;
    readonly reason: PresenceReason;
    readonly until: number;
    readonly signedOff?: true;
    readonly only?: 'urgent';
  };
  /** Per queue, the pool's sequence at the last assignment from it: who has the smallest is next in turn. */
  readonly lastAssigned: Readonly<Record<string, number>>;
  /** The newest offers that ran out on them, newest last, until they choose a presence again. */
  readonly missed?: readonly Missed[];
  /** Offers that ran out on them, and that they declined, on the day (UTC) of the newest of these. */
  readonly today?: { readonly day: string; readonly missed: number; readonly declined: number };
  /** When capacity was last given back, or they came on. */
  readonly idleSince: number;
  /** Per profile that is reset at the end of the day: that day, and how many items they were given in it. */
  readonly used: Readonly<Record<string, { readonly day: string; readonly count: number }>>;
};

export const newAgent = (id: string): AgentState => ({
  id,
  presence: 'offline',
  reason: 'agent',
  since: 0,
  lastAssigned: {},
  idleSince: 0,
  used: {},
});
