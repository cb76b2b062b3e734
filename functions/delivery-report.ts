import { app, type EventGridEvent, type InvocationContext } from '@azure/functions';
import { type App, theApp } from '../shared/app';
import { fromTag } from '../shared/domain/sending/delivery';
import { keepUnreadable, throughTheDoor } from '../shared/event-grid-door';
import { type DeliveryReport, fromDeliveryReport } from '../shared/event-grid-events';
import { learn } from '../shared/learn-delivery';
import { deliveryReported } from '../shared/telemetry/metrics';
import { inSpan } from '../shared/telemetry/spans';
import { traceparentFrom } from '../shared/telemetry/trace-parent';

type Deps = Pick<App, 'threads' | 'bus' | 'deadLetters' | 'clock' | 'log'>;

/**
 * Event Grid's `SMSDeliveryReportReceived` → the message's own status row, forward only; no bus hop, no head. Only a failure is an
 * event for the conversation, because only a failure needs a decision.
 */
export const deliveryReportHandler =
  (deps: Deps) =>
  (event: EventGridEvent, context: InvocationContext): Promise<void> =>
    inSpan('delivery-report', {}, traceparentFrom(context), () =>
      throughTheDoor(async () => {
        const report = fromDeliveryReport(event);
        if ('problem' in report) return keepUnreadable(deps, event, report.problem);
        await settle(deps, report);
        deliveryReported({ state: report.state, ...(report.code !== undefined && { code: report.code }) });
      }, deps),
    );

const settle = async (deps: Deps, { eventId, state, code, details, messageId, tag }: DeliveryReport): Promise<void> => {
  const of = fromTag(tag);
  if (of === undefined) return deps.log.warn('a delivery report has no tag of ours', { event: eventId });
  const { thread, seq, attempt } = of;
  const known = await learn(
    deps,
    thread,
    seq,
    { state, messageId, details, ...(code !== undefined && { code }) },
    attempt,
  );
  if (known === undefined) return deps.log.warn('a delivery report leads nowhere', { event: eventId, thread, seq });
  // A failure that comes after a delivery, or of an attempt that was followed by another, changes nothing for anybody.
  if (state !== 'failed' || known !== 'failed') return;
  const input = { type: 'text-failed', seq, attempt, ...(code !== undefined && { code }), details };
  const body = { id: eventId, thread, at: new Date(deps.clock.now()).toISOString(), input };
  await deps.bus.send('conversations', { id: eventId, session: thread, body });
};

app.eventGrid('delivery-report', { handler: (event, context) => deliveryReportHandler(theApp())(event, context) });
