import { z } from 'zod';
import { mayNotWrite } from '../../shared/domain/conversation/silenced';
import { threadCommand } from './agent-command';
import { commandId, refuse } from './commands';
import { Problem } from './problem';

threadCommand(
  {
    name: 'reply',
    action: 'messages',
    summary: 'Texts the customer of a conversation that I have',
    body: z.object({ commandId, text: z.string().trim().min(1) }),
  },
  ({ app, agent, id, state, body: { text } }) => {
    const limit = app.settings.maxTextLength;
    if (text.length > limit)
      throw new Problem(400, `Expected at most ${limit} characters, found ${text.length}. Shorten the text.`);
    const silent = mayNotWrite(state);
    if (silent !== undefined) return refuse(409, silent.sentence);
    return { type: 'reply', conversation: id, agent: { id: agent.id, name: agent.name }, text };
  },
);
