import type { LaneMark } from '../../domain/sending/lane-wait';

/** So many automated texts left by one lane in one hour; `hour` is its begin (epoch ms). */
export type LaneSpent = { readonly lane: string; readonly hour: number; readonly texts: number };

/** Where the busy sending lanes stand: shown, never decided by. What each has spent in an hour: the number's budget counts it. */
export type Lanes = {
  readonly mark: (lane: string, mark: LaneMark) => Promise<void>;
  readonly find: (lane: string) => Promise<LaneMark | undefined>;
  /** A lane alone writes what it has spent: the newest write wins. */
  readonly spend: (number: string, spent: LaneSpent) => Promise<void>;
  /** Of all lanes of a number, the newest of each. */
  readonly spent: (number: string) => Promise<readonly LaneSpent[]>;
};
