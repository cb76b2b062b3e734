import { join } from 'node:path';
import { defineConfig } from 'vite';
import { oneLanguageEach } from './vite/one-language-each';
import { precompressed } from './vite/precompressed';

/**
 * The pages. `npm run build:web` makes what is deployed, `vite build web --mode design` the pages with `/design` in them: every state,
 * to be looked at and tested.
 */
export default defineConfig(({ mode }) => ({
  root: __dirname,
  // React tells its development build by this alone.
  define: { __WITH_DESIGN__: JSON.stringify(mode !== 'production') },
  plugins: [oneLanguageEach(), precompressed()],
  // Whoever serves the page puts a fresh nonce in its place.
  html: { cspNonce: '__NONCE__' },
  worker: { format: 'es' as const },
  build: {
    outDir: join(__dirname, '../dist', mode === 'production' ? 'web' : 'web-design'),
    emptyOutDir: true,
    manifest: 'manifest.json',
    // Whose work goes out with the pages, and under which licences.
    license: { fileName: 'third-party.md' },
    target: ['chrome120', 'edge120', 'firefox121', 'safari17.2'],
    // Nothing may stand in the page itself but its own files: the policy allows no data: scripts or fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // A test holds the budgets, compressed.
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      onLog: (level, log, handle) => {
        // React's "use client" is for servers that draw pages. There is none here.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
}));
