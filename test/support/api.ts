import { randomUUID } from 'node:crypto';
import { app, type HttpMethod, HttpRequest, InvocationContext } from '@azure/functions';
import type { World } from './world';

type Handler = (request: HttpRequest, context: InvocationContext) => Promise<{ status?: number; body?: unknown }>;
type Registered = { readonly method: string; readonly pattern: RegExp; readonly handler: Handler };

const registered: Registered[] = [];
/** Import this before the endpoints: it takes down each that is registered, so that a test calls it without a host. */
app.http = (_name, options) => {
  const route = 'route' in options ? (options.route ?? '') : '';
  const pattern = new RegExp(`^${route.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
  const [method = 'GET'] = 'methods' in options ? (options.methods ?? []) : [];
  const handler = (typeof options === 'function' ? options : options.handler) as Handler;
  registered.push({ method, pattern, handler });
};

export type Person = { readonly id: string; readonly name: string; readonly roles: readonly string[] };

/** What App Service Authentication writes for a signed-in person. */
const principal = ({ id, name, roles }: Person): string => {
  const user = `${id}@contoso.example`;
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

/** One call with any body, as bytes; its answer as it is. Nobody is signed in when `as` is left out. */
export const callRaw = async (
  as: Person | undefined,
  method: HttpMethod,
  route: string,
  { body, headers = {} }: { readonly body?: FormData; readonly headers?: Record<string, string> } = {},
) => {
  const [path = '', query = ''] = route.split('?');
  const found = registered.find(each => each.method === method && each.pattern.test(path));
  if (found === undefined) throw new Error(`There is no endpoint ${method} ${path}.`);
  const form = body && new Request('http://localhost', { method: 'POST', body });
  const bytes = form && Buffer.from(await form.arrayBuffer());
  const ofForm = form && {
    'content-type': form.headers.get('content-type') ?? '',
    'content-length': `${bytes?.length}`,
  };
  const request = new HttpRequest({
    method,
    url: `http://localhost/api/${path}`,
    params: { ...found.pattern.exec(path)?.groups },
    query: Object.fromEntries(new URLSearchParams(query)),
    headers: { ...ofForm, ...headers, ...(as && { 'x-ms-client-principal': principal(as) }) },
    ...(bytes && { body: { bytes } }),
  });
  const answer = (await found.handler(request, new InvocationContext())) as {
    readonly status?: number;
    readonly body?: string | Buffer;
    readonly headers?: Readonly<Record<string, string>>;
  };
  return { status: answer.status ?? 200, headers: answer.headers ?? {}, body: Buffer.from(answer.body ?? '') };
};

export type PageReply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
};

/** One call of an endpoint, in this process, as the host would make it. */
const ask = async (
  as: Person | undefined,
  method: HttpMethod,
  route: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{ readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly text?: string }> => {
  const [path = '', query = ''] = route.split('?');
  const found = registered.find(each => each.method === method && each.pattern.test(path));
  if (found === undefined) throw new Error(`There is no endpoint ${method} ${path}.`);
  const request = new HttpRequest({
    method,
    url: `http://localhost/api/${path}`,
    params: { ...found.pattern.exec(path)?.groups },
    query: Object.fromEntries(new URLSearchParams(query)),
    headers: {
      ...(method !== 'GET' && { 'content-type': 'application/json' }),
      ...headers,
      ...(as && { 'x-ms-client-principal': principal(as) }),
    },
    ...(body !== undefined && { body: { string: JSON.stringify(body) } }),
  });
  const reply = (await found.handler(request, new InvocationContext())) as {
    status?: number;
    body?: string;
    headers?: Record<string, string>;
  };
  const { status = 200, body: text, headers: given = {} } = reply;
  return { status, headers: given, ...(text !== undefined && { text }) };
};

/** A call whose answer is JSON, or nothing. Nobody is signed in when `as` is left out. */
export const call = async <T = Record<string, unknown>>(...asked: Parameters<typeof ask>): Promise<Reply<T>> => {
  const { status, headers, text } = await ask(...asked);
  return { status, etag: headers.etag, body: (text === undefined ? undefined : JSON.parse(text)) as T };
};

/** A GET whose answer is no JSON. */
export const readText = async (as: Person, route: string): Promise<PageReply> => {
  const { text = '', ...reply } = await ask(as, 'GET', route);
  return { ...reply, text };
};

/** A public page as a customer's browser asks for it: opened, or with its form sent. Nobody is signed in. */
export const openLink = async (url: string, form?: Readonly<Record<string, string>> | string): Promise<PageReply> => {
  const method = form === undefined ? 'GET' : 'POST';
  const path = new URL(url).pathname.replace(/^\/api\//, '');
  const found = registered.find(each => each.method === method && each.pattern.test(path));
  if (found === undefined) throw new Error(`There is no page ${method} ${path}.`);
  const sent = typeof form === 'object' ? new URLSearchParams(form).toString() : form;
  const request = new HttpRequest({
    ...{ method, url, params: { ...found.pattern.exec(path)?.groups } },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    ...(sent !== undefined && { body: { string: sent } }),
  });
  const reply = (await found.handler(request, new InvocationContext())) as {
    status: number;
    headers: Record<string, string>;
    body: string;
  };
  return { status: reply.status, headers: reply.headers, text: reply.body };
};

export const ana: Person = { id: 'ana', name: 'Ana Flores', roles: ['agent'] };
export const ben: Person = { id: 'ben', name: 'Ben Carter', roles: ['agent'] };
export const carla: Person = { id: 'carla', name: 'Carla', roles: ['agent'] };
export const sam: Person = { id: 'sam', name: 'Sam Okafor', roles: ['supervisor'] };

type Outcome = { readonly state: string; readonly status?: number; readonly sentence?: string };

/** People at their desks: each command goes in by the API, is handled, and answers with what became of it. */
export const atWork = (world: World) => {
  const send = (as: Person, method: 'POST' | 'PUT', route: string, body: object = {}) =>
    call<{ outcome: string; detail?: string }>(as, method, route, { commandId: randomUUID(), ...body });

  const outcome = async (
    as: Person,
    { status, body }: Reply<{ outcome: string; detail?: string }>,
  ): Promise<Outcome> => {
    if (status !== 202)
      return { state: 'refused', status, ...(body.detail !== undefined && { sentence: body.detail }) };
    await world.drain();
    return (await call<Outcome>(as, 'GET', body.outcome.replace('/api/', ''))).body;
  };

  const command = async (as: Person, method: 'POST' | 'PUT', route: string, body: object = {}): Promise<Outcome> =>
    outcome(as, await send(as, method, route, body));
  const available = (...people: readonly Person[]) =>
    Promise.all(people.map(person => command(person, 'PUT', 'agents/me/presence', { presence: 'available' })));
  return { send, command, available };
};
