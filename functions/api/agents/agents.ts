import { contract } from '../../../shared/api/contract';
import type { App } from '../../../shared/app';
import type { Config } from '../../../shared/domain/config/config';
import type { Agent } from '../../../shared/domain/config/routing/workstream';
import { inboxOf } from '../../../shared/domain/routing/board/board';
import { threadOf } from '../../../shared/domain/values/ids';
import { notificationOf } from '../../../shared/views/session';
import { accepted, queueForPools } from '../commands';
import { refuse } from '../problem';
import { handle } from '../serve';
import { signedInAgent } from '../signed-in';
import { mustChoose } from './sign-off';

/** The pools in which an agent can get work: those of the queues they belong to. */
export const poolsOfAgent = (config: Config, agent: string): readonly string[] => {
  const queues = Object.values(config.queues).filter(({ agents }) => agents === 'all' || agents.includes(agent));
  return [...new Set(queues.map(({ pool }) => pool))];
};

/**
 * The pools that an agent has to do with: those of their queues, and others where they still have something, because the configuration
 * has moved their queues since.
 */
export const poolsWith = async (app: App, agent: string): Promise<readonly string[]> => {
  const theirs = poolsOfAgent(await app.config.current(), agent);
  const others = (await app.pools.known()).filter(pool => !theirs.includes(pool));
  const left = await Promise.all(
    others.map(async pool => {
      const { index } = await app.pools.ofAgent(pool, agent);
      return [...index.byAgent.under(`${agent}/`)].length > 0 ? [pool] : [];
    }),
  );
  return [...theirs, ...left.flat()];
};

export const presence = handle(contract.presence)(async ({ app, principal, body }) => {
  const agent = await signedInAgent({ app, principal });
  const pools = await poolsWith(app, agent.id);
  const { commandId, presence: wanted, conversations } = body;
  await mustChoose(app, pools, { id: agent.id }, body);
  if (pools.length === 0) refuse(409, 'You are in no queue, so there is no work to take. Add this agent to one.');
  const input = {
    type: 'presence',
    agent: agent.id,
    presence: wanted,
    ...(conversations && { conversations }),
  } as const;
  return accepted(commandId, await queueForPools({ app, principal, commandId }, pools, input));
});

/**
 * What is offered to an agent, what they have, and where they are a guest, each with its preview. One read of each of their pools,
 * one more where something happened in it, and one for each item: the cost follows what they have now, never what they ever had, nor what
 * waits for others.
 */
export const inboxFor = async (app: App, { id, name }: Agent) => {
  const config = await app.config.current();
  const pools = await Promise.all((await poolsWith(app, id)).map(pool => app.pools.ofAgent(pool, id)));
  const inboxes = pools.map(state => ({ state, ...inboxOf(state, id) }));
  const listed = inboxes.flatMap(({ state, items }) =>
    items.map(async item => {
      const work = state.items.get(item.conversation);
      const holder = work !== undefined && 'agent' in work ? work.agent : id;
      const [found, shown] = await Promise.all([
        app.projections.find('inbox', { agent: holder, thread: threadOf(item.conversation) }),
        notificationOf(app, config, state, item),
      ]);
      if (found?.row === undefined) return { ...item, ...shown };
      const { preview, unread, status, notDelivered, unreachable } = found.row;
      const trouble = { ...(notDelivered && { notDelivered }), ...(unreachable === true && { unreachable }) };
      return { ...item, preview, unread, status, ...trouble, seq: found.seq, ...shown };
    }),
  );
  const { presence = 'offline', presenceReason = 'agent' } = inboxes[0] ?? {};
  const missed = inboxes.flatMap(inbox => inbox.missed);
  return { agent: { id, name }, presence, presenceReason, items: await Promise.all(listed), missed };
};

export const inbox = handle(contract.inbox)(async ({ app, principal }) => ({
  body: await inboxFor(app, await signedInAgent({ app, principal })),
}));
