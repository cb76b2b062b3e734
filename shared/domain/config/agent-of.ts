import type { Config } from './config';

type SignedIn = {
  /** Of the directory: its object id. Where there is no directory, as on a laptop, whatever the sign-in calls them. */
  readonly id: string;
  /** The user principal name. */
  readonly user: string;
};

/** An object id of Entra ID (learn.microsoft.com, "ID token claims": `oid`). */
const OBJECT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The object id that an agent is found by: their `objectId`, or an `id` that is one. In small letters, for its case says nothing. */
export const objectIdOf = ({ id, objectId }: Pick<Config['agents'][string], 'id' | 'objectId'>): string | undefined =>
  (objectId ?? (OBJECT_ID.test(id) ? id : undefined))?.toLowerCase();

/**
 * The agent who is signed in. Whoever a directory signs in is found by their object id alone, which is never given to somebody else:
 * the agent's `objectId`, or an agent's `id` that is one. `user` is what people read; a name may be another person's tomorrow. Only
 * where the sign-in knows no object ids, as on a laptop, it counts as well, whatever its case.
 */
export const agentOf = (config: Config, { id, user }: SignedIn): Config['agents'][string] | undefined => {
  const agents = Object.values(config.agents);
  if (OBJECT_ID.test(id)) return agents.find(agent => objectIdOf(agent) === id.toLowerCase());
  return agents.find(agent => agent.user.toLowerCase() === user.trim().toLowerCase());
};
