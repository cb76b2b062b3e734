import { slotsOf } from './slots';

/** Why a text stays where it is. `held`: the next Enter sends it. */
export type Stays =
  | { readonly why: 'empty' | 'locked' | 'silent' | 'composing' }
  | { readonly why: 'over'; readonly by: number }
  | { readonly why: 'crossing' }
  | { readonly why: 'slot'; readonly slot: string };

/** What Enter has already held back once: a reader is warned once of each thing, and then believed. */
export type Warned = { readonly crossing?: number; readonly slots?: string };

export type About = {
  readonly text: string;
  readonly over: number;
  readonly isLocked: boolean;
  readonly isSilent: boolean;
  /** A word is being put together by an input method: its Enter is not ours. */
  readonly isComposing: boolean;
  /** When writing began, and the log's sequence then; the sequence of the customer's newest text now. */
  readonly begunAtSeq: number;
  readonly customerSeq: number;
};

export type Answer = { readonly goes: true } | { readonly goes: false; readonly stays: Stays; readonly warned: Warned };

/**
 * Whether a text may go now. A text of the customer's that came after writing began, and places that are still open, hold it back
 * once; what would be wrong the second time as well holds it back each time.
 */
export const maySend = (about: About, warned: Warned): Answer => {
  const stays = (reason: Stays, and: Warned = warned): Answer => ({ goes: false, stays: reason, warned: and });
  if (about.isComposing) return stays({ why: 'composing' });
  if (about.isLocked) return stays({ why: 'locked' });
  if (about.isSilent) return stays({ why: 'silent' });
  if (about.text.trim() === '') return stays({ why: 'empty' });
  if (about.over > 0) return stays({ why: 'over', by: about.over });
  const slots = slotsOf(about.text).map(({ name }) => name);
  if (slots[0] !== undefined && warned.slots !== slots.join())
    return stays({ why: 'slot', slot: slots[0] }, { ...warned, slots: slots.join() });
  if (about.customerSeq > about.begunAtSeq && warned.crossing !== about.customerSeq)
    return stays({ why: 'crossing' }, { ...warned, crossing: about.customerSeq });
  return { goes: true };
};
