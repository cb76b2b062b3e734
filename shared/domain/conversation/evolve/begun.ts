import type { Conversation, Open } from '../model/state';

/** What a conversation keeps through every change of status. */
export const begun = (current: Exclude<Conversation, { status: 'idle' }>) => {
  const { id, channel, workstream, language, startedAt, textsIn, textsOut, lastFromCustomerAt } = current;
  const { lastFromAgentAt, firstReplyAt, generation, queue, lastAgent, lastBot } = current;
  const { context, forPeople, unanswered, heard, arrivedAt, replied, marked, pool, languageBy } = current;
  return {
    ...{ id, channel, workstream, language, startedAt, textsIn, textsOut, lastFromCustomerAt },
    ...(pool !== undefined && { pool }),
    ...(languageBy !== undefined && { languageBy }),
    ...(lastFromAgentAt !== undefined && { lastFromAgentAt }),
    ...(firstReplyAt !== undefined && { firstReplyAt }),
    ...(generation !== undefined && { generation }),
    ...(queue !== undefined && { queue }),
    ...(lastAgent !== undefined && { lastAgent }),
    ...(lastBot !== undefined && { lastBot }),
    ...(context !== undefined && { context }),
    ...(forPeople !== undefined && { forPeople }),
    ...(unanswered !== undefined && { unanswered }),
    ...(heard !== undefined && { heard }),
    ...(arrivedAt !== undefined && { arrivedAt }),
    ...(replied !== undefined && { replied }),
    ...(marked !== undefined && { marked }),
  };
};

export const toOpen = (current: Exclude<Conversation, { status: 'idle' }>, waitingSince: string): Open => ({
  ...begun(current),
  status: 'open',
  waitingSince,
});

/** The same, when an agent has it: no bot will be asked about what the customer wrote. */
export const withoutBot = (current: Exclude<Conversation, { status: 'idle' }>) => {
  const { unanswered: _read, forPeople: _had, ...rest } = begun(current);
  return rest;
};
