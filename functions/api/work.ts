import { z } from 'zod';
import { acceptedAnswer, commandId, conversationPath, queueForPool, refuse } from './commands';
import { goingOn, mine } from './conversations';
import { destination, mustExist, note } from './destinations';
import { nothing, serve, signedInAgent } from './endpoint';

serve(
  {
    name: 'pick',
    method: 'POST',
    route: 'conversations/{id}/pick',
    summary: 'Takes waiting work that is not offered',
    roles: ['agent'],
    path: conversationPath,
    query: nothing,
    body: z.object({ commandId }),
    answers: acceptedAnswer,
  },
  async ({ app, principal, path: { id }, body }) => {
    const agent = await signedInAgent({ app, principal });
    const { current, pool } = await goingOn(app, id);
    if (current.status !== 'open') return refuse(409, `${current.agent.name} has this conversation.`);
    return queueForPool({ app, principal, ...body }, pool, { type: 'pick', agent: agent.id, conversation: id });
  },
);

serve(
  {
    name: 'transfer',
    method: 'POST',
    route: 'conversations/{id}/transfer',
    summary: 'Hands a conversation that I have to an agent, who is asked first, or to a queue',
    roles: ['agent'],
    path: conversationPath,
    query: nothing,
    body: z.object({ commandId, to: destination, note }),
    answers: acceptedAnswer,
  },
  async ({ app, principal, path: { id }, body }) => {
    const agent = await signedInAgent({ app, principal });
    const { state, pool } = await goingOn(app, id);
    mine(state, id, agent);
    mustExist(await app.config.current(), body.to);
    const input = { type: 'transfer', agent: agent.id, conversation: id, to: body.to, note: body.note } as const;
    return queueForPool({ app, principal, commandId: body.commandId }, pool, input);
  },
);

serve(
  {
    name: 'consult',
    method: 'POST',
    route: 'conversations/{id}/consult',
    summary: 'Asks another agent for advice; they answer with accept or decline, and it takes none of their capacity',
    roles: ['agent'],
    path: conversationPath,
    query: nothing,
    body: z.object({ commandId, agent: z.string().min(1).max(100), note }),
    answers: acceptedAnswer,
  },
  async ({ app, principal, path: { id }, body }) => {
    const agent = await signedInAgent({ app, principal });
    const { state, pool } = await goingOn(app, id);
    mine(state, id, agent);
    mustExist(await app.config.current(), { agent: body.agent });
    const input = { type: 'consult', agent: agent.id, conversation: id, with: body.agent, note: body.note } as const;
    return queueForPool({ app, principal, commandId: body.commandId }, pool, input);
  },
);

serve(
  {
    name: 'leave',
    method: 'POST',
    route: 'conversations/{id}/leave',
    summary: 'Leaves a conversation where I was asked for advice',
    roles: ['agent'],
    path: conversationPath,
    query: nothing,
    body: z.object({ commandId }),
    answers: acceptedAnswer,
  },
  async ({ app, principal, path: { id }, body }) => {
    const agent = await signedInAgent({ app, principal });
    const { pool } = await goingOn(app, id);
    return queueForPool({ app, principal, ...body }, pool, { type: 'leave', agent: agent.id, conversation: id });
  },
);
