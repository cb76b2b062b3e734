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

type Failed = Extract<ThreadInput, { type: 'text-failed' }>;
type Delivered = Extract<ThreadInput, { type: 'text-delivered' }>;

/**
 * A text of ours will not arrive. The log says which and why, and whether it is tried again; a block by the network counts as
 * opting out, and a number that takes nothing is marked.
 */
export const onTextFailed = (decision: Decision, input: Failed): void => {
  const { seq, attempt, code, details, text } = input;
  if (decision.state.arrived?.includes(seq)) return failedAndArrived(decision, input);
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

/** The two reports crossed: it is there. Who opted out with the network has opted out all the same. */
const failedAndArrived = (decision: Decision, { seq, code, details }: Failed): void => {
  decision.record({ kind: 'dropped', what: 'text-failed', because: because('delivery.arrived-before', { text: seq }) });
  if (optOutFromDelivery({ code, text: details })) optedOutByNetwork(decision, seq, details);
};

/**
 * A text arrived where others had not, or after its failure was told. It isn't tried again, whoever has the conversation sees in
 * its log that it is there, and the number is as good as any again. The second time nothing is written.
 */
export const onTextDelivered = (decision: Decision, { seq: of, attempt }: Delivered): void => {
  const { arrived = [], retries = [] } = decision.state;
  if (arrived.includes(of)) return;
  decision.record({ kind: 'text-arrived', of, attempt, because: because('delivery.arrived') });
  const planned = retries.find(retry => retry.of === of);
  if (planned !== undefined) {
    const reason = because('retry.arrived-after-all');
    decision.record({ kind: 'retry-dropped', of, attempt: planned.attempt, because: reason });
  }
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
