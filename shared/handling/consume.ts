import type { z } from 'zod';
import { type MessageOf, type QueueName, queues } from '../domain/messages/queues';
import { kindsOf, reasonOf } from '../failure-words';
import type { Log } from '../log';
import { isDoubtful, isOutage, throughOutages } from '../outage';
import type { Bus, Clock, DeadLetters, Holds, Threads } from '../ports';
import { inInvocation } from '../telemetry/invocation';
import { deadLettered, gaveBack } from '../telemetry/metrics';
import type { SpanName } from '../telemetry/spans';
import { keepDeadLetter, toDeadLetter } from './dead-letter';
import { createGiveBack } from './give-back';

/** The little of an invocation that a handler needs. */
export type Invocation = {
  readonly triggerMetadata?: Readonly<Record<string, unknown>> | undefined;
  readonly traceContext?: { readonly traceParent?: string } | undefined;
};

export type ConsumeDeps = {
  readonly deadLetters: DeadLetters;
  readonly threads: Pick<Threads, 'noteDeadLetter'>;
  readonly holds: Holds;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Log;
  readonly outageMinutes: number;
};

export type Consumer<Queue extends QueueName> = {
  readonly queue: Queue;
  readonly name: SpanName;
  readonly handle: (message: MessageOf<Queue>, invocation: Invocation) => Promise<void>;
};

/** A blip passes within these tries; then the message makes room. */
const TRIES_IN_PLACE = 3;

/**
 * A Service Bus handler. An outage is waited out inside the handler, then thrown, so that the delivery comes again. A failure that may
 * be of this one transaction is given back between tries, holding nobody's slot, and becomes a dead letter after five minutes and five
 * tries while the store takes others. What can never succeed (a body that doesn't parse, a broken rule, a bug) becomes one at once, with
 * its reason, and the message completes: a failed invocation would only come again at once.
 */
export const consume = <Queue extends QueueName>(deps: ConsumeDeps, { queue, name, handle }: Consumer<Queue>) => {
  const giveBack = createGiveBack(deps, queue);
  const outages = {
    clock: deps.clock,
    minutes: deps.outageMinutes,
    onRetry: (error: unknown, pauseMs: number) => deps.log.warn('outage', { queue, pauseMs, error: kindsOf(error) }),
  };
  const enough = (error: unknown, tries: number) => isDoubtful(error) && tries >= TRIES_IN_PLACE;
  return (body: unknown, invocation: Invocation): Promise<void> =>
    inInvocation(name, invocation, deps.clock.now, async note => {
      const parsed = queues[queue].schema.safeParse(body);
      if (!parsed.success) {
        const reason = `The message can't be read: ${parsed.error.issues.map(told).join('; ')}`;
        const letter = await bury(deps, queue, body, reason);
        return await throughOutages(() => giveBack.done(body, letter), outages);
      }
      const { data } = parsed;
      const isAway = await throughOutages(() => giveBack.waitsBehind(data), outages);
      if (isAway) {
        gaveBack({ source: queue, outcome: 'waits' });
        return note({ outcome: 'waits' });
      }
      try {
        await throughOutages(() => handle(data, invocation), { ...outages, enough });
      } catch (error) {
        const again = isDoubtful(error) && (await throughOutages(() => giveBack.again(data, error), outages));
        if (again) {
          gaveBack({ source: queue, outcome: 'given-back' });
          return note({ outcome: 'given-back' });
        }
        if (isOutage(error) && !isDoubtful(error)) throw error;
        note({ outcome: 'dead-letter' });
        const letter = await bury(deps, queue, body, reasonOf(error));
        return await throughOutages(() => giveBack.done(data, letter), outages);
      }
      await throughOutages(() => giveBack.done(data), outages);
    });
};

const bury = async (deps: ConsumeDeps, queue: QueueName, body: unknown, reason: string): Promise<string> => {
  const letter = toDeadLetter(queue, body, reason, deps.clock.now());
  const id = await throughOutages(() => keepDeadLetter(withThread(deps, letter.id), letter), {
    clock: deps.clock,
    minutes: deps.outageMinutes,
  });
  deadLettered({ source: queue });
  deps.log.error('dead letter', { queue, event: letter.id, reason });
  return id;
};

/** Its thread shows it where it can: a partition that takes nothing must not keep the letter from being kept. */
const withThread = ({ deadLetters, threads, log }: ConsumeDeps, event: string) => ({
  deadLetters,
  threads: {
    noteDeadLetter: async (...noted: Parameters<Threads['noteDeadLetter']>) => {
      try {
        await threads.noteDeadLetter(...noted);
      } catch (error) {
        if (!isDoubtful(error)) throw error;
        log.error('a dead letter can’t be noted in its thread', { event, error: kindsOf(error) });
      }
    },
  },
});

const told = (issue: z.core.$ZodIssue): string => `${issue.path.join('.') || 'the body'}: ${issue.message}`;
