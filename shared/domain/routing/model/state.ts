import type { AgentState } from './agent-state';
import type { Item } from './item';
import { OrderedMap } from './ordered-map';
import type { PoolIndex } from './pool-index';
import { emptyIndex, indexAgent, indexItem } from './pool-index';

export type { AgentState } from './agent-state';
export type { Item } from './item';

/** The `head` row: small, and of the same size whatever the pool holds. */
export type PoolHead = {
  readonly id: string;
  /** Outcomes so far. It orders assignments, for whose turn it is. */
  readonly seq: number;
  /** The configuration that the pool last acted on. */
  readonly configVersion?: string;
  /** Operating-hours records as the pool last knew them, and when it looked (epoch ms). */
  readonly openNow: Readonly<Record<string, boolean>>;
  readonly lookedAt: number;
  /** Per capacity profile that is reset at the end of the day, the day it is there. */
  readonly days: Readonly<Record<string, string>>;
  /** When desks must be looked at again: one of them could be gone (epoch ms). */
  readonly desksAt?: number;
  /** Until when items that nothing had happened to were compared with their threads (epoch ms). */
  readonly comparedTo?: number;
  /** The one scheduled wake that counts (ISO). */
  readonly wakeAt?: string;
};

/** A pool: the queues that share agents. Made by `emptyPool` or `poolFrom`, changed by `evolvePool`. */
export type PoolState = {
  readonly head: PoolHead;
  readonly agents: OrderedMap<AgentState>;
  readonly items: OrderedMap<Item>;
  /** Derived, never stored. */
  readonly index: PoolIndex;
};

export const emptyPool = (id: string): PoolState => ({
  head: { id, seq: 0, openNow: {}, lookedAt: 0, days: {} },
  agents: OrderedMap.empty(),
  items: OrderedMap.empty(),
  index: emptyIndex,
});

/** A pool from its rows. */
export const poolFrom = (head: PoolHead, agents: Iterable<AgentState>, items: Iterable<Item>): PoolState => {
  let state: PoolState = { ...emptyPool(head.id), head };
  for (const agent of agents) state = withAgent(state, agent);
  for (const item of items) state = withItem(state, item.conversation, item);
  return state;
};

export const withAgent = (state: PoolState, agent: AgentState): PoolState => ({
  ...state,
  agents: state.agents.set(agent.id, agent),
  index: indexAgent(state.index, state.agents.get(agent.id), agent),
});

export const withItem = (state: PoolState, conversation: string, item: Item | undefined): PoolState => {
  const items = item === undefined ? state.items.delete(conversation) : state.items.set(conversation, item);
  return { ...state, items, index: indexItem(state.index, items, state.items.get(conversation), item) };
};
