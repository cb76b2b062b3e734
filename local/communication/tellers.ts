import type { DialBoard } from './carrier/dials';
import { newMessageId } from './carrier/message-ids';
import type { Message, Messages } from './carrier/messages';
import type { Chance } from './chance';
import type { Clock } from './clock';
import { toDeliveryReport, toSmsReceived } from './event-grid/events';
import type { Topic } from './event-grid/topic';
import type { Provider } from './numbers';
import { createProviderCalls } from './provider-calls';
import type { TelesignAccount } from './telesign/account';
import { newReference } from './telesign/api';
import { createTelesignCallbacks } from './telesign/callbacks';
import type { TwilioAccount } from './twilio/account';
import { newSid } from './twilio/api';
import { createTwilioWebhooks } from './twilio/webhooks';

/** How a provider tells the business of texts that came in, and of what became of its own. */
export type Teller = {
  readonly newId: (withMedia: boolean, now: number) => string;
  /** Where the business fetches what came along; absent where the provider carries no media. */
  readonly mediaUrl?: (messageId: string, mediaId: string) => string;
  /** @returns why nobody is told */
  readonly received: (message: Message) => string | undefined;
  readonly report: (message: Message) => void;
};

/** Communication Services tells by Event Grid, Twilio and TeleSign by calls to the business's own addresses. */
export const createTellers = (deps: {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly dials: DialBoard;
  readonly messages: Messages;
  readonly topic: Topic;
  readonly topicId: string;
  readonly timeScale: number;
  readonly twilio: TwilioAccount;
  readonly telesign: TelesignAccount;
  readonly url: () => string;
}): Readonly<Record<Provider, Teller>> & { readonly stop: () => void } => {
  const { clock, messages, topic, topicId, twilio } = deps;
  const calls = createProviderCalls(deps);
  const webhooks = createTwilioWebhooks({ account: twilio, calls });
  const callbacks = createTelesignCallbacks({ account: deps.telesign, calls });
  const settle = (message: Message) => (failure?: string) => {
    if (messages.get(message.messageId)?.status !== 'sent') return;
    const reason = `The provider gave it up: the webhook ${failure}.`;
    const change = failure === undefined ? { status: 'delivered' as const } : { status: 'failed' as const, reason };
    messages.change(message.messageId, change, clock.now());
  };
  return {
    acs: {
      newId: (_, now) => newMessageId('Incoming', now),
      received: message =>
        topic.publish(toSmsReceived(message, topicId))
          ? undefined
          : 'No event subscription asks for SMSReceived: nobody was told of this text.',
      report: message => void topic.publish(toDeliveryReport(message, topicId)),
    },
    twilio: {
      newId: withMedia => newSid(withMedia ? 'MM' : 'SM'),
      mediaUrl: (messageId, mediaId) =>
        `${deps.url()}/twilio/2010-04-01/Accounts/${twilio.accountSid}/Messages/${messageId}/Media/${mediaId}`,
      received: message => webhooks.received(message, settle(message)),
      report: message => webhooks.status(message),
    },
    telesign: {
      newId: newReference,
      received: message => callbacks.received(message, settle(message)),
      report: message => callbacks.status(message),
    },
    stop: () => calls.stop(),
  };
};
