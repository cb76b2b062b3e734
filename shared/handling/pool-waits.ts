import type { Log } from '../log';
import { configUnreadable } from '../telemetry/metrics';
import type { Older } from './four-steps';

/** Alerts that a pool waits for a configuration which this instance can't read; another may be able to. */
export const poolWaits =
  (log: Log) =>
  (pool: string, { acted, version }: Older): void => {
    log.error('a pool waits for a configuration that this version of the app can read', { pool, acted, version });
    configUnreadable({ outcome: 'pool-waits' });
  };
