import type { Config } from '../config';
import type { List } from '../versions/items';

/**
 * Something that no schema refuses, and that somebody would be sorry for. `stops`: customers would be left without an answer; `warns`:
 * it does something else than it seems to; `notes`: worth knowing.
 */
export type Advice = {
  /** Which check says so: stable, for links and words of one's own. */
  readonly check: string;
  readonly weight: 'stops' | 'warns' | 'notes';
  readonly kind: List;
  readonly id: string;
  readonly sentence: string;
};

/** What a review knows beside the configuration: what is live, the time (epoch ms), and which bots and listeners have a secret. */
export type Known = {
  readonly before?: Config | undefined;
  readonly now: number;
  readonly hasSecret?: (id: string) => boolean;
};
