import { assertNever } from '../domain/values/never';
import { hashOf } from '../hash';
import type { Log } from '../log';
import type { Bus, Clock, DeadLetters, Threads } from '../ports';
import type { WebhookCall } from '../ports/carrier-events';
import { settleDelivery } from '../sending/settle-delivery';
import { deadLettered, deliveryReported, textReceived } from '../telemetry/metrics';
import { throughTheDoor, toTextMessage } from './door';
import { readProviderEvent } from './provider-event';

type Deps = {
  readonly threads: Pick<Threads, 'delivery' | 'saveDelivery' | 'entry'>;
  readonly bus: Bus;
  readonly deadLetters: DeadLetters;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: { readonly threadIdKey: Buffer };
};

/** Twilio waits fifteen seconds for an answer, TeleSign five and then calls again. */
const DOOR_MS: Readonly<Record<WebhookCall['provider'], number>> = { twilio: 10_000, telesign: 4_000 };

/**
 * A signed call of a provider's webhook: a text goes to its thread's session, a report to its attempt's row, and what can't be
 * understood is kept with its reason. No table is read for a text, and no text is sent.
 *
 * @throws Outage while a service behind it is down: the provider is told, and calls again
 */
export const takeProviderCall = (deps: Deps, call: WebhookCall): Promise<void> =>
  throughTheDoor(
    async () => {
      const event = readProviderEvent(call);
      switch (event.kind) {
        case 'text':
          await deps.bus.send('conversations', toTextMessage(event.text, deps.settings));
          return textReceived({});
        case 'report': {
          const { state, code } = event.report;
          await settleDelivery(deps, event.report);
          return deliveryReported({ state, ...(code !== undefined && { code: `${call.provider}.${code}` }) });
        }
        case 'nothing':
          return;
        case 'unreadable':
          return keep(deps, call, event.id, event.problem);
        default:
          return assertNever(event, 'event of a provider');
      }
    },
    { clock: deps.clock, withinMs: DOOR_MS[call.provider] },
  );

const keep = async (
  { deadLetters }: Deps,
  call: WebhookCall,
  id = hashOf(JSON.stringify(call.fields)),
  reason = '',
): Promise<void> => {
  await deadLetters.add({ id, source: 'providers', at: call.at, reason, original: { ...call } });
  deadLettered({ source: 'providers' });
};
