import type { Refusal } from '../../values/refusal';
import { asItIs, versions } from '../../values/versions';
import type { PoolEffect } from '../model/effects';
import type { AgentState, Item, PoolHead } from '../model/state';

/**
 * What a pool stores, and how what an older build has stored is read. Whoever changes one of these shapes adds a step at the end
 * of its list, and a test that reads a row of the version before.
 */
export const storedHead = versions<PoolHead>([asItIs]);
export const storedAgent = versions<AgentState>([asItIs]);
export const storedItem = versions<Item>([asItIs]);
export const storedOutbox = versions<{
  readonly at: string;
  readonly effects: readonly PoolEffect[];
  readonly refused?: Refusal;
}>([asItIs]);
