import { existsSync, readFileSync } from 'node:fs';
import type { Ports } from './ports';

type Values = Readonly<Record<string, string>>;

const readValues = (file: string): Values => {
  if (!existsSync(file)) return {};
  try {
    const { Values: values = {} } = JSON.parse(readFileSync(file, 'utf8')) as { Values?: Values };
    return values;
  } catch (error) {
    throw new Error(
      `${file} can't be read: ${error instanceof Error ? error.message : String(error)}. Correct it, or start from local.settings.sample.json.`,
    );
  }
};

/** The usual ports in the sample's connection strings, as they are on this stack. */
const onThesePorts = (value: string, ports: Ports): string =>
  value
    .replace(/127\.0\.0\.1:10000/g, `127.0.0.1:${ports.blob}`)
    .replace(/127\.0\.0\.1:10001/g, `127.0.0.1:${ports.azuriteQueue}`)
    .replace(/127\.0\.0\.1:10002/g, `127.0.0.1:${ports.table}`)
    .replace(/127\.0\.0\.1:5672/g, `127.0.0.1:${ports.amqp}`)
    .replace(/127\.0\.0\.1:7072/g, `127.0.0.1:${ports.phones}`)
    .replace(/localhost:7072/g, `localhost:${ports.phones}`)
    .replace(/localhost:7071/g, `localhost:${ports.functions}`);

/** The app settings of this stack: the sample's, `local.settings.json` over them, the environment over both. */
export const settingsOf = (ports: Ports, folder: string, environment: NodeJS.ProcessEnv): Values => {
  const sample = readValues(`${folder}/local.settings.sample.json`);
  const own = readValues(`${folder}/local.settings.json`);
  const merged: Record<string, string> = { ...sample, ...own };
  for (const name of Object.keys(merged)) merged[name] = environment[name] ?? merged[name] ?? '';
  return Object.fromEntries(Object.entries(merged).map(([name, value]) => [name, onThesePorts(value, ports)]));
};
