import { poolOf } from '../../config/config';
import type { ThreadInput } from '../../messages/to-thread';
import { type Because, because } from '../../values/because';
import { channelOfThread, type Draft } from '../actions/decision';
import { sendText } from '../actions/say';
import { mayNotWrite } from '../actions/silenced';
import { closeConversation, endConversation } from '../ending/end-conversation';
import { ongoing, type Person } from '../model/state';
import { askListeners } from './smart-assist';

type Command<T extends ThreadInput['type']> = Extract<ThreadInput, { type: T }>;
type AnyCommand = { readonly type: string; readonly conversation: string; readonly agent: Person };

/** An agent writes to the customer. */
export const onReply = (draft: Draft, input: Command<'reply'>): void => {
  if (refused(draft, input, ['active'])) return;
  const channel = channelOfThread(draft.config, draft.state.business);
  const silent = mayNotWrite(draft.state);
  if (silent !== undefined) return refuse(draft, input, 409, silent.sentence, silent.because);
  const current = ongoing(draft.state);
  const reason = because('command.reply', { agent: input.agent.id });
  const language = current?.language ?? channel.language;
  sendText(draft, channel, {
    text: input.text,
    language,
    origin: { by: 'agent', agent: input.agent },
    because: reason,
  });
  askListeners(draft, draft.state.seq);
};

/** The agent ends the conversation: wrap-up begins, the customer is told, and asked how it was. */
export const onEnd = (draft: Draft, input: Command<'end'>): void => {
  if (refused(draft, input, ['active'])) return;
  endConversation(draft, 'agent', because('command.end', { agent: input.agent.id }));
};

/** The agent closes the session: an active conversation waits for the customer, one in wrap-up is over. */
export const onClose = (draft: Draft, input: Command<'close'>): void => {
  if (refused(draft, input, ['active', 'wrap-up'])) return;
  const current = ongoing(draft.state);
  if (current?.status === 'wrap-up')
    return closeConversation(draft, 'agent', because('command.close', { agent: input.agent.id }));
  draft.record({
    kind: 'set-aside',
    pool: poolOf(draft.config, current?.workstream ?? ''),
    ...(current?.generation !== undefined && { generation: current.generation }),
    because: because('command.close', { agent: input.agent.id }),
  });
};

/** Refuses what is not the agent's to do now, with a sentence that says why. */
export const refused = (draft: Draft, input: AnyCommand, statuses: readonly string[]): boolean => {
  const current = ongoing(draft.state);
  if (current === undefined || current.id !== input.conversation) {
    refuse(
      draft,
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
    refuse(
      draft,
      input,
      holder === undefined ? 409 : 403,
      sentence,
      because('command.not-yours', { status: current.status }),
    );
    return true;
  }
  if (statuses.includes(current.status)) return false;
  refuse(
    draft,
    input,
    409,
    `The conversation is in "${current.status}", where this can't be done.`,
    because('command.wrong-status', { status: current.status }),
  );
  return true;
};

export const refuse = (draft: Draft, input: AnyCommand, status: 403 | 409, sentence: string, reason: Because): void => {
  draft.record({ kind: 'command-refused', command: input.type, status, sentence, because: reason });
};
