import type { TimeRule } from '../../messages/time-rules';
import { autoCloseRule } from './rules/auto-close';
import { botRule } from './rules/bot';
import { burstRule } from './rules/burst';
import { poolRule } from './rules/pool';
import { retryRule } from './rules/retry';
import { surveyRule } from './rules/survey';
import { timeOutRule } from './rules/time-out';
import { waitRule } from './rules/wait';
import { wrapUpCapacityRule } from './rules/wrap-up-capacity';
import type { TimeRuleOf } from './time-rule';

/** Every time rule with its deadline and what it does: a new one is a file, its id in `messages/time-rules`, and a line here. */
export const timeRules: { readonly [R in TimeRule]: TimeRuleOf } = {
  survey: surveyRule,
  retry: retryRule,
  burst: burstRule,
  bot: botRule,
  'time-out': timeOutRule,
  wait: waitRule,
  pool: poolRule,
  'wrap-up-capacity': wrapUpCapacityRule,
  'auto-close': autoCloseRule,
};
