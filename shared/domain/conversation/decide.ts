import { assertNever } from '../never';
import { onBotAnswered, onBotFailed } from './bot-turn';
import { onCustomer, onLinkCustomer, onUnlinkCustomer } from './customer';
import { type Draft, type Given, startDraft } from './draft';
import { takenAsErased } from './erasure/of-the-erased';
import { onErase } from './erasure/on-erase';
import type { ThreadEvent } from './inputs';
import { onClose, onEnd, onReply } from './on-command';
import { onMark, onNote, onSetContext, onSetLanguage } from './on-desk-command';
import { onAskForFile, onFileReceived, onFileRefused, onSendFile } from './on-files';
import { onMedia } from './on-media';
import { onOptOutList } from './on-opt-out-list';
import { onAssigned, onQueued, onUnassigned } from './on-pool';
import { onClosing, onForceClose, onGuest, onNotAssigned, onOverflowed } from './on-pool-news';
import { onPosition } from './on-position';
import { onSender } from './on-sender';
import { onSurveyForm } from './on-survey-form';
import { onTextDelivered, onTextFailed } from './on-text-failed';
import { onTextReceived } from './on-text-received';
import { onWake } from './on-wake';
import type { Entry } from './outcomes';
import { onHandedBack } from './pool/on-handed-back';
import { onStanding } from './pool/on-standing';
import { onUnknown } from './pool/on-unknown';
import { onAssistAnswered, onAssistFailed } from './smart-assist';
import type { ThreadState } from './state';
import { scheduleWakes } from './wakes';

/**
 * Everything that a thread decides: what one event makes of it, as log entries, each with its reason. Same state, same event,
 * same clock and configuration: the same entries, byte for byte.
 *
 * @throws CannotBeHandled when the event can never succeed as things stand
 */
export const decide = (state: ThreadState, event: ThreadEvent, given: Given): readonly Entry[] => {
  const draft = startDraft(state, event, given);
  if (!takenAsErased(draft)) handle(draft);
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
    case 'erase':
      return onErase(draft, input);
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
    case 'handed-back':
      return onHandedBack(draft, input);
    case 'force-close':
      return onForceClose(draft, input);
    case 'guest':
      return onGuest(draft, input);
    case 'unknown':
      return onUnknown(draft, input);
    case 'standing':
      return onStanding(draft, input);
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
