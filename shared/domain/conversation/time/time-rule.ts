import type { Config } from '../../config/config';
import type { Because } from '../../values/because';
import type { Decision } from '../actions/decision';
import type { ThreadState } from '../model/state';

export type Due = { readonly at: number; readonly because: Because };

/** What time does to a thread by itself: when (epoch ms; nothing while it doesn't wait for a time), and what is done then. */
export type TimeRuleOf = {
  readonly deadline: (state: ThreadState, config: Config) => Due | undefined;
  readonly act: (decision: Decision) => void;
};
