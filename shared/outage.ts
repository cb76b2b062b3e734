import { setTimeout as sleepFor } from 'node:timers/promises';
import { CannotBeHandled } from './domain/values/cannot-be-handled';
import type { Clock } from './ports/clock';

/** Node's codes of a peer that isn't there, or went away in the middle. */
const NETWORK = new Set([
  ...[
    'ECONNREFUSED',
    'ECONNRESET',
    'ECONNABORTED',
    'EPIPE',
    'EPROTO',
    'ETIMEDOUT',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EAI_FAIL',
  ],
  ...[
    'EHOSTUNREACH',
    'EHOSTDOWN',
    'ENETUNREACH',
    'ENETDOWN',
    'ENETRESET',
    'EADDRNOTAVAIL',
    'ERR_STREAM_PREMATURE_CLOSE',
  ],
]);
/** Failures of ours, and of the SDKs, that name themselves. */
const PASSING = new Set(['Outage', 'LostRaces', 'NewerVersion', 'AbortError']);
/** What `@azure/identity` throws, by its names: it is loaded only where the app has an identity. */
const NO_TOKEN = new Set([
  'AuthenticationError',
  'AggregateAuthenticationError',
  'AuthenticationRequiredError',
  'CredentialUnavailableError',
]);
/** Service Bus errors that stay errors however often they are tried. */
const BUS_FAULTS = new Set(['MessageSizeExceeded', 'MessageTooLargeError']);
/** Roles that spread, a table that isn't there yet, a lost ETag, a proxy that asks who we are, throttling. */
const PASSING_STATUS = new Set([401, 403, 404, 407, 408, 412, 425, 429]);

const property = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

/** A failure, and what it was made of: its causes, and those that an `AggregateError` holds. Errors may stand in a circle. */
export const insideOf = (error: unknown, seen: Set<unknown> = new Set()): readonly unknown[] => {
  if (typeof error !== 'object' || error === null || seen.has(error)) return [];
  seen.add(error);
  const errors = property(error, 'errors');
  const parts = [...(Array.isArray(errors) ? errors : []), property(error, 'cause')];
  return [error, ...parts.flatMap(part => insideOf(part, seen))];
};

/** Whether the app's identity got no token: what was to be done was never asked for. */
export const hasNoToken = (error: unknown): boolean =>
  insideOf(error).some(one => NO_TOKEN.has(String(property(one, 'name'))));

/** What Service Bus refuses however often it is tried. */
export const isBusFault = (error: unknown): boolean =>
  isBusError(error) && BUS_FAULTS.has(String(property(error, 'code')));
const isBusError = (error: unknown): boolean =>
  ['ServiceBusError', 'MessagingError'].includes(String(property(error, 'name')));

/**
 * Whether a failure may pass by itself: the network, a service that is down, throttles or refuses us while its roles spread,
 * a race that was lost. Anything else can never succeed, however often it is tried. An adapter whose SDK doesn't show it says it
 * with an {@link Outage}.
 */
export const isOutage = (error: unknown): boolean => {
  if (error instanceof CannotBeHandled) return false;
  if (PASSING.has(String(property(error, 'name')))) return true;
  const all = insideOf(error);
  return !all.some(isBusFault) && all.some(passes);
};

const passes = (error: unknown): boolean => {
  const code = property(error, 'code');
  if (typeof code === 'string' && NETWORK.has(code)) return true;
  const name = String(property(error, 'name'));
  if (PASSING.has(name) || NO_TOKEN.has(name) || isBusError(error)) return true;
  return name === 'RestError' && passesByItsStatus(property(error, 'statusCode'));
};

/** Without a status nothing was answered. A failure that says success or leads elsewhere is a page of somebody in between. */
const passesByItsStatus = (status: unknown): boolean =>
  typeof status !== 'number' || status < 400 || status >= 500 || PASSING_STATUS.has(status);

/** Storage that is there, and throttles, moves a partition, or is behind somebody who waited in vain. */
const SURELY_AWAY = new Set([408, 429, 502, 503, 504]);

/**
 * Whether an outage may be of one transaction alone: the store answered, and with a status that says neither that it is busy nor that
 * it is away. While others commit, such a thing may never pass; throttling, time-outs and cuts do, also for one partition.
 */
export const isDoubtful = (error: unknown): boolean => {
  if (!isOutage(error) || PASSING.has(String(property(error, 'name')))) return false;
  return insideOf(error).filter(passes).every(isAnswered);
};

const isAnswered = (error: unknown): boolean => {
  const status = property(error, 'statusCode');
  return (
    property(error, 'name') === 'RestError' && typeof status === 'number' && status >= 400 && !SURELY_AWAY.has(status)
  );
};

/** What is away is still away, or didn't answer in time; the delivery comes again. */
export class Outage extends Error {
  constructor(what: string, options?: ErrorOptions) {
    super(what, options);
    this.name = 'Outage';
  }
}

/** Somebody else kept writing first: two consumers of one owner. It passes; the delivery comes again. */
export class LostRaces extends Error {
  constructor(what: string, races: number) {
    super(`${what} was changed by somebody else ${races} times in a row.`);
    this.name = 'LostRaces';
  }
}

export type OutagePolicy = {
  readonly clock: Clock;
  readonly minutes: number;
  readonly onRetry?: (error: unknown, pauseMs: number) => void;
  /** Whether it is enough after so many tries: the failure is thrown, as when the time is over. */
  readonly enough?: (error: unknown, tries: number) => boolean;
};

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 15_000;

/**
 * Does the work again through an outage, with growing pauses, for at most so many minutes; then throws the last failure, and
 * the delivery comes again. What is no outage is thrown at once.
 */
export const throughOutages = async <T>(
  work: () => Promise<T>,
  { clock, minutes, onRetry, enough }: OutagePolicy,
): Promise<T> => {
  const until = clock.now() + minutes * 60_000;
  let tries = 0;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await work();
    } catch (error) {
      tries += 1;
      if (!isOutage(error) || clock.now() + pause > until || enough?.(error, tries)) throw error;
      onRetry?.(error, pause);
      await sleepFor(pause);
    }
  }
};

/**
 * A version that this build can't read: another build wrote it. It passes, by a correction or by the right build, and what comes
 * meanwhile waits.
 */
export class ConfigDoesNotFit extends Outage {
  constructor(
    readonly version: string,
    what: string,
  ) {
    super(`Configuration ${version} ${what}`);
  }
}
