import type { Because } from '../values/because';
import { because } from '../values/because';

/** What promises an answer: the queue's service level for the first one, rules about silent agents for every one. */
export type Promises = {
  readonly queue: string;
  readonly serviceLevelSeconds: number;
  readonly timeOuts: readonly {
    readonly id: string;
    readonly silent: string;
    readonly minutes: number;
    readonly active: boolean;
  }[];
};

/** A customer who waits: times in epoch ms. */
export type Waits = {
  /** Since when their oldest unanswered text waits, and when the newest came. */
  readonly since: number;
  readonly newest: number;
  /** A person has answered in this conversation before. */
  readonly answeredBefore: boolean;
};

export type Due = { readonly at: number; readonly because: Because };

/** By when an answer is due: the earliest of what is promised. Nothing where nothing is. */
export const dueOf = ({ queue, serviceLevelSeconds, timeOuts }: Promises, waits: Waits): Due | undefined => {
  const first: readonly Due[] = waits.answeredBefore
    ? []
    : [
        {
          at: waits.since + serviceLevelSeconds * 1_000,
          because: because('due.first-answer', { queue, seconds: serviceLevelSeconds }),
        },
      ];
  const silence = timeOuts
    .filter(({ silent, active }) => active && silent === 'agent')
    .map(({ id, minutes }) => ({
      at: waits.newest + minutes * 60_000,
      because: because('due.time-out', { rule: id, minutes }),
    }));
  return [...first, ...silence].reduce<Due | undefined>(
    (earliest, each) => (earliest === undefined || each.at < earliest.at ? each : earliest),
    undefined,
  );
};
