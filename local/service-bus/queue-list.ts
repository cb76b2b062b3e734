import { readFileSync } from 'node:fs';
import { parseDuration } from './duration';
import {
  officialEmulatorBounds,
  type QueueDefinition,
  queueDefaults,
  queueMistakes,
  serviceBounds,
} from './queue-definition';

/** The list of queues has mistakes; the message names each with the bound that it breaks. */
export class QueueListError extends Error {
  override readonly name = 'QueueListError';
}

/** Properties of a queue in the official emulator's `config.json`; `MaxSizeInMegabytes` is the real service's. */
type Properties = Readonly<Record<string, unknown>>;

const durations = {
  LockDuration: 'lockDuration',
  DefaultMessageTimeToLive: 'defaultMessageTimeToLive',
  DuplicateDetectionHistoryTimeWindow: 'duplicateDetectionHistoryTimeWindow',
} as const;
const flags = {
  RequiresSession: 'requiresSession',
  RequiresDuplicateDetection: 'requiresDuplicateDetection',
  DeadLetteringOnMessageExpiration: 'deadLetteringOnMessageExpiration',
} as const;
const numbers = { MaxDeliveryCount: 'maxDeliveryCount', MaxSizeInMegabytes: 'maxSizeInMegabytes' } as const;
/** Allowed by the schema, but only empty: messages aren't forwarded here. */
const forwards = ['ForwardTo', 'ForwardDeadLetteredMessagesTo'];

type Found = { -readonly [K in keyof QueueDefinition]: QueueDefinition[K] };
const has = <T extends object>(table: T, key: string): key is Extract<keyof T, string> => Object.hasOwn(table, key);

/** Reads one property into `queue`; the sentence that tells what is wrong with it, if anything is. */
const readProperty = (queue: Found, key: string, value: unknown): string | undefined => {
  if (has(durations, key)) {
    const ms = typeof value === 'string' ? parseDuration(value) : undefined;
    if (ms === undefined)
      return `${key}: expected an ISO 8601 duration such as "PT1M"; found ${JSON.stringify(value)}.`;
    queue[durations[key]] = ms;
  } else if (has(flags, key)) {
    if (typeof value !== 'boolean') return `${key}: expected true or false; found ${JSON.stringify(value)}.`;
    queue[flags[key]] = value;
  } else if (has(numbers, key)) {
    if (typeof value !== 'number') return `${key}: expected a number; found ${JSON.stringify(value)}.`;
    queue[numbers[key]] = value;
  } else if (forwards.includes(key)) {
    if (value)
      return `${key}: this broker doesn't forward messages; found ${JSON.stringify(value)}, expected "" or nothing.`;
  } else {
    const known = [durations, flags, numbers].flatMap(Object.keys).concat(forwards).join(', ');
    return `${key}: no property of a queue; expected one of ${known}.`;
  }
  return undefined;
};

const readQueue = (name: string, properties: Properties, bounds: typeof serviceBounds) => {
  const queue: Found = { name, ...queueDefaults };
  const mistakes = Object.entries(properties).flatMap(([key, value]) => readProperty(queue, key, value) ?? []);
  return { queue: queue as QueueDefinition, mistakes: mistakes.length > 0 ? mistakes : queueMistakes(queue, bounds) };
};

interface Namespace {
  readonly Queues?: readonly { readonly Name?: unknown; readonly Properties?: Properties }[];
  readonly Topics?: readonly unknown[];
}

interface ConfigFile {
  readonly UserConfig?: { readonly Namespaces?: readonly Namespace[] };
  /** Ours: properties that every queue has under a profile, instead of its own. */
  readonly Profiles?: Readonly<Record<string, Properties>>;
}

const parseFile = (file: string): ConfigFile => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ConfigFile;
  } catch (error) {
    throw new QueueListError(
      `The list of queues ${file} can't be read: ${(error as Error).message}. Expected JSON in the official Service Bus emulator's config.json schema.`,
    );
  }
};

const namespaceOf = (file: string, config: ConfigFile): Namespace => {
  const namespaces = config.UserConfig?.Namespaces;
  if (namespaces?.length !== 1)
    throw new QueueListError(
      `${file}: expected one namespace in UserConfig.Namespaces; found ${namespaces?.length ?? 'none'}.`,
    );
  return namespaces[0]!;
};

const profileOf = (file: string, config: ConfigFile, profile: string | undefined): Properties => {
  if (profile === undefined) return {};
  const found = config.Profiles?.[profile];
  if (found) return found;
  const known = Object.keys(config.Profiles ?? {}).join(', ') || 'none';
  throw new QueueListError(`${file}: there is no profile "${profile}"; expected one of Profiles: ${known}.`);
};

/** The profile whose values must keep the official emulator's narrower bounds. */
export const officialEmulator = 'official-emulator';

/**
 * Reads the queues of a list in the official emulator's `config.json` schema.
 * @param profile values of this profile (`Profiles.<name>` in the file) replace each queue's own.
 * Throws {@link QueueListError} naming every wrong value with the bound that it breaks: the real service's, or under the
 * profile `official-emulator` that emulator's.
 */
export const readQueueList = (file: string, profile?: string): QueueDefinition[] => {
  const config = parseFile(file);
  const namespace = namespaceOf(file, config);
  const overrides = profileOf(file, config, profile);
  const bounds = profile === officialEmulator ? officialEmulatorBounds : serviceBounds;
  const mistakes: string[] = [];
  if (namespace.Topics && namespace.Topics.length > 0)
    mistakes.push(`Topics: this broker serves queues only; found ${namespace.Topics.length}, expected none.`);
  const seen = new Set<string>();
  const queues = (namespace.Queues ?? []).map(({ Name, Properties = {} }, index) => {
    const name = typeof Name === 'string' ? Name : '';
    const read = readQueue(name, { ...Properties, ...overrides }, bounds);
    const label = name || `number ${index + 1}`;
    mistakes.push(...read.mistakes.map(mistake => `queue ${label}: ${mistake}`));
    if (seen.has(name.toLowerCase()))
      mistakes.push(`queue ${label}: this name is there twice; names differ in more than letter case.`);
    seen.add(name.toLowerCase());
    return read.queue;
  });
  if (mistakes.length > 0) throw new QueueListError(`${file}:\n${mistakes.map(mistake => `  ${mistake}`).join('\n')}`);
  return queues;
};

/** The same list as the official emulator wants it: a profile's values set in every queue, and nothing of ours. */
export const toEmulatorConfig = (file: string, profile: string = officialEmulator): object => {
  readQueueList(file, profile);
  const { Profiles: _, ...config } = parseFile(file);
  const namespace = namespaceOf(file, config);
  const overrides = profileOf(file, parseFile(file), profile);
  const Queues = (namespace.Queues ?? []).map(queue => ({
    ...queue,
    Properties: { ...queue.Properties, ...overrides },
  }));
  return { ...config, UserConfig: { ...config.UserConfig, Namespaces: [{ ...namespace, Queues }] } };
};
