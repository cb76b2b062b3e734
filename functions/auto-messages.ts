import { type App, theApp } from '../shared/app';
import { consume } from '../shared/handling/consume';
import { wakeThread } from '../shared/handling/wake-thread';
import { once } from '../shared/once';

type Deps = Pick<App, 'threads' | 'bus' | 'clock' | 'deadLetters' | 'holds' | 'log' | 'settings'>;

/** Wakes of time-driven messages and time-out rules. Each goes to its thread, unless it doesn't count any more. */
export const autoMessagesHandler = (deps: Deps) =>
  consume(
    { ...deps, outageMinutes: deps.settings.outageRetryMinutes },
    { queue: 'auto-messages', name: 'auto-messages', handle: wakeThread(deps) },
  );

export const handler = once(() => autoMessagesHandler(theApp()));
