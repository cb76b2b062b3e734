import type { Config } from '../config';
import type { OverflowAction, Skill } from '../routing/routing-rules';
import type { Agent, Queue, Workstream } from '../routing/workstream';
import type { Advice, Known } from './known';

/** Queues that nobody serves, that nothing reaches, or that pass work round in a circle. */
export const adviceOnQueues = (config: Config, { before }: Known): readonly Advice[] => [
  ...Object.values(config.queues).flatMap(queue => [
    ...withoutAgents(config, queue, before),
    ...withoutSkill(config, queue),
    ...neverReached(config, queue),
  ]),
  ...circles(config),
];

const membersOf = (config: Config, { agents }: Queue): readonly Agent[] =>
  agents === 'all' ? Object.values(config.agents) : agents.flatMap(id => config.agents[id] ?? []);

const withoutAgents = (config: Config, queue: Queue, before: Config | undefined): readonly Advice[] => {
  if (membersOf(config, queue).length > 0) return [];
  const was = before?.queues[queue.id];
  const lost = before !== undefined && was !== undefined ? membersOf(before, was) : [];
  const last = lost.map(({ name }) => name).join(', ');
  const why = last === '' ? '' : ` Until now it had ${last}.`;
  return [
    {
      ...{ check: 'queue-without-agents', weight: 'stops', kind: 'queues', id: queue.id },
      sentence: `Nobody serves the queue "${queue.name}": what waits there waits for ever.${why} Add agents, or send its work elsewhere.`,
    },
  ];
};

/** What rules ask for, of the work that they send to a queue. */
const skillsAskedIn = (config: Config, queue: Queue): readonly Skill[] => {
  const streams = Object.values(config.workstreams).filter(stream => queuesOf(stream).includes(queue.id));
  const asked = new Map<string, number>();
  for (const stream of streams)
    for (const { id, rating } of stream.classification.flatMap(({ rules }) =>
      rules.flatMap(rule => rule.set.skills ?? []),
    ))
      asked.set(id, Math.max(rating, asked.get(id) ?? 0));
  return [...asked].map(([id, rating]) => ({ id, rating }));
};

const isExact = (config: Config, queue: Queue): boolean => {
  if (typeof queue.assignment === 'object') return false;
  const streams = Object.values(config.workstreams).filter(stream => queuesOf(stream).includes(queue.id));
  return (
    (queue.skillMatch ?? (streams.every(({ skillMatch }) => skillMatch === 'exact') ? 'exact' : 'none')) === 'exact'
  );
};

const withoutSkill = (config: Config, queue: Queue): readonly Advice[] => {
  const members = membersOf(config, queue);
  // Who waits longer than the queue allows goes on to another one, or is given to anybody.
  if (members.length === 0 || !isExact(config, queue) || queue.overflow.waiting !== undefined) return [];
  return skillsAskedIn(config, queue).flatMap(({ id, rating }): Advice[] => {
    if (members.some(({ skills }) => skills.some(skill => skill.id === id && skill.rating >= rating))) return [];
    return [
      {
        ...{ check: 'queue-without-skill', weight: 'stops', kind: 'queues', id: queue.id },
        sentence: `Rules ask for the skill "${id}" at ${rating}, and nobody in the queue "${queue.name}" has it: such work waits for ever. Give it to an agent, match skills closest, or let the queue overflow.`,
      },
    ];
  });
};

/** Where a workstream's work may be put, before anything overflows. */
const queuesOf = ({ fallbackQueue, routing }: Workstream): readonly string[] => [
  fallbackQueue,
  ...routing.flatMap(({ queue, percentages = [] }) => [queue ?? '', ...percentages.map(share => share.queue)]),
];

const targetsOf = (overflow: Queue['overflow']): readonly string[] =>
  [overflow.outOfHours, overflow.itemLimit?.action, overflow.waiting?.action].flatMap(action => transferOf(action));
const transferOf = (action: OverflowAction | undefined): readonly string[] =>
  typeof action === 'object' && 'transfer' in action ? [action.transfer] : [];

const neverReached = (config: Config, { id, name }: Queue): readonly Advice[] => {
  const streams = Object.values(config.workstreams);
  const byRules = streams.flatMap(queuesOf);
  const byOverflow = [
    ...Object.values(config.queues).flatMap(({ overflow }) => targetsOf(overflow)),
    ...streams.flatMap(({ routing }) => routing.flatMap(({ overflow }) => (overflow ? targetsOf(overflow) : []))),
  ];
  if (byRules.includes(id) || byOverflow.includes(id)) return [];
  const sentence = `No rule and no overflow leads to the queue "${name}": only people can put work there.`;
  return [{ check: 'queue-never-reached', weight: 'warns', kind: 'queues', id, sentence }];
};

/** Overflow moves work once a queue; in a circle, it only comes back to where it waited. */
const circles = (config: Config): readonly Advice[] => {
  const told = new Set<string>();
  return Object.values(config.queues).flatMap(({ id }): Advice[] => {
    const way = wayBack(config, id);
    const key = way && [...way].sort().join(' ');
    if (way === undefined || key === undefined || told.has(key)) return [];
    told.add(key);
    const names = [...way, id].map(each => `"${config.queues[each]?.name ?? each}"`).join(' → ');
    const sentence = `Overflow goes round in a circle: ${names}. What waits too long comes back to where it waited. Let one of them lead elsewhere.`;
    return [{ check: 'overflow-circle', weight: 'warns', kind: 'queues', id, sentence }];
  });
};

const wayBack = (config: Config, from: string): readonly string[] | undefined => {
  const seen = new Set<string>();
  const ways: (readonly string[])[] = [[from]];
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const at = way.at(-1) as string;
    const queue = config.queues[at];
    for (const next of queue === undefined ? [] : targetsOf(queue.overflow)) {
      if (next === from) return way;
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
};
