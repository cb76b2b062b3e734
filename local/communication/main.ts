import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { z } from 'zod';
import { createCommunication } from './emulator';
import { dial, type Flags, integer, number, phone, positive, subscribe } from './flags';

const program = new Command('sms-emulator')
  .description('Azure Communication Services SMS with its Event Grid, and phones on a page, on this machine.')
  .option('--config <file>', 'a JSON file with any of the options; what stands on the command line wins')
  .option('--port <port>', 'where to listen; 0 takes a free port (default: 7072)', integer)
  .option('--host <host>', 'the address to listen on (default: 127.0.0.1)')
  .option('--number <number:type[:name]>', 'a number that the resource owns; may be repeated', number)
  .option('--subscribe <name[@types]=url>', 'an event subscription; may be repeated', subscribe)
  .option('--data <folder>', 'where to keep everything between starts (default: in memory)')
  .option('--access-key <base64>', 'the access key of the resource')
  .option('--dial <group.dial=value>', 'a fault to begin with; may be repeated', dial)
  .option('--phone <number:fault>', 'a phone that is off, landline, carrier-stop, fail=<code>, reply=<text>', phone)
  .option('--time-scale <factor>', 'how many times faster than Azure Event Grid retries', positive)
  .option('--blobs <connection string>', 'the storage account that dead letters are written to')
  .option('--seed <number>', 'makes what the dials draw repeatable', integer)
  .option('--json', 'print one JSON line when ready');

const groupsSchema = z.record(z.string(), z.record(z.string(), z.unknown()));

/** The file's options, the command line's over them; dials are merged one by one. */
const readConfig = (flags: Flags): Record<string, unknown> => {
  const file = flags.config === undefined ? {} : readFile(flags.config);
  const dials = groupsSchema.parse(file.dials ?? {});
  for (const [group, turned] of Object.entries(flags.dial ?? {})) dials[group] = { ...dials[group], ...turned };
  const given = {
    port: flags.port,
    host: flags.host,
    dataFolder: flags.data,
    accessKey: flags.accessKey,
    numbers: flags.number,
    subscriptions: flags.subscribe,
    phones: flags.phone,
    timeScale: flags.timeScale,
    blobs: flags.blobs,
    seed: flags.seed,
  };
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...file, ...set, dials };
};

const readFile = (path: string): Record<string, unknown> => {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new Error(`Expected a JSON object in ${path}: ${explain(error)}`);
  }
};

const explain = (error: unknown): string => {
  if (error instanceof z.ZodError) {
    return error.issues.map(issue => `${issue.path.map(String).join('.') || 'options'}: ${issue.message}`).join('\n');
  }
  return error instanceof Error ? error.message : String(error);
};

const main = async (): Promise<void> => {
  const flags = program.parse().opts<Flags>();
  const communication = createCommunication(readConfig(flags));
  await communication.up();
  const { port, url, connectionString } = communication;
  if (flags.json) console.log(JSON.stringify({ ready: true, port, url, connectionString }));
  else console.log(`Phones: ${url}\nCommunicationConnection: ${connectionString}`);
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    void communication.down().then(() => process.exit(0));
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  // Started with an IPC channel, it ends with the program that started it (Windows has no SIGTERM).
  process.on('disconnect', end);
};

main().catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 1;
});
