import type { Timer } from '@azure/functions';
import { type App, theApp } from '../shared/app';
import { tickPools } from '../shared/handling/tick-pools';
import { once } from '../shared/once';
import { sumUpWhatIsOver } from '../shared/views/days-of-figures';

type Deps = Pick<App, 'config' | 'bus' | 'clock' | 'pools' | 'projections' | 'totals'>;

/** Each minute: every pool compares what is open now with what it last knew, and acts on the difference. Days that are over are summed up. */
export const operatingHoursHandler =
  (deps: Deps) =>
  async (_timer: Timer): Promise<void> => {
    const minute = new Date(Math.floor(deps.clock.now() / 60_000) * 60_000).toISOString();
    await tickPools(deps, await deps.config.current(), minute);
    await sumUpWhatIsOver(deps);
  };

export const handler = once(() => operatingHoursHandler(theApp()));
