import type { Config } from '../../config/config';
import { TIME_RULES, type TimeRule } from '../../messages/time-rules';
import type { Decision } from '../actions/decision';
import type { ThreadState } from '../model/state';
import type { Due } from './time-rule';
import { timeRules } from './time-rules';

export type Deadline = Due & { readonly rule: TimeRule };

/** Every deadline of a thread as it stands. They follow from the state alone, so that activity moves them at no cost. */
export const deadlines = (state: ThreadState, config: Config): readonly Deadline[] =>
  TIME_RULES.flatMap(rule => {
    const due = timeRules[rule].deadline(state, config);
    return due === undefined ? [] : [{ rule, ...due }];
  });

const MINUTE = 60_000;

/**
 * Schedules a wake for each deadline that has none outstanding, or one that would come too late. A wake more than a minute
 * past counts as none: it was lost.
 */
export const scheduleWakes = (decision: Decision): void => {
  for (const { rule, at, because: reason } of deadlines(decision.state, decision.config)) {
    const outstanding = decision.state.wakes[rule];
    const counts = outstanding !== undefined && Date.parse(outstanding) > decision.now - MINUTE;
    if (counts && Date.parse(outstanding) <= at) continue;
    decision.record({ kind: 'wake-scheduled', rule, wakeAt: new Date(at).toISOString(), because: reason });
  }
};
