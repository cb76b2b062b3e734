import type { ThreadInput } from '../../messages/to-thread';
import { because } from '../../values/because';
import type { Draft } from '../actions/decision';
import { endTurn } from '../actions/queue-work';
import { onBotWake } from '../bot/bot-turn';
import { retryDue } from '../delivery/retries';
import { closeConversation } from '../ending/end-conversation';
import { onSurveyWake } from '../ending/survey';
import { itemPool } from '../model/item-pool';
import { ongoing } from '../model/state';
import { askPool } from '../pool/ask-pool';
import { actOnSilence } from './on-silence';
import { deadlines, type TimeRule } from './wakes';

/**
 * A deadline came due. Only the wake that the head keeps acts, and only when its deadline has not moved on meanwhile; then the
 * next one is scheduled with everything else. Any other decides nothing, and writes nothing: should it come again, it says as
 * little.
 */
export const onWake = (draft: Draft, { rule, wakeAt }: Extract<ThreadInput, { type: 'wake' }>): void => {
  if (draft.state.wakes[rule] !== wakeAt) return;
  const due = deadlines(draft.state, draft.config).find(deadline => deadline.rule === rule);
  if (due === undefined || due.at > draft.now) {
    const reason = because(due === undefined ? 'wake.nothing-due' : 'wake.moved-later', { rule });
    draft.record({ kind: 'wake-came', rule, because: reason });
    return;
  }
  draft.record({ kind: 'wake-came', rule, because: due.because });
  act(draft, due.rule);
};

const act = (draft: Draft, rule: TimeRule): void => {
  const current = ongoing(draft.state);
  switch (rule) {
    case 'survey':
      return onSurveyWake(draft);
    case 'wrap-up-capacity':
      if (current?.status !== 'wrap-up' || current.generation === undefined) return;
      draft.record({
        kind: 'capacity-freed',
        pool: itemPool(draft.config, current),
        generation: current.generation,
        because: because('wrap-up.time-over', { agent: current.agent.id }),
      });
      return;
    case 'burst':
      return endTurn(draft, because('turn.over', { texts: draft.state.turn?.texts.length ?? 0 }));
    case 'time-out':
      return actOnSilence(draft);
    case 'retry':
      return retryDue(draft);
    case 'bot':
      return onBotWake(draft);
    case 'wait':
      if (current !== undefined)
        draft.record({
          kind: 'position-asked',
          pool: itemPool(draft.config, current),
          because: because('wait.where-do-they-stand'),
        });
      return;
    case 'pool':
      return askPool(draft, because('pool.where-does-it-stand'));
    case 'auto-close':
      if (current !== undefined)
        closeConversation(draft, 'system', because('auto-close.inactive', { status: current.status }));
      return;
  }
};
