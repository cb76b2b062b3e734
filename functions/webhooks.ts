import { type App, theApp } from '../shared/app';
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
  | 'holds'
  | 'log'
  | 'settings'
>;

/** A thread's calls to services outside, one at a time: bots, smart assist, look-ups. Their answers go to the thread. */
export const webhooksHandler = (deps: Deps) =>
  consume(
    { ...deps, outageMinutes: deps.settings.outageRetryMinutes },
    { queue: 'webhooks', name: 'webhooks', handle: answerCall(deps) },
  );

export const handler = once(() => webhooksHandler(theApp()));
