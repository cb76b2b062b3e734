import { type Ongoing, ongoing, type ThreadState } from '../../../shared/domain/conversation/model/state';
import { deadlines } from '../../../shared/domain/conversation/time/wakes';
import type { Item } from '../../../shared/domain/routing/model/item';
import type { House } from './house';

export const said = (item: Item | undefined): string =>
  item === undefined ? 'nothing' : `${item.status}${'agent' in item ? ` ${item.agent}` : ''}`;

/** Whether the pool has the item as the thread believes it to be. */
export const agrees = (current: Ongoing, { burst }: ThreadState, item: Item | undefined): boolean => {
  switch (current.status) {
    case 'open':
      return burst !== undefined || item?.status === 'waiting' || item?.status === 'offered';
    case 'bot':
      return item?.status === 'held' && item.bot?.id === current.bot.id;
    case 'active':
      return item?.status === 'held' && item.agent === current.agent.id;
    case 'waiting':
      return item?.status === 'released' && item.agent === current.agent.id;
    case 'wrap-up':
      // What left its agent after the end is gone from the pool.
      if (current.capacityFreed && item === undefined) return true;
      return item?.status === (current.capacityFreed ? 'released' : 'held') && item.agent === current.agent.id;
  }
};

/** Where threads and pool disagree while nothing is under way; empty when they don't. */
export const disagreements = (it: House): readonly string[] => {
  const found: string[] = [];
  const going = new Set<string>();
  for (const state of it.threads.values()) {
    const current = ongoing(state);
    if (current !== undefined) {
      going.add(current.id);
      const item = it.pool.items.get(current.id);
      const name = `conversation ${current.id.slice(-4)}`;
      if (!agrees(current, state, item)) found.push(`${name} is ${current.status}, the pool has ${said(item)}`);
      const isInDanger = state.sender?.crisis?.conversation === current.id;
      if (isInDanger && item !== undefined && state.burst === undefined && item.urgent === undefined)
        found.push(`${name} is urgent, the pool has it as any other`);
    }
    for (const { rule, at } of deadlines(state, it.config)) {
      const wakeAt = state.wakes[rule];
      const comes = it.isScheduled(
        one => one.to === 'waker' && one.thread === state.id && one.rule === rule && one.wakeAt === wakeAt,
      );
      if (wakeAt === undefined || Date.parse(wakeAt) > at || !comes)
        found.push(`${current?.status}: deadline "${rule}" has no wake`);
    }
  }
  for (const [conversation, item] of it.pool.items)
    if (!going.has(conversation)) found.push(`a conversation that is over is ${said(item)} in the pool`);
  return found;
};

/** Whoever waits although everybody helps. */
export const leftWaiting = (it: House): readonly string[] =>
  [...it.threads.values()].flatMap(({ id, current }) =>
    current.status === 'open' ? [`customer ${id.slice(-2)} waits although everybody helps`] : [],
  );
