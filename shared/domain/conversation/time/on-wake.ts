import { poolOf } from '../../config/config';
import type { ThreadInput } from '../../messages/to-thread';
import { because } from '../../values/because';
import type { Draft } from '../actions/decision';
import { endTurn } from '../actions/queue-work';
import { onBotWake } from '../bot/bot-turn';
import { retryDue } from '../delivery/retries';
import { closeConversation } from '../ending/end-conversation';
import { onSurveyWake } from '../ending/survey';
import { ongoing } from '../model/state';
import { actOnSilence } from './on-silence';
import { deadlines, type TimeRule } from './wakes';

/**
 * A deadline came due. Only the wake that the head keeps acts, and only when its deadline has not moved on meanwhile; then the
 * next one is scheduled with everything else.
 */
export const onWake = (draft: Draft, { rule, wakeAt }: Extract<ThreadInput, { type: 'wake' }>): void => {
  if (draft.state.wakes[rule] !== wakeAt) {
    draft.record({ kind: 'dropped', what: `wake ${rule}`, because: because('wake.not-the-one-that-counts', { rule }) });
    return;
  }
  const due = deadlines(draft.state, draft.config).find(deadline => deadline.rule === rule);
  // A wake carries its own time: a clock that is slow can't call it early.
  const time = Math.max(draft.now, Date.parse(wakeAt));
  if (due === undefined || due.at > time) {
    const reason = because(due === undefined ? 'wake.nothing-due' : 'wake.moved-later', { rule });
    draft.record({ kind: 'wake-came', rule, because: reason });
    return;
  }
  draft.record({ kind: 'wake-came', rule, because: due.because });
  act(draft, due.rule, time);
};

const act = (draft: Draft, rule: TimeRule, time: number): void => {
  const current = ongoing(draft.state);
  switch (rule) {
    case 'survey':
      return onSurveyWake(draft);
    case 'wrap-up-capacity':
      if (current?.status !== 'wrap-up' || current.generation === undefined) return;
      draft.record({
        kind: 'capacity-freed',
        pool: poolOf(draft.config, current.workstream),
        generation: current.generation,
        because: because('wrap-up.time-over', { agent: current.agent.id }),
      });
      return;
    case 'burst':
      return endTurn(draft, because('turn.over', { texts: draft.state.turn?.texts.length ?? 0 }));
    case 'time-out':
      return actOnSilence(draft);
    case 'retry':
      return retryDue(draft, time);
    case 'bot':
      return onBotWake(draft);
    case 'wait':
      if (current !== undefined)
        draft.record({
          kind: 'position-asked',
          pool: poolOf(draft.config, current.workstream),
          because: because('wait.where-do-they-stand'),
        });
      return;
    case 'auto-close':
      if (current !== undefined)
        closeConversation(draft, 'system', because('auto-close.inactive', { status: current.status }));
      return;
  }
};
