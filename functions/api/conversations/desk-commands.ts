import { contract } from '../../../shared/api/contract';
import { threadCommand } from './agent-command';

export const setContext = threadCommand(contract.setContext, ({ by, id, body: { context } }) => ({
  type: 'set-context',
  conversation: id,
  agent: by,
  context,
}));

export const setLanguage = threadCommand(contract.setLanguage, ({ by, id, body: { language } }) => ({
  type: 'set-language',
  conversation: id,
  agent: by,
  language,
}));

export const markRead = threadCommand(contract.markRead, ({ by, id, body: { seq } }) => ({
  type: 'mark',
  conversation: id,
  agent: by,
  as: 'read',
  seq,
}));

export const markUnread = threadCommand(contract.markUnread, ({ by, id, state: { seq } }) => ({
  type: 'mark',
  conversation: id,
  agent: by,
  as: 'unread',
  seq,
}));
