import { z } from 'zod';
import { presenceChoice } from '../agents/presence';
import { acceptedOrForeseen, commandId, plainCommand, tried } from '../commands';
import { endpoint, nothing } from '../endpoint';
import { conversationPath, destination, handOverNote } from '../shapes';

const roles = ['supervisor', 'admin'] as const;

const supervise = <Action extends string, Shape extends z.ZodRawShape>(
  action: Action,
  summary: string,
  body: z.ZodObject<Shape>,
) =>
  endpoint({
    name: `supervisor-${action}`,
    method: 'POST',
    route: `supervisor/conversations/{id}/${action}`,
    summary,
    roles,
    path: conversationPath,
    query: nothing,
    body: tried(body),
    answers: acceptedOrForeseen,
  });

const directed = z.object({ commandId, to: destination, note: handOverNote });

export const supervisorMonitor = supervise(
  'monitor',
  'Watches a conversation; neither the customer nor the agent is told',
  plainCommand,
);
export const supervisorJoin = supervise(
  'join',
  'Joins a conversation beside its agent; the customer is told',
  plainCommand,
);
export const supervisorLeave = supervise('leave', 'Leaves a conversation that I watch or joined', plainCommand);
export const supervisorAssign = supervise(
  'assign',
  'Gives waiting work to an agent, beyond capacity and presence, or to another queue',
  directed,
);
export const supervisorTransfer = supervise(
  'transfer',
  'Gives work that an agent has to another agent or queue',
  directed,
);
export const supervisorForceClose = supervise(
  'force-close',
  'Ends a conversation at once, whatever its status',
  plainCommand,
);

export const supervisorPresence = endpoint({
  name: 'supervisor-presence',
  method: 'PUT',
  route: 'supervisor/agents/{agent}/presence',
  summary: 'Sets the presence of an agent',
  roles,
  path: z.object({ agent: z.string().min(1).max(100) }),
  query: nothing,
  body: z.object(presenceChoice),
  answers: acceptedOrForeseen,
});
