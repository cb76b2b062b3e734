import type { z } from 'zod';
import {
  agentSchema,
  capacityProfileSchema,
  queueSchema,
  workstreamSchema,
} from '../../../shared/domain/config/routing/workstream';
import { notificationTemplateSchema } from '../../../shared/domain/desk/schema';
import type { PoolEvent, PoolInput } from '../../../shared/domain/messages/to-pool';
import { poolInputSchema } from '../../../shared/domain/messages/to-pool';
import { operatingHoursSchema } from '../../../shared/domain/operating-hours/schema';
import { decidePool } from '../../../shared/domain/routing/decide';
import type { PoolEffect } from '../../../shared/domain/routing/effects/pool-effects';
import { poolEffects } from '../../../shared/domain/routing/effects/pool-effects';
import { evolvePool } from '../../../shared/domain/routing/evolve/evolve';
import type { Item } from '../../../shared/domain/routing/model/item';
import type { PoolOutcome } from '../../../shared/domain/routing/model/outcomes';
import type { PoolState } from '../../../shared/domain/routing/model/state';
import { emptyPool } from '../../../shared/domain/routing/model/state';
import type { RoutingConfig } from '../../../shared/domain/routing/rules/configuration';

/** Monday 5 January 2026, 09:00 in Chicago. */
export const MONDAY_9 = Date.parse('2026-01-05T15:00:00Z');
export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;

type Lists = {
  readonly version?: string;
  readonly workstreams?: readonly Partial<z.input<typeof workstreamSchema>>[];
  readonly queues?: readonly (Partial<z.input<typeof queueSchema>> & { readonly id: string })[];
  readonly agents?: readonly (Partial<z.input<typeof agentSchema>> & { readonly id: string })[];
  readonly capacityProfiles?: readonly (Partial<z.input<typeof capacityProfileSchema>> & { readonly id: string })[];
  readonly channels?: readonly { readonly id: string; readonly number?: string; readonly operatingHours?: string }[];
  readonly notificationTemplates?: readonly z.input<typeof notificationTemplateSchema>[];
  readonly operatingHours?: readonly z.input<typeof operatingHoursSchema>[];
};

const byId = <T extends { readonly id: string }>(list: readonly T[]): Record<string, T> =>
  Object.fromEntries(list.map(one => [one.id, one]));

/** A configuration read by the real schemas: one workstream, one queue and one channel where nothing else is said. */
export const configured = (lists: Lists = {}): RoutingConfig => ({
  version: lists.version ?? '1',
  workstreams: byId(
    (lists.workstreams ?? [{}]).map(one =>
      workstreamSchema.parse({ id: 'sms', name: 'SMS', fallbackQueue: 'general', ...one }),
    ),
  ),
  queues: byId((lists.queues ?? [{ id: 'general' }]).map(one => queueSchema.parse({ name: one.id, ...one }))),
  agents: byId(
    (lists.agents ?? []).map(one => agentSchema.parse({ name: one.id, user: `${one.id}@example.com`, ...one })),
  ),
  capacityProfiles: byId(
    (lists.capacityProfiles ?? []).map(one => capacityProfileSchema.parse({ name: one.id, limit: 1, ...one })),
  ),
  channels: byId((lists.channels ?? [{ id: 'main' }]).map(one => ({ name: one.id, ...one }))),
  operatingHours: byId((lists.operatingHours ?? []).map(one => operatingHoursSchema.parse(one))),
  notificationTemplates: byId((lists.notificationTemplates ?? []).map(one => notificationTemplateSchema.parse(one))),
});

export const OFFICE_HOURS: z.input<typeof operatingHoursSchema> = {
  id: 'office',
  name: 'Office',
  timeZone: 'America/Chicago',
  weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '17:00' }],
};

type QueueInput = Extract<PoolInput, { type: 'queue' }>;

