import { app, type InvocationContext } from '@azure/functions';
import { type App, theApp } from '../shared/app';
import { type OutsideMessage, outsideMessageSchema } from '../shared/domain/messages/integration-calls';
import { consume } from '../shared/handling/consume';
import { answerCall } from '../shared/integrations/answer-call';
import { once } from '../shared/once';

type Deps = Pick<
  App,
  | 'threads'
  | 'customers'
  | 'config'
  | 'files'
  | 'bus'
  | 'http'
  | 'optOuts'
  | 'clock'
  | 'deadLetters'
  | 'log'
  | 'settings'
>;

/** A thread's calls to services outside, one at a time: bots, smart assist, look-ups. Their answers go to the thread. */
export const webhooksHandler = (deps: Deps) =>
  consume<OutsideMessage>(
    { ...deps, outageMinutes: deps.settings.outageRetryMinutes },
    { queue: 'webhooks', name: 'webhooks', schema: outsideMessageSchema, handle: answerCall(deps) },
  );

const handler = once(() => webhooksHandler(theApp()));

app.serviceBusQueue('webhooks', {
  connection: 'ServiceBusConnection',
  queueName: 'webhooks',
  isSessionsEnabled: true,
  cardinality: 'one',
  handler: (body: unknown, context: InvocationContext) => handler()(body, context),
});
