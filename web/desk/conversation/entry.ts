import type { DeliveryState } from '../../../shared/domain/sending/delivery';
import type { IconName } from '../../ui/icon';
import type { Reason } from '../../ui/why';

/** How much of a log is shown; each shows all that the one before it does. */
export const DENSITIES = ['talk', 'story', 'everything'] as const;
export type Density = (typeof DENSITIES)[number];

export type ShownDelivery = {
  readonly state: DeliveryState;
  /** Why, and what to do, in the reader's language. */
  readonly reason: string;
  readonly advice?: string;
  readonly leavesInSeconds?: number;
  /** When a failed text is tried again. */
  readonly retryAt?: number;
};

type Common = {
  /** The entry's sequence in the thread. */
  readonly seq: number;
  readonly at: number;
  /** The least density that shows it. */
  readonly density: Density;
  readonly why?: Reason;
};

export type TextEntry = Common & {
  readonly kind: 'text';
  readonly by: 'customer' | 'me' | 'agent' | 'bot' | 'automatic';
  /** Whoever wrote it, where that isn't plain. */
  readonly author?: string;
  readonly text: string;
  readonly delivery?: ShownDelivery;
  /** It came long after it was written. */
  readonly isLate?: boolean;
  readonly file?: { readonly name: string; readonly size: string };
};
export type NoteEntry = Common & { readonly kind: 'note'; readonly author: string; readonly text: string };
export type EventEntry = Common & {
  readonly kind: 'event';
  readonly icon: IconName;
  readonly words: string;
  readonly harm?: boolean;
};
export type Entry = TextEntry | NoteEntry | EventEntry;

/** What a density shows of a log, in the order of the log. */
export const shownAt = (entries: readonly Entry[], density: Density): readonly Entry[] => {
  const most = DENSITIES.indexOf(density);
  return entries.filter(entry => DENSITIES.indexOf(entry.density) <= most);
};
