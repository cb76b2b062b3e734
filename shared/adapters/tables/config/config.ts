import type { TableClient } from '@azure/data-tables';
import { type ConfigChange, changesBetween } from '../../../domain/config/changes';
import { type Config, emptyConfig } from '../../../domain/config/config';
import type { ConfigProblem } from '../../../domain/config/problems';
import type { ConfigDocument } from '../../../domain/config/schema';
import { ConfigDoesNotFit } from '../../../outage';
import type { FaultPoint } from '../../../ports';
import { liveConfig, type Unreadable } from './live';
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
   * The configuration, at most `refreshMs` old; at least as new as `atLeast`, the version that a message's sender had, or the
   * newest that this build can read. Before the first import it is empty, and serves no number.
   *
   * @throws ConfigDoesNotFit, an outage, where this build can't read the live version and knows no older one
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
  readonly publish: (
    document: unknown,
    by: string,
    comment: string,
    madeFrom?: string,
    overruled?: string,
  ) => Promise<Published>;
  /**
   * Takes the last change back, as a new version; again, the change before it.
   *
   * @param madeFrom as for `publish`
   */
  readonly undo: (by: string, comment?: string, madeFrom?: string) => Promise<Published>;
  /** Makes the content of an earlier version live again, as a new version, which an undo takes back. */
  readonly restore: (
    version: string,
    by: string,
    comment: string,
    madeFrom: string,
    overruled?: string,
  ) => Promise<Published | { readonly outcome: 'no-such-version' }>;
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
  /** Told, at once and each minute while it lasts, that this build can't read the live version. */
  readonly onUnreadable?: (unreadable: Unreadable) => void;
  /** Called once the pointer has turned: each pool gets its tick here. */
  readonly afterPublish?: (config: Config) => Promise<void>;
  readonly fault?: FaultPoint;
};

/** The configuration in Table Storage: immutable versions, and a pointer that is turned under its ETag. */
export const createConfigStore = (deps: ConfigStoreDeps): ConfigStore => {
  const { table, now, newId, afterPublish = async () => {}, fault = () => {} } = deps;
  const pointer = createPointer(table, fault);
  const live = liveConfig({ ...deps, pointer, onUnreadable: deps.onUnreadable ?? (() => {}) });

  /** What another build wrote must not stand in the way of its correction. */
  const written = async (version: string): Promise<ConfigDocument | undefined> => {
    try {
      return (await readDocument(table, version)).document;
    } catch (error) {
      if (error instanceof ConfigDoesNotFit) return undefined;
      throw error;
    }
  };

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

  /** The content of a version that was live before, as a new version. */
  const bringBack = async (
    target: ConfigVersion,
    was: Standing,
    entry: Pick<ConfigVersion, 'by' | 'comment' | 'previous' | 'overruled'>,
  ): Promise<Published> => {
    const standing = await written(was.entry.version);
    const { document, config } = await readVersion(table, target);
    const { version, at } = newVersion(was.entry);
    const before = standing && configOf(standing, was.entry.version);
    return turn(document, before, { ...config, version }, { at, ...entry, restores: target.version }, was.etag);
  };

  return {
    current: live.current,
    read,
    history: pointer.history,

    publish: async (document, by, comment, madeFrom, overruled) => {
      const was = await pointer.read();
      if (isOvertaken(madeFrom, was)) return { outcome: 'overtaken', by: was?.entry };
      const { version, at } = newVersion(was?.entry);
      const standing = was && (await written(was.entry.version));
      const before = standing && configOf(standing, was.entry.version);
      const result = readConfig(document, version, before);
      if (!result.ok) return { outcome: 'invalid', problems: result.problems };
      if (standing && isSameDocument(standing, result.document)) {
        return { outcome: 'unchanged', version: was.entry };
      }
      const previous = was === undefined ? {} : { previous: was.entry.version };
      const why = overruled === undefined ? {} : { overruled };
      return turn(result.document, before, result.config, { at, by, comment, ...previous, ...why }, was?.etag);
    },

    undo: async (by, comment = '', madeFrom) => {
      const was = await pointer.read();
      if (isOvertaken(madeFrom, was)) return { outcome: 'overtaken', by: was?.entry };
      const target = was?.entry.previous === undefined ? undefined : await pointer.find(was.entry.previous);
      if (was === undefined || target === undefined) return { outcome: 'nothing-to-undo' };
      return bringBack(target, was, {
        by,
        comment,
        ...(target.previous !== undefined && { previous: target.previous }),
      });
    },

    restore: async (version, by, comment, madeFrom, overruled) => {
      const was = await pointer.read();
      if (isOvertaken(madeFrom, was)) return { outcome: 'overtaken', by: was?.entry };
      const target = await pointer.find(version);
      if (was === undefined || target === undefined) return { outcome: 'no-such-version' };
      if (target.version === was.entry.version) return { outcome: 'unchanged', version: was.entry };
      const why = overruled === undefined ? {} : { overruled };
      return bringBack(target, was, { by, comment, previous: was.entry.version, ...why });
    },
  };
};

type Standing = NonNullable<Awaited<ReturnType<ReturnType<typeof createPointer>['read']>>>;

/** Somebody else published since `madeFrom`; empty: before the first version. */
const isOvertaken = (madeFrom: string | undefined, was: Standing | undefined): boolean =>
  madeFrom !== undefined && madeFrom !== (was?.entry.version ?? '');

/** What a newer build's schemas refuse must not stand in the way of its correction: it counts as nothing. */
const configOf = (document: ConfigDocument, version: string): Config | undefined => {
  const read = readConfig(document, version);
  return read.ok ? read.config : undefined;
};
