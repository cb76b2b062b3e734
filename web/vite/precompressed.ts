import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
const COMPRESSIBLE = /\.(js|css|svg|json|webmanifest)$/;
/** Below this, a compressed file saves no packet. */
const SMALLEST = 1_024;

/** Lays `.br` and `.gz` beside every asset, so that nobody compresses while somebody waits. `index.html` gets a nonce each time, and is left out. */
export const precompressed = (): Plugin => {
  let folder = '';
  return {
    name: 'precompressed',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = join(root, build.outDir);
      if (build.outDir.startsWith('/') || /^[a-z]:/i.test(build.outDir)) folder = build.outDir;
    },
    closeBundle: async () => {
      const assets = join(folder, 'assets');
      const files = (await readdir(assets).catch(() => [])).filter(file => COMPRESSIBLE.test(file));
      await Promise.all(
        files.map(async file => {
          const content = await readFile(join(assets, file));
          if (content.length < SMALLEST) return;
          const size = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
          await writeFile(join(assets, `${file}.br`), await toBrotli(content, { params: size }));
          await writeFile(join(assets, `${file}.gz`), await toGzip(content, { level: 9 }));
        }),
      );
    },
  };
};
