import type { Carrier } from './carrier';
import type { Clock } from './clock';
import { toSmsReceived } from './event-grid/events';
import type { Topic } from './event-grid/topic';
import { keywordAnswer } from './keywords';
import { newMessageId } from './message-ids';
import type { Message, Messages } from './messages';
import { isPhoneNumber, numberTypes, type OwnedNumber } from './numbers';
import type { OptOuts } from './opt-outs';
import { segmentsOf } from './segments';

export type InboundText = { readonly from: string; readonly to: string; readonly text: string };

/** A text that no carrier would bring: what is wrong with it. */
export type Refused = { readonly refused: string };

/** A customer texts the business: the carrier acts on its keywords, then Event Grid is told. */
export const createReceiveText =
  (deps: {
    readonly clock: Clock;
    readonly numbers: readonly OwnedNumber[];
    readonly messages: Messages;
    readonly optOuts: OptOuts;
    readonly carrier: Carrier;
    readonly topic: () => Topic;
    readonly topicId: string;
  }) =>
  ({ from, to, text }: InboundText): Message | Refused => {
    const { clock, messages, optOuts } = deps;
    const owned = deps.numbers.find(one => one.number === to);
    if (!isPhoneNumber(from)) return { refused: 'from: expected a phone number in E.164, such as +14255550123' };
    if (!owned) {
      return { refused: `to: this resource owns no such number; it has ${deps.numbers.map(n => n.number).join(', ')}` };
    }
    if (!numberTypes[owned.type].twoWay) return { refused: `to: ${to} is a sender id, and takes no texts` };
    if (text === '') return { refused: 'text: expected at least one character' };

    const now = clock.now();
    const at = new Date(now).toISOString();
    const answer = keywordAnswer(owned, text);
    const message = messages.add({
      messageId: newMessageId('Incoming', now),
      direction: 'inbound',
      from,
      to,
      text,
      by: 'customer',
      at,
      segments: segmentsOf(text),
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
    if (!deps.topic().publish(toSmsReceived(message, deps.topicId))) {
      const reason = 'No event subscription asks for SMSReceived: nobody was told of this text.';
      return messages.change(message.messageId, { status: 'failed', reason }, now);
    }
    return message;
  };
