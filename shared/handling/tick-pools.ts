import { type Config, poolsOf } from '../domain/config/config';
import type { Bus, Clock, Pools } from '../ports';

/**
 * Sends each pool a tick: the minute's, and one after each change of configuration. `id` is the occasion's own. A pool that the
 * configuration names no more gets them too, for it may still hold work; where it holds none, a tick writes nothing.
 */
export const tickPools = async (
  { bus, clock, pools }: { readonly bus: Bus; readonly clock: Clock; readonly pools: Pick<Pools, 'known'> },
  config: Config,
  occasion: string,
): Promise<void> => {
  const at = new Date(clock.now()).toISOString();
  for (const pool of new Set([...poolsOf(config), ...(await pools.known())])) {
    const id = `tick/${pool}/${occasion}`;
    await bus.send('routing', { id, pool, at, configVersion: config.version, input: { type: 'tick' } });
  }
};
