import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import type { z } from 'zod';
import type { AnswerContract, BodySent, Endpoint, StatusOf } from '../../shared/api/endpoint';
import type { App } from '../../shared/app';
import { firstOf, schemaProblems } from '../../shared/domain/config/problems';
import { addressOf } from './addresses/address';
import { type Principal, principalOf } from './principal';
import { Problem } from './problem';
import { mediaTypeOf, readJson, readText } from './read-body';
import { readFileForm } from './read-file-form';
import { inShell, type Served } from './shell';

export type Call<E extends Endpoint = Endpoint> = {
  readonly app: App;
  readonly path: z.output<E['path']>;
  readonly query: z.output<E['query']>;
  readonly body: z.output<E['body']>;
  /** The signed-in person; an endpoint without roles may be called by nobody. */
  readonly principal: Principal;
  /** A header of the request. */
  readonly header: (name: string) => string | undefined;
};

/** JSON of the contract's schema; a text or a file where it names a media type; nothing where it names neither. */
type Content<A extends AnswerContract> = A extends { readonly mediaType: string }
  ? { readonly text: string } | { readonly bytes: Uint8Array }
  : A extends { readonly schema: z.ZodType }
    ? { readonly body: BodySent<A> }
    : unknown;
type WithStatus<S> = S extends 200 ? { readonly status?: S } : { readonly status: S };
/** What a handler may answer: what its contract says, and nothing else. */
export type Answer<E extends Endpoint> = {
  [S in StatusOf<E>]: WithStatus<S> &
    Content<E['answers'][S]> & { readonly headers?: Readonly<Record<string, string>> };
}[StatusOf<E>];
type Handle<E extends Endpoint> = (call: Call<E>) => Promise<Answer<E>>;

/** An endpoint of the contract with its handler. */
export type Handled = Served & { readonly contract: Endpoint };

/** Who calls, and the body once they are known. @throws Problem 401, 403 */
type Known = { readonly principal: Principal; readonly body: () => Promise<unknown> };
type Caller = (app: App, request: HttpRequest) => Promise<Known>;

/** An endpoint for people: who you are, is it understood, do it, answer. */
export const handle =
  <E extends Endpoint>(contract: E) =>
  (answer: Handle<E>): Handled =>
    handled(contract, answer, async (app, request) => ({
      principal: permitted(contract, principalOf(request.headers, app.settings), app),
      body: () => bodyOf(request, contract),
    }));

/**
 * An endpoint for a caller who signs what they send: `check` gets the body as it came.
 *
 * @param check throws Problem 401 unless the signature fits
 */
export const handleSigned =
  <E extends Endpoint>(contract: E, check: (app: App, request: HttpRequest, text: string) => void) =>
  (answer: Handle<E>): Handled =>
    handled(contract, answer, async (app, request) => {
      const text = await readText(request);
      check(app, request, text);
      return { principal: NOBODY, body: async () => readJson(text) };
    });

const handled = <E extends Endpoint>(contract: E, answer: Handle<E>, caller: Caller): Handled => ({
  ...{ contract, ...addressOf(contract) },
  handlerOf: deps =>
    inShell(contract.name, deps, async (app, request) => {
      const { principal, body } = await caller(app, request);
      const path = understood<E['path']>(contract.path, request.params, 'path');
      const query = understood<E['query']>(contract.query, Object.fromEntries(request.query), 'query');
      const given = understood<E['body']>(contract.body, await body(), 'body');
      const header = (name: string) => request.headers.get(name) ?? undefined;
      return toResponse(await answer({ app, path, query, body: given, principal, header }));
    }),
});

const NOBODY: Principal = { id: '', user: '', name: '', roles: [] };

const permitted = (endpoint: Endpoint, principal: Principal | undefined, { settings }: App): Principal => {
  if (endpoint.roles.length === 0) return principal ?? NOBODY;
  if (principal === undefined) throw new Problem(401, 'Nobody is signed in.', { signIn: settings.signInLink });
  if (!endpoint.roles.some(role => principal.roles.includes(role))) {
    throw new Problem(
      403,
      `This needs one of the roles ${endpoint.roles.join(', ')}; you have ${principal.roles.join(', ') || 'none'}.`,
    );
  }
  return principal;
};

const understood = <T extends z.ZodType>(schema: T, value: unknown, where: string): z.output<T> => {
  const parsed = schemaProblems<unknown>(schema, value);
  if ('read' in parsed) return parsed.read as z.output<T>;
  const problems = firstOf(parsed.problems).map(({ path, message }) => ({ at: [where, ...path].join('.'), message }));
  throw new Problem(400, problems.map(({ at, message }) => `${at}: ${message}`).join('; '), { problems });
};

/**
 * A page of somebody else's can make a signed-in browser send a form, but not JSON without asking us first (CORS): whoever needs a
 * sign-in must say that it is JSON, also where the body is empty.
 */
const bodyOf = async (request: HttpRequest, { form, roles, maxBytes }: Endpoint): Promise<unknown> => {
  if (request.method === 'GET') return {};
  if (form !== undefined) return formOf(request, form.maxBytes);
  const type = mediaTypeOf(request);
  if (roles.length > 0 && type !== 'application/json')
    throw new Problem(415, `Expected the header content-type: application/json, found ${type ?? 'none'}. Add it.`);
  return readJson(await readText(request, maxBytes));
};

/**
 * A form with a file. A page of somebody else's can send one in a signed-in browser, but can add no header to it without asking us
 * first (CORS), so there must be one.
 */
const formOf = async (request: HttpRequest, maxBytes: number): Promise<unknown> => {
  if (request.headers.get('x-requested-with') === null)
    throw new Problem(415, 'Expected the header x-requested-with beside the form, with any value, found none. Add it.');
  const read = await readFileForm(request, maxBytes);
  if (read.kind === 'too-large') throw new Problem(413, `Expected a file of at most ${maxBytes / 1024 / 1024} MB.`);
  if (read.kind === 'no-form') throw new Problem(400, 'Expected multipart/form-data with a file in the field "file".');
  return { ...read.fields, file: read.file };
};

/** Whatever an answer may be made of. */
type Given = {
  readonly status?: number;
  readonly body?: unknown;
  readonly text?: string;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
};
const toResponse = ({ status = 200, body, text, bytes, headers = {} }: Given): HttpResponseInit => ({
  status,
  headers: {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...headers,
  },
  ...(body !== undefined && { body: JSON.stringify(body) }),
  ...(text !== undefined && { body: text }),
  ...(bytes !== undefined && { body: bytes }),
});
