import { randomInt } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TableClient } from '@azure/data-tables';
import { parse, stringify } from 'yaml';
import { signIn } from '../../cli/support/desk';
import { type PhoneText, phoneLine } from '../../cli/support/phone-line';
import { freePorts } from '../../local/ports';
import { settingsOf } from '../../local/settings';
import { createStack, type Stack } from '../../local/stack';
import type { TableName } from '../../shared/adapters/table-names';
import { createTableClient } from '../../shared/adapters/tables/client';
import { conversationId } from '../../shared/domain/values/ids';
import { threadIdOf } from '../../shared/hash';
import { builtFunctions } from './built-functions';
import { waitFor } from './wait-for';

export const ROOT = join(__dirname, '../..');
export const MAIN = '+18005550100';

export type TestStackOptions = {
  /** Changes the sample configuration before the first start, as a document. */
  readonly config?: (sample: ConfigDocument) => ConfigDocument;
  /** Over the sample's settings. By default, lanes are fast. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Functions hosts on the same queues; 1 by default. */
  readonly instances?: number;
  /** How many times faster than Azure Event Grid delivers again. */
  readonly timeScale?: number;
};
export type ConfigDocument = {
  channels: Record<string, unknown>[];
  operatingHours: Record<string, unknown>[];
  messages: Record<string, unknown>[];
} & Record<string, unknown>;

/** Texts that wait for nothing but each other: a lane may send one every 20 ms. */
const FAST = { TextsPerMinuteTollFree: '12000' };

/**
 * The whole stack as `npm start` brings it up, on free ports and in a folder of its own: storage, bus, phones, and our functions in
 * their host, each a process that a test can stop, kill and start again. `down` ends all of it and removes the folder.
 */
export const startStack = async ({ config, settings, instances = 1, timeScale = 20 }: TestStackOptions = {}) => {
  await builtFunctions();
  const ports = await freePorts();
  const data = mkdtempSync(join(tmpdir(), 'sms-stack-'));
  const configFile = join(data, 'config.yaml');
  const sample = readFileSync(join(ROOT, 'config/sample.yaml'), 'utf8');
  writeFileSync(configFile, config === undefined ? sample : stringify(config(parse(sample) as ConfigDocument)));
  const stack: Stack = createStack({
    ...{ ports, data, timeScale, config: configFile, fresh: false, watch: false, instances, onLog: () => {} },
    settings: { ...FAST, ...settings },
  });
  const forget = () => rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  try {
    await stack.up();
  } catch (error) {
    forget();
    throw error;
  }

  const { functions, phones, serviceBusConnection, storageConnection } = stack.addresses;
  const key = Buffer.from(settingsOf(ports, ROOT, process.env).ThreadIdKey ?? '', 'base64');
  const line = phoneLine(phones);

  /** The emulator's own API, which its README lists. */
  const emulator = async <T = unknown>(method: string, route: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${phones}/emulator/${route}`, {
      method,
      ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${route}: ${response.status} ${await response.text()}`);
    return (response.status === 204 ? undefined : await response.json()) as T;
  };

  const customer = (business: string = MAIN, number: string = freshNumber()) => {
    const texts = async (): Promise<readonly PhoneText[]> =>
      (await emulator<{ value: PhoneText[] }>('GET', `messages?phone=${encodeURIComponent(number)}&limit=5000`)).value;
    /** What the phone got, ours and the carrier's, in order. */
    const replies = async () => (await texts()).filter(({ direction }) => direction === 'outbound');
    return {
      number,
      texts,
      replies,
      text: (words: string) => line.text(number, business, words),
      /** Waits for a reply with these words in it. */
      hears: (words: string | RegExp, timeoutMs = 20_000) =>
        waitFor(
          `a reply like ${words}`,
          async () => {
            const got = await replies();
            const found = got.find(({ text }) => (typeof words === 'string' ? text.includes(words) : words.test(text)));
            if (found === undefined) throw new Error(JSON.stringify(got.map(({ text }) => text)));
            return found;
          },
          { timeoutMs, everyMs: 50 },
        ),
      phone: (fault: Record<string, unknown>) => emulator('PATCH', `phones/${encodeURIComponent(number)}`, fault),
      thread: threadIdOf(key, business, number),
      /** Their conversations are numbered from 1. */
      conversation: (n = 1) => conversationId(threadIdOf(key, business, number), n),
    };
  };

  return {
    ...stack,
    down: async () => {
      await stack.down();
      forget();
    },
    data,
    configFile,
    emulator,
    customer,
    desk: (as: string) => signIn(functions, as),
    table: (name: TableName): TableClient =>
      createTableClient({ kind: 'connection-string', connectionString: storageConnection }, name),
    /** What a command at a terminal needs to reach this stack instead of the usual one. */
    environment: { TablesConnection: storageConnection, ServiceBusConnection: serviceBusConnection },
  };
};
export type TestStack = Awaited<ReturnType<typeof startStack>>;
export type Customer = ReturnType<TestStack['customer']>;

/** Where the sample's channels answer by themselves. */
const AREA_CODES = [206, 212, 303, 312, 415, 425, 512, 602, 617, 702, 713, 818, 917];

/** A number nobody had before, of somebody whom the channels answer. */
export const freshNumber = (): string =>
  `+1${AREA_CODES[randomInt(AREA_CODES.length)]}${randomInt(2, 10)}${randomInt(2, 10)}${randomInt(100_000)
    .toString()
    .padStart(5, '0')}`;

/** Every row of a partition. */
export const rowsOf = async (table: TableClient, partition: string): Promise<Record<string, unknown>[]> => {
  const rows: Record<string, unknown>[] = [];
  for await (const row of table.listEntities({ queryOptions: { filter: `PartitionKey eq '${partition}'` } }))
    rows.push(row);
  return rows;
};
