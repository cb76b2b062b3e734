import { type AppSettings, connectionString, resolveNames } from '../configuration/app-settings';
import type { HostFunction, OutputBinding } from '../functions';
import type { InvocationResponse, RpcTypedData } from '../worker/protocol';
import { createServiceBusOutput } from './service-bus-queue';
import { writeStorageQueue } from './storage-queue';

const outputValue = (output: OutputBinding, response: InvocationResponse): RpcTypedData | null | undefined =>
  output.key === '$return' ? response.returnValue : response.outputData.find(({ name }) => name === output.key)?.data;

/** Writes what a function put into its output bindings. One that can't be written fails the invocation. */
export const createOutputs = (settings: AppSettings) => {
  const serviceBus = createServiceBusOutput();
  const write = async (fn: HostFunction, response: InvocationResponse): Promise<void> => {
    for (const output of fn.outputs) {
      const value = outputValue(output, response);
      if (!value) continue;
      const where = `Function "${fn.name}", output ${output.key}`;
      const queueName = resolveNames(output.queueName, settings, where);
      const connection = connectionString(resolveNames(output.connection, settings, where), settings, where);
      switch (output.kind) {
        case 'service-bus-queue':
          await serviceBus.write(connection, queueName, value);
          break;
        case 'storage-queue':
          await writeStorageQueue(connection, queueName, value);
          break;
        default: {
          const unknown: never = output.kind;
          throw new Error(`Unknown output ${unknown}`);
        }
      }
    }
  };
  return { write, close: serviceBus.close };
};
