import { app, type HttpRequest, type HttpResponseInit, type InvocationContext } from '@azure/functions';
import { z } from 'zod';
import { type App, theApp } from '../../shared/app';
import { agentOf } from '../../shared/domain/config/config';
import { schemaProblems } from '../../shared/domain/config/problems';
import type { Agent } from '../../shared/domain/config/routing/workstream';
import type { Person } from '../../shared/domain/conversation/model/state';
import { isOutage } from '../../shared/outage';
import { inSpan } from '../../shared/telemetry/spans';
import { traceparentFrom } from '../../shared/telemetry/trace-parent';
import { type Principal, principalOf, type Role } from './principal';
import { Problem, toProblemResponse } from './problem';
import { readFileForm } from './read-file-form';

export type Answer = {
  readonly status?: number;
  /** Answered as JSON. */
  readonly body?: unknown;
  /** Answered as it is, with a content-type among the headers. */
  readonly text?: string;
  /** A file in place of either; its headers say what it is. */
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
};

/** One endpoint: where it is, who may call it, what it takes and gives. The OpenAPI document is made of the same. */
export type Endpoint<Path extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly route: string;
  readonly summary: string;
  /** Who may: anyone with one of these roles. Empty: without sign-in. */
  readonly roles: readonly Role[];
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
  /** It takes a form with a file of at most so many bytes in its field `file`, in place of JSON. */
  readonly form?: { readonly maxBytes: number };
  readonly answers: Readonly<
    Record<number, { readonly description: string; readonly schema?: z.ZodType; readonly mediaType?: string }>
  >;
};
export type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType>;

export type Call<Path, Query, Body> = {
  readonly app: App;
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
  /** The signed-in person; an endpoint without roles may be called by nobody. */
  readonly principal: Principal;
  /** What the client has already: the ETag of an earlier answer. */
  readonly ifNoneMatch: string | undefined;
};

/** Every endpoint that was registered, for the OpenAPI document. */
export const endpoints: AnyEndpoint[] = [];

export const nothing = z.object({});
/** A body of commands is small; anything larger is refused before it is read. */
const MAX_BODY = 64 * 1024;

type Handle<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = (
  call: Call<z.infer<P>, z.infer<Q>, z.infer<B>>,
) => Promise<Answer>;

/** The HTTP handler of an endpoint: who you are, is it understood, do it; every refusal becomes problem details here. */
export const endpointHandler =
  <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
    endpoint: Endpoint<P, Q, B>,
    handle: Handle<P, Q, B>,
    deps: () => App,
  ) =>
  (request: HttpRequest, context: InvocationContext): Promise<HttpResponseInit> =>
    inSpan('api', { source: endpoint.name }, traceparentFrom(context), async () => {
      const running = deps();
      try {
        const principal = permitted(endpoint, principalOf(request.headers, running.settings), running);
        const path = understood(endpoint.path, request.params, 'path');
        const query = understood(endpoint.query, Object.fromEntries(request.query), 'query');
        const body = understood(endpoint.body, await bodyOf(request, endpoint), 'body');
        const ifNoneMatch = request.headers.get('if-none-match') ?? undefined;
        return toResponse(await handle({ app: running, path, query, body, principal, ifNoneMatch }));
      } catch (error) {
        if (error instanceof Problem) return toProblemResponse(error.status, error.message, error.more);
        if (isOutage(error))
          return toProblemResponse(503, 'A service behind this one does not answer. Try again in a moment.');
        running.log.error('an endpoint failed', {
          endpoint: endpoint.name,
          error: error instanceof Error ? `${error.name}: ${error.message}` : typeof error,
        });
        return toProblemResponse(
          500,
          'This call failed. Send it again, with the same commandId if it has one; the log says more.',
        );
      }
    });

/** Registers an endpoint under its name. */
export const serve = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  endpoint: Endpoint<P, Q, B>,
  handle: Handle<P, Q, B>,
): void => {
  endpoints.push(endpoint);
  const { name, method, route } = endpoint;
  app.http(name, {
    methods: [method],
    route,
    authLevel: 'anonymous',
    handler: endpointHandler(endpoint, handle, theApp),
  });
};

const NOBODY: Principal = { id: '', user: '', name: '', roles: [] };

const permitted = (endpoint: AnyEndpoint, principal: Principal | undefined, { settings }: App): Principal => {
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

const understood = <T extends z.ZodType>(schema: T, value: unknown, where: string): z.infer<T> => {
  const parsed = schemaProblems<unknown>(schema, value);
  if ('read' in parsed) return parsed.read as z.infer<T>;
  const problems = parsed.problems.map(({ path, message }) => ({ at: [where, ...path].join('.'), message }));
  throw new Problem(400, problems.map(({ at, message }) => `${at}: ${message}`).join('; '), { problems });
};

/**
 * A page of somebody else's can make a signed-in browser send a form, but not JSON without asking us first (CORS): whoever needs a
 * sign-in must say that it is JSON, also where the body is empty.
 */
const bodyOf = async (request: HttpRequest, { form, roles }: AnyEndpoint): Promise<unknown> => {
  if (request.method === 'GET') return {};
  if (form !== undefined) return formOf(request, form.maxBytes);
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (roles.length > 0 && type !== 'application/json')
    throw new Problem(415, `Expected the header content-type: application/json, found ${type ?? 'none'}. Add it.`);
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY)
    throw new Problem(413, `Expected at most ${MAX_BODY} bytes.`);
  const text = await request.text();
  if (text.length > MAX_BODY) throw new Problem(413, `Expected at most ${MAX_BODY} bytes.`);
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, 'The body is no JSON. Send an object with content-type application/json.');
  }
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

const toResponse = ({ status = 200, body, text, bytes, headers = {} }: Answer): HttpResponseInit => ({
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

type SignedIn = { readonly app: App; readonly principal: Principal };

/** Who is signed in, as colleagues and customers read them: an agent of the configuration is the same person in every role. */
export const signedInPerson = async ({ app: running, principal }: SignedIn): Promise<Person> => {
  const { id, name } = agentOf(await running.config.current(), principal.user) ?? principal;
  return { id, name };
};

/** The agent who is signed in, as the configuration knows them. */
export const signedInAgent = async ({ app: running, principal }: SignedIn): Promise<Agent> => {
  const config = await running.config.current();
  const agent = agentOf(config, principal.user);
  if (agent === undefined)
    throw new Problem(403, `Nobody in the configuration has the user "${principal.user}". Add an agent with it.`);
  return agent;
};
