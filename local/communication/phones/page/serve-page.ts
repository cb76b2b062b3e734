import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Route } from '../../http';

/** Nothing but our own files: no inline script, no other origin, no frame. */
const headers = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** The phones page. Its TypeScript is bundled when it is first asked for, so that there is no build step. */
export const pageRoutes = (folder = __dirname): Route[] => {
  let script: Promise<string> | undefined;
  const file = async (name: string, type: string) => ({
    status: 200,
    headers: { ...headers, 'content-type': type },
    text: await readFile(join(folder, name), 'utf8'),
  });
  return [
    { method: 'GET', path: /^\/$/, handle: () => file('index.html', 'text/html; charset=utf-8') },
    { method: 'GET', path: /^\/page\.css$/, handle: () => file('page.css', 'text/css; charset=utf-8') },
    { method: 'GET', path: /^\/icon\.svg$/, handle: () => file('icon.svg', 'image/svg+xml') },
    {
      method: 'GET',
      path: /^\/page\.js$/,
      handle: async () => {
        script ??= bundle(join(folder, 'page.ts'));
        return {
          status: 200,
          headers: { ...headers, 'content-type': 'text/javascript; charset=utf-8' },
          text: await script,
        };
      },
    },
  ];
};

const bundle = async (entry: string): Promise<string> => {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
};
