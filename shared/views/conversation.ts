import type { ConversationShown } from '../api/conversations/conversation';
import type { Config } from '../domain/config/config';
import type { Entry } from '../domain/conversation/model/outcomes';
import type { Conversation, ThreadState } from '../domain/conversation/model/state';
import { someone } from './shown-outcome';

/** The customer's newest conversation, as colleagues are shown it; nothing before the first, or once it was erased. */
export const conversationShown = (
  current: Conversation,
  config: Pick<Config, 'agents'>,
): ConversationShown['conversation'] => {
  if (current.status === 'idle') return undefined;
  const { id, channel, workstream, status, language, startedAt, textsIn, textsOut, lastFromCustomerAt } = current;
  const { lastFromAgentAt, firstReplyAt, queue, lastAgent, context = {} } = current;
  return {
    ...{ id, channel, workstream, status, language, startedAt, textsIn, textsOut, lastFromCustomerAt },
    ...(lastFromAgentAt !== undefined && { lastFromAgentAt }),
    ...(firstReplyAt !== undefined && { firstReplyAt }),
    ...(queue && { queue: { id: queue.id, name: queue.name } }),
    ...(lastAgent && { lastAgent: someone(config, lastAgent) }),
    context,
    ...('agent' in current && { agent: someone(config, current.agent) }),
    ...('bot' in current && { bot: { id: current.bot.id, name: current.bot.name } }),
    ...('waitingSince' in current && { waitingSince: current.waitingSince }),
    ...('endedAt' in current && { endedAt: current.endedAt, endedBy: current.endedBy }),
    ...('closedAt' in current && { closedAt: current.closedAt }),
  };
};

/** The record that the customer is linked with, and who said so by hand. */
export const recordShown = (
  { record }: Pick<ThreadState, 'record'>,
  config: Pick<Config, 'agents'>,
): ConversationShown['record'] =>
  record === undefined
    ? null
    : {
        ...(record.customer && { customer: record.customer }),
        ...(record.by && { by: someone(config, record.by) }),
      };

/** Suggestions for the agent: of each listener, what it said last. They stand here, and go to no phone. */
export const newestCards = (entries: readonly Entry[], conversation: string): ConversationShown['cards'] => {
  const shown = entries.flatMap(({ seq, conversation: of, outcome }) =>
    outcome.kind === 'cards-shown' && of === conversation
      ? [{ listener: outcome.listener, seq, of: outcome.of, cards: outcome.cards }]
      : [],
  );
  return [...new Map(shown.map(each => [each.listener.id, each])).values()];
};
