import type { Step } from '../story/steps';
import { type Ended, runStory, type Story } from '../story/story';
import type { Fault } from '../world/faults';

/** What is found, without what differs from one telling to the next: ids, counts and times. */
export const kindOf = (found: string): string =>
  found
    .split('\n')[0]
    ?.replace(/[0-9a-f]*\d[0-9a-f]*/g, '#')
    .slice(0, 90) ?? '';

export type Telling = (story: Story) => Promise<Ended>;

/**
 * The fewest steps, and of these the plainest, that still lead to the same kind of finding: halves are left out, then quarters, down to
 * single steps; then faults, orders and limits one by one.
 */
export const shrink = async (story: Story, tell: Telling = runStory, most = 400): Promise<Story> => {
  const first = (await tell(story)).found[0];
  if (first === undefined) return story;
  const kind = kindOf(first);
  let tellings = 0;
  const stillFails = async (other: Story): Promise<boolean> => {
    tellings += 1;
    if (tellings > most) return false;
    return (await tell(other)).found.some(found => kindOf(found) === kind);
  };
  let smallest = story;
  const tryWith = async (steps: readonly Step[]): Promise<boolean> => {
    const other = { ...smallest, steps };
    if (!(await stillFails(other))) return false;
    smallest = other;
    return true;
  };

  // 1. fewer steps
  for (let size = Math.ceil(smallest.steps.length / 2); size >= 1; ) {
    let isSmaller = false;
    for (let from = smallest.steps.length - size; from > -size; from -= size) {
      const begin = Math.max(0, from);
      const without = [...smallest.steps.slice(0, begin), ...smallest.steps.slice(begin + size)];
      if (without.length < smallest.steps.length && (await tryWith(without))) isSmaller = true;
    }
    if (size === 1 && !isSmaller) break;
    size = size === 1 ? 1 : Math.ceil(size / 2);
  }
  // 2. plainer steps
  for (let at = 0; at < smallest.steps.length; at += 1)
    for (const plainer of plainerThan(smallest.steps[at] as Step))
      await tryWith(smallest.steps.map((step, n) => (n === at ? { ...plainer(step) } : step)));
  if (smallest.clocksDiffer !== 0) {
    const together = { ...smallest, clocksDiffer: 0 };
    if (await stillFails(together)) smallest = together;
  }
  return smallest;
};

type Plainer = (step: Step) => Step;
const without =
  <K extends string>(key: K): Plainer =>
  step => {
    const { [key]: _left, ...rest } = step as Step & Record<K, unknown>;
    return rest as unknown as Step;
  };

const plainerThan = (step: Step): readonly Plainer[] => {
  const has = (key: string): boolean => key in step;
  const fewer =
    (fault: Fault): Plainer =>
    one => {
      const faults = one.faults?.filter(each => JSON.stringify(each) !== JSON.stringify(fault)) ?? [];
      return faults.length === 0 ? without('faults')(one) : { ...one, faults };
    };
  return [
    ...['order', 'limit', 'late', 'again', 'media'].filter(has).map(key => without(key)),
    ...(step.faults ?? []).map(fewer),
    ...(step.do === 'text' && step.words !== 'hello' ? [(one: Step) => ({ ...one, words: 'hello' }) as Step] : []),
  ];
};
