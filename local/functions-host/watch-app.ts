import { readFileSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';

/** A build writes many files: it counts as over when nothing was written for so long. */
const quietMs = 150;

/** The folder that holds everything package.json's `main` can name. */
export const watchedFolder = (appFolder: string): string => {
  const { main = 'index.js' } = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8')) as { main?: string };
  const fixed = main.split(/[*?{[]/)[0]!;
  return join(appFolder, fixed.endsWith('/') ? fixed : dirname(fixed));
};

/** Calls `reload` after the app's built files or host.json changed, one call at a time. Gives the function that ends it. */
export const watchApp = (appFolder: string, reload: () => Promise<void>, say: (text: string) => void): (() => void) => {
  let timer: NodeJS.Timeout | undefined;
  let busy = false;
  let again = false;
  const run = async (): Promise<void> => {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    const startedAt = Date.now();
    try {
      await reload();
      say(`The app was loaded anew in ${Date.now() - startedAt} ms.`);
    } catch (error) {
      say(`The changed app can't be loaded; the next change is tried again. ${(error as Error).message}`);
    }
    busy = false;
    if (again) {
      again = false;
      void run();
    }
  };
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(run, quietMs);
  };
  const folder = watchedFolder(appFolder);
  const watchers = [
    watch(folder, { recursive: true }, (_event, file) => {
      if (!file?.includes('node_modules')) changed();
    }),
    watch(appFolder, (_event, file) => {
      if (file === 'host.json') changed();
    }),
  ];
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
};
