import type { SendFault } from '../dials';
import { type Refusal, refusals } from '../engine/refusals';
import type { Turn } from '../turn';
import type { IncomingLink, IncomingTransfer } from './links';

/** A send that the dials let go wrong: refused, never answered, or its connection cut, its message taken or not. */
export const sendWrong = <Place>(
  turn: Turn<Place>,
  link: IncomingLink,
  { id, settled }: IncomingTransfer,
  { kind, takesMessage }: SendFault,
  take: () => Refusal | undefined,
): void => {
  if (takesMessage) take();
  if (kind === 'cut') turn.commit(link.cut);
  if (kind === 'busy' && !settled) turn.commit(() => link.settle(id, refusals.serverBusy));
};
