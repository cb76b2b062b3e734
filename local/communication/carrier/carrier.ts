import type { Chance } from '../chance';
import type { Clock } from '../clock';
import { type FailureCode, statusDetails } from './delivery-codes';
import { deliveryOutcome } from './delivery-outcome';
import type { DialBoard } from './dials';
import type { Message, Messages } from './messages';
import type { OptOuts } from './opt-outs';
import type { Phones } from './phones';

/** How long a text waits for a phone that is off, where the send doesn't say: the longest that a send may ask for. */
const longestWaitSeconds = 43_200;

export type Carrier = {
  /** Takes an outbound text that ACS accepted, or that the carrier wrote itself. */
  take(message: Message): void;
  /** A phone was switched on, or changed otherwise: what waits for it is tried again. */
  phoneChanged(number: string): void;
};

/** Brings outbound texts to phones, and says what became of them. */
export const createCarrier = (deps: {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly dials: DialBoard;
  readonly messages: Messages;
  readonly phones: Phones;
  readonly optOuts: OptOuts;
  /** Divides the wait for a phone that is off. */
  readonly timeScale: number;
  readonly onReport: (message: Message) => void;
  readonly onDelivered: (message: Message) => void;
}): Carrier => {
  const { clock, chance, dials, messages, phones, optOuts } = deps;
  const waiting = new Map<string, () => void>();

  const settle = (message: Message, failure: FailureCode | undefined) => {
    const now = clock.now();
    waiting.get(message.messageId)?.();
    waiting.delete(message.messageId);
    const { count } = message.segments;
    const attempt = {
      timestamp: new Date(now).toISOString(),
      segmentsSucceeded: failure === undefined ? count : 0,
      segmentsFailed: failure === undefined ? 0 : count,
    };
    const settled = messages.change(
      message.messageId,
      {
        status: failure === undefined ? 'delivered' : 'failed',
        attempts: [...message.attempts, attempt],
        ...(failure === undefined ? {} : { code: failure, reason: statusDetails(failure) }),
      },
      now,
    );
    if (message.reportWanted && !chance.hits(dials.get().carrier.lostReportPercent)) deps.onReport(settled);
    if (failure === undefined) deps.onDelivered(settled);
  };

  const attempt = (messageId: string) => {
    const message = messages.get(messageId);
    if (message?.status !== 'sent') return;
    const { failurePercent, failureCode } = dials.get().carrier;
    // The carrier's own words about STOP reach a phone that has just blocked the number.
    const business = message.by === 'business';
    const outcome = deliveryOutcome({
      phone: phones.get(message.to),
      optedOut: business && optOuts.has(message.from, message.to),
      drawn: business && chance.hits(failurePercent) ? (failureCode as FailureCode) : undefined,
    });
    if (outcome.is === 'delivered') settle(message, undefined);
    else if (outcome.is === 'failed') settle(message, outcome.code);
    else if (!waiting.has(messageId)) {
      const seconds = message.reportTimeoutSeconds ?? longestWaitSeconds;
      const left = Math.max(0, Date.parse(message.at) + (seconds * 1000) / deps.timeScale - clock.now());
      waiting.set(
        messageId,
        clock.after(left, () => settle(messages.get(messageId) ?? message, 5002)),
      );
    }
  };

  return {
    take: message => {
      clock.after(dials.get().carrier.deliveryMs, () => attempt(message.messageId));
    },
    phoneChanged: number => {
      for (const messageId of [...waiting.keys()]) {
        if (messages.get(messageId)?.to === number) attempt(messageId);
      }
    },
  };
};
