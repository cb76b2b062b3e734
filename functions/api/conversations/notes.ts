import { z } from 'zod';
import { commandId } from '../commands';
import { seenCommand } from './agent-command';

seenCommand(
  {
    name: 'note',
    action: 'notes',
    summary: 'Writes a note into a conversation that I see, for colleagues alone: it goes to no phone',
    body: z.object({ commandId, text: z.string().trim().min(1).max(1_000) }),
  },
  ({ by, id, body: { text } }) => ({ type: 'note', conversation: id, by, text }),
);
