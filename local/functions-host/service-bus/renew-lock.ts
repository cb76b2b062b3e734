import type { ServiceBusReceivedMessage, ServiceBusReceiver } from '@azure/service-bus';

/** Renewed at half of what is left, as often as it takes, so that one slow answer costs nothing. */
const pause = (lockedUntil: Date): number => Math.max(100, (lockedUntil.getTime() - Date.now()) / 2);

/**
 * Keeps one message's lock until the function that it gives is called, for `ms` at most. For messages
 * that the host doesn't settle: the SDK would renew those until long after their handler has ended.
 */
export const renewLock = (
  receiver: ServiceBusReceiver,
  message: ServiceBusReceivedMessage,
  ms: number,
): (() => void) => {
  const until = Date.now() + ms;
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  const later = (lockedUntil: Date | undefined): void => {
    if (ended || !lockedUntil || lockedUntil.getTime() > until) return;
    timer = setTimeout(() => {
      // A lock that is lost makes the message come again; its settlement, if any, says so.
      receiver.renewMessageLock(message).then(later, () => {});
    }, pause(lockedUntil));
  };
  later(message.lockedUntilUtc);
  return () => {
    ended = true;
    clearTimeout(timer);
  };
};
