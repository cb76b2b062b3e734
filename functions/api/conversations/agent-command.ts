import type { z } from 'zod';
import type { App } from '../../../shared/app';
import type { Ongoing, Person, ThreadState } from '../../../shared/domain/conversation/model/state';
import type { PoolInput } from '../../../shared/domain/messages/to-pool';
import type { ThreadInput } from '../../../shared/domain/messages/to-thread';
import { acceptedAnswer, conversationPath, eventId, queueForPool, queueForThread } from '../commands';
import type { Role } from '../principal';
import { type Answer, type Call, nothing, serve, signedInAgent, signedInPerson } from '../serve';
import { goingOn, headOf, mine, mustSee } from './conversations';

type Identified = { readonly commandId: string };

/** One command on a conversation: `POST conversations/{id}/{action}`. */
type Command<Body extends z.ZodType<Identified>> = {
  readonly name: string;
  /** The last part of the path; the name when left out. */
  readonly action?: string;
  readonly summary: string;
  readonly body: Body;
};
type Given<Body> = {
  readonly app: App;
  /** Who commands it. */
  readonly by: Person;
  readonly id: string;
  readonly body: Body;
  readonly state: ThreadState;
};
type Made<Input> = Input | Promise<Input>;

/** An agent's command that the pool decides: the conversation is going on, and who may is the pool's to say. */
export const poolCommand = <Body extends z.ZodType<Identified>>(
  command: Command<Body>,
  toInput: (given: Given<z.infer<Body>> & { readonly current: Ongoing }) => Made<PoolInput>,
): void =>
  serveCommand(command, ['agent'], async ({ app, principal, path: { id }, body }) => {
    const { id: agent, name } = await signedInAgent({ app, principal });
    const { state, current, pool } = await goingOn(app, id);
    const input = await toInput({ app, by: { id: agent, name }, id, body, state, current });
    return queueForPool({ app, principal, commandId: body.commandId }, pool, input);
  });

/** An agent's command that the thread decides, on a conversation that they have. */
export const threadCommand = <Body extends z.ZodType<Identified>>(
  command: Command<Body>,
  toInput: (given: Given<z.infer<Body>>) => Made<ThreadInput>,
): void =>
  serveCommand(command, ['agent'], async ({ app, principal, path: { id }, body }) => {
    const agent = await signedInAgent({ app, principal });
    const state = await headOf(app, id);
    await mine(app, state, id, agent);
    const input = await toInput({ app, by: { id: agent.id, name: agent.name }, id, body, state });
    return queueForThread({ app, principal, commandId: body.commandId }, state.id, input);
  });

/** A command that the thread decides, of anybody who sees the conversation. `isAgain`: the thread has had this very command. */
export const seenCommand = <Body extends z.ZodType<Identified>>(
  command: Command<Body>,
  toInput: (given: Given<z.infer<Body>> & { readonly isAgain: () => Promise<boolean> }) => Made<ThreadInput>,
): void =>
  serveCommand(command, ['agent', 'supervisor', 'admin'], async ({ app, principal, path: { id }, body }) => {
    const state = await headOf(app, id);
    await mustSee({ app, principal }, state, id);
    const by = await signedInPerson({ app, principal });
    const isAgain = async () => (await app.threads.seen(state.id, eventId(principal, body.commandId))) !== undefined;
    const input = await toInput({ app, by, id, body, state, isAgain });
    return queueForThread({ app, principal, commandId: body.commandId }, state.id, input);
  });

const serveCommand = <Body extends z.ZodType<Identified>>(
  { name, action = name, summary, body }: Command<Body>,
  roles: readonly Role[],
  queue: (call: Call<{ readonly id: string }, unknown, z.infer<Body>>) => Promise<Answer>,
): void =>
  serve(
    {
      name,
      method: 'POST',
      route: `conversations/{id}/${action}`,
      summary,
      roles,
      path: conversationPath,
      query: nothing,
      body,
      answers: acceptedAnswer,
    },
    queue,
  );
