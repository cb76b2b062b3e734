import { HttpRequest, type HttpResponseInit, InvocationContext } from '@azure/functions';
import type { Root } from './host';

/** A command of a person's, as their page sends it; its `commandId` stays the same however often it is sent. */
export type HttpAsk = {
  readonly as: string;
  readonly role: 'agent' | 'supervisor' | 'admin';
  readonly endpoint: string;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
};

const principalOf = ({ as, role }: HttpAsk): string => {
  const claims = [
    { typ: 'oid', val: as },
    { typ: 'name', val: as },
    { typ: 'preferred_username', val: `${as}@x.example` },
    { typ: 'roles', val: role },
  ];
  return Buffer.from(JSON.stringify({ claims })).toString('base64');
};

const PUT: ReadonlySet<string> = new Set(['presence', 'connection']);

/** The service behind a page is down: the page asks again. */
class Unavailable extends Error {
  override readonly name = 'Outage';
}

/**
 * One call through the real endpoint. What it refuses is an answer; what says that it is down comes again.
 *
 * @throws Unavailable on 5xx
 */
export const askOverHttp = async (root: Root, ask: HttpAsk): Promise<void> => {
  const request = new HttpRequest({
    method: PUT.has(ask.endpoint) ? 'PUT' : 'POST',
    url: 'http://localhost/api/',
    headers: { 'content-type': 'application/json', 'x-ms-client-principal': principalOf(ask) },
    params: { ...ask.params },
    body: { string: JSON.stringify(ask.body) },
  });
  const { status = 200, body } = (await root.endpoint(ask.endpoint)(
    request,
    new InvocationContext(),
  )) as HttpResponseInit;
  if (status === 503) throw new Unavailable(`${ask.endpoint}: 503`);
  if (status >= 500 || status === 401 || status === 415)
    throw new Error(`${ask.endpoint} answers ${status}: ${String(body)}`);
};
