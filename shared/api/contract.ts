import { autoMessagePreview } from './admin/auto-messages';
import { customer, customerDelete, customerFind, customerSave } from './admin/customers';
import { deadLetterDismiss, deadLetterList, deadLetterReplay, deadLettersReplay } from './admin/dead-letters';
import { operatingHoursAt, operatingHoursEmergency } from './admin/operating-hours';
import { surveyList, surveyResponses, surveyResults, surveyWords } from './admin/surveys';
import { destinations, waiting } from './agents/destinations';
import { inbox } from './agents/inbox';
import { connection, presence } from './agents/presence';
import { agentWhy } from './agents/why';
import { accept, close, consult, decline, end, leave, pick, transfer } from './agents/work';
import { commandOutcome } from './commands';
import { configReview, configValidate } from './config/checks';
import { configDraft, configDraftDiscard, configDraftSave } from './config/draft';
import { configExport, configImport, configToFile } from './config/file';
import { configHours } from './config/hours';
import { configDifferences, configLive, configVersionRead, configVersions } from './config/live';
import { configPublish, configRestore, configUndo } from './config/publish';
import { configTry } from './config/try';
import { conversationLog } from './conversations/conversation';
import { conversationCustomers, linkCustomer, unlinkCustomer } from './conversations/customer';
import { markRead, markUnread, note, reply, setContext, setLanguage } from './conversations/desk';
import { transcript, transcriptText } from './conversations/download';
import { askForFile, conversationFile, sendFile } from './conversations/files';
import { conversationHistory } from './conversations/history';
import { quickReplies } from './conversations/quick-replies';
import { conversations } from './conversations/search';
import {
  block,
  checkOptOut,
  mute,
  recordOptIn,
  recordOptOut,
  sameCustomer,
  takeUp,
  unblock,
  unmute,
} from './conversations/sender';
import { why } from './conversations/why';
import type { Contract } from './endpoint';
import { feed } from './feed';
import { me } from './me';
import { openapi } from './openapi';
import { setupCode, setupCodeArrived } from './setup/code';
import { numberCapabilities, numbers } from './setup/numbers';
import { setupHealth, setupPrerequisites } from './setup/prerequisites';
import {
  supervisorAssign,
  supervisorForceClose,
  supervisorJoin,
  supervisorLeave,
  supervisorMonitor,
  supervisorPresence,
  supervisorTransfer,
} from './supervisor/actions';
import { board } from './supervisor/board';
import { bulk, bulkPreview } from './supervisor/bulk';
import { emergency, emergencyPreview } from './supervisor/emergency';
import { erase } from './supervisor/erasures';
import { figureConversations, figures, figureTable } from './supervisor/figures';
import { reads } from './supervisor/reads';
import { restricted } from './supervisor/restricted';
import { botCallback } from './webhooks/bot';

/** Every endpoint of the HTTP API, by name: one schema for the server, its clients and its document. */
export const contract = {
  ...{ me, feed, presence, connection, inbox, waiting, destinations, agentWhy },
  ...{ accept, decline, pick, transfer, consult, leave, end, close },
  ...{ conversations, conversationLog, conversationHistory, why, quickReplies, commandOutcome },
  ...{ reply, note, setContext, setLanguage, markRead, markUnread },
  ...{ askForFile, sendFile, conversationFile },
  ...{ conversationCustomers, linkCustomer, unlinkCustomer },
  ...{ block, unblock, mute, unmute, recordOptOut, recordOptIn, checkOptOut, sameCustomer, takeUp },
  ...{ board, restricted, erase, reads, supervisorPresence },
  ...{ supervisorMonitor, supervisorJoin, supervisorLeave },
  ...{ supervisorAssign, supervisorTransfer, supervisorForceClose },
  ...{ bulk, bulkPreview, emergency, emergencyPreview },
  ...{ figures, figureConversations, figureTable, transcript, transcriptText },
  ...{ customer, customerFind, customerSave, customerDelete },
  ...{ deadLetterList, deadLetterReplay, deadLetterDismiss, deadLettersReplay },
  ...{
    surveyList,
    surveyResults,
    surveyResponses,
    surveyWords,
    autoMessagePreview,
    operatingHoursAt,
    operatingHoursEmergency,
  },
  ...{ configLive, configVersions, configVersionRead, configDifferences },
  ...{ configDraft, configDraftSave, configDraftDiscard },
  ...{ configValidate, configReview, configPublish, configRestore, configUndo },
  ...{ configExport, configToFile, configImport, configTry, configHours },
  ...{ numbers, numberCapabilities, setupPrerequisites, setupHealth, setupCode, setupCodeArrived },
  ...{ botCallback, openapi },
} satisfies Contract;

export type Api = typeof contract;
