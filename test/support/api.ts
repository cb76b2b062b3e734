import { randomUUID } from 'node:crypto';
import {
  type HttpMethod,
  HttpRequest,
  type HttpRequestInit,
  type HttpResponseInit,
  InvocationContext,
} from '@azure/functions';
import { served } from '../../functions/api/endpoints';
import { createClient } from '../../shared/api/client';
import { type Api, contract } from '../../shared/api/contract';
import type { Endpoint } from '../../shared/api/endpoint';
import type { App } from '../../shared/app';
import type { World } from './world';

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly user?: string;
};

/** What App Service Authentication writes for a signed-in person. */
const principal = ({ id, name, roles, user = `${id}@contoso.example` }: Person): string => {
  const claims = [
    ...[
      { typ: 'oid', val: id },
      { typ: 'name', val: name },
      { typ: 'preferred_username', val: user },
    ],
    ...roles.map(val => ({ typ: 'roles', val })),
  ];
  return Buffer.from(JSON.stringify({ claims })).toString('base64');
};

export type Reply<T> = { readonly status: number; readonly etag: string | undefined; readonly body: T };
export type PageReply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
};
type Sent = { readonly headers?: Readonly<Record<string, string>>; readonly body?: HttpRequestInit['body'] };
type Replied = { readonly status: number; readonly headers: Record<string, string>; readonly body: Buffer };

export const ana: Person = { id: 'ana', name: 'Ana Flores', roles: ['agent'] };
export const ben: Person = { id: 'ben', name: 'Ben Carter', roles: ['agent'] };
export const carla: Person = { id: 'carla', name: 'Carla', roles: ['agent'] };
export const sam: Person = { id: 'sam', name: 'Sam Okafor', roles: ['supervisor'] };

/** An answer holds what its contract says, and nothing beside it. */
const mustFit = ({ name, answers }: Endpoint, status: number, text: string): void => {
  const schema = answers[status]?.schema;
  if (schema === undefined || text === '' || answers[status]?.mediaType !== undefined) return;
  const body: unknown = JSON.parse(text);
  const read = schema.safeParse(body);
  if (!read.success) throw new Error(`${name} answers ${status} otherwise than its contract says: ${read.error}`);
  expect({ [name]: body }).toEqual({ [name]: read.data });
};

