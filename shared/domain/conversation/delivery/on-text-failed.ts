import { optOutFromDelivery } from '../../consent/ledger';
import type { ThreadInput } from '../../messages/to-thread';
import { UNREACHABLE_AFTER } from '../../sending/deliverability';
import { adviceFor } from '../../sending/delivery-advice';
import { because } from '../../values/because';
import { type Draft, servedChannel } from '../actions/decision';
import { tellAgents } from '../actions/say';
import { optedOutByNetwork } from '../consent/consent';
import { ongoing } from '../model/state';
import { planRetry } from './retries';

/**
 * A text of ours will not arrive. The log says which and why, and whether it is tried again; a block by the network counts as
 * opting out, and a number that takes nothing is marked.
 */
export const onTextFailed = (draft: Draft, input: Extract<ThreadInput, { type: 'text-failed' }>): void => {
  const { seq, attempt, code, details, text } = input;
  const isPermanent = adviceFor(code).trouble === 'recipient';
  const { by, trigger } = text ?? {};
  const reason = because('delivery.failed', {
    ...(code !== undefined && { code }),
    ...(by !== undefined && { by }),
    ...(trigger !== undefined && { message: trigger }),
  });
  draft.record({
    kind: 'text-failed',
    of: seq,
    attempt,
    ...(code !== undefined && { code }),
    details,
    ...(isPermanent && { permanent: true }),
    because: reason,
  });
  if (isPermanent) markWhenUnreachable(draft, code ?? '');
  const current = ongoing(draft.state);
  if (current?.lastAgent !== undefined)
    tellAgents(draft, servedChannel(draft), 'message-not-sent', { because: reason });
  if (optOutFromDelivery({ code, text: details })) optedOutByNetwork(draft, seq, details);
  planRetry(draft, input);
};

/** A text arrived where others had not: the number is as good as any again. Where nothing is known against it, nothing is written. */
export const onTextDelivered = (draft: Draft): void => {
  if (draft.state.deliverability === undefined) return;
  draft.record({ kind: 'number-reachable', because: because('deliverability.text-arrived') });
};

const markWhenUnreachable = (draft: Draft, code: string): void => {
  const { deliverability } = draft.state;
  if (
    deliverability === undefined ||
    deliverability.unreachable !== undefined ||
    deliverability.failures < UNREACHABLE_AFTER
  )
    return;
  draft.record({
    kind: 'number-unreachable',
    code,
    because: because('deliverability.takes-nothing', { code, inARow: deliverability.failures }),
  });
};
