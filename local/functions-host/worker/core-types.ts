import type { InvocationRequest, InvocationResponse, LogCategory, LogLevel, RpcFunction } from './protocol';

/** The part of `@azure/functions-core` that the programming model calls, and that we call on it. */
export type FunctionCallback = (...args: unknown[]) => unknown;
export type HookCallback = (context: object) => unknown;
export type HookName = 'preInvocation' | 'postInvocation' | 'appStart' | 'appTerminate' | 'log';

export type CoreInvocationContext = {
  readonly invocationId: string;
  readonly request: InvocationRequest;
  readonly metadata: RpcFunction;
  state?: 'preInvocationHooks' | 'invocation' | 'postInvocationHooks';
  log(level: LogLevel, category: LogCategory, message: string): void;
};

export type InvocationModel = {
  getArguments(): Promise<{ context: object; inputs: unknown[] }>;
  invokeFunction(context: object, inputs: unknown[], callback: FunctionCallback): Promise<unknown>;
  getResponse(context: object, result: unknown): Promise<InvocationResponse>;
};

export type ProgrammingModel = {
  readonly name: string;
  readonly version: string;
  getInvocationModel(context: CoreInvocationContext): InvocationModel | Promise<InvocationModel>;
  getCapabilities?(
    defaults: Record<string, string>,
  ): Record<string, string> | undefined | Promise<Record<string, string> | undefined>;
};

export type Disposable = { dispose(): unknown };
