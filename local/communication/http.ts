import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request whose body was read. */
export type Incoming = {
  readonly method: string;
  readonly url: URL;
  /** Path and query exactly as they came: what an HMAC signs. */
  readonly target: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  /** What the route's pattern captured. */
  readonly params: readonly string[];
  readonly response: ServerResponse;
};

/** What a route answers; `taken` means that it writes the response by itself. */
export type Reply =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly json?: unknown }
  | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly text: string | Buffer }
  | 'taken';

export type Route = {
  readonly method: string;
  readonly path: RegExp;
  readonly handle: (request: Incoming) => Reply | Promise<Reply>;
};

/** No request of ours is larger: a send holds 100 recipients and 2,048 characters. */
const largestBody = 1_048_576;

export class BodyTooLarge extends Error {}

export const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) throw new BodyTooLarge(`A body may hold ${largestBody} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

export const sendReply = (response: ServerResponse, reply: Reply): void => {
  if (reply === 'taken') return;
  const text = 'text' in reply ? reply.text : reply.json === undefined ? '' : JSON.stringify(reply.json);
  const type = 'json' in reply && reply.json !== undefined ? { 'content-type': 'application/json; charset=utf-8' } : {};
  response.writeHead(reply.status, { ...type, 'content-length': Buffer.byteLength(text), ...reply.headers });
  response.end(text);
};

/** The JSON of a body, or `undefined` where it is none. */
export const parseJson = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
};
