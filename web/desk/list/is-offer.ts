import type { InboxItemShown } from '../../../shared/api/agents/inbox';

/** It asks for an answer of mine: to be taken, or for advice. */
export const isOffer = ({ state, asked }: Pick<InboxItemShown, 'state' | 'asked'>): boolean =>
  state === 'offered' || state === 'transfer-offered' || (state === 'consult' && asked === true);
