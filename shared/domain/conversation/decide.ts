import type { ThreadEvent } from '../messages/to-thread';
import { assertNever } from '../values/never';
import { type Decision, type Given, startDecision } from './actions/decision';
import { onClose, onEnd, onReply } from './agents/on-command';
import { onMark, onNote, onSetContext, onSetLanguage } from './agents/on-desk-command';
import { onAssistAnswered, onAssistFailed } from './agents/smart-assist';
import { onBotAnswered, onBotFailed } from './bot/bot-turn';
import { onOptOutList } from './consent/on-opt-out-list';
import { onSender } from './consent/on-sender';
import { onCustomer, onLinkCustomer, onUnlinkCustomer } from './customer/customer';
import { onTextDelivered, onTextFailed } from './delivery/on-text-failed';
import { takenAsErased } from './erasure/of-the-erased';
import { onErase } from './erasure/on-erase';
import { onAskForFile, onFileReceived, onFileRefused, onSendFile } from './files/on-files';
import { onMedia } from './files/on-media';
import { onSurveyForm } from './incoming/on-survey-form';
import { onTextReceived } from './incoming/on-text-received';
import type { Entry } from './model/outcomes';
import type { ThreadState } from './model/state';
import { onHandedBack } from './pool/on-handed-back';
import { onAssigned, onQueued, onUnassigned } from './pool/on-pool';
import { onClosing, onForceClose, onGuest, onNotAssigned, onOverflowed } from './pool/on-pool-news';
import { onPosition } from './pool/on-position';
import { onStanding } from './pool/on-standing';
import { onUnknown } from './pool/on-unknown';
import { onWake } from './time/on-wake';
import { scheduleWakes } from './time/wakes';

/**
 * Everything that a thread decides: what one event makes of it, as log entries, each with its reason. Same state, same event,
 * same clock and configuration: the same entries, byte for byte.
 *
 * @throws CannotBeHandled when the event can never succeed as things stand
 */
export const decide = (state: ThreadState, event: ThreadEvent, given: Given): readonly Entry[] => {
  const decision = startDecision(state, event, given);
  if (!takenAsErased(decision)) handle(decision);
  scheduleWakes(decision);
  return decision.entries;
};

const handle = (decision: Decision): void => {
  const { input } = decision.event;
  switch (input.type) {
    case 'text-received':
      onTextReceived(decision, input);
      return onMedia(decision, input);
    case 'text-failed':
      return onTextFailed(decision, input);
    case 'text-delivered':
      return onTextDelivered(decision, input);
    case 'wake':
      return onWake(decision, input);
    case 'reply':
      return onReply(decision, input);
    case 'ask-for-file':
      return onAskForFile(decision, input);
    case 'send-file':
      return onSendFile(decision, input);
    case 'file-received':
      return onFileReceived(decision, input);
    case 'file-refused':
      return onFileRefused(decision, input);
    case 'end':
      return onEnd(decision, input);
    case 'close':
      return onClose(decision, input);
    case 'opt-out-list':
      return onOptOutList(decision, input);
    case 'sender':
      return onSender(decision, input);
    case 'erase':
      return onErase(decision, input);
    case 'queued':
      return onQueued(decision, input);
    case 'assigned':
      return onAssigned(decision, input);
    case 'unassigned':
      return onUnassigned(decision, input);
    case 'position':
      return onPosition(decision, input);
    case 'overflowed':
      return onOverflowed(decision, input);
    case 'not-assigned':
      return onNotAssigned(decision, input);
    case 'closing':
      return onClosing(decision, input);
    case 'handed-back':
      return onHandedBack(decision, input);
    case 'force-close':
      return onForceClose(decision, input);
    case 'guest':
      return onGuest(decision, input);
    case 'unknown':
      return onUnknown(decision, input);
    case 'standing':
      return onStanding(decision, input);
    case 'bot-answered':
      return onBotAnswered(decision, input);
    case 'bot-failed':
      return onBotFailed(decision, input);
    case 'assist-answered':
      return onAssistAnswered(decision, input);
    case 'assist-failed':
      return onAssistFailed(decision, input);
    case 'survey-form':
      return onSurveyForm(decision, input);
    case 'note':
      return onNote(decision, input);
    case 'set-context':
      return onSetContext(decision, input);
    case 'set-language':
      return onSetLanguage(decision, input);
    case 'mark':
      return onMark(decision, input);
    case 'customer':
      return onCustomer(decision, input);
    case 'link-customer':
      return onLinkCustomer(decision, input);
    case 'unlink-customer':
      return onUnlinkCustomer(decision, input);
    default:
      assertNever(input, 'input of a thread');
  }
};
