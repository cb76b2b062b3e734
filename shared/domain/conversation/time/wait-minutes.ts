import type { Config } from '../../config/config';
import type { Ongoing } from '../model/state';

/** How often who waits hears where they stand, in minutes; 0: never. A channel's own answer goes before its workstream's. */
export const waitMessageMinutes = (config: Config, { channel, workstream }: Ongoing): number =>
  config.channels[channel]?.waitMessageMinutes ?? config.workstreams[workstream]?.waitMessageMinutes ?? 0;
