import { z } from 'zod';
import type { App } from '../../shared/app';
import type { PoolInput } from '../../shared/domain/messages/to-pool';
import type { ThreadInput } from '../../shared/domain/messages/to-thread';
import { isConversationId, isThreadId } from '../../shared/domain/values/ids';
import type { DeadLetter } from '../../shared/ports';
import type { Principal } from './principal';
import { Problem } from './problem';
import { type Answer, nothing, serve } from './serve';

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
export const eventId = ({ id }: Principal, command: string): string => `${id}/${command}`;

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
  return accepted(thread, command, at);
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
  return accepted(pool, command, at);
};

/** The address tells when it was sent: with that, what became a dead letter is found, and what never came is known. */
const accepted = (owner: string, command: string, at: string): Answer => {
  const location = `/api/commands/${owner}/${command}?at=${encodeURIComponent(at)}`;
  return { status: 202, headers: { location }, body: { commandId: command, outcome: location } };
};

export const acceptedAnswer = {
  202: { description: 'Queued; its outcome stands at Location', schema: z.object({ commandId, outcome: z.string() }) },
};

const outcomeSchema = z.object({
  state: z.enum(['pending', 'done', 'refused', 'failed']),
  at: z.string().optional(),
  status: z.number().optional(),
  sentence: z.string().optional(),
});

/** A command waits as long as an outage lasts; one that is a day old and left no trace never came. */
const LONGEST_MS = 24 * 60 * 60_000;
/** Clocks of two instances differ by less. */
const AHEAD_MS = 60_000;

serve(
  {
    name: 'command-outcome',
    method: 'GET',
    route: 'commands/{owner}/{commandId}',
    summary: 'What became of a command of mine: pending, done, refused, or failed, with a sentence',
    roles: ['agent', 'supervisor', 'admin'],
    path: z.object({ owner: z.string().regex(/^[a-z0-9-]{1,40}$/, 'expected a thread or a pool'), commandId }),
    query: z.object({ at: z.iso.datetime({ error: 'expected the time that the 202 gave' }).optional() }),
    body: nothing,
    answers: { 200: { description: 'The outcome', schema: outcomeSchema } },
  },
  async ({ app, path: { owner, commandId: command }, query: { at }, principal }) => {
    const id = eventId(principal, command);
    const isThread = isThreadId(owner);
    const seen = await (isThread ? app.threads : app.pools).seen(owner, id);
    if (seen !== undefined) {
      const { refused, at: when } = seen;
      return { body: refused === undefined ? { state: 'done', at: when } : { state: 'refused', at: when, ...refused } };
    }
    if (at === undefined)
      return refuse(404, 'Nothing is known of this command here. Follow the address that its 202 gave (Location).');
    const letter = await app.deadLetters.ofEvent(isThread ? 'conversations' : 'routing', { id, at });
    if (letter !== undefined && letter.state !== 'replayed') return { body: failed(letter) };
    const age = app.clock.now() - Date.parse(at);
    if (age > LONGEST_MS || age < -AHEAD_MS)
      return refuse(
        404,
        `Nothing came of a command sent at ${at}. Send it again with the same commandId: it is done once.`,
      );
    return { body: { state: 'pending' } };
  },
);

const failed = ({ state, reason, done }: DeadLetter) => ({
  state: 'failed',
  sentence:
    state === 'dismissed'
      ? `This could not be handled (${reason}), and was dismissed by ${done?.by ?? 'somebody'}. Send it anew if it is still wanted.`
      : `This could not be handled: ${reason} Nothing was changed. It waits among the dead letters; a supervisor can replay it once the cause is mended.`,
});

/** Refuses at the door what can be known at once. */
export const refuse = (status: 400 | 403 | 404 | 409, sentence: string): never => {
  throw new Problem(status, sentence);
};
