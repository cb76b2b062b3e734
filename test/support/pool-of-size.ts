import { agentSchema, queueSchema, workstreamSchema } from '../../shared/domain/config/routing/workstream';
import type { PoolInput } from '../../shared/domain/messages/to-pool';
import { decidePool } from '../../shared/domain/routing/decide';
import { evolvePool } from '../../shared/domain/routing/evolve/evolve';
import type { AgentState } from '../../shared/domain/routing/model/agent-state';
import { newAgent } from '../../shared/domain/routing/model/agent-state';
import type { Offered, Waiting } from '../../shared/domain/routing/model/item';
import { changedRows } from '../../shared/domain/routing/model/rows';
import type { PoolState } from '../../shared/domain/routing/model/state';
import { emptyPool, poolFrom } from '../../shared/domain/routing/model/state';
import type { RoutingConfig } from '../../shared/domain/routing/rules/configuration';

export const START = Date.parse('2026-01-05T15:00:00Z');
export const SKILLS = 8;
/** Items differ by skill and by language: `queueInput` goes round after so many. */
const KINDS = 5 * SKILLS;

const byId = <T extends { readonly id: string }>(list: readonly T[]): Record<string, T> =>
  Object.fromEntries(list.map(each => [each.id, each]));

/** Agents with a capacity of three and one of eight skills, two queues, one workstream. */
export const configOf = (agents: number): RoutingConfig => ({
  version: '1',
  workstreams: byId([
    workstreamSchema.parse({
      id: 'sms',
      name: 'SMS',
      fallbackQueue: 'general',
      classification: [
        {
          id: 'skills',
          rules: Array.from({ length: SKILLS }, (_, n) => ({
            when: { keywords: `topic${n}` },
            set: { skills: [{ id: `skill-${n}` }] },
          })),
        },
      ],
      routing: [{ when: { language: 'es' }, queue: 'spanish' }],
    }),
  ]),
  queues: byId(['general', 'spanish'].map(id => queueSchema.parse({ id, name: id }))),
  agents: byId(
    Array.from({ length: agents }, (_, n) =>
      agentSchema.parse({
        id: `a${n}`,
        name: `A${n}`,
        user: `a${n}@example.com`,
        capacity: 3,
        skills: [{ id: `skill-${n % SKILLS}` }],
      }),
    ),
  ),
  capacityProfiles: {},
  channels: byId([{ id: 'main', name: 'Main' }]),
  operatingHours: {},
  notificationTemplates: {},
});

export const queueInput = (n: number, at: number): PoolInput => ({
  type: 'queue',
  conversation: `t${n}-1`,
  seq: 1,
  channel: 'main',
  workstream: 'sms',
  language: n % 5 === 0 ? 'es' : 'en',
  text: `please help with topic${n % SKILLS}`,
  firstContact: true,
  waitingSince: new Date(at).toISOString(),
});

/** A pool that is driven by events; `now` moves a millisecond with each, so that no offer runs out. */
export const poolOf = (config: RoutingConfig, from: PoolState = emptyPool('default'), start = START) => {
  let state = from;
  let now = start;
  let rows = 0;
  const take = (input: PoolInput): number => {
    now += 1;
    const event = { id: 'e', pool: 'default', at: new Date(now).toISOString(), input };
    const began = performance.now();
    const outcomes = decidePool(state, event, { now, config });
    const after = outcomes.reduce(evolvePool, state);
    const took = performance.now() - began;
    rows = changedRows(state, after).length;
    state = after;
    return took;
  };
  return {
    take,
    at: () => now,
    rows: () => rows,
    state: () => state,
    reload: () => {
      const began = performance.now();
      state = poolFrom(state.head, state.agents.values(), state.items.values());
      return performance.now() - began;
    },
  };
};

/**
 * Everybody on and offered as much as they can have, and so many items waiting. Made at once of copies: to decide each would take a
 * minute for the largest.
 */
export const fullPool = (agents: number, waiting: number) => {
  const config = configOf(agents);
  const nobody = poolOf(config);
  for (let n = 0; n < KINDS; n += 1) nobody.take(queueInput(n, nobody.at()));
  const kinds = [...Array(KINDS).keys()].map(n => nobody.state().items.get(`t${n}-1`) as Waiting);
  const at = START + agents * 3 + waiting;
  const on = Object.keys(config.agents).map(
    (id): AgentState => ({ ...newAgent(id), presence: 'available', since: START, idleSince: START, onSince: START }),
  );
  const offered = on.flatMap(({ id }, k) =>
    [0, 1, 2].map((place): Offered => {
      const n = k * 3 + place;
      const conversation = `t${n}-1`;
      const expiresAt = at + 120_000;
      const times = { since: START + n, queuedAt: START + n, offeredAt: at, expiresAt, due: expiresAt };
      const { seq } = (kinds[k % SKILLS] as Waiting).generation;
      return {
        ...(kinds[k % SKILLS] as Waiting),
        conversation,
        ...times,
        status: 'offered',
        agent: id,
        generation: { seq, n: 1 },
      };
    }),
  );
  const waits = Array.from({ length: waiting }, (_, index): Waiting => {
    const n = agents * 3 + index;
    return { ...(kinds[n % KINDS] as Waiting), conversation: `t${n}-1`, since: START + n, queuedAt: START + n };
  });
  return poolOf(config, poolFrom(nobody.state().head, on, [...offered, ...waits]), at);
};
