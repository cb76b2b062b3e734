import { because } from '../../../values/because';
import { askPool } from '../../pool/ask-pool';
import { poolSilence } from '../../pool/silence';
import type { TimeRuleOf } from '../time-rule';

/** The pool has said nothing for long of who waits: it is asked where they stand. */
export const poolRule: TimeRuleOf = {
  deadline: poolSilence,
  act: decision => askPool(decision, because('pool.where-does-it-stand')),
};
