import type { IncomingMessage, ServerResponse } from 'node:http';

/** As in local.settings.json (`Host.CORS`, `Host.CORSCredentials`) and the platform's own CORS setting. */
export type Cors = { readonly origins: readonly string[]; readonly credentials: boolean };

/** `CORS` as the file has it: origins with commas between them, `*` for any. */
export const corsOf = (text: string | undefined, credentials = false): Cors => ({
  origins: (text ?? '')
    .split(',')
    .map(origin => origin.trim())
    .filter(origin => origin !== ''),
  credentials,
});

/** Says to the browser which origins may read answers. Gives true when it has answered a preflight request. */
export const allowOrigins =
  ({ origins, credentials }: Cors) =>
  (request: IncomingMessage, response: ServerResponse): boolean => {
    const origin = request.headers.origin;
    if (origin === undefined || !(origins.includes(origin) || origins.includes('*'))) return false;
    response.setHeader('access-control-allow-origin', origins.includes('*') && !credentials ? '*' : origin);
    response.setHeader('vary', 'Origin');
    if (credentials) response.setHeader('access-control-allow-credentials', 'true');
    const method = request.headers['access-control-request-method'];
    if (request.method !== 'OPTIONS' || method === undefined) return false;
    const headers = request.headers['access-control-request-headers'];
    response.setHeader('access-control-allow-methods', method);
    if (headers !== undefined) response.setHeader('access-control-allow-headers', headers);
    response.writeHead(204).end();
    return true;
  };
