import type { WatchedConversation } from '../../../shared/api/feed';
import { type Place, placeText, type Watched } from '../../../shared/api/watched';
import type { ThreadState } from '../../../shared/domain/conversation/model/state';
import type { Delivery } from '../../../shared/domain/sending/delivery';
import { hashOf } from '../../../shared/hash';
import { reassignmentDoubt } from '../../../shared/views/sender';
import { unsettledFrom } from '../../../shared/views/settled';
import { shownDeliveries } from '../../../shared/views/shown-delivery';
import { transcriptEntry } from '../../../shared/views/transcript';
import { noteRead } from '../audit';
import { headOf, LOG_PAGE, mustSee, standing } from '../conversations/conversations';
import { Problem } from '../problem';
import type { SignedIn } from '../signed-in';

/** So far behind the newest entry a text that never arrived is asked about: two pages of a log. */
const FARTHEST = 2 * LOG_PAGE;

export type WatchedSeen =
  | { readonly is: 'unseen'; readonly id: string; readonly status: number; readonly sentence: string }
  | {
      readonly is: 'same' | 'different';
      /** When somebody last said something (epoch ms). */
      readonly at: number;
      readonly show: () => Promise<WatchedConversation>;
    };

/**
 * Sees a watched conversation: one read of its head, one more of deliveries while a text of ours may still fare otherwise. Who may not
 * see it is told so as the log would.
 */
export const seeWatched = async (caller: SignedIn, { id, place }: Watched): Promise<WatchedSeen> => {
  const { app } = caller;
  try {
    const state = await headOf(app, id);
    await mustSee(caller, state, id);
    const known = place.deliveries ?? { from: Math.max(1, place.seq - LOG_PAGE + 1), hash: '' };
    const from = Math.max(known.from, place.seq - FARTHEST + 1);
    const deliveries = from > state.seq ? [] : await app.threads.deliveries(state.id, { from, to: state.seq });
    const isSame = state.seq <= place.seq && hashOfDeliveries(deliveries, from, place.seq) === known.hash;
    return {
      is: isSame ? 'same' : 'different',
      at: lastSaidAt(state),
      show: () => show(caller, state, { id, place, from, deliveries }),
    };
  } catch (error) {
    if (error instanceof Problem) return { is: 'unseen', id, status: error.status, sentence: error.message };
    throw error;
  }
};

type Seen = Watched & { readonly from: number; readonly deliveries: readonly Delivery[] };

const show = async (
  caller: SignedIn,
  state: ThreadState,
  { id, place, from, deliveries }: Seen,
): Promise<WatchedConversation> => {
  const { app, principal } = caller;
  await noteRead(caller, 'conversation', id);
  const config = await app.config.current();
  const newest = Math.min(state.seq, place.seq + LOG_PAGE);
  const first = Math.max(Math.min(from, place.seq + 1), reassignmentDoubt(state)?.from ?? 1);
  const found = first > newest ? [] : await app.threads.log(state.id, { before: newest, limit: newest - first + 1 });
  const shown = await shownDeliveries(app, state, found, deliveries);
  const reader = { id: principal.id, config, deliveries: shown };
  const unsettled = unsettledFrom(found, deliveries, newest);
  const next: Place = {
    seq: newest,
    deliveries: { from: unsettled, hash: hashOfDeliveries(deliveries, unsettled, newest) },
  };
  return {
    id,
    place: placeText(next),
    ...standing(state, id, { config, now: app.clock.now() }),
    seq: state.seq,
    entries: found.filter(({ seq }) => seq > place.seq).map(entry => transcriptEntry(entry, reader)),
    more: newest < state.seq,
    deliveries: [...shown].flatMap(([seq, delivery]) => (seq > place.seq ? [] : [{ seq, delivery }])),
  };
};

/** Of what is known of texts between two entries; the same for the same, whoever reads it. */
const hashOfDeliveries = (deliveries: readonly Delivery[], from: number, to: number): string => {
  const states = deliveries
    .filter(({ seq }) => seq >= from && seq <= to)
    .map(({ seq, state, code, details, attempt }) => [seq, state, code, details, attempt]);
  return hashOf(JSON.stringify(states), 12);
};

const lastSaidAt = ({ current }: ThreadState): number => {
  if (current.status === 'idle') return 0;
  const { lastFromCustomerAt, lastFromAgentAt = lastFromCustomerAt } = current;
  return Math.max(Date.parse(lastFromCustomerAt), Date.parse(lastFromAgentAt));
};
