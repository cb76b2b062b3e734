import { maskNumber } from '../../text/phone-numbers';
import type { ThreadEffect } from '../model/effects';
import type { ThreadState } from '../model/state';

/**
 * One row a thread: who was blocked or muted, by whom, and how many texts were kept since; and who wrote from a number that the
 * channel doesn't answer by itself. Marked gone when none of it holds.
 */
export const restrictedRow = ({
  id,
  seq,
  customer,
  business,
  current,
  sender,
}: ThreadState): readonly ThreadEffect[] => {
  const { blocked = null, muted = null, elsewhere = null } = sender ?? {};
  const conversation = current.status === 'idle' ? null : current.id;
  const row = { conversation, customer: maskNumber(customer), business, blocked, muted, elsewhere };
  const gone = blocked === null && muted === null && elsewhere === null;
  return [{ kind: 'project', model: 'restricted', key: { thread: id }, seq, row, gone }];
};
