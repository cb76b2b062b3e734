import { z } from 'zod';
import type { Config } from '../../shared/domain/config/config';
import { threadOf } from '../../shared/domain/ids';
import { inboxOf } from '../../shared/domain/routing/board';
import { acceptedAnswer, commandId, queueForPool } from './commands';
import { nothing, serve, signedInAgent } from './endpoint';

const presence = z.enum(['available', 'busy', 'do-not-disturb', 'away', 'offline']);

/** The pools in which an agent can get work: those of the queues they belong to. */
export const poolsOfAgent = (config: Config, agent: string): readonly string[] => {
  const queues = Object.values(config.queues).filter(({ agents }) => agents === 'all' || agents.includes(agent));
  return [...new Set(queues.map(({ pool }) => pool))];
};

serve(
  {
    name: 'presence',
    method: 'PUT',
    route: 'agents/me/presence',
    summary: 'Says whether I take work',
    roles: ['agent'],
    path: nothing,
    query: nothing,
    body: z.object({ commandId, presence }),
    answers: acceptedAnswer,
  },
  async ({ app, principal, body }) => {
    const [agent, config] = [await signedInAgent({ app, principal }), await app.config.current()];
    const pools = poolsOfAgent(config, agent.id);
    const answers = [];
    for (const pool of pools) {
      answers.push(
        await queueForPool({ app, principal, commandId: body.commandId }, pool, {
          type: 'presence',
          agent: agent.id,
          presence: body.presence,
        }),
      );
    }
    return answers[0] ?? { status: 202, body: { commandId: body.commandId, outcome: '' } };
  },
);

const inboxItem = z.object({
  conversation: z.string(),
  state: z.enum(['offered', 'held', 'released', 'transfer-offered', 'consult']),
  queue: z.string(),
  since: z.string(),
  expiresAt: z.string().optional(),
  status: z.string().optional(),
  preview: z.string().optional(),
  unread: z.boolean().optional(),
  seq: z.number().optional(),
});

serve(
  {
    name: 'inbox',
    method: 'GET',
    route: 'agents/me/inbox',
    summary: 'What is offered to me and what I have',
    roles: ['agent'],
    path: nothing,
    query: nothing,
    body: nothing,
    answers: {
      200: {
        description: 'My presence, offers and conversations',
        schema: z.object({
          agent: z.object({ id: z.string(), name: z.string() }),
          presence: z.string(),
          items: z.array(inboxItem),
        }),
      },
    },
  },
  async ({ app, principal }) => {
    const [agent, config] = [await signedInAgent({ app, principal }), await app.config.current()];
    const pools = await Promise.all(poolsOfAgent(config, agent.id).map(pool => app.pools.load(pool)));
    const rows = new Map((await app.rows.list('Inbox', agent.id)).map(row => [row.row, row]));
    const inboxes = pools.map(({ state }) => inboxOf(state, agent.id));
    const items = inboxes
      .flatMap(({ items: listed }) => listed)
      .map(item => {
        const row = rows.get(threadOf(item.conversation));
        const { preview, unread, status } = row?.data ?? {};
        return {
          ...item,
          ...(row !== undefined && row.data.gone !== true && { preview, unread, status, seq: row.seq }),
        };
      });
    return { body: { agent: { id: agent.id, name: agent.name }, presence: inboxes[0]?.presence ?? 'offline', items } };
  },
);
