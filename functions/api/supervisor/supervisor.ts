import { contract } from '../../../shared/api/contract';
import type { Destination } from '../../../shared/api/shapes';
import type { App } from '../../../shared/app';
import { poolsOf } from '../../../shared/domain/config/config';
import { agentRows, itemRows, queueRows } from '../../../shared/domain/routing/board/board';
import { poolsOfAgent, poolsWith } from '../agents/agents';
import { mustExist } from '../agents/destinations';
import { mustChoose } from '../agents/sign-off';
import { commandPools } from '../commands';
import { goingOn } from '../conversations/conversations';
import { changedSince } from '../pages/changed-since';
import { refuse } from '../problem';
import { type Handled, handle } from '../serve';
import { signedInPerson } from '../signed-in';

const readBoard = async (app: App, most: number) => {
  const config = await app.config.current();
  const pools = [...new Set([...poolsOf(config), ...(await app.pools.known())])].map(async pool => {
    const { state } = await app.pools.load(pool);
    const waiting = new Map(queueRows(state).map(row => [row.queue, row]));
    const known = new Map(agentRows(state).map(row => [row.agent, row]));
    const queues = Object.values(config.queues).filter(queue => queue.pool === pool);
    const agents = Object.values(config.agents).filter(({ id }) => poolsOfAgent(config, id).includes(pool));
    return {
      pool,
      queues: queues.map(({ id, name }) => ({ queue: id, name, waiting: 0, byHand: 0, ...waiting.get(id) })),
      agents: agents.map(({ id, name, capacity }) => ({
        ...{ agent: id, name, capacity, presence: 'offline' as const, held: 0, offered: 0, units: 0 },
        ...known.get(id),
      })),
      open: state.items.size,
      items: itemRows(state).slice(0, most),
    };
  });
  return { pools: await Promise.all(pools) };
};

export const board = handle(contract.board)(({ app, query: { items, ...query }, header }) => {
  const cursor = { ...query, ifNoneMatch: header('if-none-match') };
  return changedSince(app, cursor, look => readBoard(look, items));
});

const ACTIONS = {
  supervisorMonitor: 'monitor',
  supervisorJoin: 'join',
  supervisorLeave: 'leave',
  supervisorAssign: 'assign',
  supervisorTransfer: 'transfer',
  supervisorForceClose: 'force-close',
} as const;

/** Where it is to go, of those actions that say so. */
type Directed = { readonly to: Destination; readonly note?: string | undefined };

const supervise = (name: keyof typeof ACTIONS): Handled =>
  handle(contract[name])(async ({ app, principal, path: { id }, body }) => {
    const { pool } = await goingOn(app, id);
    const { commandId, dryRun } = body;
    const { to, note }: Partial<Directed> = 'to' in body ? body : {};
    if (to !== undefined) mustExist(await app.config.current(), to);
    const supervisor = await signedInPerson({ app, principal });
    const input = { type: 'supervise', supervisor, conversation: id, action: ACTIONS[name], to, note } as const;
    return commandPools({ app, principal, commandId, dryRun }, [pool], input);
  });

export const supervisorMonitor = supervise('supervisorMonitor');
export const supervisorJoin = supervise('supervisorJoin');
export const supervisorLeave = supervise('supervisorLeave');
export const supervisorAssign = supervise('supervisorAssign');
export const supervisorTransfer = supervise('supervisorTransfer');
export const supervisorForceClose = supervise('supervisorForceClose');

export const supervisorPresence = handle(contract.supervisorPresence)(
  async ({ app, principal, path: { agent }, body: { presence, conversations, commandId, dryRun } }) => {
    const config = await app.config.current();
    const { name } = config.agents[agent] ?? refuse(404, `There is no agent "${agent}".`);
    const by = await signedInPerson({ app, principal });
    const pools = await poolsWith(app, agent);
    await mustChoose(app, pools, { id: agent, name }, { presence, conversations });
    if (pools.length === 0)
      refuse(409, `"${agent}" is in no queue, so their presence changes nothing. Add them to one.`);
    const input = { type: 'presence', agent, presence, by, ...(conversations && { conversations }) } as const;
    return commandPools({ app, principal, commandId, dryRun }, pools, input);
  },
);
