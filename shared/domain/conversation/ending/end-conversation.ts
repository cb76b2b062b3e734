import { type Because, because } from '../../values/because';
import { type Decision, servedChannel } from '../actions/decision';
import { say, sayOwn, tellAgents } from '../actions/say';
import { itemPool } from '../model/item-pool';
import { type EndedBy, ongoing } from '../model/state';
import { beginSurvey } from './survey';

/**
 * Ends what is going on. With an agent it passes into wrap-up, so that notes can be written; without one it is closed at once.
 * Texts that belong to the end (the ended message, the survey) follow here, so that they leave in this order.
 */
export const endConversation = (decision: Decision, by: EndedBy, reason: Because): void => {
  const current = ongoing(decision.state);
  if (current === undefined || current.status === 'wrap-up') return;
  if (current.status !== 'active') return closeConversation(decision, by, reason);
  decision.record({ kind: 'conversation-ended', by, because: reason });
  if (by === 'agent')
    say(decision, servedChannel(decision), 'agent-ended', { agent: current.agent, queue: current.queue });
  if (by === 'customer') tellAgents(decision, servedChannel(decision), 'customer-ended', { because: reason });
  beginSurvey(decision, reason);
  const workstream = decision.config.workstreams[current.workstream];
  if (workstream?.wrapUp === 'none' && current.generation !== undefined) {
    const freed = because('wrap-up.does-not-block', { workstream: workstream.id });
    decision.record({
      kind: 'capacity-freed',
      pool: itemPool(decision.config, current),
      generation: current.generation,
      because: freed,
    });
  }
};

/** The end of it: the item leaves the pool, and the summary is written. */
export const closeConversation = (decision: Decision, endedBy: EndedBy, reason: Because): void => {
  const current = ongoing(decision.state);
  if (current === undefined) return;
  const wasEnded = current.status === 'wrap-up';
  decision.record({
    kind: 'conversation-closed',
    pool: itemPool(decision.config, current),
    endedBy,
    because: reason,
  });
  if (!wasEnded) return beginSurvey(decision, reason);
  if (endedBy !== 'agent') return;
  const channel = servedChannel(decision);
  const about = { agent: current.lastAgent, queue: current.queue, because: reason };
  sayOwn(decision, channel, 'session-ended', about, because('session-ended.said-goodbye-before'));
};
