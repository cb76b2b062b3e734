import { z } from 'zod';
import { commandId, refuse } from '../commands';
import { poolCommand, threadCommand } from '../conversations/agent-command';
import { mine } from '../conversations/conversations';
import { destination, mustExist, note } from './destinations';

const plain = z.object({ commandId });

for (const [name, summary] of [
  ['accept', 'Accepts what is offered to me'],
  ['decline', 'Declines what is offered to me'],
  ['leave', 'Leaves a conversation where I was asked for advice'],
] as const) {
  poolCommand({ name, summary, body: plain }, ({ by, id }) => ({ type: name, agent: by.id, conversation: id }));
}

for (const [name, summary] of [
  ['end', 'Ends a conversation that I have: wrap-up begins'],
  ['close', 'Closes the session: in wrap-up the conversation is over, while active it waits for the customer'],
] as const) {
  threadCommand({ name, summary, body: plain }, ({ by, id }) => ({ type: name, conversation: id, agent: by }));
}

poolCommand(
  {
    name: 'pick',
    summary: 'Takes waiting work that is not offered, or takes a conversation over from its bot',
    body: plain,
  },
  ({ by, id, current }) => {
    if (current.status !== 'open' && current.status !== 'bot')
      return refuse(409, `${current.agent.name} has this conversation.`);
    return { type: 'pick', agent: by.id, conversation: id };
  },
);

poolCommand(
  {
    name: 'transfer',
    summary: 'Hands a conversation that I have to an agent, who is asked first, or to a queue',
    body: z.object({ commandId, to: destination, note }),
  },
  async ({ app, by, id, state, body: { to, note: said } }) => {
    await mine(app, state, id, by);
    mustExist(await app.config.current(), to);
    return { type: 'transfer', agent: by.id, conversation: id, to, note: said };
  },
);

poolCommand(
  {
    name: 'consult',
    summary: 'Asks another agent for advice; they answer with accept or decline, and it takes none of their capacity',
    body: z.object({ commandId, agent: z.string().min(1).max(100), note }),
  },
  async ({ app, by, id, state, body }) => {
    await mine(app, state, id, by);
    mustExist(await app.config.current(), { agent: body.agent });
    return { type: 'consult', agent: by.id, conversation: id, with: body.agent, note: body.note };
  },
);
