import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
const COMPRESSIBLE = /\.(js|css|svg|json|webmanifest)$/;
/** Below this, a compressed file saves no packet. */
const SMALLEST = 1_024;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
};
const hashOf = (content: Buffer | string): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 22);

/**
 * Lays `.br` and `.gz` beside every asset, so that nobody compresses while somebody waits. `index.html` gets a nonce each
 * time, and is left out.
 *
 * `files.json` says what there is to serve, and how: whoever serves the pages reads no other path.
 */
export const precompressed = (): Plugin => {
  return {
    name: 'precompressed',
    apply: 'build',
    // Of each build, also while one watches.
    writeBundle: async ({ dir: folder = '.' }) => {
      const assets = join(folder, 'assets');
      const files = (await readdir(assets).catch(() => [])).filter(file => TYPES[extname(file)] !== undefined).sort();
      const served = await Promise.all(files.map(async file => pack(assets, file)));
      const shell = await readFile(join(folder, 'index.html'));
      const version = hashOf(JSON.stringify([hashOf(shell), served]));
      await writeFile(join(folder, 'files.json'), `${JSON.stringify({ version, files: served }, null, 2)}\n`);
    },
  };
};

const pack = async (assets: string, file: string) => {
  const content = await readFile(join(assets, file));
  const isPacked = COMPRESSIBLE.test(file) && content.length >= SMALLEST;
  if (isPacked) {
    const size = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    await writeFile(join(assets, `${file}.br`), await toBrotli(content, { params: size }));
    await writeFile(join(assets, `${file}.gz`), await toGzip(content, { level: 9 }));
  }
  return {
    path: `assets/${file}`,
    type: TYPES[extname(file)],
    hash: hashOf(content),
    packings: isPacked ? ['br', 'gzip'] : [],
  };
};
