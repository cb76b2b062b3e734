import type { EventGridEvent, InvocationContext } from '@azure/functions';
import { type App, theApp } from '../shared/app';
import { once } from '../shared/once';
import { isMessage, keepUnreadable, throughTheDoor, toTextReceived } from '../shared/receiving/door';
import { textReceived } from '../shared/telemetry/metrics';
import { inSpan } from '../shared/telemetry/spans';
import { traceparentFrom } from '../shared/telemetry/trace-parent';

type Deps = Pick<App, 'bus' | 'deadLetters' | 'clock' | 'settings'>;

/**
 * Event Grid's `SMSReceived` → the thread's session on `conversations`, and nothing more: no table is read, no text is sent.
 * It fails only while the bus is away; a business reason never becomes an error here.
 */
export const smsReceivedHandler =
  (deps: Deps) =>
  (event: EventGridEvent, context: InvocationContext): Promise<void> =>
    inSpan('sms-received', {}, traceparentFrom(context), () =>
      throughTheDoor(async () => {
        const made = toTextReceived(event, { threadIdKey: deps.settings.threadIdKey, now: deps.clock.now() });
        if (!isMessage(made)) return keepUnreadable(deps, event, made.problem);
        await deps.bus.send('conversations', made);
        textReceived({});
      }, deps),
    );

export const handler = once(() => smsReceivedHandler(theApp()));
