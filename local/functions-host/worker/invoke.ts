import type { AppState } from './app-state';
import type { CoreInvocationContext } from './core-types';
import { runHooks, throughLogHooks, withReadOnly } from './hooks';
import type { InvocationRequest, InvocationResponse, LogCategory, LogLevel } from './protocol';
import { systemError } from './system-error';

/**
 * One invocation, in the real worker's order: arguments, preInvocation hooks, the handler,
 * postInvocation hooks, response. Throws what the invocation ends with. A handler that throws
 * `undefined` or `null` ends well: that is how the real worker counts it.
 */
export const invoke = async (app: AppState, request: InvocationRequest): Promise<InvocationResponse> => {
  const registered = app.functions.get(request.functionId);
  if (!registered || !app.model) {
    throw systemError(`Function code for '${request.functionId}' is not loaded and cannot be invoked.`);
  }
  const { metadata } = registered;
  let invocationContext: object | undefined;

  const log = (level: LogLevel, category: LogCategory, message: string): void => {
    const entry = throughLogHooks(app, { level, category, message }, invocationContext);
    app.send({
      type: 'log',
      level: entry.level,
      category,
      message: entry.message,
      invocationId: request.invocationId,
      functionName: metadata.name,
    });
  };

  const core: CoreInvocationContext = { invocationId: request.invocationId, request, metadata, log };
  const model = await app.model.getInvocationModel(core);
  const { context, inputs } = await model.getArguments();
  invocationContext = context;

  const hookData: Record<string, unknown> = {};
  const shared = {
    hookData: () => hookData,
    appHookData: () => app.appHookData,
    invocationContext: () => context,
  };

  const before = withReadOnly({ inputs, functionCallback: registered.callback }, shared);
  core.state = 'preInvocationHooks';
  try {
    await runHooks(app, 'preInvocation', before);
  } finally {
    core.state = undefined;
  }

  const after = withReadOnly({ inputs: before.inputs, result: null as unknown, error: null as unknown }, shared);
  core.state = 'invocation';
  try {
    after.result = await model.invokeFunction(context, before.inputs, before.functionCallback);
  } catch (thrown) {
    after.error = thrown;
  } finally {
    core.state = undefined;
  }

  core.state = 'postInvocationHooks';
  try {
    await runHooks(app, 'postInvocation', after);
  } finally {
    core.state = undefined;
  }

  if (after.error !== null && after.error !== undefined) throw after.error;
  const { outputData, returnValue } = await model.getResponse(context, after.result);
  return { outputData, returnValue };
};
