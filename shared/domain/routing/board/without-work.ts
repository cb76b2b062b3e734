import type { Presence } from '../../config/routing/assignment-rules';
import type { Agent } from '../../config/routing/workstream';
import { NO_LOAD } from '../model/pool-index';
import type { PoolState } from '../model/state';
import type { Compiled } from '../rules/configuration';
import { waysOf } from '../rules/distribution';
import { type RuledOut, ruledOut } from '../rules/eligibility';

/** Why somebody gets no work: they are away, are full, nothing waits where they are, or what rules them out for all that waits. */
export type NoWork =
  | 'presence'
  | 'capacity'
  | 'no-queue'
  | 'nothing-waits'
  | 'closed'
  | 'by-hand'
  | 'later'
  | Exclude<RuledOut, 'not-configured' | 'not-in-queue' | 'declined-just-now'>;

/** Presences that some workstream of theirs gives work to. */
export const takesWork = (config: Compiled, presence: Presence): boolean =>
  Object.values(config.workstreams).some(({ allowedPresences }) => allowedPresences.includes(presence));

/**
 * Why an agent has nothing, or nothing more; absent: they have something in hand, or could have something at once. Costs the number of
 * classes that wait in their queues.
 */
export const noWorkOf = (
  state: PoolState,
  config: Compiled,
  agent: Agent,
  { queues, now }: { readonly queues: readonly string[]; readonly now: number },
): NoWork | undefined => {
  const { held, offered, units } = state.index.loads.get(agent.id) ?? NO_LOAD;
  if (queues.length === 0) return 'no-queue';
  if (!takesWork(config, state.agents.get(agent.id)?.presence ?? 'offline')) return 'presence';
  if (units >= agent.capacity && units > 0) return 'capacity';
  if (held + offered > 0) return undefined;
  return mostOften(reasons(state, config, agent, { queues, now }));
};

/** For each class that waits there, what stands between its first item and the agent. */
function* reasons(
  state: PoolState,
  config: Compiled,
  agent: Agent,
  { queues, now }: { readonly queues: readonly string[]; readonly now: number },
): Generator<NoWork | undefined> {
  for (const queue of queues)
    for (const [, { how, waiting }] of state.index.classes.under(`${queue}/`)) {
      const first = waiting.first();
      const item = first && state.items.get(first[1]);
      if (item?.status !== 'waiting') continue;
      if (how === 'hand') yield 'by-hand';
      else if (how === 'later') yield 'later';
      else if (isClosed(state, config, queue, item.channel)) yield 'closed';
      else {
        const ways = waysOf(config, item, now);
        const out = ways.map(way => ruledOut(state, config, item, agent.id, way.asks, now));
        yield out.includes(undefined) ? undefined : shown(out.at(-1));
      }
    }
}

const isClosed = ({ head }: PoolState, config: Compiled, queue: string, channel: string): boolean =>
  [config.queues[queue]?.operatingHours, config.channels[channel]?.operatingHours].some(
    hours => hours !== undefined && head.openNow[hours] === false,
  );

const shown = (out: RuledOut | undefined): NoWork => {
  if (out === undefined || out === 'not-configured' || out === 'not-in-queue') return 'by-hand';
  return out === 'declined-just-now' ? 'declined' : out;
};

/** Nothing, when something could be had; else what rules out most, and with nothing at all nothing waits. */
const mostOften = (all: Iterable<NoWork | undefined>): NoWork | undefined => {
  const counts = new Map<NoWork, number>();
  for (const each of all) {
    if (each === undefined) return undefined;
    counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'nothing-waits';
};
