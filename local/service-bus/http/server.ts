import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { HttpAnswer, HttpOptions } from './answer';
import { manage } from './atom/manage';
import { reportQueues } from './counts';
import { answerDials } from './dials';
import { page } from './page';

const json = (value: unknown): HttpAnswer => ({
  status: 200,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});

/** An entry that describes a queue is a few kilobytes. */
const longestBody = 1_048_576;

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length <= longestBody) chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const answer = (options: HttpOptions, request: IncomingMessage, body: string): HttpAnswer => {
  const path = (request.url ?? '/').split('?')[0];
  // Programs show a token, and get the namespace's feed; a browser has none.
  if (request.method === 'GET' && path === '/' && request.headers.authorization === undefined)
    return { status: 200, type: 'text/html; charset=utf-8', body: page };
  if (request.method === 'GET' && path === '/health')
    return json({ status: 'healthy', message: 'Service is healthy.' });
  if (request.method === 'GET' && path === '/queues.json') return json(reportQueues(options.bus));
  if (path === '/emulator/dials') return answerDials(options.dials, request.method, body);
  return manage(options, request, body);
};

/** An address that can't be decoded is the client's mistake. */
const answerOrRefuse = (options: HttpOptions, request: IncomingMessage, body: string): HttpAnswer => {
  try {
    return answer(options, request, body);
  } catch (error) {
    if (!(error instanceof URIError || (error instanceof TypeError && 'code' in error))) throw error;
    return { status: 400, type: 'text/plain; charset=utf-8', body: `The address can't be read: ${error.message}` };
  }
};

/** Health, counts for people and programs, and queue management. */
export const createHttpServer = (options: HttpOptions): Server =>
  createServer((request, response) => {
    readBody(request).then(
      body => {
        const { status, type, body: text } = answerOrRefuse(options, request, body);
        options.turn.commit(() => {
          response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
          response.end(text);
        });
      },
      // The client went away in the middle of its request: there is nobody to answer.
      () => response.destroy(),
    );
  });
