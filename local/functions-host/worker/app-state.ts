import type { FunctionCallback, HookCallback, HookName, ProgrammingModel } from './core-types';
import type { FromWorker, RpcFunction } from './protocol';

/** Everything that the app in this worker has registered. One worker runs one app, once. */
export type AppState = {
  readonly functions: Map<string, { readonly metadata: RpcFunction; readonly callback: FunctionCallback }>;
  readonly hooks: Readonly<Record<HookName, HookCallback[]>>;
  readonly appHookData: Record<string, unknown>;
  readonly appLevelHookData: Record<string, unknown>;
  readonly send: (message: FromWorker) => void;
  hostVersion: string;
  model?: ProgrammingModel;
  locked: boolean;
};

export const newAppState = (send: (message: FromWorker) => void): AppState => ({
  functions: new Map(),
  hooks: { preInvocation: [], postInvocation: [], appStart: [], appTerminate: [], log: [] },
  appHookData: {},
  appLevelHookData: {},
  send,
  hostVersion: '',
  locked: false,
});
