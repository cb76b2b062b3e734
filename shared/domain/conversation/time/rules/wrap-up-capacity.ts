import { because } from '../../../values/because';
import { itemPool } from '../../model/item-pool';
import { ongoing } from '../../model/state';
import type { TimeRuleOf } from '../time-rule';

/** A wrap-up blocks its agent's capacity for so long. */
export const wrapUpCapacityRule: TimeRuleOf = {
  deadline: (state, config) => {
    const current = ongoing(state);
    if (current?.status !== 'wrap-up' || current.capacityFreed) return undefined;
    const seconds = config.workstreams[current.workstream]?.wrapUp;
    if (typeof seconds !== 'number') return undefined;
    const at = Date.parse(current.endedAt) + seconds * 1_000;
    return { at, because: because('wrap-up.blocks-for', { seconds }) };
  },
  act: decision => {
    const current = ongoing(decision.state);
    if (current?.status !== 'wrap-up' || current.generation === undefined) return;
    decision.record({
      kind: 'capacity-freed',
      pool: itemPool(decision.config, current),
      generation: current.generation,
      because: because('wrap-up.time-over', { agent: current.agent.id }),
    });
  },
};
