import type { Order } from '../../config/routing/assignment-rules';
import type { Agent } from '../../config/routing/workstream';
import type { Because } from '../../values/because';
import { because } from '../../values/because';
import { assertNever } from '../../values/never';
import type { Item } from '../model/item';
import type { PoolState } from '../model/state';
import { roomFor } from './capacity';
import type { Compiled } from './configuration';
import type { Asks, RuledOut } from './eligibility';
import { fitOf, ruledOut } from './eligibility';

export type Placement =
  | { readonly agent: string; readonly because: Because }
  /** Nobody: how many were ruled out by what. `forAll`: the same holds for every item of its class. */
  | { readonly agent: undefined; readonly forAll: boolean; readonly because: Because };

type Way = { readonly rule?: string; readonly asks: Asks; readonly orderBy: readonly Order[] };

/** The ways in which a queue gives an item out, in the order of trying, as old as the item is now. */
export const waysOf = (config: Compiled, item: Item, now: number): readonly Way[] => {
  const workstream = config.workstreams[item.workstream];
  const queue = config.queues[item.queue];
  if (workstream === undefined || queue === undefined) return [];
  const usual: Asks = { presences: workstream.allowedPresences, skills: queue.skillMatch ?? workstream.skillMatch };
  if (typeof queue.assignment === 'string') return [{ asks: usual, orderBy: [queue.assignment] }];
  return queue.assignment.custom.rules
    .filter(rule => item.rules.includes(rule.name) && now - item.since >= rule.afterSeconds * 1_000)
    .map(rule => ({
      rule: rule.name,
      asks: {
        presences: rule.presences ?? usual.presences,
        skills: rule.skills ?? usual.skills,
        rating: rule.rating,
        speaksLanguage: rule.speaksLanguage,
        attributes: rule.attributes,
        matches: item.matches?.[rule.name],
        isWorking: rule.isWorking,
      },
      orderBy: rule.orderBy,
    }));
};

type Found = { readonly agent: string; readonly queue: string; readonly eligible: number };

/** By a rule of the business's own, whose name is a fact; or by the one order that the queue has. */
const found = ({ rule, orderBy: [order = 'highest-capacity'] }: Way, facts: Found): Because =>
  rule === undefined ? because(`assignment.${order}`, facts) : because('assignment.custom', { ...facts, rule });

/** The agent for an item, among the queue's members or the few that `among` names, by the first way that finds one. */
export const placeItem = (
  state: PoolState,
  config: Compiled,
  item: Item,
  now: number,
  among: readonly string[] = config.members(item.queue),
): Placement => {
  const out = new Map<RuledOut, number>();
  for (const way of waysOf(config, item, now)) {
    let best: { readonly id: string; readonly marks: readonly number[] } | undefined;
    let fit = 0;
    for (const id of among) {
      const reason = ruledOut(state, config, item, id, way.asks, now);
      if (reason !== undefined) {
        out.set(reason, (out.get(reason) ?? 0) + 1);
        continue;
      }
      fit += 1;
      const marks = marksOf(state, config, item, id, way);
      if (best === undefined || isBefore(marks, best.marks)) best = { id, marks };
    }
    if (best !== undefined)
      return {
        agent: best.id,
        because: found(way, { agent: best.id, queue: item.queue, eligible: fit }),
      };
  }
  const facts: { readonly [R in RuledOut]?: number } = Object.fromEntries(out);
  const forAll = !out.has('declined') && !out.has('declined-just-now');
  return {
    agent: undefined,
    forAll,
    because: because('assignment.nobody', { queue: item.queue, agents: among.length, ...facts }),
  };
};

/** Compared one after the other, the smaller first: fit, declines, the way's own order, whose turn it is, who joined first. */
const marksOf = (state: PoolState, config: Compiled, item: Item, id: string, way: Way): readonly number[] => {
  const agent = config.agents[id] as Agent;
  const closeness = way.asks.skills === 'closest' ? fitOf(agent, item, way.asks.rating) : 0;
  const known = state.agents.get(id);
  const decision = known?.lastAssigned[item.queue] ?? 0;
  const marks = [closeness, item.declines[id]?.count ?? 0];
  for (const order of way.orderBy)
    marks.push(markOf(state, config, item, agent, order, decision, known?.idleSince ?? 0));
  marks.push(decision, config.placeIn(item.queue, id) ?? 0);
  return marks;
};
const markOf = (
  state: PoolState,
  config: Compiled,
  item: Item,
  agent: Agent,
  order: Order,
  decision: number,
  idleSince: number,
): number => {
  switch (order) {
    case 'highest-capacity':
      return -roomFor(state, config, agent, item);
    case 'round-robin':
      return decision;
    case 'most-idle':
      return idleSince;
    case 'proficiency':
      return -item.skills.reduce((sum, skill) => sum + (agent.skills.find(own => own.id === skill.id)?.rating ?? 0), 0);
    case 'skill-count':
      return agent.skills.length;
    default:
      return assertNever(order, 'order');
  }
};
const isBefore = (a: readonly number[], b: readonly number[]): boolean => {
  for (const [at, mark] of a.entries()) {
    const other = b[at] as number;
    if (mark !== other) return mark < other;
  }
  return false;
};
