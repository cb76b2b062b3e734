import type { Config } from '../config/config';
import { channelOf } from '../config/config';
import { type Closed, newThread, type ThreadState } from '../conversation/model/state';
import { conversationId } from '../values/ids';
import type { Question } from './question';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** The customer's thread as it stands when the text comes: new, or with what the question says of them. */
export const threadBefore = (config: Config, question: Question): ThreadState => {
  const { from, to, at, thread, returning = false, language, optedOut = false } = question;
  const blank = newThread(thread);
  const before = returning || language !== undefined ? closedBefore(config, question) : undefined;
  return {
    ...blank,
    ...((before !== undefined || optedOut) && { seq: 1, customer: from, business: to }),
    ...(before !== undefined && { current: before, conversations: returning ? 1 : 0 }),
    ...(optedOut && {
      consent: {
        status: 'out',
        at: new Date(at - DAY).toISOString(),
        seq: 1,
        proof: { at: new Date(at - DAY).toISOString(), rule: 'opt-out.keyword', by: { kind: 'customer' } },
      },
    }),
  };
};

/** A conversation that is over for so long that no text goes on with it. */
const closedBefore = (config: Config, { thread, to, at, language }: Question): Closed => {
  const channel = channelOf(config, to);
  const ended = new Date(at - (channel?.reopenWithinHours ?? 0) * HOUR - DAY).toISOString();
  return {
    status: 'closed',
    id: conversationId(thread, 1),
    channel: channel?.id ?? '',
    workstream: channel?.workstream ?? '',
    language: language ?? channel?.language ?? 'en',
    ...(language === undefined && { languageBy: 'guess' }),
    startedAt: ended,
    textsIn: 1,
    textsOut: 1,
    lastFromCustomerAt: ended,
    endedAt: ended,
    endedBy: 'agent',
    closedAt: ended,
  };
};
