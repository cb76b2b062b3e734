import type { ServiceBusReceivedMessage, ServiceBusReceiver } from '@azure/service-bus';
import type { ServiceBusFunction } from '../functions';
import type { InvocationInput, Invoke } from '../invoker';
import type { LogWithoutTime } from '../log';
import { batchMetadata, bodyBytes, messageMetadata, withoutEmpty } from './message-metadata';

export type HandlerDeps = {
  readonly fn: ServiceBusFunction;
  readonly queueName: string;
  readonly autoComplete: boolean;
  readonly invoke: Invoke;
  readonly log: LogWithoutTime;
};

type Settler = Pick<ServiceBusReceiver, 'completeMessage' | 'abandonMessage'>;
type InTurn = <T>(run: () => Promise<T>) => Promise<T>;

const oneInput = (deps: HandlerDeps, message: ServiceBusReceivedMessage): InvocationInput => {
  const bytes = bodyBytes(message);
  return {
    data: deps.fn.dataType === 'binary' ? { bytes } : { string: bytes.toString('utf8') },
    triggerMetadata: messageMetadata(message),
    traceParent: traceParentOf(message),
    because: `queue ${deps.queueName}`,
  };
};

const manyInput = (deps: HandlerDeps, messages: readonly ServiceBusReceivedMessage[]): InvocationInput => {
  const bodies = messages.map(bodyBytes);
  return {
    data:
      deps.fn.dataType === 'binary'
        ? { collectionBytes: { bytes: bodies } }
        : { collectionString: withoutEmpty(bodies.map(body => body.toString('utf8'))) },
    triggerMetadata: batchMetadata(messages),
    because: `queue ${deps.queueName} (${messages.length})`,
  };
};

const traceParentOf = (message: ServiceBusReceivedMessage): string | undefined => {
  const value = message.applicationProperties?.['Diagnostic-Id'];
  return typeof value === 'string' && /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/.test(value) ? value : undefined;
};

/**
 * Runs one invocation for the messages and settles them: complete when it succeeded (unless the app
 * settles by itself), abandon when it failed, which makes them come again at once. A settlement that
 * fails because the lock is gone is only logged: the message comes again.
 */
export const handleMessages = async (
  deps: HandlerDeps,
  receiver: Settler,
  inTurn: InTurn,
  messages: readonly ServiceBusReceivedMessage[],
): Promise<void> => {
  const input = deps.fn.cardinality === 'many' ? manyInput(deps, messages) : oneInput(deps, messages[0]!);
  const outcome = await deps.invoke(deps.fn, input);
  if (outcome.ok && !deps.autoComplete) return;
  for (const message of messages) {
    try {
      await inTurn(() => (outcome.ok ? receiver.completeMessage(message) : receiver.abandonMessage(message)));
    } catch (error) {
      deps.log({
        source: 'host',
        level: 'warning',
        function: deps.fn.name,
        message: `A message of ${deps.queueName} could not be ${outcome.ok ? 'completed' : 'abandoned'} (${(error as Error).message}); it comes again.`,
      });
    }
  }
};
