import type { Outcome } from '../domain/conversation/model/outcomes';
import type { PoolOutcome } from '../domain/routing/model/outcomes';
import type { PoolState } from '../domain/routing/model/state';
import { measureSurvey } from './measure-survey';
import {
  automatedMessage,
  conversationEnded,
  conversationStarted,
  offered,
  optedIn,
  optedOut,
  waited,
  workQueued,
  workWaiting,
} from './metrics';

/** Measures what a thread decided. Called once for each commit, so that a second delivery is not counted again. */
export const measureThread = (outcomes: readonly Outcome[]): void => {
  for (const outcome of outcomes) {
    switch (outcome.kind) {
      case 'conversation-started':
        conversationStarted({ channel: outcome.channel, workstream: outcome.workstream, language: outcome.language });
        break;
      case 'conversation-closed':
        conversationEnded({ outcome: outcome.endedBy });
        break;
      case 'consent-said':
        if (outcome.changed) (outcome.to === 'out' ? optedOut : optedIn)({ rule: outcome.because.rule });
        break;
      case 'text-sent':
        if (outcome.origin.by === 'auto')
          automatedMessage({ kind: outcome.origin.trigger, language: outcome.language });
        break;
      case 'survey':
        measureSurvey(outcome);
        break;
      case 'work-queued':
        workQueued({ pool: outcome.pool });
        break;
    }
  }
};

/** Measures what a pool decided. `before` tells since when an item had waited. */
export const measurePool = (before: PoolState, outcomes: readonly PoolOutcome[], after: PoolState): void => {
  for (const outcome of outcomes) {
    switch (outcome.kind) {
      case 'item-offered':
        offered({ outcome: 'made' });
        break;
      case 'offer-ended':
        offered({ outcome: outcome.how });
        break;
      case 'item-assigned': {
        offered({ outcome: outcome.how });
        const since = before.items.get(outcome.conversation)?.since;
        if (since !== undefined) waited({ queue: outcome.queue.id }, outcome.at - since);
        break;
      }
      // Once a minute, and not at each event: counting costs the number of items.
      case 'looked-around':
        countWaiting(after);
        break;
    }
  }
};

const countWaiting = (pool: PoolState): void => {
  const counts = new Map<string, number>();
  for (const item of pool.items.values()) {
    if (item.status === 'waiting' || item.status === 'offered')
      counts.set(item.queue, (counts.get(item.queue) ?? 0) + 1);
  }
  for (const [queue, items] of counts) workWaiting({ queue }, items);
};
