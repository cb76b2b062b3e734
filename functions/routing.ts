import { type App, theApp } from '../shared/app';
import type { PoolEvent } from '../shared/domain/messages/to-pool';
import { decidePool } from '../shared/domain/routing/decide';
import { poolEffects } from '../shared/domain/routing/effects/pool-effects';
import { evolvePool } from '../shared/domain/routing/evolve/evolve';
import { consume } from '../shared/handling/consume';
import { fourSteps } from '../shared/handling/four-steps';
import { poolWaits } from '../shared/handling/pool-waits';
import { publishPool } from '../shared/handling/publish';
import { publishedHere } from '../shared/handling/published-here';
import { once } from '../shared/once';
import { measurePool, measureWaiting } from '../shared/telemetry/measures';

type Deps = Pick<
  App,
  'nudge' | 'pools' | 'desks' | 'threads' | 'config' | 'bus' | 'clock' | 'deadLetters' | 'holds' | 'log' | 'settings'
>;

/** A pool's events, one at a time: classification, distribution, offers, presence, overflow. */
export const routingHandler = (deps: Deps) => {
  const take = fourSteps({
    owners: deps.pools,
    core: { decide: decidePool, evolve: evolvePool, effects: poolEffects },
    config: deps.config.current,
    actedOn: ({ head }) => head.configVersion,
    alert: poolWaits(deps.log),
    publish: publishedHere(publishPool(deps)),
    published: id => deps.nudge.changed({ kind: 'pool', id }),
    clock: deps.clock,
    measure: measurePool,
  });
  return consume(
    { ...deps, outageMinutes: deps.settings.outageRetryMinutes },
    {
      queue: 'routing',
      name: 'routing',
      handle: async event => {
        await take(event.pool, await withDesks(deps, event));
        if (event.input.type === 'tick') measureWaiting((await deps.pools.load(event.pool)).state);
      },
    },
  );
};

/** Time's events bring along when desks were last heard: one read a wake, and no event a heartbeat. */
const withDesks = async ({ desks }: Pick<Deps, 'desks'>, event: PoolEvent): Promise<PoolEvent> =>
  event.input.type === 'wake' || event.input.type === 'tick' ? { ...event, desks: await desks.of(event.pool) } : event;

export const handler = once(() => routingHandler(theApp()));
