import type { Carrier } from '../carrier/carrier';
import { newMessageId } from '../carrier/message-ids';
import type { Messages } from '../carrier/messages';
import { segmentsOf } from '../carrier/segments';
import type { Clock } from '../clock';
import { isPhoneNumber } from '../numbers';
import type { createRepeatability } from './repeatability';
import type { Recipient, SendRequest } from './send-request';

/** One recipient's line in the answer to a send. */
export type SendResult = {
  readonly to: string;
  readonly messageId?: string;
  readonly httpStatusCode: number;
  readonly repeatabilityResult?: 'accepted' | 'rejected';
  readonly errorMessage?: string;
  readonly successful: boolean;
};

/** Takes a send that was allowed: a result for each recipient, and a text on its way for each that was accepted. */
export const createSendText =
  (deps: {
    readonly clock: Clock;
    readonly messages: Messages;
    readonly carrier: Carrier;
    readonly repeatability: ReturnType<typeof createRepeatability>;
  }) =>
  (request: SendRequest): SendResult[] =>
    request.recipients.map(recipient => sendOne(deps, request, recipient));

const sendOne = (
  deps: Parameters<typeof createSendText>[0],
  request: SendRequest,
  recipient: Recipient,
): SendResult => {
  const { to } = recipient;
  if (!isPhoneNumber(to)) {
    return { to, httpStatusCode: 400, errorMessage: 'Invalid To phone number format.', successful: false };
  }
  const now = deps.clock.now();
  const check = deps.repeatability.check(request, recipient, now);
  if (check.is === 'rejected') {
    const { httpStatusCode, errorMessage } = check;
    return { to, httpStatusCode, repeatabilityResult: 'rejected', errorMessage, successful: false };
  }
  if (check.is === 'repeated') {
    const { messageId } = check;
    return { to, messageId, httpStatusCode: 202, repeatabilityResult: 'accepted', successful: true };
  }
  const messageId = newMessageId('Outgoing', now);
  const { tag, deliveryReportTimeoutInSeconds: reportTimeoutSeconds } = request.options;
  const message = deps.messages.add({
    messageId,
    direction: 'outbound',
    from: request.from,
    to,
    text: request.message,
    by: 'business',
    at: new Date(now).toISOString(),
    segments: segmentsOf(request.message),
    ...(tag === undefined ? {} : { tag }),
    ...(reportTimeoutSeconds === undefined ? {} : { reportTimeoutSeconds }),
    reportWanted: request.options.enableDeliveryReport,
  });
  if (check.is === 'new') check.remember(messageId);
  deps.carrier.take(message);
  const repeatable = check.is === 'new' ? { repeatabilityResult: 'accepted' as const } : {};
  return { to, messageId, httpStatusCode: 202, ...repeatable, successful: true };
};
