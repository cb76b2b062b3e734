import { optOutFromDelivery } from '../../consent/ledger';
import type { ThreadInput } from '../../messages/to-thread';
import { UNREACHABLE_AFTER } from '../../sending/deliverability';
import { adviceFor } from '../../sending/delivery-advice';
import { because } from '../../values/because';
import { type Decision, servedChannel } from '../actions/decision';
import { tellAgents } from '../actions/say';
import { leaveBot } from '../bot/bot-turn';
import { optedOutByNetwork } from '../consent/consent';
import { ongoing } from '../model/state';
import { planRetry } from './retries';

/**
 * A text of ours will not arrive. The log says which and why, and whether it is tried again; a block by the network counts as
 * opting out, and a number that takes nothing is marked.
 */
export const onTextFailed = (decision: Decision, input: Extract<ThreadInput, { type: 'text-failed' }>): void => {
  const { seq, attempt, code, details, text } = input;
  const isPermanent = adviceFor(code).trouble === 'recipient';
  const { by, trigger } = text ?? {};
  const reason = because('delivery.failed', {
    ...(code !== undefined && { code }),
    ...(by !== undefined && { by }),
    ...(trigger !== undefined && { message: trigger }),
  });
  decision.record({
    kind: 'text-failed',
    of: seq,
    attempt,
    ...(code !== undefined && { code }),
    details,
    ...(isPermanent && { permanent: true }),
    because: reason,
  });
  if (isPermanent) markWhenUnreachable(decision, code ?? '');
  const current = ongoing(decision.state);
  if (current?.lastAgent !== undefined)
    tellAgents(decision, servedChannel(decision), 'message-not-sent', { because: reason });
  if (optOutFromDelivery({ code, text: details })) optedOutByNetwork(decision, seq, details);
  planRetry(decision, input);
  const { current: now } = decision.state;
  // A bot that isn't heard helps nobody: silence is worse than a person's time.
  if (by === 'bot' && code?.includes('.') === true && now.status === 'bot' && now.id === text?.conversation)
    leaveBot(decision, reason);
};

/** A text arrived where others had not: the number is as good as any again. Where nothing is known against it, nothing is written. */
export const onTextDelivered = (decision: Decision): void => {
  if (decision.state.deliverability === undefined) return;
  decision.record({ kind: 'number-reachable', because: because('deliverability.text-arrived') });
};

const markWhenUnreachable = (decision: Decision, code: string): void => {
  const { deliverability } = decision.state;
  if (
    deliverability === undefined ||
    deliverability.unreachable !== undefined ||
    deliverability.failures < UNREACHABLE_AFTER
  )
    return;
  decision.record({
    kind: 'number-unreachable',
    code,
    because: because('deliverability.takes-nothing', { code, inARow: deliverability.failures }),
  });
};
