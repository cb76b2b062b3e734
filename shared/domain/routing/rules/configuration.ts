import type { Agent, CapacityProfile, Queue, Workstream } from '../../config/routing/workstream';
import type { NotificationTemplate } from '../../desk/schema';
import type { OperatingHours } from '../../operating-hours/hours';
import { scheduleOf } from '../../operating-hours/hours-of';
import type { HoursAnswer } from '../../operating-hours/schedule';
import type { CompiledClassification } from './classification';
import { compileClassification } from './classification';
import type { CompiledCondition } from './conditions';
import { compileCondition } from './conditions';

type ById<T> = Readonly<Record<string, T>>;

/** The slice of the configuration that routing reads. One object is one version, and never changes. */
export type RoutingConfig = {
  readonly version: string;
  readonly workstreams: ById<Workstream>;
  readonly queues: ById<Queue>;
  readonly agents: ById<Agent>;
  readonly capacityProfiles: ById<CapacityProfile>;
  readonly channels: ById<{
    readonly id: string;
    readonly name: string;
    readonly number?: string;
    readonly operatingHours?: string | undefined;
  }>;
  readonly operatingHours: ById<OperatingHours>;
  readonly notificationTemplates: ById<NotificationTemplate>;
};

/** A version of the configuration, ready for decisions: computed once per version. */
export type Compiled = RoutingConfig & {
  readonly members: (queue: string) => readonly string[];
  /** When an agent joined a queue: 0 for the first, nothing for who isn't a member. */
  readonly placeIn: (queue: string, agent: string) => number | undefined;
  readonly classification: (workstream: string) => CompiledClassification;
  readonly routing: (workstream: string) => readonly (CompiledCondition | undefined)[];
  readonly buckets: (queue: string) => readonly CompiledCondition[];
  readonly ruleConditions: (queue: string) => readonly (CompiledCondition | undefined)[];
  /** The operating-hours records that channels, queues and agents name. */
  readonly hoursInUse: readonly string[];
  readonly answerAt: (hours: string, at: number) => HoursAnswer;
};

const compiled = new WeakMap<RoutingConfig, Compiled>();

export const compileConfiguration = (config: RoutingConfig): Compiled => {
  const known = compiled.get(config) ?? compile(config);
  compiled.set(config, known);
  return known;
};

const compile = (config: RoutingConfig): Compiled => {
  const everybody = Object.keys(config.agents);
  const members = remembered((id: string) => {
    const agents = config.queues[id]?.agents ?? [];
    return agents === 'all' ? everybody : agents.filter(agent => config.agents[agent] !== undefined);
  });
  const places = remembered((id: string) => new Map(members(id).map((agent, at) => [agent, at])));
  const custom = (id: string) => {
    const assignment = config.queues[id]?.assignment;
    return typeof assignment === 'object' ? assignment.custom : undefined;
  };
  const all = [...Object.values(config.queues), ...Object.values(config.channels), ...Object.values(config.agents)];
  const named = all.map(one => one.operatingHours);
  return {
    ...config,
    members,
    placeIn: (queue, agent) => places(queue).get(agent),
    classification: remembered((id: string) => compileClassification(config.workstreams[id]?.classification ?? [])),
    routing: remembered((id: string) =>
      (config.workstreams[id]?.routing ?? []).map(rule => rule.when && compileCondition(rule.when)),
    ),
    buckets: remembered((id: string) => (custom(id)?.prioritise ?? []).map(bucket => compileCondition(bucket.when))),
    ruleConditions: remembered((id: string) =>
      (custom(id)?.rules ?? []).map(rule => rule.when && compileCondition(rule.when)),
    ),
    hoursInUse: [...new Set(named.filter(id => id !== undefined))].filter(
      id => config.operatingHours[id] !== undefined,
    ),
    answerAt: (id, at) => scheduleOf(config.operatingHours, id).answerAt(at),
  };
};

const remembered = <T>(compute: (id: string) => T): ((id: string) => T) => {
  const known = new Map<string, T>();
  return id => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const value = compute(id);
    known.set(id, value);
    return value;
  };
};
