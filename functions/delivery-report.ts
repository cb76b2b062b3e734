import type { EventGridEvent, InvocationContext } from '@azure/functions';
import { fromDeliveryReport } from '../shared/adapters/communication/read-event';
import { type App, theApp } from '../shared/app';
import { once } from '../shared/once';
import { keepUnreadable, throughTheDoor } from '../shared/receiving/door';
import { settleDelivery } from '../shared/sending/settle-delivery';
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
        await settleDelivery(deps, report);
        deliveryReported({ state: report.state, ...(report.code !== undefined && { code: report.code }) });
      }, deps),
    );

export const handler = once(() => deliveryReportHandler(theApp()));
