import { because } from '../../../values/because';
import { endTurn } from '../../actions/queue-work';
import { turnOver } from '../../actions/turns';
import { ongoing } from '../../model/state';
import type { TimeRuleOf } from '../time-rule';

/** The customer has been quiet for as long as the channel joins texts to one. */
export const burstRule: TimeRuleOf = {
  deadline: (state, config) =>
    ongoing(state) === undefined || state.turn === undefined ? undefined : turnOver(state, config),
  act: draft => endTurn(draft, because('turn.over', { texts: draft.state.turn?.texts.length ?? 0 })),
};
