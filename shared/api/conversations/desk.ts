import { z } from 'zod';
import { languageSchema } from '../../domain/auto-messages/language';
import { commandId, conversationCommand, plainCommand } from '../commands';

/** So long may a note be. */
export const LONGEST_NOTE = 1_000;

export const reply = conversationCommand(
  {
    name: 'reply',
    action: 'messages',
    summary: 'Texts the customer of a conversation that I have, or that I joined',
    body: z.object({ commandId, text: z.string().trim().min(1) }),
  },
  'everybody',
);

export const note = conversationCommand(
  {
    name: 'note',
    action: 'notes',
    summary: 'Writes a note into a conversation that I see, for colleagues alone: it goes to no phone',
    body: z.object({ commandId, text: z.string().trim().min(1).max(LONGEST_NOTE) }),
  },
  'everybody',
);

export const setContext = conversationCommand({
  name: 'set-context',
  action: 'context',
  summary: 'Sets context variables of a conversation that I have; rules read them when it is routed again',
  body: z.object({ commandId, context: z.record(z.string().max(100), z.union([z.string().max(200), z.number()])) }),
});

export const setLanguage = conversationCommand({
  name: 'set-language',
  action: 'language',
  summary: 'Sets the language of automated messages and quick replies of a conversation that I have',
  body: z.object({ commandId, language: languageSchema }),
});

export const markRead = conversationCommand({
  name: 'mark-read',
  action: 'read',
  summary: 'Marks a conversation that I have as read, up to the newest entry that I was shown',
  body: z.object({ commandId, seq: z.int().nonnegative() }),
});

export const markUnread = conversationCommand({
  name: 'mark-unread',
  action: 'unread',
  summary: 'Keeps a conversation that I have as unread, until I mark it as read or write',
  body: plainCommand,
});
