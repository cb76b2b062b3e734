import type { ConsentState } from '../../consent/ledger';
import type { Restriction, SenderState } from '../../consent/sender';
import type { Entry, Outcome } from '../model/outcomes';
import { newThread, type ThreadState } from '../model/state';

type Erased = Extract<Outcome, { kind: 'erased' }>;

/**
 * What stays of a thread whose customer was erased: where its log goes on, so that no sequence, no conversation's id and no tag
 * comes twice; how many conversations it had; and what keeps us from texting who doesn't want it. Neither a number nor a word of
 * theirs.
 */
export const toTombstone = (
  { id }: ThreadState,
  { seq, at }: Entry,
  { business, conversations, consent }: Erased,
): ThreadState => ({ ...newThread(id), business, conversations, consent, erased: { at, seq, conversations } });

/** Who was blocked stays blocked. Why, in a colleague's words, goes. */
export const senderAfterErasure = ({ blocked }: Erased): SenderState => (blocked === undefined ? {} : { blocked });

type Stays = Pick<ThreadState, 'business' | 'conversations'> & {
  readonly consent: ConsentState;
  readonly blocked?: Restriction;
};
/** What the entry says of it, so that the tombstone follows from that entry alone. */
export const stays = ({ business, conversations, consent, sender }: ThreadState): Stays => {
  const { blocked } = sender ?? {};
  return {
    business,
    conversations,
    consent,
    ...(blocked !== undefined && { blocked: { at: blocked.at, by: blocked.by, texts: 0 } }),
  };
};
