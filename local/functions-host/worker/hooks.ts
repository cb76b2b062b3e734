import type { AppState } from './app-state';
import type { HookName } from './core-types';
import type { LogCategory, LogLevel } from './protocol';
import { readOnlyError } from './system-error';

/** Runs the hooks of one name in the order of their registration, each awaited. One that throws stops the rest. */
export const runHooks = async (app: AppState, name: HookName, context: object): Promise<void> => {
  for (const callback of app.hooks[name]) await callback(context);
};

/** Adds properties that hooks may read but not replace. */
export const withReadOnly = <T extends object>(target: T, values: Record<string, () => unknown>): T => {
  for (const [name, get] of Object.entries(values)) {
    Object.defineProperty(target, name, {
      enumerable: true,
      get,
      set: () => {
        throw readOnlyError(name);
      },
    });
  }
  return target;
};

let running = false;

/**
 * Shows a log entry to the app's log hooks, and gives back what is to be logged. Hooks may change a
 * user's entry, not a system one. A hook that logs by itself does not call the hooks again.
 */
export const throughLogHooks = (
  app: AppState,
  entry: { readonly level: LogLevel; readonly category: LogCategory; readonly message: string },
  invocationContext?: object,
): { level: LogLevel; message: string } => {
  const shown = withReadOnly(
    { level: entry.level, message: entry.message },
    {
      category: () => entry.category,
      invocationContext: () => invocationContext,
      hookData: () => app.appLevelHookData,
    },
  );
  if (running) return entry;
  running = true;
  try {
    for (const callback of app.hooks.log) callback(shown);
  } finally {
    running = false;
  }
  return entry.category === 'user' ? shown : entry;
};
