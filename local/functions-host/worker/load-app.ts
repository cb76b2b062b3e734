import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AppState } from './app-state';
import { entryFiles } from './entry-files';
import { runHooks } from './hooks';
import { readOnlyError, systemError, toError } from './system-error';

type PackageJson = { readonly main?: string; readonly type?: string };

const readPackageJson = (appFolder: string): PackageJson => {
  const path = join(appFolder, 'package.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as PackageJson) : {};
};

const loadFile = async (path: string, packageJson: PackageJson): Promise<void> => {
  const isModule = extname(path) === '.mjs' || (packageJson.type === 'module' && extname(path) !== '.cjs');
  if (isModule) await import(pathToFileURL(path).href);
  else createRequire(path)(path);
};

/**
 * Loads the app as the Node worker does: every file that package.json's `main` names, then the
 * `appStart` hooks. From then on nothing more can be registered.
 * Throws with the real worker's sentence when an entry file is missing or throws.
 */
export const loadApp = async (app: AppState, appFolder: string): Promise<void> => {
  const packageJson = readPackageJson(appFolder);
  const main = packageJson.main;
  if (main) {
    const files = entryFiles(appFolder, main);
    let current = main;
    try {
      if (files.length === 0) {
        throw systemError(
          /[*?{[]/.test(main) ? 'Found zero files matching the supplied pattern' : 'File does not exist',
        );
      }
      for (const file of files) {
        current = file;
        await loadFile(join(appFolder, file), packageJson);
      }
    } catch (thrown) {
      const { message, stack } = toError(thrown);
      // An error of its own: the one that was thrown may be frozen, and its words would be lost.
      const failed = new Error(`Worker was unable to load entry point "${current}": ${message}`, { cause: thrown });
      failed.stack = stack;
      throw failed;
    }
  }
  await runHooks(app, 'appStart', {
    get hookData() {
      return app.appLevelHookData;
    },
    set hookData(_value) {
      throw readOnlyError('hookData');
    },
    get appHookData() {
      return app.appHookData;
    },
    set appHookData(_value) {
      throw readOnlyError('appHookData');
    },
    functionAppDirectory: appFolder,
  });
};

const workerCapabilities = (): Record<string, string> => ({
  RawHttpBodyBytes: 'true',
  RpcHttpTriggerMetadataRemoved: 'true',
  RpcHttpBodyOnly: 'true',
  IgnoreEmptyValuedRpcHttpHeaders: 'true',
  UseNullableValueDictionaryForHttp: 'true',
  WorkerStatus: 'true',
  TypedDataCollection: 'true',
  HandlesWorkerTerminateMessage: 'true',
});

/** Asks the app's programming model what it can do (this also closes `app.setup`), then closes registration. */
export const finishStart = async (app: AppState): Promise<Record<string, string>> => {
  const capabilities = (await app.model?.getCapabilities?.(workerCapabilities())) ?? workerCapabilities();
  app.locked = true;
  return capabilities;
};
