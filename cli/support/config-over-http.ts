import { randomUUID } from 'node:crypto';
import type { ConfigStore, Published } from '../../shared/adapters/tables/config/config';
import { createClient } from '../../shared/api/client';
import { type Api, contract } from '../../shared/api/contract';
import { Refused } from '../../shared/api/refused';
import { changesBetween } from '../../shared/domain/config/changes';
import { emptyConfig } from '../../shared/domain/config/config';
import { readConfig } from '../../shared/domain/config/read';

/** What the commands do with a configuration: the store itself, or the app's own door to it. */
export type ConfigDoor = Pick<ConfigStore, 'read' | 'publish' | 'undo' | 'history'>;

type Door = {
  /** The app's address, without a path. */
  readonly url: string;
  /** What App Service Authentication takes for a sign-in: a token of the directory, made for this app. */
  readonly token: string;
  readonly fetch?: typeof fetch;
};

/**
 * The configuration by the app's HTTP API, as an admin who is signed in: no key of a table is needed, and the app writes as ever. Who
 * changes it is who is signed in.
 *
 * @throws Refused with the API's own sentence
 */
export const configOverHttp = ({ url, token, fetch: given = fetch }: Door): ConfigDoor => {
  const { call } = createClient<Api>(contract, {
    ...{ base: url.replace(/\/+$/, ''), fetch: given, newId: randomUUID },
    headers: { authorization: `Bearer ${token}` },
  });
  const live = async () => (await call('configLive', {})).body ?? { version: '', document: {} };

  const read: ConfigDoor['read'] = async version => {
    const { version: of, document } =
      version === undefined
        ? await live()
        : { version, ...(await call('configVersionRead', { path: { version } })).body };
    if (of === '') return undefined;
    const found = readConfig(document, of);
    if (!found.ok)
      throw new Error(`The configuration ${of} does not fit this version of the command: use the app's own.`);
    return found;
  };

  /** What became of a change, as the store would say it. */
  const told = async (change: () => Promise<{ readonly body: Changed }>): Promise<Published> => {
    const before = await read();
    const { body } = await change();
    const version = entryOf(body.entry);
    if (body.outcome === 'unchanged') return { outcome: 'unchanged', version };
    const config = (await read(body.entry.version))?.config ?? emptyConfig;
    const changes = changesBetween(before?.config ?? emptyConfig, config);
    const notTold = body.notTold === undefined ? {} : { notTold: body.notTold };
    return { outcome: 'published', version, config, changes, ...notTold };
  };
  const known = (version: string | undefined) => ({
    headers: { 'if-match': version === undefined ? '*' : `"${version}"` },
  });

  return {
    read,
    history: async () => (await call('configVersions', { query: { limit: 500 } })).body.versions.map(entryOf),
    publish: (document, _by, comment, madeFrom, overruled) => {
      const base = madeFrom === undefined ? {} : { base: madeFrom };
      const overrule = overruled === undefined ? {} : { overrule: { reason: overruled } };
      const config = { document: document as Record<string, unknown>, ...base };
      return overtakenOr(
        told(() => call('configPublish', { body: { config, comment, ...overrule } }, known(madeFrom))),
      );
    },
    undo: (_by, comment = '', madeFrom) =>
      overtakenOr(told(() => call('configUndo', { body: { comment } }, known(madeFrom)))),
  };
};

type Entry = {
  readonly version: string;
  readonly at: string;
  readonly by: string;
  readonly comment: string;
  readonly restores?: string | undefined;
  readonly overruled?: string | undefined;
};
type Changed = {
  readonly outcome: 'published' | 'unchanged';
  readonly entry: Entry;
  readonly notTold?: string | undefined;
};

/** How many rows a version has is the store's own business. */
const entryOf = ({ version, at, by, comment, restores, overruled }: Entry) => ({
  ...{ version, at, by, comment, documents: 0 },
  ...(restores !== undefined && { restores }),
  ...(overruled !== undefined && { overruled }),
});

/** Somebody else was first: the same outcome as the store's. */
const overtakenOr = async (change: Promise<Published>): Promise<Published> => {
  try {
    return await change;
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 412) throw error;
    const { live } = error.details as { readonly live?: Entry };
    return { outcome: 'overtaken', by: live && entryOf(live) };
  }
};
