import { because } from '../../../values/because';
import { burstOver } from '../../actions/bursts';
import { endBurst } from '../../actions/queue-work';
import { ongoing } from '../../model/state';
import type { TimeRuleOf } from '../time-rule';

/** The customer has been quiet for as long as the channel joins texts to one. */
export const burstRule: TimeRuleOf = {
  deadline: (state, config) =>
    ongoing(state) === undefined || state.burst === undefined ? undefined : burstOver(state, config),
  act: decision => endBurst(decision, because('burst.over', { texts: decision.state.burst?.texts.length ?? 0 })),
};
