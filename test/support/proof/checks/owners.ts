import { differences, rebuildThread } from '../../../../shared/domain/conversation/evolve/rebuild';
import { ongoing } from '../../../../shared/domain/conversation/model/state';
import { deadlines } from '../../../../shared/domain/conversation/time/wakes';
import { queueOfRule } from '../../../../shared/domain/messages/time-rules';
import type { Item } from '../../../../shared/domain/routing/model/item';
import type { PoolState } from '../../../../shared/domain/routing/model/state';
import { agrees, said } from '../../joint/agreement';
import type { World } from '../world/world';
import type { ThreadAtRest } from './read-thread';

const POOLS: ReadonlySet<string> = new Set(['default', 'second']);

/** Thread and pool, head and log, rows and state, deadline and wake: each must tell the same. */
export const agreement = async (world: World, threads: readonly ThreadAtRest[]): Promise<readonly string[]> => {
  const found: string[] = [];
  const pools = new Map<string, PoolState>();
  for (const id of world.storage.partitions('Pools'))
    if (POOLS.has(id)) pools.set(id, (await world.hosts[1].root.deps.pools.load(id)).state);

  const going = new Map<string, ThreadAtRest>();
  for (const thread of threads) {
    const current = ongoing(thread.state);
    if (current !== undefined) going.set(current.id, thread);
    found.push(...rebuilt(thread), ...withoutWake(world, thread));
  }
  const items = new Map<string, Item>();
  for (const [pool, { items: all }] of pools)
    for (const [conversation, item] of all) {
      if (items.has(conversation)) found.push(`${conversation.slice(-6)} is in two pools, ${pool} the second`);
      items.set(conversation, item);
      if (!going.has(conversation)) found.push(`a conversation that is over is ${said(item)} in the pool ${pool}`);
    }
  for (const [conversation, { state }] of going) {
    const current = ongoing(state);
    const item = items.get(conversation);
    if (current !== undefined && !agrees(current, state, item))
      found.push(`conversation ${conversation.slice(-6)} is ${current.status}, the pool has ${said(item)}`);
  }
  return [...found, ...overCapacity(pools, world)];
};

/** A rebuilt head equals the stored one. */
const rebuilt = ({ id, state, log }: ThreadAtRest): readonly string[] => {
  try {
    const made = JSON.parse(JSON.stringify(rebuildThread(id, log).state)) as unknown;
    return differences(state, made).map(({ path }) => `the head of ${id.slice(-4)} is not what its log says: ${path}`);
  } catch (error) {
    return [String(error)];
  }
};

/** Every deadline has its wake. */
const withoutWake = ({ config, queues }: World, { id, state }: ThreadAtRest): readonly string[] =>
  deadlines(state, config).flatMap(({ rule, at }) => {
    const wakeAt = state.wakes[rule];
    const comes = queues.isUnderWay(({ queue, body }) => {
      if (queue !== queueOfRule(rule)) return false;
      const wake = body as { readonly thread: string; readonly rule: string; readonly wakeAt: string };
      return wake.thread === id && wake.rule === rule && wake.wakeAt === wakeAt;
    });
    return wakeAt === undefined || Date.parse(wakeAt) > at || !comes
      ? [`${id.slice(-4)} is ${state.current.status}, and its deadline "${rule}" has no wake`]
      : [];
  });

/** No capacity leaks: what the pool counts is what its items take. */
const overCapacity = (pools: ReadonlyMap<string, PoolState>, _world: World): readonly string[] => {
  const found: string[] = [];
  for (const [pool, { items, index }] of pools) {
    const units = new Map<string, number>();
    const take = (agent: string, count: number) => units.set(agent, (units.get(agent) ?? 0) + count);
    for (const item of items.values()) {
      if (item.status === 'offered') take(item.agent, item.units);
      if (item.status !== 'held') continue;
      if (item.bot === undefined) take(item.agent, item.units);
      if (item.transfer !== undefined) take(item.transfer.agent, item.units);
    }
    for (const agent of new Set([...units.keys(), ...index.loads.keys()])) {
      const counted = index.loads.get(agent)?.units ?? 0;
      if (counted !== (units.get(agent) ?? 0))
        found.push(`${agent} has ${units.get(agent) ?? 0} units, ${pool} counts ${counted}`);
    }
  }
  return found;
};
