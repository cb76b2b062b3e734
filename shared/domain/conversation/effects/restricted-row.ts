import { maskNumber } from '../../text/phone-numbers';
import type { ThreadEffect } from '../model/effects';
import type { ThreadState } from '../model/state';

/** The partition that lists who is blocked or muted, for a supervisor to see and to take back. */
export const BARRED = 'barred';

/** One row a thread: who was blocked or muted, by whom, and how many texts were kept since. Marked gone when neither holds. */
export const barredRow = ({ id, seq, customer, business, current, sender }: ThreadState): readonly ThreadEffect[] => {
  const { blocked = null, muted = null } = sender ?? {};
  const conversation = current.status === 'idle' ? null : current.id;
  const who = { conversation, customer: maskNumber(customer), business };
  const data = { ...who, blocked, muted, gone: blocked === null && muted === null };
  return [{ kind: 'write-row', table: 'Consent', partition: BARRED, row: id, seq, data }];
};
