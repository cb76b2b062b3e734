import { contract } from '../../../shared/api/contract';
import { accepted, queueForPool, queueForPools } from '../commands';
import { handle } from '../serve';
import { type SignedIn, signedInAgent } from '../signed-in';
import { poolsWith } from './agents';

/**
 * A desk that asks is there: it is noted, and an agent whose connection was lost is what they were. When a poll begins, not while it
 * lasts, for the poll of a desk that has gone goes on here to its end.
 */
export const isThere = async ({ app, principal }: SignedIn, agent: string): Promise<void> => {
  for (const pool of await poolsWith(app, agent)) {
    await app.desks.heard(pool, agent);
    const { lost } = (await app.pools.ofAgent(pool, agent)).agents.get(agent) ?? {};
    if (lost === undefined) continue;
    const command = { app, principal, commandId: `back-${lost.until}` };
    await queueForPool(command, pool, { type: 'connection', agent, state: 'back' });
  }
};

export const connection = handle(contract.connection)(async ({ app, principal, body: { state, commandId } }) => {
  const agent = await signedInAgent({ app, principal });
  const pools = await poolsWith(app, agent.id);
  if (state === 'back') for (const pool of pools) await app.desks.heard(pool, agent.id);
  const input = { type: 'connection', agent: agent.id, state } as const;
  return accepted(commandId, await queueForPools({ app, principal, commandId }, pools, input));
});
