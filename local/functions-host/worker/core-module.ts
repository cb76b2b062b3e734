import Module from 'node:module';
import type { AppState } from './app-state';
import type { Disposable, FunctionCallback, HookCallback, ProgrammingModel } from './core-types';
import { throughLogHooks } from './hooks';
import type { LogCategory, LogLevel, RpcFunction } from './protocol';
import { systemError, systemRangeError } from './system-error';

/** The worker version that this one imitates; libraries read it to know what they may use. */
const workerVersion = '3.12.0';

class CoreDisposable implements Disposable {
  static from(...disposables: Disposable[]): CoreDisposable {
    return new CoreDisposable(() => {
      for (const disposable of disposables) disposable?.dispose?.();
    });
  }

  constructor(private readonly callOnDispose: () => unknown) {}

  dispose(): unknown {
    return this.callOnDispose();
  }
}

/** The module that `require('@azure/functions-core')` gives inside a Functions worker. It is not on npm. */
export const coreModule = (app: AppState) => ({
  version: workerVersion,
  get hostVersion() {
    return app.hostVersion;
  },
  registerFunction: (metadata: RpcFunction, callback: FunctionCallback): Disposable => {
    if (app.locked) throw systemError('A function can only be registered during app startup.');
    const functionId = metadata.functionId || metadata.name;
    if (app.functions.has(functionId)) {
      throw systemError(`A function with id "${functionId}" has already been registered.`);
    }
    app.functions.set(functionId, { metadata: { ...metadata, functionId }, callback });
    return new CoreDisposable(() => {
      if (app.locked) throw systemError('A function can only be disposed during app startup.');
      app.functions.delete(functionId);
    });
  },
  registerHook: (name: string, callback: HookCallback): Disposable => {
    if (!Object.hasOwn(app.hooks, name)) throw systemRangeError(`Unrecognized hook "${name}"`);
    const callbacks = app.hooks[name as keyof AppState['hooks']];
    callbacks.push(callback);
    return new CoreDisposable(() => {
      const at = callbacks.indexOf(callback);
      if (at >= 0) callbacks.splice(at, 1);
    });
  },
  setProgrammingModel: (model: ProgrammingModel): void => {
    if (app.locked) throw systemError('Programming model can only be set during app startup.');
    app.model = model;
  },
  getProgrammingModel: (): ProgrammingModel | undefined => app.model,
  log: (level: LogLevel, category: LogCategory, message: string): void =>
    app.send({ type: 'log', category, ...throughLogHooks(app, { level, category, message }) }),
  Disposable: CoreDisposable,
});

/**
 * Answers `require('@azure/functions-core')` with our core, as the real worker does: by a proxy on
 * Module.prototype.require. It must stand before the app loads `@azure/functions`, which asks once.
 */
export const injectCoreModule = (core: object): void => {
  Module.prototype.require = new Proxy(Module.prototype.require, {
    apply: (target, self, args: [string]) =>
      args[0] === '@azure/functions-core' ? core : Reflect.apply(target, self, args),
  });
};
