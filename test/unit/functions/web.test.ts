import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HttpRequest, type HttpResponseInit, InvocationContext } from '@azure/functions';
import { PUBLIC_PATHS, webHandler } from '../../../functions/web';
import { createPages } from '../../../shared/adapters/pages';

const SHELL = '<meta property="csp-nonce" nonce="__NONCE__"><script nonce="__NONCE__" src="/assets/a.js"></script>';
let folder: string;
const logged: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), SHELL);
  for (const [name, content] of Object.entries({
    'a.js': 'plain',
    'a.js.br': 'brotli',
    'a.js.gz': 'gzipped',
    'secret.txt': 'x',
  }))
    writeFileSync(join(folder, 'assets', name), content);
  const file = { path: 'assets/a.js', type: 'text/javascript; charset=utf-8', hash: 'h1', packings: ['br', 'gzip'] };
  writeFileSync(join(folder, 'files.json'), JSON.stringify({ version: 'v1', files: [file] }));
  logged.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
  const log = { info: () => {}, warn: () => {}, error: (what: string) => void logged.push(what) };
  const handler = webHandler(() => ({ pages: createPages(folder), log }));
  const request = new HttpRequest({ method, url: `http://localhost${path}`, headers, params: { path: path.slice(1) } });
  const { status, headers: sent = {}, body } = (await handler(request, new InvocationContext())) as HttpResponseInit;
  return { status, headers: sent as Record<string, string>, body: body === undefined ? '' : String(body) };
};

describe('the document', () => {
  it.each(['/', '/desk', '/desk/c/1?panel=history', '/board', '/board/wall', '/setup/hours'])(
    'stands at %s',
    async path => {
      const { status, headers } = await get(path.split('?')[0] ?? path);
      expect(status).toBe(200);
      expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    },
  );

  it('has a nonce of its own in each answer, the same in its policy, its meta element and its scripts', async () => {
    const [one, other] = [await get('/'), await get('/')];
    const nonceOf = ({ headers }: typeof one) =>
      /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1] ?? '';
    expect(Buffer.from(nonceOf(one), 'base64')).toHaveLength(16);
    expect(nonceOf(one)).not.toBe(nonceOf(other));
    expect(one.body).toBe(SHELL.replaceAll('__NONCE__', nonceOf(one)));
  });

  it('may run its own scripts alone, and no text as code; nobody may frame it, and nobody learns where one came from', async () => {
    const { headers } = await get('/');
    const policy = headers['content-security-policy'] ?? '';
    for (const part of [
      "default-src 'none'",
      "connect-src 'self'",
      "worker-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
    ])
      expect(policy.split('; ')).toContain(part);
    expect(policy.split('; ').at(-1)).toBe('trusted-types app');
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin-allow-popups',
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    });
  });

  it('says what to do where the pages are not built', async () => {
    rmSync(join(folder, 'files.json'));
    expect(await get('/desk')).toMatchObject({ status: 503, body: expect.stringContaining('npm run build:web') });
  });
});

describe('a built file', () => {
  it('goes out as small as the browser takes it, for a year, with the type that the build gave it', async () => {
    const { status, headers, body } = await get('/assets/a.js', { 'accept-encoding': 'gzip, br' });
    expect({ status, body }).toEqual({ status: 200, body: 'brotli' });
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      etag: '"h1-br"',
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
    });
    expect(await get('/assets/a.js', { 'accept-encoding': 'gzip' })).toMatchObject({ body: 'gzipped' });
    const plain = await get('/assets/a.js');
    expect(plain).toMatchObject({ body: 'plain', headers: { etag: '"h1"' } });
    expect(plain.headers['content-encoding']).toBeUndefined();
  });

  it('is not sent again to who has it', async () => {
    const again = await get('/assets/a.js', { 'accept-encoding': 'br', 'if-none-match': '"h1-br"' });
    expect(again).toMatchObject({ status: 304, body: '', headers: { etag: '"h1-br"', vary: 'accept-encoding' } });
    expect((await get('/assets/a.js', { 'accept-encoding': 'gzip', 'if-none-match': '"h1-br"' })).status).toBe(200);
  });

  it.each([
    ...['/assets/secret.txt', '/assets/a.js.br', '/assets/../index.html', '/assets/..%2findex.html', '/assets/'],
    ...['/files.json', '/index.html', '/manifest.json', '/favicon.ico', '/nothing', '/desks'],
  ])('there is none at %s, for the build listed none', async path => {
    expect(await get(path)).toMatchObject({ status: 404, body: 'There is no such page.' });
  });
});

it('a mistaken address of the API is refused as every other refusal', async () => {
  const { status, headers, body } = await get('/api/nothing');
  expect({ status, type: headers['content-type'] }).toEqual({ status: 404, type: 'application/problem+json' });
  expect(JSON.parse(body)).toMatchObject({ status: 404, detail: expect.stringContaining('/api/openapi.json') });
});

it('what goes wrong is logged, and not told', async () => {
  rmSync(join(folder, 'index.html'));
  expect(await get('/')).toMatchObject({ status: 500, body: 'Something went wrong here. Load the page again.' });
  expect(logged).toHaveLength(1);
});

it('nothing but the pages and their files is public here', () => {
  expect(PUBLIC_PATHS).toEqual(['/', '/desk', '/desk/*', '/board', '/board/*', '/setup', '/setup/*', '/assets/*']);
});
