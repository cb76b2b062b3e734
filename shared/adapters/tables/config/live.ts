import type { TableClient } from '@azure/data-tables';
import { type Config, emptyConfig } from '../../../domain/config/config';
import { ConfigDoesNotFit } from '../../../outage';
import type { ConfigVersion, Pointer } from './pointer';
import { readVersion } from './versions';

/** A live version that this build can't read, and the one that is gone on with; none where none is known. */
export type Unreadable = { readonly version: string; readonly goesOnWith: string | undefined; readonly why: string };

/** How often it is said again that the live version can't be read. */
const SAID_EVERY_MS = 60_000;

/**
 * The configuration that this instance works by. The pointer is read at most every `refreshMs`, a version once, whole;
 * whoever asks meanwhile waits for the same read. Of a version that doesn't fit this build, who knows an older one goes on with it.
 */
export const liveConfig = (deps: {
  readonly table: TableClient;
  readonly pointer: Pointer;
  readonly now: () => number;
  readonly refreshMs: number;
  /** Told at once, and each minute while it lasts. */
  readonly onUnreadable: (unreadable: Unreadable) => void;
}) => {
  const { table, pointer, now, refreshMs, onUnreadable } = deps;
  let known: { readonly config: Config; readonly readAt: number } | undefined;
  let reading: Promise<Config> | undefined;
  /** The newest version that could not be read: a version never changes, so it isn't read again. */
  let passedOver: { readonly version: string; readonly error: ConfigDoesNotFit } | undefined;
  let saidAt = Number.NEGATIVE_INFINITY;

  const read = async (entry: ConfigVersion): Promise<Config> => {
    try {
      if (entry.version === passedOver?.version) throw passedOver.error;
      return (await readVersion(table, entry)).config;
    } catch (error) {
      if (!(error instanceof ConfigDoesNotFit)) throw error;
      const isNew = entry.version !== passedOver?.version;
      passedOver = { version: entry.version, error };
      // The empty one of before the first import serves nobody: with it every text would be refused.
      const older = known?.config === emptyConfig ? undefined : known?.config;
      if (isNew || now() - saidAt >= SAID_EVERY_MS) {
        saidAt = now();
        onUnreadable({ version: entry.version, goesOnWith: older?.version, why: error.message });
      }
      if (older === undefined) throw error;
      return older;
    }
  };

  const refresh = async (): Promise<Config> => {
    const readAt = now();
    const entry = (await pointer.read())?.entry;
    const config =
      entry === undefined ? emptyConfig : entry.version === known?.config.version ? known.config : await read(entry);
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
  /** It is that new, or as new as this build can read. */
  const isNewEnough = (config: Config, atLeast: string): boolean =>
    config.version >= atLeast || (passedOver !== undefined && passedOver.version >= atLeast);

  return {
    current: async (atLeast = ''): Promise<Config> => {
      const isFresh = known !== undefined && now() - known.readAt < refreshMs;
      if (known !== undefined && isFresh && isNewEnough(known.config, atLeast)) return known.config;
      const config = await readOnce();
      // A read that was under way may have begun before the sender's version was published.
      return isNewEnough(config, atLeast) ? config : readOnce();
    },
    /** What this instance has published itself. */
    know: (config: Config): void => {
      known = { config, readAt: now() };
    },
  };
};
