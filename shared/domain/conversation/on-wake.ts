import { because } from '../because';
import { poolOf } from '../config/config';
import { onBotWake } from './bot-turn';
import type { Draft } from './draft';
import { closeConversation } from './end-conversation';
import type { ThreadInput } from './inputs';
import { actOnSilence } from './on-silence';
import { askPool } from './pool/ask-pool';
import { endTurn } from './queue-work';
import { retryDue } from './retries';
import { ongoing } from './state';
import { onSurveyWake } from './survey';
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
    case 'pool':
      return askPool(draft, because('pool.where-does-it-stand'));
    case 'auto-close':
      if (current !== undefined)
        closeConversation(draft, 'system', because('auto-close.inactive', { status: current.status }));
      return;
  }
};
