import type { LaneMark } from '../domain/sending/lane-wait';

/** Where the busy sending lanes stand: shown, never decided by. */
export type Lanes = {
  readonly mark: (lane: string, mark: LaneMark) => Promise<void>;
  readonly find: (lane: string) => Promise<LaneMark | undefined>;
};
