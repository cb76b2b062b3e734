import type { DaySums } from '../../domain/figures/day-sums';

/** Days that are over, summed up once and kept: a report of them reads no conversation. */
export type DayTotals = {
  /** Those that are kept, of these days and what lies between. */
  readonly between: (from: string, to: string) => Promise<readonly { readonly day: string; readonly sums: DaySums }[]>;
  /** Idempotent: what is kept of a day stays. */
  readonly keep: (day: string, sums: DaySums) => Promise<void>;
};
