import { contract } from '../../../shared/api/contract';
import { whyNoWork } from '../../../shared/domain/routing/board/why';
import { newAgent } from '../../../shared/domain/routing/model/agent-state';
import { handle } from '../serve';
import { signedInAgent } from '../signed-in';
import { poolsOfAgent } from './agents';

export const agentWhy = handle(contract.agentWhy)(async ({ app, principal }) => {
  const agent = await signedInAgent({ app, principal });
  const config = await app.config.current();
  const now = app.clock.now();
  const states = await Promise.all(
    poolsOfAgent(config, agent.id).map(async pool => (await app.pools.load(pool)).state),
  );
  const whys = states.map(state => whyNoWork({ state, config, now }, agent.id));
  const known = states.map(({ agents }) => agents.get(agent.id)).find(found => found !== undefined);
  const { presence, reason } = known ?? newAgent(agent.id);
  return {
    body: {
      ...{ presence, presenceReason: reason },
      ...(known !== undefined && { presenceSince: new Date(known.since).toISOString() }),
      queues: whys.flatMap(({ queues }) => queues),
      helps: whys.flatMap(({ helps }) => helps),
    },
  };
});
