import { chance } from '../../joint/chance';
import type { Fault } from '../world/faults';
import { NUMBERS } from './offices';
import { CUSTOMERS, type Step, type What } from './steps';
import { drawStory, type Story } from './story';

/** Rounds of a story that is aimed. */
const ROUNDS = 12;
const OPERATIONS = 24;

/**
 * A story that is aimed at what others get wrong, in a drawn office: two texts of one customer wait, and two hosts have their session at
 * once; what is said in reply is cut off between the write and the send.
 */
export const racingStory = (seed: number): Story => {
  const luck = chance(Math.imul(seed, 2_246_822_519));
  const at = (): number => 1 + luck.below(OPERATIONS);
  const rounds = Array.from({ length: ROUNDS }, (): readonly (What & Pick<Step, 'limit' | 'faults'>)[] => {
    const who = luck.below(CUSTOMERS);
    const to = luck.below(NUMBERS.length);
    const raced: readonly Fault[] = [1, 2, 3].map(() => ({ kind: 'raced', at: at() }));
    const cut: Fault = { kind: 'crash', at: at(), side: luck.of(['before', 'after']) };
    return [
      { do: 'text', who, to, words: 'hello', limit: 0 },
      { do: 'text', who, to, words: luck.of(['my order', 'thanks', 'STOP', 'START']), faults: raced },
      { do: 'accept', n: luck.below(4) },
      { do: 'reply', n: luck.below(4), faults: [cut] },
      { do: 'pass', ms: 61_000 },
    ];
  });
  return { ...drawStory(seed, 0), steps: rounds.flat().map((step, id) => ({ ...step, id })) };
};
