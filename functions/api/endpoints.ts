import type { HttpHandler } from '@azure/functions';
import type { Api } from '../../shared/api/contract';
import type { App } from '../../shared/app';
import { autoMessagePreview } from './admin/auto-messages';
import { customer, customerDelete, customerFind, customerSave } from './admin/customers';
import { deadLetterDismiss, deadLetterList, deadLetterReplay, deadLettersReplay } from './admin/dead-letters';
import { operatingHoursAt, operatingHoursEmergency } from './admin/operating-hours';
import { surveyList, surveyResponses, surveyResults, surveyWords } from './admin/surveys';
import { inbox, presence } from './agents/agents';
import { connection } from './agents/connection';
import { destinations, waiting } from './agents/destinations';
import { agentWhy } from './agents/why';
import { accept, close, consult, decline, end, leave, pick, transfer } from './agents/work';
import { commandOutcome } from './commands';
import {
  configDifferences,
  configDraft,
  configDraftDiscard,
  configDraftSave,
  configExport,
  configHours,
  configImport,
  configLive,
  configPublish,
  configRestore,
  configReview,
  configToFile,
  configTry,
  configUndo,
  configValidate,
  configVersionRead,
  configVersions,
} from './config/endpoints';
import { conversationLog } from './conversations/conversations';
import { conversationCustomers, linkCustomer, unlinkCustomer } from './conversations/customer';
import { markRead, markUnread, setContext, setLanguage } from './conversations/desk-commands';
import { transcript, transcriptText } from './conversations/download';
import { askForFile, conversationFile, sendFile } from './conversations/files';
import { conversationHistory } from './conversations/history';
import { note } from './conversations/notes';
import { quickReplies } from './conversations/quick-replies';
import { reply } from './conversations/reply';
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
} from './conversations/senders';
import { why } from './conversations/why';
import { openapi } from './openapi';
import { feed } from './pages/feed';
import { me } from './pages/me';
import { sharedFile } from './public/shared-file';
import { surveyPage, surveySent } from './public/survey';
import { uploadAsked, uploadFile } from './public/upload';
import { conversations } from './search/search';
import type { Handled } from './serve';
import {
  numberCapabilities,
  numbers,
  setupCode,
  setupCodeArrived,
  setupHealth,
  setupPrerequisites,
} from './setup/endpoints';
import type { Served } from './shell';
import { bulk, bulkPreview } from './supervisor/bulk';
import { emergency, emergencyPreview } from './supervisor/emergency';
import { erase } from './supervisor/erasures';
import { figureConversations, figures, figureTable } from './supervisor/figures';
import { reads } from './supervisor/reads';
import { restricted } from './supervisor/restricted';
import {
  board,
  supervisorAssign,
  supervisorForceClose,
  supervisorJoin,
  supervisorLeave,
  supervisorMonitor,
  supervisorPresence,
  supervisorTransfer,
} from './supervisor/supervisor';
import { botCallback } from './webhooks/bot';
import { handleWebhook } from './webhooks/signed-call';
import { telesignEvents } from './webhooks/telesign';
import { twilioSms, twilioStatus } from './webhooks/twilio';

/** The handler of each endpoint of the contract: one that has none doesn't compile. */
export const handlers = {
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
} satisfies { readonly [Name in keyof Api]: Handled };

const links: readonly Served[] = [surveyPage, surveySent, uploadAsked, uploadFile, sharedFile];
const webhooks: readonly Served[] = [twilioSms, twilioStatus, telesignEvents].map(handleWebhook);

/** Everything that answers below `/api/`. */
export const served: readonly Served[] = [...Object.values(handlers), ...links, ...webhooks];

const byName = new Map(served.map(one => [one.name, one]));
/** What answers at the address of this name. @throws when there is none */
export const handlerOf = (name: string, deps: () => App): HttpHandler => {
  const found = byName.get(name);
  if (found === undefined) throw new Error(`Expected a handler of ${name} in functions/api/endpoints.ts, found none.`);
  return found.handlerOf(deps);
};
