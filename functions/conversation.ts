import { app, type InvocationContext } from '@azure/functions';
import { type App, theApp } from '../shared/app';
import { decide } from '../shared/domain/conversation/decide';
import { threadEffects } from '../shared/domain/conversation/effects/thread-effects';
import { evolve } from '../shared/domain/conversation/evolve/evolve';
import type { ThreadEvent } from '../shared/domain/messages/to-thread';
import { consume } from '../shared/handling/consume';
import { fourSteps } from '../shared/handling/four-steps';
import { publishThread } from '../shared/handling/publish';
import { once } from '../shared/once';
import { createPublicLinks } from '../shared/public-links';
import { measureThread } from '../shared/telemetry/measures';

type Deps = Pick<
  App,
  | 'nudge'
  | 'threads'
  | 'pools'
  | 'config'
  | 'bus'
  | 'projections'
  | 'files'
  | 'clock'
  | 'deadLetters'
  | 'holds'
  | 'log'
  | 'settings'
>;

/** A thread's events, one at a time: load, decide, commit, publish. */
export const conversationHandler = (deps: Deps) => {
  const links = createPublicLinks(deps.settings);
  const take = fourSteps({
    owners: deps.threads,
    core: {
      decide: (state, event: ThreadEvent, given) => decide(state, event, { ...given, links }),
      evolve,
      effects: threadEffects,
    },
    config: deps.config.current,
    publish: publishThread(deps),
    published: id => deps.nudge.changed({ kind: 'thread', id }),
    clock: deps.clock,
    measure: (_, entries) => measureThread(entries.map(({ outcome }) => outcome)),
  });
  return consume(
    { ...deps, outageMinutes: deps.settings.outageRetryMinutes },
    {
      queue: 'conversations',
      name: 'conversation',
      handle: event => take(event.thread, event),
    },
  );
};

const handler = once(() => conversationHandler(theApp()));

app.serviceBusQueue('conversation', {
  connection: 'ServiceBusConnection',
  queueName: 'conversations',
  isSessionsEnabled: true,
  cardinality: 'one',
  handler: (body: unknown, context: InvocationContext) => handler()(body, context),
});
