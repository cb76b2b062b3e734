import { app } from '@azure/functions';
import { queueNames } from '../shared/domain/messages/queues';
import { later } from './later';

const connection = 'ServiceBusConnection';
/** One message at a time. */
const queue = { connection, cardinality: 'one' } as const;
/** One message of a session at a time, in the session's order. */
const sessions = { ...queue, isSessionsEnabled: true } as const;

/**
 * Whatever wakes the app but HTTP, and the handler of each. Their code is loaded in this order, which is a first text's way; each is
 * registered under the name of its file.
 */
app.eventGrid('sms-received', { handler: later(async () => (await import('./sms-received')).handler()) });
app.serviceBusQueue('conversation', {
  ...{ ...sessions, queueName: 'conversations' },
  handler: later(async () => (await import('./conversation')).handler()),
});
app.serviceBusQueue('send-sms', {
  ...{ ...sessions, queueName: 'outbound' },
  handler: later(async () => (await import('./send-sms')).handler()),
});
app.serviceBusQueue('routing', {
  ...{ ...sessions, queueName: 'routing' },
  handler: later(async () => (await import('./routing')).handler()),
});
app.serviceBusQueue('webhooks', {
  ...{ ...sessions, queueName: 'webhooks' },
  handler: later(async () => (await import('./webhooks')).handler()),
});
app.eventGrid('delivery-report', { handler: later(async () => (await import('./delivery-report')).handler()) });
app.serviceBusQueue('auto-messages', {
  ...{ ...queue, queueName: 'auto-messages' },
  handler: later(async () => (await import('./auto-messages')).handler()),
});
app.serviceBusQueue('survey', {
  ...{ ...queue, queueName: 'surveys' },
  handler: later(async () => (await import('./survey')).handler()),
});
app.timer('operating-hours', {
  schedule: '0 * * * * *',
  handler: later(async () => (await import('./operating-hours')).handler()),
});

for (const name of queueNames) {
  app.serviceBusQueue(`dead-letters-${name}`, {
    ...{ ...queue, queueName: `${name}/$DeadLetterQueue` },
    handler: later(async () => (await import('./dead-letters')).ofQueue(name)()),
  });
}
app.timer('dead-letters-event-grid', {
  schedule: '30 * * * * *',
  handler: later(async () => (await import('./dead-letters')).ofEventGrid()),
});
