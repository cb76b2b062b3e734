import type { DeliveryState } from '../../../shared/domain/sending/delivery';
import type { IconName } from '../../ui/icons';
import type { Reason } from '../../ui/reason';

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

export type EntryFile = {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
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
  /** Where it is read from, by its id. */
  readonly file?: EntryFile;
};
export type NoteEntry = Common & { readonly kind: 'note'; readonly author: string; readonly text: string };
export type EventEntry = Common & {
  readonly kind: 'event';
  readonly icon: IconName;
  readonly words: string;
  readonly harm?: boolean;
};
/** What a bot did before a person came: folded, until somebody wants to see it. */
export type BotPart = Common & {
  readonly kind: 'bot-part';
  readonly bot: string;
  /** How it ended, in the reader's language. */
  readonly end: string;
  readonly entries: readonly (TextEntry | EventEntry)[];
};
export type Entry = TextEntry | NoteEntry | EventEntry | BotPart;

/** What a density shows of a log, in the order of the log. */
export const shownAt = (entries: readonly Entry[], density: Density): readonly Entry[] => {
  const most = DENSITIES.indexOf(density);
  return entries.filter(entry => DENSITIES.indexOf(entry.density) <= most);
};
