import type { Because } from '../because';
import { poolOf } from '../config/config';
import type { Draft } from './draft';
import type { TextReceived } from './inputs';
import { ongoing } from './state';

/** Someone is needed: the conversation waits, and the pool is asked. `preferredAgent` had it before. */
export const queueWork = (
  draft: Draft,
  { text, receivedAt }: TextReceived,
  reason: Because,
  preferredAgent?: string,
): void => {
  const current = ongoing(draft.state);
  if (current === undefined) return;
  draft.record({
    kind: 'work-queued',
    pool: poolOf(draft.config, current.workstream),
    text,
    firstContact: draft.state.conversations === 1,
    waitingSince: receivedAt < draft.nowIso ? receivedAt : draft.nowIso,
    ...(preferredAgent !== undefined && { preferredAgent }),
    because: reason,
  });
};
