import type { z } from 'zod';
import type { acceptedOrForeseen } from '../../../shared/api/commands';
import type { Endpoint } from '../../../shared/api/endpoint';
import type { conversationPath } from '../../../shared/api/shapes';
import type { App } from '../../../shared/app';
import type { Ongoing, Person, ThreadState } from '../../../shared/domain/conversation/model/state';
import type { PoolInput } from '../../../shared/domain/messages/to-pool';
import type { ThreadInput } from '../../../shared/domain/messages/to-thread';
import { commandPools, commandThread, eventId } from '../commands';
import { type Handled, handle } from '../serve';
import { signedInAgent, signedInPerson } from '../signed-in';
import { goingOn, headOf, mine, mustSee } from './conversations';

type Identified = { readonly commandId: string; readonly dryRun?: true | undefined };

/** The contract of one command on a conversation. */
type CommandContract<Body extends z.ZodType<Identified>> = Omit<Endpoint, 'path' | 'body' | 'answers'> & {
  readonly path: typeof conversationPath;
  readonly body: Body;
  readonly answers: typeof acceptedOrForeseen;
};
const commandOf = ({ commandId, dryRun }: Identified): Identified => ({ commandId, dryRun });
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
  contract: CommandContract<Body>,
  toInput: (given: Given<z.output<Body>> & { readonly current: Ongoing }) => Made<PoolInput>,
): Handled =>
  handle(contract)(async ({ app, principal, path: { id }, body }) => {
    const { id: agent, name } = await signedInAgent({ app, principal });
    const { state, current, pool } = await goingOn(app, id);
    const input = await toInput({ app, by: { id: agent, name }, id, body, state, current });
    return commandPools({ app, principal, ...commandOf(body) }, [pool], input);
  });

/** An agent's command that the thread decides, on a conversation that they have. */
export const threadCommand = <Body extends z.ZodType<Identified>>(
  contract: CommandContract<Body>,
  toInput: (given: Given<z.output<Body>>) => Made<ThreadInput>,
): Handled =>
  handle(contract)(async ({ app, principal, path: { id }, body }) => {
    const agent = await signedInAgent({ app, principal });
    const state = await headOf(app, id);
    await mine(app, state, id, agent);
    const input = await toInput({ app, by: { id: agent.id, name: agent.name }, id, body, state });
    return commandThread({ app, principal, ...commandOf(body) }, state.id, input);
  });

/** Who joined beside its agent may do this as well: a supervisor, who need not be an agent of the configuration. */
export const speakersCommand = <Body extends z.ZodType<Identified>>(
  contract: CommandContract<Body>,
  toInput: (given: Given<z.output<Body>>) => Made<ThreadInput>,
): Handled =>
  handle(contract)(async ({ app, principal, path: { id }, body }) => {
    const state = await headOf(app, id);
    const person = await signedInPerson({ app, principal });
    const current = state.current.status === 'idle' ? undefined : state.current;
    const hasJoined = current?.id === id && current.joined?.some(each => each.id === person.id) === true;
    const by = hasJoined ? person : await signedInAgent({ app, principal });
    if (!hasJoined) await mine(app, state, id, by);
    const input = await toInput({ app, by: { id: by.id, name: by.name }, id, body, state });
    return commandThread({ app, principal, ...commandOf(body) }, state.id, input);
  });

/** A command that the thread decides, of anybody who sees the conversation. `isAgain`: the thread has had this very command. */
export const seenCommand = <Body extends z.ZodType<Identified>>(
  contract: CommandContract<Body>,
  toInput: (given: Given<z.output<Body>> & { readonly isAgain: () => Promise<boolean> }) => Made<ThreadInput>,
): Handled =>
  handle(contract)(async ({ app, principal, path: { id }, body }) => {
    const state = await headOf(app, id);
    await mustSee({ app, principal }, state, id);
    const by = await signedInPerson({ app, principal });
    const { commandId, dryRun } = body;
    const isAgain = async () => (await app.threads.seen(state.id, eventId(principal, commandId))) !== undefined;
    const input = await toInput({ app, by, id, body, state, isAgain });
    return commandThread({ app, principal, commandId, dryRun }, state.id, input);
  });
