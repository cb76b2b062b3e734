import { maskNumber } from '../../text/numbers/phone-numbers';
import type { ThreadEffect } from '../model/effects';
import type { ThreadState } from '../model/state';

/**
 * One row a thread: who was blocked or muted, by whom, and how many texts were kept since; who opted out and writes on, for
 * their opt-out may have been read wrongly; and who wrote from a number that the channel doesn't answer by itself. Marked gone
 * when none of it holds.
 */
export const restrictedRow = ({
  id,
  seq,
  customer,
  business,
  current,
  consent,
  sender,
}: ThreadState): readonly ThreadEffect[] => {
  const { blocked = null, muted = null, elsewhere = null } = sender ?? {};
  const conversation = current.status === 'idle' ? null : current.id;
  const { afterOptOut } = sender ?? {};
  const proof = consent.status === 'out' ? consent.proof : undefined;
  const optedOut =
    proof === undefined || afterOptOut === undefined
      ? null
      : { at: proof.at, by: proof.by.kind, rule: proof.rule, ...afterOptOut };
  const row = { conversation, customer: maskNumber(customer), business, blocked, muted, optedOut, elsewhere };
  const gone = blocked === null && muted === null && optedOut === null && elsewhere === null;
  return [{ kind: 'project', model: 'restricted', key: { thread: id }, seq, row, gone }];
};
