import type { Carrier } from './carrier/carrier';
import type { MediaStore, SentMedia } from './carrier/media';
import { newMessageId } from './carrier/message-ids';
import type { Media, Message, Messages } from './carrier/messages';
import type { OptOuts } from './carrier/opt-outs';
import { segmentsOf } from './carrier/segments';
import type { Clock } from './clock';
import { keywordAnswer } from './keywords';
import { isPhoneNumber, numberTypes, type OwnedNumber, type Provider } from './numbers';
import type { Teller } from './tellers';

export type InboundText = {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly media?: readonly SentMedia[] | undefined;
};

/** A text that no carrier would bring: what is wrong with it. */
export type Refused = { readonly refused: string };

/** A customer texts the business: the carrier acts on its keywords, then Event Grid or the provider's webhook is told. */
export const createReceiveText =
  (deps: {
    readonly clock: Clock;
    readonly numbers: readonly OwnedNumber[];
    readonly messages: Messages;
    readonly optOuts: OptOuts;
    readonly carrier: Carrier;
    readonly media: MediaStore;
    readonly tellers: Readonly<Record<Provider, Teller>>;
  }) =>
  ({ from, to, text, media = [] }: InboundText): Message | Refused => {
    const { clock, messages, optOuts } = deps;
    const owned = deps.numbers.find(one => one.number === to);
    if (!isPhoneNumber(from)) return { refused: 'from: expected a phone number in E.164, such as +14255550123' };
    if (!owned) {
      return { refused: `to: this resource owns no such number; it has ${deps.numbers.map(n => n.number).join(', ')}` };
    }
    if (!numberTypes[owned.type].twoWay) return { refused: `to: ${to} is a sender id, and takes no texts` };
    const teller = deps.tellers[owned.provider];
    const { mediaUrl } = teller;
    if (media.length > 0 && mediaUrl === undefined)
      return { refused: `media: ${to} takes texts alone; Twilio’s numbers take pictures and files` };
    if (text === '' && media.length === 0) return { refused: 'text: expected at least one character' };

    const now = clock.now();
    const at = new Date(now).toISOString();
    const answer = keywordAnswer(owned, text);
    const messageId = teller.newId(media.length > 0, now);
    const attached: readonly Media[] = media.map(sent => ({
      url: mediaUrl?.(messageId, deps.media.add(sent)) ?? '',
      contentType: sent.contentType,
    }));
    const message = messages.add({
      messageId,
      direction: 'inbound',
      from,
      to,
      text,
      by: 'customer',
      at,
      segments: segmentsOf(text),
      ...(attached.length > 0 && { media: attached }),
      reportWanted: false,
    });
    if (answer.does === 'block') optOuts.add(to, from, 'keyword', now);
    if (answer.does === 'unblock') optOuts.remove(to, from);
    if (answer.does !== 'nothing') {
      const reply = messages.add({
        messageId: newMessageId('Outgoing', now),
        direction: 'outbound',
        from: to,
        to: from,
        text: answer.answer,
        by: 'carrier',
        at,
        segments: segmentsOf(answer.answer),
        reportWanted: false,
      });
      deps.carrier.take(reply);
      if (!answer.relayed) return messages.change(message.messageId, { status: 'delivered' }, now);
    }
    const untold = teller.received(message);
    if (untold !== undefined) return messages.change(message.messageId, { status: 'failed', reason: untold }, now);
    return message;
  };
