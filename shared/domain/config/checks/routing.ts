import { objectIdOf } from '../agent-of';
import type { Overflow } from '../routing/routing-rules';
import { type Check, inPool, onceEach, type Path } from './check';
import { conditionProblems, isTimeZone } from './condition-references';

/** What workstreams, queues, agents and capacity profiles say of each other. */
export const checkRouting = (check: Check): void => {
  checkWorkstreams(check);
  checkProfiles(check);
  checkQueues(check);
  checkAgents(check);
};

const checkWorkstreams = (check: Check): void => {
  const { lists, known } = check;
  for (const [at, workstream] of lists.workstreams.entries()) {
    const path: Path = ['workstreams', at];
    const queue = (id: string | undefined, field: Path) =>
      inPool(check, id, workstream.pool, 'workstream', [...path, ...field]);
    queue(workstream.fallbackQueue, ['fallbackQueue']);
    known('operatingHours', workstream.bot?.operatingHours, [...path, 'bot', 'operatingHours']);
    for (const [n, id] of ('profiles' in workstream.capacity ? workstream.capacity.profiles : []).entries()) {
      known('capacityProfiles', id, [...path, 'capacity', 'profiles', n]);
    }
    for (const [r, ruleset] of workstream.classification.entries()) {
      for (const [n, rule] of ruleset.rules.entries()) {
        const rulePath = [...path, 'classification', r, 'rules', n];
        known('capacityProfiles', rule.set.capacityProfile, [...rulePath, 'set', 'capacityProfile']);
        conditionProblems(rule.when, [...rulePath, 'when'], check);
      }
    }
    for (const [n, rule] of workstream.routing.entries()) {
      queue(rule.queue, ['routing', n, 'queue']);
      for (const [s, share] of (rule.percentages ?? []).entries())
        queue(share.queue, ['routing', n, 'percentages', s, 'queue']);
      conditionProblems(rule.when, [...path, 'routing', n, 'when'], check);
      if (rule.overflow) checkOverflow(check, rule.overflow, workstream.pool, [...path, 'routing', n, 'overflow']);
    }
  }
};

const checkProfiles = ({ lists, refuse }: Check): void => {
  for (const [at, profile] of lists.capacityProfiles.entries()) {
    if (!isTimeZone(profile.zone)) {
      refuse(
        ['capacityProfiles', at, 'zone'],
        `expected an IANA time zone such as America/Chicago; found "${profile.zone}"`,
      );
    }
  }
};

const checkQueues = (check: Check): void => {
  const { lists, refuse, known } = check;
  const pools = new Set([...lists.queues, ...lists.workstreams].map(({ pool }) => pool));
  for (const [at, queue] of lists.queues.entries()) {
    const path: Path = ['queues', at];
    known('operatingHours', queue.operatingHours, [...path, 'operatingHours']);
    checkOverflow(check, queue.overflow, queue.pool, [...path, 'overflow'], queue.id);
    if (typeof queue.assignment === 'object') {
      const { prioritise, rules } = queue.assignment.custom;
      for (const [list, items] of Object.entries({ prioritise, rules })) {
        for (const [n, { when }] of items.entries())
          conditionProblems(when, [...path, 'assignment', 'custom', list, n, 'when'], check);
      }
    }
    if (queue.agents !== 'all')
      for (const [n, id] of queue.agents.entries()) known('agents', id, [...path, 'agents', n]);
    else if (pools.size > 1) {
      refuse(
        [...path, 'agents'],
        'expected the agents by name, for there are several pools and an agent works in one; found all',
      );
    }
  }
};

/** A person is one agent: of two with one object id only the first could ever be found, and the other's work would lie. */
const checkObjectIds = ({ lists, refuse }: Check): void => {
  const first = new Map<string, string>();
  for (const [at, agent] of lists.agents.entries()) {
    const objectId = objectIdOf(agent);
    if (objectId === undefined) continue;
    const other = first.get(objectId);
    if (other === undefined) first.set(objectId, agent.id);
    else if (other !== agent.id)
      refuse(
        ['agents', at, agent.objectId === undefined ? 'id' : 'objectId'],
        `expected a person's own object id; found that of the agent "${other}" again`,
      );
  }
};

/** An agent's capacity is counted in one pool, so an agent works in one. */
const checkAgents = (check: Check): void => {
  const { lists, refuse, known } = check;
  onceEach(check, 'agents', 'user', ({ user }) => user);
  checkObjectIds(check);
  const poolsOf = new Map<string, Set<string>>();
  for (const { agents, pool } of lists.queues)
    for (const id of agents === 'all' ? [] : agents) poolsOf.set(id, (poolsOf.get(id) ?? new Set()).add(pool));
  for (const [at, agent] of lists.agents.entries()) {
    known('operatingHours', agent.operatingHours, ['agents', at, 'operatingHours']);
    for (const [n, { id }] of agent.profiles.entries())
      known('capacityProfiles', id, ['agents', at, 'profiles', n, 'id']);
    const pools = poolsOf.get(agent.id) ?? new Set();
    if (pools.size > 1) {
      refuse(
        ['agents', at, 'id'],
        `an agent works in one pool; found queues of ${[...pools].join(' and ')} that have "${agent.id}"`,
      );
    }
  }
};

const checkOverflow = (check: Check, overflow: Overflow, pool: string, path: Path, own?: string): void => {
  const actions = [
    { action: overflow.outOfHours, field: ['outOfHours'] },
    { action: overflow.itemLimit?.action, field: ['itemLimit', 'action'] },
    { action: overflow.waiting?.action, field: ['waiting', 'action'] },
  ];
  for (const { action, field } of actions) {
    if (typeof action !== 'object' || !('transfer' in action)) continue;
    const at = [...path, ...field, 'transfer'];
    if (action.transfer === own) check.refuse(at, `expected another queue; found "${own}" itself`);
    else inPool(check, action.transfer, pool, 'queue', at);
  }
};
