import type { TableClient } from '@azure/data-tables';
import { type Config, emptyConfig } from '../../../domain/config/config';
import type { Pointer } from './pointer';
import { readVersion } from './versions';

/**
 * The configuration that this instance works by. The pointer is read at most every `refreshMs`, a version once, whole;
 * whoever asks meanwhile waits for the same read.
 */
export const liveConfig = (deps: {
  readonly table: TableClient;
  readonly pointer: Pointer;
  readonly now: () => number;
  readonly refreshMs: number;
}) => {
  const { table, pointer, now, refreshMs } = deps;
  let known: { readonly config: Config; readonly readAt: number } | undefined;
  let reading: Promise<Config> | undefined;

  const refresh = async (): Promise<Config> => {
    const readAt = now();
    const entry = (await pointer.read())?.entry;
    const config =
      entry === undefined
        ? emptyConfig
        : entry.version === known?.config.version
          ? known.config
          : (await readVersion(table, entry)).config;
    // What was published here meanwhile is newer than what was read.
    if (known === undefined || config.version >= known.config.version) known = { config, readAt };
    return known.config;
  };
  const readOnce = (): Promise<Config> => {
    reading ??= refresh().finally(() => {
      reading = undefined;
    });
    return reading;
  };

  return {
    current: async (atLeast = ''): Promise<Config> => {
      const isFresh = known !== undefined && now() - known.readAt < refreshMs;
      if (known !== undefined && isFresh && known.config.version >= atLeast) return known.config;
      const config = await readOnce();
      // A read that was under way may have begun before the sender's version was published.
      return config.version >= atLeast ? config : readOnce();
    },
    /** What this instance has published itself. */
    know: (config: Config): void => {
      known = { config, readAt: now() };
    },
  };
};
