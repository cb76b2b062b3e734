import { z } from 'zod';
import type { App } from '../../../shared/app';
import { poolsOf } from '../../../shared/domain/config/config';
import { agentRows, itemRows, queueRows } from '../../../shared/domain/routing/board/board';
import { poolsOfAgent } from '../agents/agents';
import { type Cursor, changedSince, cursorQuery, unchangedAnswer } from '../agents/changes';
import { type Destination, destination, mustExist, note } from '../agents/destinations';
import { acceptedAnswer, commandId, conversationPath, queueForPool, refuse } from '../commands';
import { goingOn } from '../conversations/conversations';
import { nothing, serve, signedInPerson } from '../serve';

const roles = ['supervisor', 'admin'] as const;

/** So many items as a board shows unless it asks for more; those that wait come first, the oldest first. */
const ITEMS = 200;

const readBoard = async (app: App, most: number) => {
  const config = await app.config.current();
  const pools = poolsOf(config).map(async pool => {
    const { state } = await app.pools.load(pool);
    const waiting = new Map(queueRows(state).map(row => [row.queue, row]));
    const known = new Map(agentRows(state).map(row => [row.agent, row]));
    const queues = Object.values(config.queues).filter(queue => queue.pool === pool);
    const agents = Object.values(config.agents).filter(({ id }) => poolsOfAgent(config, id).includes(pool));
    return {
      pool,
      queues: queues.map(({ id, name }) => ({ queue: id, name, waiting: 0, byHand: 0, ...waiting.get(id) })),
      agents: agents.map(({ id, name, capacity }) => ({
        ...{ agent: id, name, capacity, presence: 'offline', held: 0, offered: 0, units: 0 },
        ...known.get(id),
      })),
      open: state.items.size,
      items: itemRows(state).slice(0, most),
    };
  });
  return { pools: await Promise.all(pools) };
};

serve(
  {
    name: 'board',
    method: 'GET',
    route: 'supervisor/board',
    summary: 'Queues, agents and everything open; with a cursor, as soon as something has changed',
    roles,
    path: nothing,
    query: z.object({ ...cursorQuery(0), items: z.coerce.number().int().min(0).max(10_000).default(ITEMS) }),
    body: nothing,
    answers: { 200: { description: 'Each pool' }, ...unchangedAnswer },
  },
  ({ app, query: { items, ...query }, ifNoneMatch }) => {
    const cursor: Cursor = { ...query, ifNoneMatch };
    return changedSince(cursor, () => readBoard(app, items));
  },
);

type Command = { readonly commandId: string; readonly to?: Destination; readonly note?: string | undefined };
type Action = 'monitor' | 'join' | 'leave' | 'assign' | 'transfer' | 'force-close';

const supervise = (action: Action, summary: string, body: z.ZodType<Command>): void =>
  serve(
    {
      name: `supervisor-${action}`,
      method: 'POST',
      route: `supervisor/conversations/{id}/${action}`,
      summary,
      roles,
      path: conversationPath,
      query: nothing,
      body,
      answers: acceptedAnswer,
    },
    async ({ app, principal, path: { id }, body: { commandId: command, to, note: said } }) => {
      const { pool } = await goingOn(app, id);
      if (to !== undefined) mustExist(await app.config.current(), to);
      return queueForPool({ app, principal, commandId: command }, pool, {
        type: 'supervise',
        supervisor: await signedInPerson({ app, principal }),
        conversation: id,
        action,
        to,
        note: said,
      });
    },
  );

const plain = z.object({ commandId });
const directed = z.object({ commandId, to: destination, note });

supervise('monitor', 'Watches a conversation; neither the customer nor the agent is told', plain);
supervise('join', 'Joins a conversation beside its agent; the customer is told', plain);
supervise('leave', 'Leaves a conversation that I watch or joined', plain);
supervise('assign', 'Gives waiting work to an agent, beyond capacity and presence, or to another queue', directed);
supervise('transfer', 'Gives work that an agent has to another agent or queue', directed);
supervise('force-close', 'Ends a conversation at once, whatever its status', plain);

serve(
  {
    name: 'supervisor-presence',
    method: 'PUT',
    route: 'supervisor/agents/{agent}/presence',
    summary: 'Sets the presence of an agent',
    roles,
    path: z.object({ agent: z.string().min(1).max(100) }),
    query: nothing,
    body: z.object({ commandId, presence: z.enum(['available', 'busy', 'do-not-disturb', 'away', 'offline']) }),
    answers: acceptedAnswer,
  },
  async ({ app, principal, path: { agent }, body: { presence, ...command } }) => {
    const config = await app.config.current();
    if (config.agents[agent] === undefined) refuse(404, `There is no agent "${agent}".`);
    const by = await signedInPerson({ app, principal });
    const answers = [];
    for (const pool of poolsOfAgent(config, agent))
      answers.push(await queueForPool({ app, principal, ...command }, pool, { type: 'presence', agent, presence, by }));
    return answers[0] ?? refuse(409, `"${agent}" is in no queue, so their presence changes nothing. Add them to one.`);
  },
);
