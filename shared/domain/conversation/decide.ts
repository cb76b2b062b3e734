import type { ThreadEvent } from '../messages/to-thread';
import { assertNever } from '../values/never';
import { type Draft, type Given, startDraft } from './actions/decision';
import { onClose, onEnd, onReply } from './agents/on-command';
import { onMark, onNote, onSetContext, onSetLanguage } from './agents/on-desk-command';
import { onAssistAnswered, onAssistFailed } from './agents/smart-assist';
import { onBotAnswered, onBotFailed } from './bot/bot-turn';
import { onOptOutList } from './consent/on-opt-out-list';
import { onSender } from './consent/on-sender';
import { onCustomer, onLinkCustomer, onUnlinkCustomer } from './customer/customer';
import { onTextDelivered, onTextFailed } from './delivery/on-text-failed';
import { onAskForFile, onFileReceived, onFileRefused, onSendFile } from './files/on-files';
import { onMedia } from './files/on-media';
import { onSurveyForm } from './incoming/on-survey-form';
import { onTextReceived } from './incoming/on-text-received';
import type { Entry } from './model/outcomes';
import type { ThreadState } from './model/state';
import { onAssigned, onQueued, onUnassigned } from './pool/on-pool';
import { onClosing, onForceClose, onGuest, onNotAssigned, onOverflowed } from './pool/on-pool-news';
import { onPosition } from './pool/on-position';
import { onWake } from './time/on-wake';
import { scheduleWakes } from './time/wakes';

/**
 * Everything that a thread decides: what one event makes of it, as log entries, each with its reason. Same state, same event,
 * same clock and configuration: the same entries, byte for byte.
 *
 * @throws CannotBeHandled when the event can never succeed as things stand
 */
export const decide = (state: ThreadState, event: ThreadEvent, given: Given): readonly Entry[] => {
  const draft = startDraft(state, event, given);
  handle(draft);
  scheduleWakes(draft);
  return draft.entries;
};

const handle = (draft: Draft): void => {
  const { input } = draft.event;
  switch (input.type) {
    case 'text-received':
      onTextReceived(draft, input);
      return onMedia(draft, input);
    case 'text-failed':
      return onTextFailed(draft, input);
    case 'text-delivered':
      return onTextDelivered(draft);
    case 'wake':
      return onWake(draft, input);
    case 'reply':
      return onReply(draft, input);
    case 'ask-for-file':
      return onAskForFile(draft, input);
    case 'send-file':
      return onSendFile(draft, input);
    case 'file-received':
      return onFileReceived(draft, input);
    case 'file-refused':
      return onFileRefused(draft, input);
    case 'end':
      return onEnd(draft, input);
    case 'close':
      return onClose(draft, input);
    case 'opt-out-list':
      return onOptOutList(draft, input);
    case 'sender':
      return onSender(draft, input);
    case 'queued':
      return onQueued(draft, input);
    case 'assigned':
      return onAssigned(draft, input);
    case 'unassigned':
      return onUnassigned(draft, input);
    case 'position':
      return onPosition(draft, input);
    case 'overflowed':
      return onOverflowed(draft, input);
    case 'not-assigned':
      return onNotAssigned(draft, input);
    case 'closing':
      return onClosing(draft, input);
    case 'force-close':
      return onForceClose(draft, input);
    case 'guest':
      return onGuest(draft, input);
    case 'bot-answered':
      return onBotAnswered(draft, input);
    case 'bot-failed':
      return onBotFailed(draft, input);
    case 'assist-answered':
      return onAssistAnswered(draft, input);
    case 'assist-failed':
      return onAssistFailed(draft, input);
    case 'survey-form':
      return onSurveyForm(draft, input);
    case 'note':
      return onNote(draft, input);
    case 'set-context':
      return onSetContext(draft, input);
    case 'set-language':
      return onSetLanguage(draft, input);
    case 'mark':
      return onMark(draft, input);
    case 'customer':
      return onCustomer(draft, input);
    case 'link-customer':
      return onLinkCustomer(draft, input);
    case 'unlink-customer':
      return onUnlinkCustomer(draft, input);
    default:
      assertNever(input, 'input of a thread');
  }
};
