import { z } from 'zod';
import type { RpcBinding, RpcFunction, RpcRetryOptions } from './worker/protocol';

/** An output that the host writes after a successful invocation. */
export type OutputBinding = {
  readonly kind: 'service-bus-queue' | 'storage-queue';
  /** The key under which the worker gives the value; `$return` is the handler's result. */
  readonly key: string;
  readonly connection: string;
  readonly queueName: string;
};

type Common = { readonly name: string; readonly bindingName: string; readonly outputs: readonly OutputBinding[] };
export type HttpFunction = Common & {
  readonly kind: 'http';
  readonly route: string;
  readonly methods: readonly string[];
  readonly authLevel: 'anonymous' | 'function' | 'admin';
};
export type EventGridFunction = Common & { readonly kind: 'event-grid'; readonly cardinality: 'one' | 'many' };
export type ServiceBusFunction = Common & {
  readonly kind: 'service-bus';
  readonly connection: string;
  readonly queueName: string;
  readonly isSessionsEnabled: boolean;
  readonly cardinality: 'one' | 'many';
  readonly autoCompleteMessages?: boolean;
  readonly dataType?: 'string' | 'binary';
};
export type TimerFunction = Common & {
  readonly kind: 'timer';
  readonly schedule: string;
  readonly runOnStartup: boolean;
  readonly useMonitor: boolean;
  readonly retry?: RpcRetryOptions;
};
export type HostFunction = HttpFunction | EventGridFunction | ServiceBusFunction | TimerFunction;

/** The app registered something that this host does not have, or that the real host refuses. */
export class UnsupportedFunctionError extends Error {
  override readonly name = 'UnsupportedFunctionError';
}

const oneOf = <T extends string>(...values: [T, ...T[]]) =>
  z
    .string()
    .transform(text => text.toLowerCase())
    .pipe(z.enum(values));

const httpTrigger = z.object({
  route: z.string().optional(),
  methods: z.array(z.string()).default(['GET', 'POST']),
  authLevel: oneOf('anonymous', 'function', 'admin').default('anonymous'),
});
const eventGridTrigger = z.object({ cardinality: oneOf('one', 'many').default('one') });
const serviceBusTrigger = z.object({
  connection: z.string().default('ServiceBus'),
  queueName: z.string(),
  isSessionsEnabled: z.boolean().default(false),
  cardinality: oneOf('one', 'many').default('one'),
  autoCompleteMessages: z.boolean().optional(),
  dataType: oneOf('string', 'binary').optional(),
});
const timerTrigger = z.object({
  schedule: z.string(),
  runOnStartup: z.boolean().default(false),
  useMonitor: z.boolean().default(true),
});
const queueOutput = z.object({ connection: z.string().default(''), queueName: z.string() });

const refuse = (fn: string, binding: RpcBinding, why: string): never => {
  throw new UnsupportedFunctionError(`Function "${fn}", binding "${binding.name ?? ''}" (${binding.type}): ${why}`);
};

const parse = <T extends z.ZodType>(schema: T, fn: string, binding: RpcBinding): z.output<T> => {
  const parsed = schema.safeParse(binding);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  return refuse(fn, binding, wrong);
};

const outputOf = (fn: string, key: string, binding: RpcBinding): OutputBinding => {
  const type = binding.type.toLowerCase();
  if (type === 'servicebus') {
    if (binding.topicName !== undefined) refuse(fn, binding, 'topics are not supported by this host; use a queue.');
    const { connection, queueName } = parse(queueOutput, fn, binding);
    return { kind: 'service-bus-queue', key, connection: connection || 'ServiceBus', queueName };
  }
  if (type === 'queue') {
    const { connection, queueName } = parse(queueOutput, fn, binding);
    return { kind: 'storage-queue', key, connection: connection || 'AzureWebJobsStorage', queueName };
  }
  return refuse(
    fn,
    binding,
    'this output binding is not supported by this host. It has http, serviceBus (queue) and queue.',
  );
};

const isTrigger = (binding: RpcBinding): boolean => /trigger$/i.test(binding.type);

/**
 * What the host needs to know of one registered function. Throws an UnsupportedFunctionError, naming the
 * function and the binding, for anything that would otherwise silently not happen.
 */
export const toHostFunction = (registered: RpcFunction): HostFunction => {
  const { name } = registered;
  const bindings = Object.entries(registered.bindings).map(([key, binding]) => ({ key, binding }));
  const trigger = bindings.find(({ binding }) => isTrigger(binding));
  if (!trigger) throw new UnsupportedFunctionError(`Function "${name}" has no trigger.`);
  if (!/^[a-z][a-z0-9_-]{0,127}$/i.test(name)) {
    throw new UnsupportedFunctionError(
      `Function "${name}": a name starts with a letter and has letters, digits, - and _ only, 128 at most.`,
    );
  }
  const type = trigger.binding.type.toLowerCase();
  if (trigger.binding.sdkBinding === true) {
    refuse(name, trigger.binding, 'sdkBinding (settlement from the handler) is not supported by this host.');
  }

  const outputs: OutputBinding[] = [];
  for (const { key, binding } of bindings) {
    if (key === trigger.key) continue;
    if (binding.direction !== 'out') refuse(name, binding, 'input bindings are not supported by this host.');
    if (binding.type.toLowerCase() === 'http') {
      if (type !== 'httptrigger') refuse(name, binding, 'an http output needs an http trigger.');
      continue;
    }
    outputs.push(outputOf(name, key, binding));
  }
  if (registered.retryOptions && type !== 'timertrigger') {
    refuse(name, trigger.binding, 'a retry policy is honoured by timers only, here as in Azure.');
  }

  const common: Common = { name, bindingName: trigger.key, outputs };
  switch (type) {
    case 'httptrigger': {
      const { route, methods, authLevel } = parse(httpTrigger, name, trigger.binding);
      const path = (route?.trim() ? route : name).replace(/^\/+|\/+$/g, '');
      if (/^(admin|runtime)/i.test(path)) {
        refuse(
          name,
          trigger.binding,
          `route "${path}": The specified route conflicts with one or more built in routes.`,
        );
      }
      return { ...common, kind: 'http', route: path, methods: methods.map(method => method.toUpperCase()), authLevel };
    }
    case 'eventgridtrigger':
      return { ...common, kind: 'event-grid', ...parse(eventGridTrigger, name, trigger.binding) };
    case 'servicebustrigger': {
      if (trigger.binding.topicName !== undefined) {
        refuse(name, trigger.binding, 'topics are not supported by this host; use a queue.');
      }
      return { ...common, kind: 'service-bus', ...parse(serviceBusTrigger, name, trigger.binding) };
    }
    case 'timertrigger': {
      const options = parse(timerTrigger, name, trigger.binding);
      return { ...common, kind: 'timer', ...options, retry: registered.retryOptions };
    }
    default:
      return refuse(
        name,
        trigger.binding,
        'this trigger is not supported by this host. It has http, eventGrid, serviceBus (queue) and timer.',
      );
  }
};
