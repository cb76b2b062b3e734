import { disagreements, leftWaiting } from './agreement';
import { chance } from './chance';
import { type House, house } from './house';
import { AGENTS, type Variant, variantOf } from './office';
import { everybodyGoes, everybodyHelps, somethingHappens } from './people';

const MINUTE = 60_000;
const STEPS = 45;

export type History = {
  readonly variant: Variant;
  readonly events: number;
  /** What was found, in words; empty when all is well. */
  readonly found: readonly string[];
  readonly trace: readonly string[];
};

/** Whatever is under way arrives. Where messages were lost, the two have some hours to notice; else they must agree at once. */
const settle = (it: House, { loses }: Variant): void => {
  it.stopLosing();
  it.drain();
  if (it.hasChanges) it.configure(0);
  everybodyGoes(it);
  it.drain();
  if (loses) it.pass(9 * 60 * MINUTE, 30 * MINUTE);
  it.pass(4 * MINUTE);
  it.drain();
};

/** One history, all of which follows from its seed. */
export const runHistory = (seed: number, isTraced = false): History => {
  const luck = chance(seed);
  const variant = variantOf(luck);
  const trace: string[] = [];
  const it = house(luck, variant, isTraced ? trace : undefined);
  const found: string[] = [];
  try {
    for (const agent of AGENTS) it.toPool({ type: 'presence', agent, presence: 'available' });
    for (let step = 0; step < STEPS; step += 1) somethingHappens(it, luck, variant);
    settle(it, variant);
    found.push(...disagreements(it));
    if (luck.happens(0.25)) {
      for (let round = 0; round < 12; round += 1) {
        everybodyHelps(it, luck);
        it.drain();
        it.pass(MINUTE + 1_000);
        it.drain();
      }
      found.push(...disagreements(it), ...leftWaiting(it));
    }
  } catch (error) {
    found.push(`an event can't be handled: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  return { variant, events: it.events, found: [...found, ...it.violations], trace };
};
