import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { createCommunication } from './emulator';
import type { CommunicationConfigInput } from './options';

type Numbers = NonNullable<CommunicationConfigInput['numbers']>;
type Subscriptions = NonNullable<CommunicationConfigInput['subscriptions']>;
type Flags = {
  config?: string;
  port?: number;
  host?: string;
  data?: string;
  accessKey?: string;
  number?: Numbers;
  subscribe?: Subscriptions;
  dial?: Record<string, Record<string, unknown>>;
  timeScale?: number;
  blobs?: string;
  seed?: number;
  json?: boolean;
};

const integer = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
};
const positive = (text: string): number => {
  if (!(Number(text) > 0)) throw new InvalidArgumentError('Expected a number above 0.');
  return Number(text);
};

/** `+18005550100:toll-free:Support` */
const number = (text: string, before: Numbers = []): Numbers => {
  const [value = '', type = 'toll-free', ...name] = text.split(':');
  const types = ['toll-free', 'short-code', '10dlc', 'alphanumeric'] as const;
  const found = types.find(one => one === type);
  if (!found)
    throw new InvalidArgumentError(`Expected a type of ${types.join(', ')} after the number; found "${type}".`);
  return [...before, { number: value, type: found, ...(name.length > 0 ? { name: name.join(':') } : {}) }];
};

/** `sms-received=http://127.0.0.1:7071/…`; `@Type,Type` after the name filters. */
const subscribe = (text: string, before: Subscriptions = []): Subscriptions => {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Expected <name>=<url>, or <name>@SMSReceived=<url>.');
  const [name = '', types] = text.slice(0, at).split('@');
  const known = {
    SMSReceived: 'Microsoft.Communication.SMSReceived',
    SMSDeliveryReportReceived: 'Microsoft.Communication.SMSDeliveryReportReceived',
  } as const;
  const eventTypes = types?.split(',').map(type => {
    const found = known[type as keyof typeof known];
    if (!found)
      throw new InvalidArgumentError(`Expected an event type of ${Object.keys(known).join(', ')}; found "${type}".`);
    return found;
  });
  return [...before, { name, endpoint: text.slice(at + 1), ...(eventTypes ? { eventTypes } : {}) }];
};

/** `events.duplicatePercent=20` */
const dial = (text: string, before: NonNullable<Flags['dial']> = {}): NonNullable<Flags['dial']> => {
  const match = /^(\w+)\.(\w+)=(.+)$/.exec(text);
  if (!match) throw new InvalidArgumentError('Expected <group>.<dial>=<value>, such as events.duplicatePercent=20.');
  const [, group = '', name = '', value = ''] = match;
  const parsed = value === 'true' ? true : value === 'false' ? false : value === 'null' ? null : Number(value);
  return { ...before, [group]: { ...before[group], [name]: parsed } };
};

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
