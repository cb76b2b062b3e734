import type { ShownDelivery } from '../../../shared/api/conversations/delivery';
import type { EntryKind, EntryOfKind } from '../../../shared/api/conversations/transcript';
import type { ReasonWords } from '../reasons/reason-words';
import type { WordsFor } from '../words';
import type { Advice } from './delivery/delivery-advice';

/** What somebody said, or sent, is shown as it is. */
export type SpokenKind = 'text-received' | 'text-sent' | 'note' | 'file-received' | 'file-sent';
export type EventKind = Exclude<EntryKind, SpokenKind>;
/** Who ended a conversation. */
export type Ender = EntryOfKind<'conversation-closed'>['endedBy'];

/** What a log says by itself, in one language: a sentence for each kind of entry, and a reason for each rule. */
export type LogWords = ReasonWords & {
  readonly events: { readonly [K in EventKind]: (entry: EntryOfKind<K>) => string };
  /** Why a text of ours fares as it does, and what to do. */
  readonly delivery: (given: ShownDelivery) => Advice;
  /** What an automated text is called, after whatever made it. */
  readonly origins: WordsFor<'auto' | 'survey' | 'consent'>;
};
