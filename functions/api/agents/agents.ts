import { z } from 'zod';
import type { App } from '../../../shared/app';
import type { Config } from '../../../shared/domain/config/config';
import type { Agent } from '../../../shared/domain/config/routing/workstream';
import { inboxOf } from '../../../shared/domain/routing/board/board';
import { becauseSchema } from '../../../shared/domain/values/because';
import { threadOf } from '../../../shared/domain/values/ids';
import { customerSchema, notificationOf, notificationSchema } from '../../../shared/views/session';
import { acceptedAnswer, commandId, queueForPool, refuse } from '../commands';
import { nothing, serve, signedInAgent } from '../serve';
import { conversationsInHand, mustChoose } from './sign-off';

const presence = z.enum(['available', 'busy', 'do-not-disturb', 'away', 'offline']);

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

serve(
  {
    name: 'presence',
    method: 'PUT',
    route: 'agents/me/presence',
    summary: 'Says whether I take work',
    roles: ['agent'],
    path: nothing,
    query: nothing,
    body: z.object({ commandId, presence, conversations: conversationsInHand.optional() }),
    answers: acceptedAnswer,
  },
  async ({ app, principal, body }) => {
    const agent = await signedInAgent({ app, principal });
    const pools = await poolsWith(app, agent.id);
    const { presence: wanted, conversations } = body;
    await mustChoose(app, pools, { id: agent.id }, body);
    const answers = [];
    for (const pool of pools) {
      answers.push(
        await queueForPool({ app, principal, commandId: body.commandId }, pool, {
          type: 'presence',
          agent: agent.id,
          presence: wanted,
          ...(conversations !== undefined && { conversations }),
        }),
      );
    }
    return answers[0] ?? refuse(409, 'You are in no queue, so there is no work to take. Add this agent to one.');
  },
);

const inboxItem = z.object({
  conversation: z.string(),
  state: z.enum(['offered', 'held', 'released', 'transfer-offered', 'consult', 'monitor', 'join']),
  queue: z.string(),
  since: z.string(),
  asked: z.boolean().optional(),
  from: z.string().optional(),
  note: z.string().optional(),
  /** Somebody may be in danger, and why we think so. */
  urgent: becauseSchema.optional(),
  expiresAt: z.string().optional(),
  customer: customerSchema.optional(),
  /** While I am asked. */
  notification: notificationSchema.optional(),
  status: z.string().optional(),
  preview: z.string().optional(),
  unread: z.boolean().optional(),
  /** The newest text that did not arrive, the automated ones as well. */
  notDelivered: z.object({ seq: z.number(), reason: z.string() }).optional(),
  /** Nothing arrives at this number. */
  unreachable: z.boolean().optional(),
  seq: z.number().optional(),
});

export const inboxSchema = z.object({
  agent: z.object({ id: z.string(), name: z.string() }),
  presence: z.string(),
  /** Why: I chose it, or capacity, a missed or declined offer, a lost connection, a supervisor. */
  presenceReason: z.string(),
  items: z.array(inboxItem),
  /** Offers that ran out on me since I last chose my presence. */
  missed: z.array(z.object({ conversation: z.string(), queue: z.string(), at: z.string() })),
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
      const [row, shown] = await Promise.all([
        app.rows.find('Inbox', holder, threadOf(item.conversation)),
        notificationOf(app, config, state, item),
      ]);
      if (row === undefined || row.data.gone === true) return { ...item, ...shown };
      const { preview, unread, status, notDelivered, unreachable } = row.data;
      return { ...item, preview, unread, status, notDelivered, unreachable, seq: row.seq, ...shown };
    }),
  );
  const { presence = 'offline', presenceReason = 'agent' } = inboxes[0] ?? {};
  const missed = inboxes.flatMap(inbox => inbox.missed);
  return { agent: { id, name }, presence, presenceReason, items: await Promise.all(listed), missed };
};

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
    answers: { 200: { description: 'My presence, offers and conversations', schema: inboxSchema } },
  },
  async ({ app, principal }) => ({ body: await inboxFor(app, await signedInAgent({ app, principal })) }),
);
