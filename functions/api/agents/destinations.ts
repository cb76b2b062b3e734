import { contract } from '../../../shared/api/contract';
import type { Destination } from '../../../shared/api/shapes';
import type { App } from '../../../shared/app';
import { type Config, poolsOf } from '../../../shared/domain/config/config';
import { scheduleOf } from '../../../shared/domain/operating-hours/hours-of';
import { agentRows, itemRows, queueRows } from '../../../shared/domain/routing/board/board';
import { refuse } from '../problem';
import { handle } from '../serve';
import { signedInAgent } from '../signed-in';
import { poolsOfAgent } from './agents';

/** @throws Problem 400 when nobody and nothing has this id */
export const mustExist = (config: Config, to: Destination): void => {
  const [kind, known, wanted] =
    'agent' in to ? (['agent', config.agents, to.agent] as const) : (['queue', config.queues, to.queue] as const);
  if (known[wanted] === undefined) refuse(400, `There is no ${kind} "${wanted}". Choose one of GET /api/destinations.`);
};

const allPools = async (app: App, pools: readonly string[]) =>
  Promise.all(pools.map(async pool => (await app.pools.load(pool)).state));

export const destinations = handle(contract.destinations)(async ({ app }) => {
  const config = await app.config.current();
  const states = await allPools(app, poolsOf(config));
  const known = new Map(states.flatMap(agentRows).map(row => [row.agent, row]));
  const waitingIn = new Map(states.flatMap(queueRows).map(row => [row.queue, row]));
  const now = app.clock.now();
  const agents = Object.values(config.agents).map(({ id: agent, name, capacity, languages }) => ({
    ...{ id: agent, name, languages },
    presence: known.get(agent)?.presence ?? ('offline' as const),
    room: Math.max(0, capacity - (known.get(agent)?.units ?? 0)),
  }));
  const queues = Object.values(config.queues).map(({ id: queue, name, operatingHours }) => {
    const { waiting = 0, oldest } = waitingIn.get(queue) ?? {};
    const hours = operatingHours === undefined ? undefined : scheduleOf(config.operatingHours, operatingHours);
    const { open, until } = hours?.answerAt(now) ?? { open: true, until: null };
    return {
      ...{ id: queue, name, waiting, open },
      ...(oldest !== undefined && waiting > 0 && { oldest }),
      ...(until !== null && { until: new Date(until).toISOString() }),
    };
  });
  return { body: { agents, queues } };
});

/** So many as a person reads; who waits longest stands first. */
const MOST_LISTED = 100;

export const waiting = handle(contract.waiting)(async ({ app, principal }) => {
  const [agent, config] = [await signedInAgent({ app, principal }), await app.config.current()];
  const states = await allPools(app, poolsOfAgent(config, agent.id));
  const isMember = (queue: string) => {
    const members = config.queues[queue]?.agents;
    return members === 'all' || members?.includes(agent.id) === true;
  };
  const listed = states
    .flatMap(itemRows)
    .filter(({ status, queue, bot }) => (status === 'waiting' || bot !== undefined) && isMember(queue))
    .slice(0, MOST_LISTED);
  const items = listed.map(({ byHand, bot, urgent, customer, number, ...row }) => ({
    ...{ conversation: row.conversation, queue: row.queue, workstream: row.workstream },
    ...{ language: row.language, priority: row.priority, since: row.since },
    ...(customer !== undefined && { customer }),
    ...(number !== undefined && { number }),
    ...(urgent !== undefined && { urgent }),
    // A bot's is anybody's who is in the queue: it is taken over, not waited for.
    ...(bot !== undefined && { bot }),
    mayPick: bot !== undefined || byHand !== undefined || config.workstreams[row.workstream]?.pickFromPush === true,
  }));
  return { body: { items } };
});
