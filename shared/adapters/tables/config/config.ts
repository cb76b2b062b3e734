import type { TableClient } from '@azure/data-tables';
import { type ConfigChange, changesBetween } from '../../../domain/config/changes';
import { type Config, emptyConfig } from '../../../domain/config/config';
import type { ConfigProblem } from '../../../domain/config/problems';
import type { ConfigDocument } from '../../../domain/config/schema';
import type { FaultPoint } from '../../../ports';
import { liveConfig } from './live';
import { type ConfigVersion, createPointer } from './pointer';
import { readConfig } from './read-config';
import { isSameDocument, readDocument, readVersion, writeVersion } from './versions';

export type { ConfigVersion } from './pointer';

/** What became of a wish to change the configuration. */
export type Published =
  | {
      readonly outcome: 'published';
      readonly version: ConfigVersion;
      readonly config: Config;
      readonly changes: readonly ConfigChange[];
      /** Set when `afterPublish` failed: the change is live all the same, and the minute's tick tells the pools. */
      readonly notTold?: string;
    }
  | { readonly outcome: 'unchanged'; readonly version: ConfigVersion }
  | { readonly outcome: 'invalid'; readonly problems: readonly ConfigProblem[] }
  /** Somebody else published meanwhile; nothing was changed. */
  | { readonly outcome: 'overtaken'; readonly by: ConfigVersion | undefined }
  | { readonly outcome: 'nothing-to-undo' };

export type ConfigStore = {
  /**
   * The configuration, at most `refreshMs` old; at least as new as `atLeast`, the version that a message's sender had.
   * Before the first import it is empty, and serves no number.
   */
  readonly current: (atLeast?: string) => Promise<Config>;
  /** A version as it was written, the live one unless said. */
  readonly read: (
    version?: string,
  ) => Promise<{ readonly config: Config; readonly document: ConfigDocument } | undefined>;
  /**
   * Checks a whole configuration, writes it as a new version, and turns the pointer to it; or changes nothing.
   *
   * @param madeFrom the version from which it was made: when another is live by now, it is overtaken
   */
  readonly publish: (document: unknown, by: string, comment: string, madeFrom?: string) => Promise<Published>;
  /** Takes the last change back, as a new version; again, the change before it. */
  readonly undo: (by: string, comment?: string) => Promise<Published>;
  /** Every turn of the pointer, newest first: who, when, why. */
  readonly history: () => Promise<readonly ConfigVersion[]>;
};

export type ConfigStoreDeps = {
  /** The table `Config`. */
  readonly table: TableClient;
  /** Epoch ms. */
  readonly now: () => number;
  /** A few characters that nobody else makes in the same millisecond: letters and digits. */
  readonly newId: () => string;
  /** For how long a configuration is believed before the pointer is read again. */
  readonly refreshMs: number;
  /** Called once the pointer has turned: each pool gets its tick here. */
  readonly afterPublish?: (config: Config) => Promise<void>;
  readonly fault?: FaultPoint;
};

/** The configuration in Table Storage: immutable versions, and a pointer that is turned under its ETag. */
export const createConfigStore = (deps: ConfigStoreDeps): ConfigStore => {
  const { table, now, newId, afterPublish = async () => {}, fault = () => {} } = deps;
  const pointer = createPointer(table, fault);
  const live = liveConfig({ ...deps, pointer });

  const read: ConfigStore['read'] = async version => {
    const wanted = version === undefined ? (await pointer.read())?.entry : await pointer.find(version);
    return wanted && readVersion(table, wanted);
  };

  /** Writes the version whole, then turns the pointer: in between, nobody knows of it. */
  const turn = async (
    document: ConfigDocument,
    before: Config | undefined,
    config: Config,
    entry: Omit<ConfigVersion, 'version' | 'documents'>,
    etag: string | undefined,
  ): Promise<Published> => {
    const { version } = config;
    const documents = await writeVersion(table, version, document, fault);
    const whole: ConfigVersion = { ...entry, version, documents };
    if (!(await pointer.turn(whole, etag))) return { outcome: 'overtaken', by: (await pointer.read())?.entry };
    live.know(config);
    const published = {
      outcome: 'published',
      version: whole,
      config,
      changes: changesBetween(before ?? emptyConfig, config),
    } as const;
    try {
      await afterPublish(config);
      return published;
    } catch (error) {
      return { ...published, notTold: error instanceof Error ? error.message : String(error) };
    }
  };

  /** Sorts after every earlier one, also when this machine's clock is behind the one that made it. */
  const newVersion = (after: ConfigVersion | undefined): { readonly version: string; readonly at: string } => {
    const at = new Date(Math.max(now(), after === undefined ? 0 : Date.parse(after.at) + 1)).toISOString();
    return { version: `${at.replace(/[-:.]/g, '')}-${newId()}`, at };
  };

  return {
    current: live.current,
    read,
    history: pointer.history,

    publish: async (document, by, comment, madeFrom) => {
      const was = await pointer.read();
      if (madeFrom !== undefined && madeFrom !== was?.entry.version) return { outcome: 'overtaken', by: was?.entry };
      const { version, at } = newVersion(was?.entry);
      const written = was && (await readDocument(table, was.entry.version));
      const before = written && configOf(written.document, was.entry.version);
      const result = readConfig(document, version, before);
      if (!result.ok) return { outcome: 'invalid', problems: result.problems };
      if (written && isSameDocument(written.document, result.document)) {
        return { outcome: 'unchanged', version: was.entry };
      }
      const previous = was === undefined ? {} : { previous: was.entry.version };
      return turn(result.document, before, result.config, { at, by, comment, ...previous }, was?.etag);
    },

    undo: async (by, comment = '') => {
      const was = await pointer.read();
      const target = was?.entry.previous === undefined ? undefined : await pointer.find(was.entry.previous);
      if (was === undefined || target === undefined) return { outcome: 'nothing-to-undo' };
      const written = await readDocument(table, was.entry.version);
      const { document, config } = await readVersion(table, target);
      const { version, at } = newVersion(was.entry);
      const previous = target.previous === undefined ? {} : { previous: target.previous };
      const entry = { at, by, comment, restores: target.version, ...previous };
      return turn(document, configOf(written.document, was.entry.version), { ...config, version }, entry, was.etag);
    },
  };
};

/** What a newer build's schemas refuse must not stand in the way of its correction: it counts as nothing. */
const configOf = (document: ConfigDocument, version: string): Config | undefined => {
  const read = readConfig(document, version);
  return read.ok ? read.config : undefined;
};
