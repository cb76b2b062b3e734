/// <reference lib="dom" />
import type { Dials } from '../../carrier/dials';
import type { Phone } from '../../carrier/phones';
import type { LoggedDelivery } from '../../event-grid/event-log';
import type { SubscriptionStatus } from '../../event-grid/topic';
import type { OwnedNumber } from '../../numbers';
import type { LiveMessage } from '../live';

export type ShownNumber = OwnedNumber & { readonly twoWay: boolean };

const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
  const response = await fetch(`/emulator/${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const json = (response.status === 204 ? undefined : await response.json()) as T & { detail?: string };
  if (!response.ok) throw new Error(json.detail ?? `The emulator answered ${response.status}.`);
  return json;
};

type List<T> = { readonly value: readonly T[] };

/** The emulator's own API, as the README describes it. */
export const api = {
  numbers: async () => (await ask<List<ShownNumber>>('GET', 'numbers')).value,
  messages: async () => (await ask<List<LiveMessage>>('GET', 'messages?limit=2000')).value,
  text: (from: string, to: string, text: string) => ask<LiveMessage>('POST', 'texts', { from, to, text }),
  phone: (number: string) => ask<Phone>('GET', `phones/${encodeURIComponent(number)}`),
  changePhone: (number: string, change: Partial<Phone>) =>
    ask<Phone>('PATCH', `phones/${encodeURIComponent(number)}`, change),
  dials: () => ask<Dials>('GET', 'dials'),
  turn: (group: string, dial: string, value: unknown) => ask<Dials>('PATCH', 'dials', { [group]: { [dial]: value } }),
  resetDials: () => ask<Dials>('DELETE', 'dials'),
  subscriptions: async () => (await ask<List<SubscriptionStatus>>('GET', 'subscriptions')).value,
  events: async () => (await ask<List<LoggedDelivery>>('GET', 'events?limit=12')).value,
  deadLetters: async () => (await ask<List<unknown>>('GET', 'dead-letters')).value.length,
};

/** Hears what happens. `onReady` comes at the start and after every break: what was missed is to be asked for. */
export const listen = (on: {
  readonly ready: () => void;
  readonly lost: () => void;
  readonly message: (message: LiveMessage) => void;
  readonly phone: (phone: Phone) => void;
  readonly dials: (dials: Dials) => void;
}): void => {
  const source = new EventSource('/emulator/stream');
  const hear = <T>(name: string, handle: (data: T) => void) =>
    source.addEventListener(name, event => handle(JSON.parse((event as MessageEvent<string>).data) as T));
  hear('ready', on.ready);
  hear('message', on.message);
  hear('phone', on.phone);
  hear('dials', on.dials);
  source.addEventListener('error', on.lost);
};
