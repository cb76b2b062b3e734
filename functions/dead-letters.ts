import type { InvocationContext } from '@azure/functions';
import { eventIdOf, eventTimeOf } from '../shared/adapters/communication/read-event';
import { type App, theApp } from '../shared/app';
import type { QueueName } from '../shared/domain/messages/queues';
import { kindsOf } from '../shared/failure-words';
import { asRecord, keepDeadLetter, toDeadLetter } from '../shared/handling/dead-letter';
import { leaveHold } from '../shared/handling/give-back';
import { hashOf } from '../shared/hash';
import { once } from '../shared/once';
import { isDoubtful, isOutage, throughOutages } from '../shared/outage';
import { deadLettered } from '../shared/telemetry/metrics';

type DeadLetterBlob = ReturnType<App['deadLetterBlobs']['each']> extends AsyncIterable<infer Blob> ? Blob : never;
type Deps = Pick<App, 'deadLetters' | 'threads' | 'holds' | 'clock' | 'settings'>;

/** What a queue gave up: its attempts were used up, or it expired. It ends in the same table as everything else. */
export const queueDeadLetterHandler =
  (deps: Deps, queue: QueueName) =>
  (body: unknown, { triggerMetadata: metadata = {} }: Pick<InvocationContext, 'triggerMetadata'>): Promise<void> => {
    const properties = metadata.applicationProperties ?? {};
    const said = ['deadLetterReason', 'deadLetterErrorDescription'].map(name => Reflect.get(Object(properties), name));
    const reason = said.filter(part => typeof part === 'string').join(': ') || 'The queue gave it up without a reason.';
    const letter = toDeadLetter(queue, body, reason, deps.clock.now());
    deadLettered({ source: queue });
    return outlast(deps, async () => {
      const id = await keepDeadLetter(deps, letter);
      const { state } = (await deps.deadLetters.find(id)) ?? { state: 'new' };
      await leaveHold(deps, queue, body, state === 'new' ? id : undefined);
    });
  };

/**
 * Event Grid's container, looked through every minute: each event becomes a row, then its blob is removed. One that can't be kept
 * whole, or not at all, stays where it is, and holds up none behind it. What may pass for it alone (its download, its row) is tried again
 * a minute later.
 */
export const eventGridDeadLettersHandler =
  (deps: Deps & Pick<App, 'deadLetterBlobs' | 'log'>) => async (): Promise<void> => {
    for await (const blob of deps.deadLetterBlobs.each()) {
      try {
        const isWhole = await keepEvents(deps, blob);
        await (isWhole ? blob.take() : blob.leave());
      } catch (error) {
        if (isOutage(error) && !isDoubtful(error)) throw error;
        deps.log.error('a blob of dead letters can’t be kept', { blob: blob.name, error: kindsOf(error) });
        if (!isOutage(error)) await leave(deps, blob);
      }
    }
  };

/** One that can't even be marked is looked at again, and holds up none behind it. */
const leave = async ({ log }: Pick<App, 'log'>, blob: DeadLetterBlob): Promise<void> => {
  try {
    await blob.leave();
  } catch (error) {
    if (!isDoubtful(error)) throw error;
    log.error('a blob of dead letters can’t be marked', { blob: blob.name, error: kindsOf(error) });
  }
};

/** @returns whether all of it stands in the table now */
const keepEvents = async (deps: Deps, { name, read, isCut }: DeadLetterBlob): Promise<boolean> => {
  let isWhole = !isCut;
  for (const event of await outlast(deps, read)) {
    const original = asRecord(event);
    const id = eventIdOf(event) ?? hashOf(`${name} ${JSON.stringify(event)}`);
    const at = eventTimeOf(event) ?? new Date(deps.clock.now()).toISOString();
    const where = isCut ? ` The whole is in the blob ${name}.` : '';
    const reason = `Event Grid could not deliver it: ${said(original.deadLetterReason, 'no reason given')} (${said(original.lastDeliveryOutcome, 'unknown outcome')}).${where}`;
    await outlast(deps, async () => {
      const letter = await deps.deadLetters.add({ id, source: 'event-grid', at, reason, original });
      const kept = await deps.deadLetters.find(letter);
      if (kept?.original.cut === true) isWhole = false;
    });
    deadLettered({ source: 'event-grid' });
  }
  return isWhole;
};

const said = (given: unknown, otherwise: string): string => String(given ?? otherwise).slice(0, 500);

/** What may be of one blob or row alone makes room for the others after a few tries. */
const TRIES_IN_PLACE = 3;
const outlast = <T>({ clock, settings }: Deps, work: () => Promise<T>): Promise<T> =>
  throughOutages(work, {
    clock,
    minutes: settings.outageRetryMinutes,
    enough: (error, tries) => isDoubtful(error) && tries >= TRIES_IN_PLACE,
  });

export const ofQueue = (queue: QueueName) => once(() => queueDeadLetterHandler(theApp(), queue));
export const ofEventGrid = once(() => eventGridDeadLettersHandler(theApp()));
