import { type App, theApp } from '../shared/app';
import { consume } from '../shared/handling/consume';
import { wakeThread } from '../shared/handling/wake-thread';
import { once } from '../shared/once';

type Deps = Pick<App, 'threads' | 'bus' | 'clock' | 'deadLetters' | 'holds' | 'log' | 'settings'>;

/** Wakes of surveys: ask, remind, expire. Each goes to its thread, unless it doesn't count any more. */
export const surveyHandler = (deps: Deps) =>
  consume(
    { ...deps, outageMinutes: deps.settings.outageRetryMinutes },
    { queue: 'surveys', name: 'survey', handle: wakeThread(deps) },
  );

export const handler = once(() => surveyHandler(theApp()));
