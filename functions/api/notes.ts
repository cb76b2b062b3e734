import { z } from 'zod';
import { languageSchema } from '../../shared/domain/auto-messages/schema';
import { agentOf } from '../../shared/domain/config/config';
import { threadCommand } from './agent-command';
import { acceptedAnswer, commandId, conversationPath, queueForThread } from './commands';
import { headOf, mustSee } from './conversations';
import { nothing, serve } from './endpoint';

serve(
  {
    name: 'note',
    method: 'POST',
    route: 'conversations/{id}/notes',
    summary: 'Writes a note into a conversation that I see, for colleagues alone: it goes to no phone',
    roles: ['agent', 'supervisor', 'admin'],
    path: conversationPath,
    query: nothing,
    body: z.object({ commandId, text: z.string().trim().min(1).max(1_000) }),
    answers: acceptedAnswer,
  },
  async ({ app, principal, path: { id }, body }) => {
    const state = await headOf(app, id);
    await mustSee({ app, principal }, state, id);
    const { id: by, name } = agentOf(await app.config.current(), principal.user) ?? principal;
    const command = { app, principal, commandId: body.commandId };
    return queueForThread(command, state.id, { type: 'note', conversation: id, by: { id: by, name }, text: body.text });
  },
);

threadCommand(
  {
    name: 'set-context',
    action: 'context',
    summary: 'Sets context variables of a conversation that I have; rules read them when it is routed again',
    body: z.object({ commandId, context: z.record(z.string().max(100), z.union([z.string().max(200), z.number()])) }),
  },
  ({ agent, id, body: { context } }) => ({
    ...{ type: 'set-context', conversation: id, context },
    agent: { id: agent.id, name: agent.name },
  }),
);

threadCommand(
  {
    name: 'mark-read',
    action: 'read',
    summary: 'Marks a conversation that I have as read, up to the newest entry that I was shown',
    body: z.object({ commandId, seq: z.int().nonnegative() }),
  },
  ({ agent, id, body: { seq } }) => ({
    ...{ type: 'mark', conversation: id, as: 'read', seq },
    agent: { id: agent.id, name: agent.name },
  }),
);

threadCommand(
  {
    name: 'mark-unread',
    action: 'unread',
    summary: 'Keeps a conversation that I have as unread, until I mark it as read or write',
    body: z.object({ commandId }),
  },
  ({ agent, id, state: { seq } }) => ({
    ...{ type: 'mark', conversation: id, as: 'unread', seq },
    agent: { id: agent.id, name: agent.name },
  }),
);

threadCommand(
  {
    name: 'set-language',
    action: 'language',
    summary: 'Sets the language of automated messages and quick replies of a conversation that I have',
    body: z.object({ commandId, language: languageSchema }),
  },
  ({ agent, id, body: { language } }) => ({
    ...{ type: 'set-language', conversation: id, language },
    agent: { id: agent.id, name: agent.name },
  }),
);
