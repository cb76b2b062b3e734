import type { z } from 'zod';
import { CannotBeHandled } from '../domain/values/cannot-be-handled';
import type { Log } from '../log';
import { isOutage, throughOutages } from '../outage';
import type { Clock, DeadLetters, QueueName, Threads } from '../ports';
import { inInvocation } from '../telemetry/invocation';
import { deadLettered } from '../telemetry/metrics';
import type { SpanName } from '../telemetry/spans';
import { keepDeadLetter, toDeadLetter } from './dead-letter';

/** The little of an invocation that a handler needs. */
export type Invocation = {
  readonly triggerMetadata?: Readonly<Record<string, unknown>> | undefined;
  readonly traceContext?: { readonly traceParent?: string } | undefined;
};

export type ConsumeDeps = {
  readonly deadLetters: DeadLetters;
  readonly threads: Pick<Threads, 'noteDeadLetter'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly outageMinutes: number;
};

type Message = { readonly id: string };
export type Consumer<T> = {
  readonly queue: QueueName;
  readonly name: SpanName;
  readonly schema: z.ZodType<T>;
  readonly handle: (message: T, invocation: Invocation) => Promise<void>;
};

/**
 * A Service Bus handler. An outage is waited out inside the handler, then thrown, so that the delivery comes again. What can
 * never succeed (a body that doesn't parse, a broken rule, a bug) becomes a dead letter with its reason, and the message
 * completes: a failed invocation would only come again at once.
 */
export const consume =
  <T extends Message>(deps: ConsumeDeps, { queue, name, schema, handle }: Consumer<T>) =>
  (body: unknown, invocation: Invocation): Promise<void> =>
    inInvocation(name, invocation, deps.clock.now, async note => {
      const parsed = schema.safeParse(body);
      if (!parsed.success)
        return bury(deps, queue, body, `The message can't be read: ${parsed.error.issues.map(told).join('; ')}`);
      const onRetry = (error: unknown, pauseMs: number) =>
        deps.log.warn('outage', { queue, pauseMs, error: nameOf(error) });
      try {
        await throughOutages(() => handle(parsed.data, invocation), {
          clock: deps.clock,
          minutes: deps.outageMinutes,
          onRetry,
        });
      } catch (error) {
        if (isOutage(error)) throw error;
        note({ outcome: 'dead-letter' });
        return bury(deps, queue, body, reasonOf(error));
      }
    });

const bury = async (deps: ConsumeDeps, queue: QueueName, body: unknown, reason: string): Promise<void> => {
  const letter = toDeadLetter(queue, body, reason, deps.clock.now());
  await throughOutages(() => keepDeadLetter(deps, letter), { clock: deps.clock, minutes: deps.outageMinutes });
  deadLettered({ source: queue });
  deps.log.error('dead letter', { queue, event: letter.id, reason });
};

const told = (issue: z.core.$ZodIssue): string => `${issue.path.join('.') || 'the body'}: ${issue.message}`;
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
const reasonOf = (error: unknown): string => {
  if (error instanceof CannotBeHandled) return error.message;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
};
