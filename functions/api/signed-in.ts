import { agentOf } from '../../shared/domain/config/agent-of';
import type { Agent } from '../../shared/domain/config/routing/workstream';
import type { Person } from '../../shared/domain/conversation/model/state';
import { Problem } from './problem';
import type { Call } from './serve';

export type SignedIn = Pick<Call, 'app' | 'principal'>;

/** Who is signed in, as colleagues and customers read them: an agent of the configuration is the same person in every role. */
export const signedInPerson = async ({ app, principal }: SignedIn): Promise<Person> => {
  const { id, name } = agentOf(await app.config.current(), principal) ?? principal;
  return { id, name };
};

/** The agent who is signed in, as the configuration knows them. @throws Problem 403 with what to add to the configuration */
export const signedInAgent = async ({ app, principal }: SignedIn): Promise<Agent> => {
  const agent = agentOf(await app.config.current(), principal);
  if (agent !== undefined) return agent;
  const { id, user } = principal;
  throw new Problem(
    403,
    `Nobody in the configuration is "${user}", whose id in the directory is "${id}". Add an agent with it, or the id to the agent who it is (objectId).`,
  );
};
