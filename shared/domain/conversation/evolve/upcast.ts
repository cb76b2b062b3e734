import type { Refusal } from '../../values/refusal';
import { asItIs, type Upcast, versions } from '../../values/versions';
import type { Kept } from '../effects/outbox';
import type { Entry } from '../model/outcomes';
import type { ThreadState } from '../model/state';

/** An outbox was a list of effects, until one could be kept without its words. */
const keptEffects: Upcast = ({ effects, ...seen }) => ({
  ...seen,
  effects: (effects as readonly object[]).map(one => ('effect' in one ? one : { effect: one })),
});

/**
 * What a thread stores, and how what an older build has stored is read. Whoever changes one of these shapes adds a step at the end
 * of its list, and a test that reads a row of the version before.
 */
export const storedHead = versions<ThreadState>([asItIs]);
export const storedEntry = versions<Entry>([asItIs]);
export const storedOutbox = versions<{
  readonly at: string;
  readonly effects: readonly Kept[];
  readonly refused?: Refusal;
}>([keptEffects]);
