import { z } from 'zod';
import type { App } from '../../shared/app';
import type { ThreadInput } from '../../shared/domain/conversation/inputs';
import { isConversationId, isThreadId } from '../../shared/domain/ids';
import type { PoolInput } from '../../shared/domain/routing/inputs';
import { type Answer, nothing, serve } from './endpoint';
import type { Principal } from './principal';
import { Problem } from './problem';

/** Every command has an id made by its client: sent twice, it is done once. */
export const commandId = z
  .string()
  .regex(
    /^[A-Za-z0-9._-]{1,64}$/,
    'expected 1 to 64 letters, digits, dots, dashes or underscores, made anew for each command',
  );
export const conversationPath = z.object({
  id: z.string().refine(isConversationId, 'expected the id of a conversation'),
});

/** The permanent id of a person's command. */
const eventId = ({ id }: Principal, command: string): string => `${id}/${command}`;

type Command = { readonly app: App; readonly principal: Principal; readonly commandId: string };

/** Queues a command for a thread under its own id. Its outcome can be read where `Location` says. */
export const queueForThread = async (
  { app, principal, commandId: command }: Command,
  thread: string,
  input: ThreadInput,
): Promise<Answer> => {
  const id = eventId(principal, command);
  const at = new Date(app.clock.now()).toISOString();
  await app.bus.send('conversations', { id, session: thread, body: { id, thread, at, input } });
  return accepted(thread, command);
};

/** Queues a command for a pool under its own id. */
export const queueForPool = async (
  { app, principal, commandId: command }: Command,
  pool: string,
  input: PoolInput,
): Promise<Answer> => {
  const id = eventId(principal, command);
  const at = new Date(app.clock.now()).toISOString();
  await app.bus.send('routing', { id, session: pool, body: { id, pool, at, input } });
  return accepted(pool, command);
};

const accepted = (owner: string, command: string): Answer => {
  const location = `/api/commands/${owner}/${command}`;
  return { status: 202, headers: { location }, body: { commandId: command, outcome: location } };
};

export const acceptedAnswer = {
  202: { description: 'Queued; its outcome stands at Location', schema: z.object({ commandId, outcome: z.string() }) },
};

const outcomeSchema = z.object({
  state: z.enum(['pending', 'done', 'refused']),
  at: z.string().optional(),
  status: z.number().optional(),
  sentence: z.string().optional(),
});

serve(
  {
    name: 'command-outcome',
    method: 'GET',
    route: 'commands/{owner}/{commandId}',
    summary: 'What became of a command of mine: pending, done, or refused with a sentence',
    roles: ['agent', 'supervisor', 'admin'],
    path: z.object({ owner: z.string().regex(/^[a-z0-9-]{1,40}$/, 'expected a thread or a pool'), commandId }),
    query: nothing,
    body: nothing,
    answers: { 200: { description: 'The outcome', schema: outcomeSchema } },
  },
  async ({ app, path, principal }) => {
    const owners = isThreadId(path.owner) ? app.threads : app.pools;
    const seen = await owners.seen(path.owner, eventId(principal, path.commandId));
    if (seen === undefined) return { body: { state: 'pending' } };
    const { refused, at } = seen;
    return { body: refused === undefined ? { state: 'done', at } : { state: 'refused', at, ...refused } };
  },
);

/** Refuses at the door what can be known at once. */
export const refuse = (status: 400 | 403 | 404 | 409, sentence: string): never => {
  throw new Problem(status, sentence);
};
