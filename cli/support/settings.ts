import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Environment, readSettings, type Settings } from '../../shared/settings/read';

/**
 * The settings of a command at a terminal: the environment, over `local.settings.json`, over the sample (the local stack).
 * An endpoint that somebody gave (`TablesConnection__…`) isn't covered by the sample's connection string.
 *
 * @throws SettingsError naming what is wrong, or an error naming the file that can't be read
 */
export const commandSettings = (folder: string, env: Environment = process.env): Settings => {
  const own = without(valuesOf(path.join(folder, 'local.settings.json')), env);
  const given = { ...own, ...env };
  const sample = without(valuesOf(path.join(folder, 'local.settings.sample.json')), given);
  // No command makes an id or a link, and the keys in Azure are for the app alone: against Azure any will do, but the published ones.
  const isInAzure = isGivenIn(given, 'ServiceBusConnection');
  const anyKey = randomBytes(32).toString('base64');
  const key = isInAzure ? { ThreadIdKey: anyKey, LinkKey: anyKey } : {};
  return readSettings({ ...sample, ...key, ...given });
};

/** Whether somebody gave an endpoint for this connection (`TablesConnection__…`). */
const isGivenIn = (given: Environment, name: string): boolean =>
  Object.keys(given).some(key => key.startsWith(`${name}__`));

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
