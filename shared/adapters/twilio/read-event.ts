import { type Media, MOST_MEDIA } from '../../domain/messages/to-thread';
import { toE164 } from '../../domain/text/numbers/phone-numbers';
import { boundedId } from '../../hash';
import type { DeliveryReport, ProviderEvent, WebhookCall } from '../../ports/carrier-events';
import { saidByProvider } from '../http/post-once';

/** Where a text of ours ends; every other status is on the way ("Outbound message status"). */
const ENDS: Readonly<Record<string, DeliveryReport['state']>> = {
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'failed',
  failed: 'failed',
};

/** A call of Twilio's: a text that came in, or the status of one of ours. Both have a `MessageSid`, the permanent id. */
export const readTwilioEvent = ({ fields, tag, at }: Omit<WebhookCall, 'provider'>): ProviderEvent => {
  const read = (name: string): string | undefined => {
    const value = fields[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const given = read('MessageSid') ?? read('SmsSid');
  if (given === undefined) return { kind: 'unreadable', id: undefined, problem: 'The call has no "MessageSid".' };
  const sid = boundedId(given);
  if (tag !== undefined) return readStatus(sid, tag, read);
  const from = toE164(read('From') ?? '');
  const to = toE164(read('To') ?? '');
  if (from === undefined)
    return { kind: 'unreadable', id: sid, problem: 'The text has no "From" that is a phone number.' };
  if (to === undefined) return { kind: 'unreadable', id: sid, problem: 'The text has no "To" that is a phone number.' };
  const media = mediaOf(read);
  return {
    kind: 'text',
    text: {
      ...{ eventId: sid, messageId: sid, from, to, text: read('Body') ?? '', receivedAt: at },
      ...(media.length > 0 && { media }),
      // Sent by Advanced Opt-Out alone: Twilio has answered this keyword.
      ...(read('OptOutType') !== undefined && { answeredUpstream: true }),
      ...(read('OptOutType') === 'STOP' && { optedOutUpstream: true }),
    },
  };
};

const readStatus = (sid: string, tag: string, read: (name: string) => string | undefined): ProviderEvent => {
  const status = read('MessageStatus') ?? read('SmsStatus') ?? '';
  const state = ENDS[status];
  if (state === undefined) return { kind: 'nothing' };
  const code = read('ErrorCode');
  const details = saidByProvider(read('ErrorMessage'), code === undefined ? status : `Twilio error ${code}`);
  return {
    kind: 'report',
    report: {
      eventId: boundedId(`${sid}/${status}`),
      messageId: sid,
      state,
      details,
      tag,
      ...(code !== undefined && { code }),
    },
  };
};

const LONGEST_URL = 1_000;

const mediaOf = (read: (name: string) => string | undefined): readonly Media[] => {
  const count = Math.min(Number(read('NumMedia') ?? 0) || 0, MOST_MEDIA);
  return Array.from({ length: count }, (_, n) => ({
    url: read(`MediaUrl${n}`) ?? '',
    contentType: (read(`MediaContentType${n}`) ?? 'application/octet-stream').slice(0, 100),
  })).filter(({ url }) => url.length <= LONGEST_URL && URL.canParse(url));
};
