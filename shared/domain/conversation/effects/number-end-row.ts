import { endOfNumber } from '../../text/number-end';
import type { ThreadEffect } from '../model/effects';
import type { ThreadState } from '../model/state';

/** One row a thread, by what its customer's number ends with. A sender without a number, or with a short code, has none. */
export const numberEndRow = ({ id, seq, customer }: ThreadState, conversation: string): readonly ThreadEffect[] => {
  const end = endOfNumber(customer);
  if (end === undefined) return [];
  return [{ kind: 'project', model: 'number-end', key: { end, thread: id }, seq, row: { conversation } }];
};
