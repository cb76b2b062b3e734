import type { ThreadInput } from '../../messages/to-thread';
import { because } from '../../values/because';
import { type Draft, servedChannel } from '../actions/decision';
import { isOpenNow, say } from '../actions/say';
import { closeConversation } from '../ending/end-conversation';
import { heard, heardBeforeEnd } from './on-pool';

type FromPool<T extends ThreadInput['type']> = Extract<ThreadInput, { type: T }>;

type WhileWaiting = FromPool<'overflowed'> | FromPool<'not-assigned'> | FromPool<'closing'>;

/** News of a queue concern who waits in it, nobody else: not whom an agent or a bot has, nor who has said goodbye. */
const stillWaits = (draft: Draft, input: WhileWaiting): boolean => {
  const current = heardBeforeEnd(draft, input);
  if (current === undefined || current.status === 'open') return current !== undefined;
  const reason = because('pool.does-not-wait', { status: current.status });
  draft.record({ kind: 'dropped', what: input.type, because: reason });
  return false;
};

/** Overflow: the customer hears that it ends here, or when somebody will be back. */
export const onOverflowed = (draft: Draft, input: FromPool<'overflowed'>): void => {
  if (!stillWaits(draft, input)) return;
  const channel = servedChannel(draft);
  const queue = { id: input.queue, name: input.queueName };
  const about = { queue, because: input.because };
  if (input.action === 'text-back') {
    // While the channel is closed too, the first words of the conversation have said when somebody will answer.
    const isTold = input.outOfHours === true && channel !== undefined && !isOpenNow(draft, channel);
    const reason = because('text-back.told-with-the-hours', { queue: queue.id });
    if (isTold) return void draft.record({ kind: 'not-sent', what: 'text-back', because: reason });
    return say(draft, channel, 'text-back', { ...about, textBackAt: input.textBackAt });
  }
  say(draft, channel, 'overflow-ended', about);
  closeConversation(draft, 'system', input.because);
};

/** Nobody can have it as things stand: the customer hears it, and it goes on waiting. */
export const onNotAssigned = (draft: Draft, input: FromPool<'not-assigned'>): void => {
  if (!stillWaits(draft, input)) return;
  const queue = { id: input.queue, name: input.queueName };
  const channel = servedChannel(draft);
  say(draft, channel, 'agent-not-assigned', { queue, because: input.because });
};

/** The hours end while the customer waits: they hear when we are back, or wait on in silence, as the channel chose. */
export const onClosing = (draft: Draft, input: FromPool<'closing'>): void => {
  if (!stillWaits(draft, input)) return;
  const queue = { id: input.queue, name: input.queueName };
  const channel = servedChannel(draft);
  if (channel?.whenClosingWaitingCustomersAre === 'left') {
    const reason = because('closing.left-to-wait', { channel: channel.id, queue: queue.id });
    return void draft.record({ kind: 'not-sent', what: 'closing', because: reason });
  }
  say(draft, channel, 'closing', { queue, because: input.because });
};

/** A supervisor ended it: closed at once, without wrap-up. */
export const onForceClose = (draft: Draft, input: FromPool<'force-close'>): void => {
  if (heard(draft, input) !== undefined) closeConversation(draft, 'system', input.because);
};

/** Somebody beside the agent is asked, came or went. The log has it all; the customer hears of who joins and leaves. */
export const onGuest = (draft: Draft, input: FromPool<'guest'>): void => {
  if (heard(draft, input) === undefined) return;
  const { agent, mode, state, by, note, because: reason } = input;
  const asked = { ...(by !== undefined && { by }), ...(note !== undefined && { note }) };
  draft.record({ kind: 'colleague', agent, mode, state, ...asked, because: reason });
  if (state !== 'joined' && state !== 'left') return;
  const trigger = {
    consult: { joined: 'consult-accepted', left: 'consult-ended' },
    join: { joined: 'second-agent-joined', left: 'agent-left' },
  } as const;
  say(draft, servedChannel(draft), trigger[mode][state], { agent, because: reason });
};