/** A pool that is driven by events, as the shell drives it: what it hands itself comes back at once. */
export const pool = (config: RoutingConfig, start = MONDAY_9, id = 'default') => {
  let state: PoolState = emptyPool(id);
  let now = start;
  let current = config;
  let events = 0;
  let desks: PoolEvent['desks'];
  const facts: PoolOutcome[] = [];
  const told: PoolEffect[] = [];

  const one = (input: PoolInput): readonly PoolOutcome[] => {
    events += 1;
    const event: PoolEvent = {
      id: `e${events}`,
      pool: id,
      at: new Date(now).toISOString(),
      input: poolInputSchema.parse(input),
      ...(desks !== undefined && (input.type === 'wake' || input.type === 'tick') && { desks }),
    };
    const outcomes = decidePool(state, event, { now, config: current });
    state = outcomes.reduce(evolvePool, state);
    facts.push(...outcomes);
    told.push(...poolEffects(state, outcomes));
    return outcomes;
  };
  const say = (input: PoolInput): readonly PoolOutcome[] => {
    const outcomes = [...one(input)];
    while (
      outcomes.at(-1)?.kind === 'more-to-do' ||
      outcomes.some(({ kind }, at) => kind === 'more-to-do' && at >= outcomes.length - 2)
    ) {
      const more = one({ type: 'continue', cursor: 'rest' });
      outcomes.push(...more);
      if (!more.some(({ kind }) => kind === 'more-to-do')) break;
    }
    return outcomes;
  };
  /** Lets time pass; the pool's own wakes come when they are due. */
  const pass = (milliseconds: number): readonly PoolOutcome[] => {
    const end = now + milliseconds;
    const outcomes: PoolOutcome[] = [];
    for (let wakes = 0; wakes < 10_000; wakes += 1) {
      const { wakeAt } = state.head;
      const at = wakeAt === undefined ? Infinity : Date.parse(wakeAt);
      if (at > end || wakeAt === undefined) break;
      now = Math.max(now, at);
      outcomes.push(...say({ type: 'wake', wakeAt }));
    }
    now = end;
    return outcomes;
  };
  return {
    say,
    one,
    pass,
    facts,
    told,
    get state() {
      return state;
    },
    get now() {
      return now;
    },
    /** Time passes, and no wake comes meanwhile. */
    skip: (milliseconds: number) => {
      now += milliseconds;
    },
    /** Desks that were heard, now unless said (epoch ms); ticks and wakes bring it along from then on. */
    heard: (agents: readonly string[], at = now) => {
      desks = { ...desks, ...Object.fromEntries(agents.map(agent => [agent, at])) };
    },
    configure: (changed: RoutingConfig) => {
      current = changed;
    },
    queue: (conversation: string, more: Partial<QueueInput> = {}) =>
      say({
        type: 'queue',
        conversation,
        seq: 1,
        channel: 'main',
        workstream: 'sms',
        language: 'en',
        text: 'Hello',
        firstContact: true,
        waitingSince: new Date(now).toISOString(),
        ...more,
      }),
    come: (agent: string, presence: Extract<PoolInput, { type: 'presence' }>['presence'] = 'available') =>
      say({ type: 'presence', agent, presence }),
    accept: (agent: string, conversation: string) => say({ type: 'accept', agent, conversation }),
    decline: (agent: string, conversation: string) => say({ type: 'decline', agent, conversation }),
    done: (conversation: string, seq = 1_000) =>
      say({ type: 'done', conversation, seq, because: { rule: 'test.done' } }),
    item: (conversation: string): Item | undefined => state.items.get(conversation),
    /** Who is offered it or has it. */
    with: (conversation: string): string | undefined => {
      const item = state.items.get(conversation);
      return item === undefined || item.status === 'waiting' ? undefined : item.agent;
    },
    presence: (agent: string) => state.agents.get(agent)?.presence,
  };
};

/** The rules of the facts of one kind. */
export const rulesOf = (outcomes: readonly PoolOutcome[], kind: PoolOutcome['kind']): readonly string[] =>
  outcomes.filter(outcome => outcome.kind === kind).map(outcome => outcome.because.rule);
