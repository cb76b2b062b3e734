import { createHash, createHmac } from 'node:crypto';
import type { FaultPoint, OptOutList } from '../../ports';
import type { Connection } from '../../settings/read';
import { appIdentity } from '../app-identity';

/** The list stands in the REST surface from 2025-09-17 on; the SDK's newest stable version, 1.1.0, doesn't have it. */
const API_VERSION = '2026-01-23';
const SCOPE = 'https://communication.azure.com//.default';
const ANSWER_WITHIN_MS = 10_000;

/**
 * The opt-out list that Azure Communication Services keeps for a number, one customer at a time: `add`, `remove` and `check` can
 * each be repeated. It never throws for what the service does: a list that doesn't answer is looked at again another time.
 */
export const createOptOutList = (connection: Connection, fault: FaultPoint): OptOutList => ({
  ask: async (operation, from, to) => {
    await fault('before opt-out list');
    const answer = await post(connection, `/sms/optouts:${operation}`, { from, recipients: [{ to }] });
    await fault('after opt-out list');
    if ('failed' in answer) return answer;
    const [recipient] = answer.value;
    if (recipient === undefined) return { failed: 'The answer named no recipient.' };
    if (recipient.httpStatusCode !== 200)
      return { failed: recipient.errorMessage ?? `Status ${recipient.httpStatusCode}` };
    return { optedOut: operation === 'check' ? recipient.isOptedOut === true : operation === 'add' };
  },
});

type Recipient = { readonly httpStatusCode: number; readonly isOptedOut?: boolean; readonly errorMessage?: string };

const post = async (
  connection: Connection,
  path: string,
  content: object,
): Promise<{ readonly value: readonly Recipient[] } | { readonly failed: string }> => {
  try {
    const { endpoint, accessKey } = read(connection);
    const url = new URL(`${path}?api-version=${API_VERSION}`, endpoint);
    const body = JSON.stringify(content);
    const headers =
      accessKey === undefined ? await bearer(connection) : signed(url, body, accessKey, new Date().toUTCString());
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const json: unknown = await response.json().catch(() => undefined);
    if (!response.ok) return { failed: `The list answered ${response.status}.` };
    const value = typeof json === 'object' && json !== null ? Reflect.get(json, 'value') : undefined;
    return Array.isArray(value) ? { value } : { failed: 'The answer holds no recipients.' };
  } catch (error) {
    return { failed: error instanceof Error ? error.message.slice(0, 200) : 'Unknown failure' };
  }
};

const read = (connection: Connection): { readonly endpoint: string; readonly accessKey?: string } => {
  if (connection.kind === 'identity') return { endpoint: connection.endpoint };
  const parts = connection.connectionString.split(';');
  const of = (name: string) => parts.find(part => part.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
  return { endpoint: of('endpoint') ?? '', accessKey: of('accesskey') ?? '' };
};

const bearer = async (connection: Connection): Promise<Record<string, string>> => {
  const token = await appIdentity(connection.kind === 'identity' ? connection.clientId : undefined).getToken(SCOPE);
  return { authorization: `Bearer ${token?.token ?? ''}` };
};

/** HMAC-SHA256 over the verb, path and query, and the date, host and body's hash, as the service documents it. */
const signed = (url: URL, body: string, accessKey: string, date: string): Record<string, string> => {
  const hash = createHash('sha256').update(body, 'utf8').digest('base64');
  const text = `POST\n${url.pathname}${url.search}\n${date};${url.host};${hash}`;
  const signature = createHmac('sha256', Buffer.from(accessKey, 'base64')).update(text, 'utf8').digest('base64');
  return {
    'x-ms-date': date,
    'x-ms-content-sha256': hash,
    authorization: `HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=${signature}`,
  };
};
