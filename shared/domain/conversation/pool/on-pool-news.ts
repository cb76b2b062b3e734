import type { ThreadInput } from '../../messages/to-thread';
import { because } from '../../values/because';
import { type Decision, servedChannel } from '../actions/decision';
import { isOpenNow, say } from '../actions/say';
import { closeConversation } from '../ending/end-conversation';
import { heardBeforeEnd, heardConversation } from './on-pool';

type FromPool<T extends ThreadInput['type']> = Extract<ThreadInput, { type: T }>;

type WhileWaiting = FromPool<'overflowed'> | FromPool<'not-assigned'> | FromPool<'closing'>;

/** News of a queue concern who waits in it, nobody else: not whom an agent or a bot has, nor who has said goodbye. */
const stillWaits = (decision: Decision, input: WhileWaiting): boolean => {
  const current = heardBeforeEnd(decision, input);
  if (current === undefined || current.status === 'open') return current !== undefined;
  const reason = because('pool.does-not-wait', { status: current.status });
  decision.record({ kind: 'dropped', what: input.type, because: reason });
  return false;
};

/** Overflow: the customer hears that it ends here, or when somebody will be back. */
export const onOverflowed = (decision: Decision, input: FromPool<'overflowed'>): void => {
  if (!stillWaits(decision, input)) return;
  const channel = servedChannel(decision);
  const queue = { id: input.queue, name: input.queueName };
  const about = { queue, because: input.because };
  if (input.action === 'text-back') {
    // While the channel is closed too, the first words of the conversation have said when somebody will answer.
    const isTold = input.outOfHours === true && channel !== undefined && !isOpenNow(decision, channel);
    const reason = because('text-back.told-with-the-hours', { queue: queue.id });
    if (isTold) return void decision.record({ kind: 'not-sent', what: 'text-back', because: reason });
    return say(decision, channel, 'text-back', { ...about, textBackAt: input.textBackAt });
  }
  say(decision, channel, 'overflow-ended', about);
  closeConversation(decision, 'system', input.because);
};

/** Nobody can have it as things stand: the customer hears it, and it goes on waiting. */
export const onNotAssigned = (decision: Decision, input: FromPool<'not-assigned'>): void => {
  if (!stillWaits(decision, input)) return;
  const queue = { id: input.queue, name: input.queueName };
  const channel = servedChannel(decision);
  say(decision, channel, 'agent-not-assigned', { queue, because: input.because });
};

/** The hours end while the customer waits: they hear when we are back, or wait on in silence, as the channel chose. */
export const onClosing = (decision: Decision, input: FromPool<'closing'>): void => {
  if (!stillWaits(decision, input)) return;
  const queue = { id: input.queue, name: input.queueName };
  const channel = servedChannel(decision);
  if (channel?.whenClosingWaitingCustomersAre === 'left') {
    const reason = because('closing.left-to-wait', { channel: channel.id, queue: queue.id });
    return void decision.record({ kind: 'not-sent', what: 'closing', because: reason });
  }
  say(decision, channel, 'closing', { queue, because: input.because });
};

/** A supervisor ended it: closed at once, without wrap-up. */
export const onForceClose = (decision: Decision, input: FromPool<'force-close'>): void => {
  if (heardConversation(decision, input) !== undefined) closeConversation(decision, 'system', input.because);
};

/** Somebody beside the agent is asked, came or went. The log has it all; the customer hears of who joins and leaves. */
export const onGuest = (decision: Decision, input: FromPool<'guest'>): void => {
  if (heardConversation(decision, input) === undefined) return;
  const { agent, mode, state, by, note, because: reason } = input;
  const asked = { ...(by !== undefined && { by }), ...(note !== undefined && { note }) };
  decision.record({ kind: 'colleague', agent, mode, state, ...asked, because: reason });
  if (state !== 'joined' && state !== 'left') return;
  const trigger = {
    consult: { joined: 'consult-accepted', left: 'consult-ended' },
    join: { joined: 'second-agent-joined', left: 'agent-left' },
  } as const;
  say(decision, servedChannel(decision), trigger[mode][state], { agent, because: reason });
};
