import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { shellHeaders } from '../../shared/views/page/policy';

const ROOT = join(__dirname, '../..');
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/**
 * Builds the pages into a folder of their own.
 *
 * @param mode `production`: what is deployed; `design`: with every state under `/design`
 */
export const buildPages = async (mode: 'production' | 'design') => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', 'web', '--mode', mode, '--outDir', folder], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/**
 * Serves built pages under the policy that they are deployed with.
 *
 * @param api answers what is asked of `/api`; without it there is none
 */
export const servePages = async (folder: string, api?: (url: URL, answer: ServerResponse) => void) => {
  const shell = readFileSync(join(folder, 'index.html'), 'utf8');
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://pages');
    const { pathname } = url;
    if (pathname.startsWith('/api/') && api !== undefined) return api(url, response);
    if (/^\/assets\/[\w.-]+$/.test(pathname)) {
      response.setHeader('content-type', TYPES[extname(pathname)] ?? 'application/octet-stream');
      response.end(readFileSync(join(folder, pathname)));
      return;
    }
    const nonce = randomBytes(16).toString('base64');
    for (const [name, value] of Object.entries(shellHeaders(nonce))) response.setHeader(name, value);
    response.end(shell.replaceAll('__NONCE__', nonce));
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>(done => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
};
