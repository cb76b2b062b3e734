import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describeSettings, type Environment, readSettings, type Settings } from '../../shared/settings/read';
import { stackOf } from './stack';

/**
 * The settings of a command at a terminal: the environment, over `local.settings.json`, over the stack that runs from here, over
 * the sample. What is only the sample's, copied or not, gives way to where that stack really listens (`--shift`, `--any-ports`).
 * An endpoint that somebody gave (`TablesConnection__…`) is covered by neither's connection string.
 *
 * @param data where the running stack keeps its things
 * @throws SettingsError naming what is wrong, or an error naming the file that can't be read
 */
export const commandSettings = (
  folder: string,
  env: Environment = process.env,
  data: string = path.join(folder, '.local'),
): Settings => {
  const published = valuesOf(path.join(folder, 'local.settings.sample.json'));
  const own = changed(without(valuesOf(path.join(folder, 'local.settings.json')), env), published);
  const given = { ...own, ...env };
  const sample = without({ ...published, ...connectionsOf(data) }, given);
  if (isGivenIn(given, 'ServiceBusConnection')) return readSettings({ ...forAzure({ ...sample, ...own }), ...env });
  return readSettings({ ...sample, ...given });
};

/**
 * What a command needs against Azure beside the deployment's addresses. No command makes an id or a link, and the keys there are for
 * the app alone: any will do, but the published ones, so nothing of the local stack is left but connections that it doesn't use.
 */
const forAzure = (local: Environment): Environment => {
  const settings = describeSettings();
  const isConnection = (name: string): boolean =>
    settings.some(each => each.inAzure !== undefined && each.name === name);
  const connections = Object.entries(local).filter(([name]) => isConnection(name.split('__')[0] ?? name));
  const keys = settings.filter(
    each => each.default === undefined && each.optional !== true && each.inAzure === undefined,
  );
  return {
    ...Object.fromEntries(connections),
    ...Object.fromEntries(keys.map(({ name }) => [name, randomBytes(32).toString('base64')])),
    PublicBaseUrl: 'https://no-command-makes-a-link.invalid',
  };
};

/** Whether somebody gave an endpoint for this connection (`TablesConnection__…`). */
const isGivenIn = (given: Environment, name: string): boolean =>
  Object.keys(given).some(key => key.startsWith(`${name}__`));

/** What somebody changed after copying the sample. */
const changed = (values: Environment, published: Environment): Environment =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => published[name] !== value));

/** Where the stack listens that runs from this folder; nothing while none does. */
const connectionsOf = (data: string): Environment => {
  const stack = stackOf(data);
  if (stack === undefined) return {};
  const { storageConnection, serviceBusConnection } = stack;
  return {
    ...{
      AzureWebJobsStorage: storageConnection,
      TablesConnection: storageConnection,
      BlobsConnection: storageConnection,
    },
    ServiceBusConnection: serviceBusConnection,
  };
};

/** The values that don't stand in the way of an endpoint: a connection string would win over it. */
const without = (values: Environment, given: Environment): Environment =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !isGivenIn(given, name)));

const valuesOf = (file: string): Environment => {
  if (!existsSync(file)) return {};
  try {
    const { Values: values = {} } = JSON.parse(readFileSync(file, 'utf8')) as { Values?: Environment };
    return values;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} can't be read: ${why}. Correct it, or start again from local.settings.sample.json.`);
  }
};
