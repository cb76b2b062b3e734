import { because } from '../../../values/because';
import { retryDue } from '../../delivery/retries';
import type { TimeRuleOf } from '../time-rule';

/** Texts that failed are tried again. */
export const retryRule: TimeRuleOf = {
  deadline: ({ retries = [] }) =>
    retries.length === 0
      ? undefined
      : { at: Math.min(...retries.map(({ at }) => Date.parse(at))), because: because('retry.due') },
  act: retryDue,
};
