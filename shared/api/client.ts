import type { z } from 'zod';
import type { Foreseen } from '../domain/desk/foreseen';
import type { ClientOptions } from './client-options';
import type { BodyReceived, Contract, Endpoint, StatusOf } from './endpoint';
import { Refused } from './refused';
import { waitForOutcome } from './wait-for-outcome';

type Part<Name extends string, Value> =
  Record<string, never> extends Value ? { readonly [N in Name]?: Value } : { readonly [N in Name]: Value };

/** What a call of an endpoint takes: its path, query and body, each left out where the endpoint needs none. */
export type CallOf<E extends Endpoint> = Part<'path', z.input<E['path']>> &
  Part<'query', z.input<E['query']>> &
  Part<'body', z.input<E['body']>>;

/** What a call gives back, told apart by its status. */
export type Received<E extends Endpoint> = {
  [S in StatusOf<E>]: { readonly status: S; readonly body: BodyReceived<E['answers'][S]> };
}[StatusOf<E>];

type Identified = { readonly commandId: string; readonly dryRun?: true | undefined };

export type CallOptions = {
  readonly signal?: AbortSignal;
  /** Of this call: `if-match`, and what else an endpoint asks for. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** The endpoints that queue a command under its client's id. */
export type CommandName<C extends Contract> = {
  [N in keyof C & string]: z.input<C[N]['body']> extends Identified ? N : never;
}[keyof C & string];
type CommandOf<E extends Endpoint> = Part<'path', z.input<E['path']>> &
  Part<'body', Omit<z.input<E['body']>, 'commandId' | 'dryRun'>>;
/** Those of which one may ask what would follow. */
export type TriedName<C extends Contract> = {
  [N in CommandName<C>]: { readonly dryRun: true } extends Pick<z.input<C[N]['body']> & Identified, 'dryRun'>
    ? N
    : never;
}[CommandName<C>];

/** Where each endpoint is: all that a client needs at run time, so that a browser loads no schemas. */
export type Routes<C extends Contract> = { readonly [N in keyof C]: Pick<Endpoint, 'method' | 'route'> };

/**
 * Typed calls of the HTTP API. Every refusal throws `Refused` with the API's own sentence; what the network does is thrown as it is.
 */
export const createClient = <C extends Contract>(routes: Routes<C>, options: ClientOptions) => {
  const call = async <N extends keyof C & string>(
    name: N,
    given: CallOf<C[N]>,
    { signal, headers }: CallOptions = {},
  ): Promise<Received<C[N]>> => {
    const { method, route } = routes[name];
    const { path = {}, query = {}, body } = given as LooseCall;
    const response = await options.fetch(`${options.base}${addressOf(route, path, query)}`, {
      method,
      // A session that has ended is told as 401, never followed to another site's sign-in page.
      redirect: 'manual',
      headers: { ...options.headers, ...headers, ...(method !== 'GET' && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
    return received(response) as Promise<Received<C[N]>>;
  };

  /** Sends a command. @returns where its outcomes are told */
  const send = async <N extends CommandName<C>>(
    name: N,
    given: CommandOf<C[N]>,
    commandId = options.newId(),
  ): Promise<readonly string[]> => {
    const { body, ...rest } = given as LooseCall;
    const sent = await call(name, { ...rest, body: { ...body, commandId } } as unknown as CallOf<C[N]>);
    return (sent.body as { readonly outcomes: readonly string[] }).outcomes;
  };

  /** Asks what a command would come to. Nothing is done. */
  const foresee = async <N extends TriedName<C>>(name: N, given: CommandOf<C[N]>): Promise<Foreseen> => {
    const { body, ...rest } = given as LooseCall;
    const dryRun = { ...body, commandId: options.newId(), dryRun: true };
    const { body: foreseen } = await call(name, { ...rest, body: dryRun } as unknown as CallOf<C[N]>);
    return foreseen as Foreseen;
  };

  /** Sends a command and waits for what became of it: returns when it is done, throws `Refused` with the sentence when it isn't. */
  const command = async <N extends CommandName<C>>(
    name: N,
    given: CommandOf<C[N]>,
    commandId = options.newId(),
  ): Promise<void> => {
    for (const outcome of await send(name, given, commandId)) await waitForOutcome(outcome, options);
  };

  return { call, send, command, foresee };
};

type Values = Readonly<Record<string, unknown>>;
type LooseCall = { readonly path?: Values; readonly query?: Values; readonly body?: Values };

const addressOf = (route: string, path: Values, query: Values): string => {
  const filled = route.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(path[name])));
  const asked = new URLSearchParams(
    Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  ).toString();
  return `/api/${filled}${asked && `?${asked}`}`;
};

const received = async (response: Response): Promise<{ readonly status: number; readonly body: unknown }> => {
  const { status } = response;
  if (status === 304 || status === 204) return { status, body: undefined };
  const type = response.headers.get('content-type') ?? '';
  const isJson = /[/+]json\b/.test(type);
  const body: unknown = isJson ? await response.json() : await response.text();
  if (response.ok) return { status, body };
  throw Refused.from(status, body);
};
