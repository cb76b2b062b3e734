import { createHmac } from 'node:crypto';
import type { RpcTypedData } from '../worker/protocol';
import { toMessages } from './output-value';

type Account = { readonly name: string; readonly key: string; readonly queueEndpoint: string };

/** Azurite's well-known account, which `UseDevelopmentStorage=true` stands for. */
const developmentAccount: Account = {
  name: 'devstoreaccount1',
  key: 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
  queueEndpoint: 'http://127.0.0.1:10001/devstoreaccount1',
};

/** The account behind a storage connection string. Throws naming the part that is missing. */
export const storageAccount = (connection: string): Account => {
  if (/UseDevelopmentStorage=true/i.test(connection)) return developmentAccount;
  const parts = new Map(
    connection.split(';').map((part): [string, string] => {
      const at = part.indexOf('=');
      return [part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim()];
    }),
  );
  const [name, key] = [parts.get('accountname'), parts.get('accountkey')];
  if (!name || !key) throw new Error('A storage connection string needs AccountName and AccountKey.');
  const suffix = parts.get('endpointsuffix') ?? 'core.windows.net';
  const protocol = parts.get('defaultendpointsprotocol') ?? 'https';
  return { name, key, queueEndpoint: parts.get('queueendpoint') ?? `${protocol}://${name}.queue.${suffix}` };
};

const apiVersion = '2021-12-02';
const xmlHeaders = { 'content-type': 'application/xml' };

/** Signs as "Shared Key" does for the Queue service. */
const authorization = (account: Account, method: string, url: URL, headers: Record<string, string>): string => {
  const length = headers['content-length'] === '0' ? '' : (headers['content-length'] ?? '');
  const canonicalHeaders = Object.keys(headers)
    .filter(name => name.startsWith('x-ms-'))
    .sort()
    .map(name => `${name}:${headers[name]}\n`)
    .join('');
  const text = `${method}\n\n\n${length}\n\n${headers['content-type'] ?? ''}\n\n\n\n\n\n\n${canonicalHeaders}/${account.name}${url.pathname}`;
  const signature = createHmac('sha256', Buffer.from(account.key, 'base64')).update(text).digest('base64');
  return `SharedKey ${account.name}:${signature}`;
};

const send = async (account: Account, method: string, path: string, body: string): Promise<number> => {
  const url = new URL(`${account.queueEndpoint.replace(/\/$/, '')}/${path}`);
  const headers: Record<string, string> = {
    ...(body ? xmlHeaders : {}),
    'content-length': String(Buffer.byteLength(body)),
    'x-ms-date': new Date().toUTCString(),
    'x-ms-version': apiVersion,
  };
  const signed = { ...headers, authorization: authorization(account, method, url, headers) };
  const response = await fetch(url, { method, headers: signed, body: body || undefined });
  const answer = await response.text();
  if (response.ok || response.status === 404) return response.status;
  throw new Error(`Storage queue: ${response.status} ${answer.slice(0, 300)}`);
};

/** Writes storage queue outputs as the extension does: base64, the queue made when it isn't there. */
export const writeStorageQueue = async (connection: string, queueName: string, value: RpcTypedData): Promise<void> => {
  const account = storageAccount(connection);
  for (const { body } of toMessages(value)) {
    const xml = `<QueueMessage><MessageText>${body.toString('base64')}</MessageText></QueueMessage>`;
    if ((await send(account, 'POST', `${queueName}/messages`, xml)) !== 404) continue;
    await send(account, 'PUT', queueName, '');
    const again = await send(account, 'POST', `${queueName}/messages`, xml);
    if (again === 404) throw new Error(`Storage queue "${queueName}" could not be made.`);
  }
};
