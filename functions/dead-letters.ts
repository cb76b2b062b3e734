import { app, type InvocationContext } from '@azure/functions';
import { createDeadLetterBlobs, type DeadLetterBlobs } from '../shared/adapters/blobs/event-grid-dead-letters';
import { eventIdOf, eventTimeOf } from '../shared/adapters/communication/read-event';
import { type App, theApp } from '../shared/app';
import { asRecord, keepDeadLetter, toDeadLetter } from '../shared/handling/dead-letter';
import { hashOf } from '../shared/hash';
import { once } from '../shared/once';
import { throughOutages } from '../shared/outage';
import { type QueueName, queueNames } from '../shared/ports';
import { deadLettered } from '../shared/telemetry/metrics';

type Deps = Pick<App, 'deadLetters' | 'threads' | 'clock' | 'settings'>;

/** What a queue gave up: its attempts were used up, or it expired. It ends in the same table as everything else. */
export const queueDeadLetterHandler =
  (deps: Deps, queue: QueueName) =>
  (body: unknown, { triggerMetadata: metadata = {} }: Pick<InvocationContext, 'triggerMetadata'>): Promise<void> => {
    const properties = metadata.applicationProperties ?? {};
    const said = ['deadLetterReason', 'deadLetterErrorDescription'].map(name => Reflect.get(Object(properties), name));
    const reason = said.filter(part => typeof part === 'string').join(': ') || 'The queue gave it up without a reason.';
    const letter = toDeadLetter(queue, body, reason, deps.clock.now());
    deadLettered({ source: queue });
    return outlast(deps, () => keepDeadLetter(deps, letter));
  };

/** Event Grid's container, looked through every minute: each event becomes a row, then its blob is removed. */
export const eventGridDeadLettersHandler =
  (deps: Deps & { readonly blobs: DeadLetterBlobs }) => async (): Promise<void> => {
    for await (const { name, events, take } of deps.blobs.each()) {
      for (const event of events) {
        const original = asRecord(event);
        const id = eventIdOf(event) ?? hashOf(`${name} ${JSON.stringify(event)}`);
        const at = eventTimeOf(event) ?? new Date(deps.clock.now()).toISOString();
        const reason = `Event Grid could not deliver it: ${String(original.deadLetterReason ?? 'no reason given')} (${String(original.lastDeliveryOutcome ?? 'unknown outcome')}).`;
        await outlast(deps, () => deps.deadLetters.add({ id, source: 'event-grid', at, reason, original }));
        deadLettered({ source: 'event-grid' });
      }
      await take();
    }
  };

const outlast = async ({ clock, settings }: Deps, work: () => Promise<unknown>): Promise<void> => {
  await throughOutages(work, { clock, minutes: settings.outageRetryMinutes });
};

for (const queue of queueNames) {
  app.serviceBusQueue(`dead-letters-${queue}`, {
    connection: 'ServiceBusConnection',
    queueName: `${queue}/$DeadLetterQueue`,
    cardinality: 'one',
    handler: (body: unknown, context: InvocationContext) => queueDeadLetterHandler(theApp(), queue)(body, context),
  });
}

const blobs = once(() => createDeadLetterBlobs(theApp().settings.blobs));

app.timer('dead-letters-event-grid', {
  schedule: '30 * * * * *',
  handler: () => eventGridDeadLettersHandler({ ...theApp(), blobs: blobs() })(),
});