/** The HTTP API of an app in this process: each call as the host would make it, and each answer held against the contract. */
export const apiOf = (deps: () => object) => {
  const all = served.map(({ name, methods, route, handlerOf }) => ({
    ...{ name, methods, handler: handlerOf(deps as () => App) },
    pattern: new RegExp(`^${route.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
    contract: Object.values(contract as Readonly<Record<string, Endpoint>>).find(each => each.name === name),
  }));

  const send = async (method: string, path: string, { headers = {}, body }: Sent = {}): Promise<Replied> => {
    const url = new URL(path, 'http://localhost/api/');
    const route = url.pathname.replace(/^\/api\//, '');
    const found = all.find(each => each.methods.includes(method as HttpMethod) && each.pattern.test(route));
    if (found === undefined) throw new Error(`There is no endpoint ${method} ${route}.`);
    const request = new HttpRequest({
      ...{ method, url: url.href, headers: { ...headers } },
      // As the host hands them on.
      params: Object.fromEntries(
        Object.entries(found.pattern.exec(route)?.groups ?? {}).map(([part, value]) => [
          part,
          decodeURIComponent(value),
        ]),
      ),
      query: Object.fromEntries(url.searchParams),
      ...(body && { body }),
    });
    const answer = ((await found.handler(request, new InvocationContext())) ?? {}) as HttpResponseInit;
    const { status = 200 } = answer;
    const bytes = Buffer.from((answer.body as string | Buffer | undefined) ?? '');
    if (found.contract !== undefined) mustFit(found.contract, status, bytes.toString('utf8'));
    return { status, headers: (answer.headers ?? {}) as Record<string, string>, body: bytes };
  };
  const asHeaders = (as: Person | undefined): Record<string, string> =>
    as === undefined ? {} : { 'x-ms-client-principal': principal(as) };
  const ask = (
    as: Person | undefined,
    method: HttpMethod,
    route: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Replied> =>
    send(method, route, {
      headers: { ...(method !== 'GET' && { 'content-type': 'application/json' }), ...headers, ...asHeaders(as) },
      ...(body !== undefined && { body: { string: JSON.stringify(body) } }),
    });

  /** One call with any body, as bytes; its answer as it is. Nobody is signed in when `as` is left out. */
  const callRaw = async (
    as: Person | undefined,
    method: HttpMethod,
    route: string,
    { body, headers = {} }: { readonly body?: FormData; readonly headers?: Record<string, string> } = {},
  ): Promise<Replied> => {
    const form = body && new Request('http://localhost', { method: 'POST', body });
    const bytes = form && Buffer.from(await form.arrayBuffer());
    const ofForm = form && {
      'content-type': form.headers.get('content-type') ?? '',
      'content-length': `${bytes?.length}`,
    };
    return send(method, route, {
      headers: { ...ofForm, ...headers, ...asHeaders(as) },
      ...(bytes && { body: { bytes: new Uint8Array(bytes) } }),
    });
  };

  /** A call whose answer is JSON, or nothing. Nobody is signed in when `as` is left out. */
  const call = async <T = Record<string, unknown>>(...asked: Parameters<typeof ask>): Promise<Reply<T>> => {
    const { status, headers, body } = await ask(...asked);
    return { status, etag: headers.etag, body: (body.length === 0 ? undefined : JSON.parse(`${body}`)) as T };
  };

  /** A GET whose answer is no JSON. */
  const readText = async (as: Person, route: string): Promise<PageReply> => {
    const { body, ...reply } = await ask(as, 'GET', route);
    return { ...reply, text: `${body}` };
  };

  /** A public page as a customer's browser asks for it: opened, or with its form sent. Nobody is signed in. */
  const openLink = async (url: string, form?: Readonly<Record<string, string>> | string): Promise<PageReply> => {
    const sent = typeof form === 'object' ? new URLSearchParams(form).toString() : form;
    const { body, ...reply } = await send(form === undefined ? 'GET' : 'POST', url, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      ...(sent !== undefined && { body: { string: sent } }),
    });
    return { ...reply, text: `${body}` };
  };

  /** Typed calls of one who is signed in. */
  const clientOf = (as: Person) =>
    createClient<Api>(contract, {
      ...{ base: 'http://localhost', newId: randomUUID, headers: asHeaders(as) },
      fetch: async (input, init = {}) => {
        const { status, headers, body } = await send(init.method ?? 'GET', String(input), {
          headers: init.headers as Record<string, string>,
          ...(typeof init.body === 'string' && { body: { string: init.body } }),
        });
        return new Response(status === 204 || status === 304 ? null : new Uint8Array(body), { status, headers });
      },
    });

  /** People at their desks: each command goes in by the API, is handled, and answers with what became of it. */
  const atWork = (world: World) => {
    const sendCommand = (as: Person, method: 'POST' | 'PUT', route: string, body: object = {}) =>
      call<Queued>(as, method, route, { commandId: randomUUID(), ...body });

    const outcome = async (as: Person, { status, body }: Reply<Queued>): Promise<Outcome> => {
      if (status !== 202)
        return { state: 'refused', status, ...(body.detail !== undefined && { sentence: body.detail }) };
      await world.drain();
      const read = body.outcomes.map(each => call<Outcome>(as, 'GET', each.replace('/api/', '')));
      const outcomes = (await Promise.all(read)).map(({ body: told }) => told);
      return outcomes.find(({ state }) => state !== 'done') ?? outcomes[0] ?? { state: 'done' };
    };

    const command = async (as: Person, method: 'POST' | 'PUT', route: string, body: object = {}): Promise<Outcome> =>
      outcome(as, await sendCommand(as, method, route, body));
    const available = (...people: readonly Person[]) =>
      Promise.all(people.map(person => command(person, 'PUT', 'agents/me/presence', { presence: 'available' })));
    return { send: sendCommand, command, available };
  };

  return { send, call, callRaw, readText, openLink, clientOf, atWork };
};

type Queued = { readonly outcomes: readonly string[]; readonly detail?: string };
/** Of a command to several owners the first that was not done, if there is one. */
type Outcome = { readonly state: string; readonly status?: number; readonly sentence?: string };
