import { maskNumber } from '../../text/phone-numbers';
import type { ThreadEffect } from '../model/effects';
import type { ThreadState } from '../model/state';

/** One row a thread: who was blocked or muted, by whom, and how many texts were kept since. Marked gone when neither holds. */
export const restrictedRow = ({
  id,
  seq,
  customer,
  business,
  current,
  sender,
}: ThreadState): readonly ThreadEffect[] => {
  const { blocked = null, muted = null } = sender ?? {};
  const conversation = current.status === 'idle' ? null : current.id;
  const row = { conversation, customer: maskNumber(customer), business, blocked, muted };
  const gone = blocked === null && muted === null;
  return [{ kind: 'project', model: 'restricted', key: { thread: id }, seq, row, gone }];
};
