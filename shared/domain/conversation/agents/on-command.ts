import type { ThreadInput } from '../../messages/to-thread';
import { type Because, because } from '../../values/because';
import { channelOfThread, type Decision } from '../actions/decision';
import { sendText } from '../actions/say';
import { mayNotWrite } from '../actions/silenced';
import { closeConversation, endConversation } from '../ending/end-conversation';
import { itemPool } from '../model/item-pool';
import { ongoing, type Person } from '../model/state';
import { askListeners } from './smart-assist';

type Command<T extends ThreadInput['type']> = Extract<ThreadInput, { type: T }>;
type AnyCommand = { readonly type: string; readonly conversation: string; readonly agent: Person };

/** An agent writes to the customer. */
export const onReply = (decision: Decision, input: Command<'reply'>): void => {
  if (!hasJoined(decision, input) && isRefused(decision, input, ['active'])) return;
  const channel = channelOfThread(decision.config, decision.state.business);
  const silent = mayNotWrite(decision.state);
  if (silent !== undefined) return refuseCommand(decision, input, 409, silent.sentence, silent.because);
  const current = ongoing(decision.state);
  const reason = because('command.reply', { agent: input.agent.id });
  const language = current?.language ?? channel.language;
  sendText(decision, channel, {
    text: input.text,
    language,
    origin: { by: 'agent', agent: input.agent },
    because: reason,
  });
  askListeners(decision, decision.state.seq);
};

/** A supervisor who joined a conversation that an agent has may text as well, under their own name; who only watches may not. */
const hasJoined = ({ state }: Decision, { conversation, agent }: Command<'reply'>): boolean => {
  const current = ongoing(state);
  return (
    current?.id === conversation &&
    current.status === 'active' &&
    current.joined?.some(({ id }) => id === agent.id) === true
  );
};

/** The agent ends the conversation: wrap-up begins, the customer is told, and asked how it was. */
export const onEnd = (decision: Decision, input: Command<'end'>): void => {
  if (isRefused(decision, input, ['active'])) return;
  endConversation(decision, 'agent', because('command.end', { agent: input.agent.id }));
};

/** The agent closes the session: an active conversation waits for the customer, one in wrap-up is over. */
export const onClose = (decision: Decision, input: Command<'close'>): void => {
  if (isRefused(decision, input, ['active', 'wrap-up'])) return;
  const current = ongoing(decision.state);
  if (current?.status === 'wrap-up')
    return closeConversation(decision, 'agent', because('command.close', { agent: input.agent.id }));
  decision.record({
    kind: 'set-aside',
    pool: itemPool(decision.config, decision.state.current),
    ...(current?.generation !== undefined && { generation: current.generation }),
    because: because('command.close', { agent: input.agent.id }),
  });
};

/** Refuses what is not the agent's to do now, with a sentence that says why. */
export const isRefused = (decision: Decision, input: AnyCommand, statuses: readonly string[]): boolean => {
  const current = ongoing(decision.state);
  if (current === undefined || current.id !== input.conversation) {
    refuseCommand(
      decision,
      input,
      409,
      'This conversation is over. The customer starts another by texting.',
      because('command.conversation-over'),
    );
    return true;
  }
  const holder = current.status === 'bot' ? current.bot : current.status === 'open' ? undefined : current.agent;
  if (holder?.id !== input.agent.id) {
    const sentence =
      holder === undefined
        ? 'The conversation is not yours yet: it is still connecting.'
        : `${holder.name} has this conversation.`;
    refuseCommand(
      decision,
      input,
      holder === undefined ? 409 : 403,
      sentence,
      because('command.not-yours', { status: current.status }),
    );
    return true;
  }
  if (statuses.includes(current.status)) return false;
  refuseCommand(
    decision,
    input,
    409,
    `The conversation is in "${current.status}", where this can't be done.`,
    because('command.wrong-status', { status: current.status }),
  );
  return true;
};

export const refuseCommand = (
  decision: Decision,
  input: AnyCommand,
  status: 403 | 409,
  sentence: string,
  reason: Because,
): void => {
  decision.record({ kind: 'command-refused', command: input.type, status, sentence, because: reason });
};
