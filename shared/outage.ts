import { setTimeout as sleepFor } from 'node:timers/promises';
import { CannotBeHandled } from './domain/values/cannot-be-handled';
import type { Clock } from './ports';

/** Node's codes of a peer that isn't there, or went away in the middle. */
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ERR_STREAM_PREMATURE_CLOSE',
]);
/** Failures of ours, and of the SDKs, that name themselves. */
const PASSING = new Set(['Outage', 'LostRaces', 'AbortError']);
/** What `@azure/identity` throws, by its names: it is loaded only where the app has an identity. */
const NO_TOKEN = new Set([
  'AuthenticationError',
  'AggregateAuthenticationError',
  'AuthenticationRequiredError',
  'CredentialUnavailableError',
]);
/** Service Bus errors that stay errors however often they are tried. */
const BUS_FAULTS = new Set(['MessageSizeExceeded']);

const property = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

/** Whether the app's identity got no token: what was to be done was never asked for. */
export const hasNoToken = (error: unknown): boolean => NO_TOKEN.has(String(property(error, 'name')));

/**
 * Whether a failure may pass by itself: the network, a service that is down, throttles or refuses us while its roles spread,
 * a race that was lost. Anything else can never succeed, however often it is tried.
 */
export const isOutage = (error: unknown): boolean => {
  if (error instanceof CannotBeHandled) return false;
  const code = property(error, 'code');
  if (typeof code === 'string' && NETWORK.has(code)) return true;
  const name = property(error, 'name');
  if (PASSING.has(String(name)) || hasNoToken(error)) return true;
  if (name === 'ServiceBusError' || name === 'MessagingError')
    return !(typeof code === 'string' && BUS_FAULTS.has(code));
  if (name !== 'RestError') return false;
  const status = property(error, 'statusCode');
  return typeof status !== 'number' || [401, 403, 404, 408, 412, 429].includes(status) || status >= 500;
};

/** What is away is still away, or didn't answer in time; the delivery comes again. */
export class Outage extends Error {
  constructor(what: string) {
    super(what);
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
};

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 15_000;

/**
 * Does the work again through an outage, with growing pauses, for at most so many minutes; then throws the last failure, and
 * the delivery comes again. What is no outage is thrown at once.
 */
export const throughOutages = async <T>(
  work: () => Promise<T>,
  { clock, minutes, onRetry }: OutagePolicy,
): Promise<T> => {
  const until = clock.now() + minutes * 60_000;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!isOutage(error) || clock.now() + pause > until) throw error;
      onRetry?.(error, pause);
      await sleepFor(pause);
    }
  }
};
