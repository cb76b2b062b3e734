import { createHash, createHmac } from 'node:crypto';

/** Calls the REST API with a signature made by hand, as the documents describe it; GET if there is no body. */
export const signedFetch = async (
  connectionString: string,
  path: string,
  body: unknown,
  change: { readonly bodySent?: unknown; readonly authorization?: null; readonly date?: string } = {},
): Promise<{ status: number; headers: Headers; json: Record<string, unknown> }> => {
  const [, endpoint = '', key = ''] = /endpoint=([^;]+?)\/?;accesskey=(.+)$/.exec(connectionString) ?? [];
  const method = body === undefined ? 'GET' : 'POST';
  const text = body === undefined ? '' : JSON.stringify(body);
  const hash = createHash('sha256').update(text).digest('base64');
  const date = change.date ?? new Date().toUTCString();
  const toSign = `${method}\n${path}\n${date};${new URL(endpoint).host};${hash}`;
  const signature = createHmac('sha256', Buffer.from(key, 'base64')).update(toSign).digest('base64');
  const response = await fetch(`${endpoint}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      'x-ms-date': date,
      'x-ms-content-sha256': hash,
      ...(change.authorization === null
        ? {}
        : { authorization: `HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=${signature}` }),
    },
    ...(body === undefined ? {} : { body: change.bodySent === undefined ? text : JSON.stringify(change.bodySent) }),
  });
  const answer = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    json: answer === '' ? {} : (JSON.parse(answer) as Record<string, unknown>),
  };
};
