import { z } from 'zod';
import { languageSchema } from '../../../shared/domain/auto-messages/language';
import { commandId } from '../commands';
import { threadCommand } from './agent-command';

threadCommand(
  {
    name: 'set-context',
    action: 'context',
    summary: 'Sets context variables of a conversation that I have; rules read them when it is routed again',
    body: z.object({ commandId, context: z.record(z.string().max(100), z.union([z.string().max(200), z.number()])) }),
  },
  ({ by, id, body: { context } }) => ({ type: 'set-context', conversation: id, agent: by, context }),
);

threadCommand(
  {
    name: 'set-language',
    action: 'language',
    summary: 'Sets the language of automated messages and quick replies of a conversation that I have',
    body: z.object({ commandId, language: languageSchema }),
  },
  ({ by, id, body: { language } }) => ({ type: 'set-language', conversation: id, agent: by, language }),
);

threadCommand(
  {
    name: 'mark-read',
    action: 'read',
    summary: 'Marks a conversation that I have as read, up to the newest entry that I was shown',
    body: z.object({ commandId, seq: z.int().nonnegative() }),
  },
  ({ by, id, body: { seq } }) => ({ type: 'mark', conversation: id, agent: by, as: 'read', seq }),
);

threadCommand(
  {
    name: 'mark-unread',
    action: 'unread',
    summary: 'Keeps a conversation that I have as unread, until I mark it as read or write',
    body: z.object({ commandId }),
  },
  ({ by, id, state: { seq } }) => ({ type: 'mark', conversation: id, agent: by, as: 'unread', seq }),
);
