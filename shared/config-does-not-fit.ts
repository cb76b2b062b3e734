import { Outage } from './outage';

/**
 * A version that this build can't read: another build wrote it. It passes, by a correction or by the right build, and what comes
 * meanwhile waits.
 */
export class ConfigDoesNotFit extends Outage {
  constructor(
    readonly version: string,
    what: string,
  ) {
    super(`Configuration ${version} ${what}`);
  }
}
