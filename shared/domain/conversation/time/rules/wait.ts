import { because } from '../../../values/because';
import { itemPool } from '../../model/item-pool';
import { ongoing } from '../../model/state';
import { waitMessageMinutes } from '../../pool/wait-minutes';
import type { TimeRuleOf } from '../time-rule';

/** Who waits hears from time to time where they stand: the pool is asked. */
export const waitRule: TimeRuleOf = {
  deadline: (state, config) => {
    const current = ongoing(state);
    if (current?.status !== 'open' || state.burst !== undefined) return undefined;
    const minutes = waitMessageMinutes(config, current);
    if (minutes <= 0) return undefined;
    const at = Date.parse(state.wait?.askedAt ?? current.waitingSince) + minutes * 60_000;
    return { at, because: because('wait.every', { minutes }) };
  },
  act: decision => {
    const current = ongoing(decision.state);
    if (current === undefined) return;
    const reason = because('wait.where-do-they-stand');
    decision.record({ kind: 'position-asked', pool: itemPool(decision.config, current), because: reason });
  },
};
