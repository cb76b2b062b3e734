import { poolOf } from '../../config/config';
import { type Because, because } from '../../values/because';
import { type Draft, servedChannel } from '../actions/decision';
import { say, sayOwn, tellAgents } from '../actions/say';
import { type EndedBy, ongoing } from '../model/state';
import { beginSurvey } from './survey';

/**
 * Ends what is going on. With an agent it passes into wrap-up, so that notes can be written; without one it is closed at once.
 * Texts that belong to the end (the ended message, the survey) follow here, so that they leave in this order.
 */
export const endConversation = (draft: Draft, by: EndedBy, reason: Because): void => {
  const current = ongoing(draft.state);
  if (current === undefined || current.status === 'wrap-up') return;
  if (current.status !== 'active') return closeConversation(draft, by, reason);
  draft.record({ kind: 'conversation-ended', by, because: reason });
  if (by === 'agent') say(draft, servedChannel(draft), 'agent-ended', { agent: current.agent, queue: current.queue });
  if (by === 'customer') tellAgents(draft, servedChannel(draft), 'customer-ended', { because: reason });
  beginSurvey(draft, reason);
  const workstream = draft.config.workstreams[current.workstream];
  if (workstream?.wrapUp === 'none' && current.generation !== undefined) {
    const freed = because('wrap-up.does-not-block', { workstream: workstream.id });
    draft.record({ kind: 'capacity-freed', pool: workstream.pool, generation: current.generation, because: freed });
  }
};

/** The end of it: the item leaves the pool, and the summary is written. */
export const closeConversation = (draft: Draft, endedBy: EndedBy, reason: Because): void => {
  const current = ongoing(draft.state);
  if (current === undefined) return;
  const wasEnded = current.status === 'wrap-up';
  draft.record({
    kind: 'conversation-closed',
    pool: poolOf(draft.config, current.workstream),
    endedBy,
    because: reason,
  });
  if (!wasEnded) return beginSurvey(draft, reason);
  if (endedBy !== 'agent') return;
  const channel = servedChannel(draft);
  const about = { agent: current.lastAgent, queue: current.queue, because: reason };
  sayOwn(draft, channel, 'session-ended', about, because('session-ended.said-goodbye-before'));
};
