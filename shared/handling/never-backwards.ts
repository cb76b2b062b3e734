import type { Config } from '../domain/config/config';
import type { PoolEvent } from '../domain/messages/to-pool';
import type { PoolOutcome } from '../domain/routing/model/outcomes';
import type { PoolState } from '../domain/routing/model/state';
import type { Log } from '../log';
import { Outage } from '../outage';
import { configUnreadable } from '../telemetry/metrics';

type DecidePool = (
  state: PoolState,
  event: PoolEvent,
  given: { readonly now: number; readonly config: Config },
) => readonly PoolOutcome[];

/**
 * A pool's decisions, never by an older configuration than the pool has acted on: agents and queues that it knows would vanish. An
 * instance that can't read the newer one waits, and alerts; another may be able to.
 */
export const neverBackwards =
  (decide: DecidePool, log: Log): DecidePool =>
  (state, event, given) => {
    const { id, configVersion: acted = '' } = state.head;
    const { version } = given.config;
    if (version >= acted) return decide(state, event, given);
    log.error('a pool waits for a configuration that this version of the app can read', { pool: id, acted, version });
    configUnreadable({ outcome: 'pool-waits' });
    throw new Outage(`Pool ${id} has acted on configuration ${acted}; the newest that can be read here is ${version}.`);
  };
