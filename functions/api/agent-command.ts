import type { z } from 'zod';
import type { App } from '../../shared/app';
import type { ThreadInput } from '../../shared/domain/conversation/inputs';
import type { Ongoing, ThreadState } from '../../shared/domain/conversation/state';
import type { PoolInput } from '../../shared/domain/routing/inputs';
import type { Agent } from '../../shared/domain/routing/schema';
import { acceptedAnswer, conversationPath, queueForPool, queueForThread } from './commands';
import { goingOn, headOf, mine } from './conversations';
import { type Answer, type Call, nothing, serve, signedInAgent } from './endpoint';

type Identified = { readonly commandId: string };

/** One command of an agent: `POST conversations/{id}/{action}`. */
type Command<Body extends z.ZodType<Identified>> = {
  readonly name: string;
  /** The last part of the path; the name when left out. */
  readonly action?: string;
  readonly summary: string;
  readonly body: Body;
};
type Given<Body> = {
  readonly app: App;
  readonly agent: Agent;
  readonly id: string;
  readonly body: Body;
  readonly state: ThreadState;
};

/** An agent's command that the pool decides: the conversation is going on, and who may is the pool's to say. */
export const poolCommand = <Body extends z.ZodType<Identified>>(
  command: Command<Body>,
  toInput: (given: Given<z.infer<Body>> & { readonly current: Ongoing }) => PoolInput | Promise<PoolInput>,
): void =>
  agentCommand(command, async ({ app, principal, path: { id }, body }, agent) => {
    const { state, current, pool } = await goingOn(app, id);
    const input = await toInput({ app, agent, id, body, state, current });
    return queueForPool({ app, principal, commandId: body.commandId }, pool, input);
  });

/** An agent's command that the thread decides, on a conversation that they have. */
export const threadCommand = <Body extends z.ZodType<Identified>>(
  command: Command<Body>,
  toInput: (given: Given<z.infer<Body>>) => ThreadInput | Promise<ThreadInput>,
): void =>
  agentCommand(command, async ({ app, principal, path: { id }, body }, agent) => {
    const state = await headOf(app, id);
    await mine(app, state, id, agent);
    const input = await toInput({ app, agent, id, body, state });
    return queueForThread({ app, principal, commandId: body.commandId }, state.id, input);
  });

const agentCommand = <Body extends z.ZodType<Identified>>(
  { name, action = name, summary, body }: Command<Body>,
  queue: (call: Call<{ readonly id: string }, unknown, z.infer<Body>>, agent: Agent) => Promise<Answer>,
): void =>
  serve(
    {
      name,
      method: 'POST',
      route: `conversations/{id}/${action}`,
      summary,
      roles: ['agent'],
      path: conversationPath,
      query: nothing,
      body,
      answers: acceptedAnswer,
    },
    async call => queue(call, await signedInAgent(call)),
  );
