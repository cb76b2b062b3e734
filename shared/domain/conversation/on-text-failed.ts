import { because } from '../because';
import { optOutFromDelivery } from '../consent/ledger';
import { optedOutByNetwork } from './consent';
import { type Draft, servedChannel } from './draft';
import type { ThreadInput } from './inputs';
import { tellAgents } from './say';
import { ongoing } from './state';

/** A text of ours will not arrive. The log says which and why; a block by the network counts as opting out. */
export const onTextFailed = (draft: Draft, input: Extract<ThreadInput, { type: 'text-failed' }>): void => {
  const { seq, attempt, code, details } = input;
  const reason = because('delivery.failed', { ...(code !== undefined && { code }) });
  draft.record({
    kind: 'text-failed',
    of: seq,
    attempt,
    ...(code !== undefined && { code }),
    details,
    because: reason,
  });
  const current = ongoing(draft.state);
  if (current?.lastAgent !== undefined)
    tellAgents(draft, servedChannel(draft), 'message-not-sent', { because: reason });
  if (optOutFromDelivery({ code, text: details })) optedOutByNetwork(draft, details);
};
