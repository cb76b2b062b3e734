import { contract } from '../../../shared/api/contract';
import type { App } from '../../../shared/app';
import type { Config } from '../../../shared/domain/config/config';
import type { Agent } from '../../../shared/domain/config/routing/workstream';
import { inboxOf } from '../../../shared/domain/routing/board/board';
import type { PoolState } from '../../../shared/domain/routing/model/state';
import { threadOf } from '../../../shared/domain/values/ids';
import { itemOfThread } from '../../../shared/views/inbox-item';
import { notificationOf } from '../../../shared/views/session';
import { commandPools } from '../commands';
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
  const { commandId, dryRun, presence: wanted, conversations } = body;
  await mustChoose(app, pools, { id: agent.id }, body);
  if (pools.length === 0) refuse(409, 'You are in no queue, so there is no work to take. Add this agent to one.');
  const input = {
    type: 'presence',
    agent: agent.id,
    presence: wanted,
    ...(conversations && { conversations }),
  } as const;
  return commandPools({ app, principal, commandId, dryRun }, pools, input);
});

/** Who has an item: in their inbox its row stands. */
export const holderOf = (state: PoolState | undefined, conversation: string): string | undefined => {
  const work = state?.items.get(conversation);
  return work !== undefined && 'agent' in work ? work.agent : undefined;
};

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
      const holder = holderOf(state, item.conversation) ?? id;
      const thread = threadOf(item.conversation);
      const [found, asks, { state: head }] = await Promise.all([
        app.projections.find('inbox', { agent: holder, thread }),
        notificationOf(app, config, state, item),
        app.threads.load(thread),
      ]);
      const fromName = item.from === undefined ? undefined : (config.agents[item.from]?.name ?? item.from);
      const shown = {
        ...item,
        ...(fromName !== undefined && { fromName }),
        ...(await itemOfThread(app.threads, config, head, item.queue)),
      };
      if (found?.row === undefined) return { ...shown, ...asks };
      const { preview, unread, status, notDelivered, unreachable } = found.row;
      const trouble = { ...(notDelivered && { notDelivered }), ...(unreachable === true && { unreachable }) };
      return { ...shown, preview, unread, status, ...trouble, seq: found.seq, ...asks };
    }),
  );
  const { presence = 'offline', presenceReason = 'agent', presenceSince } = inboxes[0] ?? {};
  const missed = inboxes.flatMap(inbox => inbox.missed);
  return {
    agent: { id, name },
    presence,
    presenceReason,
    ...(presenceSince !== undefined && { presenceSince }),
    items: await Promise.all(listed),
    missed,
  };
};

export const inbox = handle(contract.inbox)(async ({ app, principal }) => ({
  body: await inboxFor(app, await signedInAgent({ app, principal })),
}));
