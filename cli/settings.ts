import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Environment, readSettings, type Settings } from '../shared/settings';

/**
 * The settings of a command at a terminal: the environment, over `local.settings.json`, over the sample (the local stack).
 * An endpoint that somebody gave (`TablesConnection__…`) isn't covered by the sample's connection string.
 *
 * @throws SettingsError naming what is wrong, or an error naming the file that can't be read
 */
export const commandSettings = (folder: string, env: Environment = process.env): Settings => {
  const given = { ...valuesOf(path.join(folder, 'local.settings.json')), ...env };
  const isGiven = (name: string) => Object.keys(given).some(key => key.startsWith(`${name}__`));
  const sample = Object.entries(valuesOf(path.join(folder, 'local.settings.sample.json')));
  // No command makes an id, and the key in Azure is for the app alone: against Azure any key will do, but the published one.
  const key = isGiven('ServiceBusConnection') ? { ThreadIdKey: randomBytes(32).toString('base64') } : {};
  return readSettings({ ...Object.fromEntries(sample.filter(([name]) => !isGiven(name))), ...key, ...given });
};

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
