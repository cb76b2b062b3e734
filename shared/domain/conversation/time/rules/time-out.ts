import { because } from '../../../values/because';
import { actOnSilence } from '../on-silence';
import { timeOutsOf } from '../time-outs';
import type { TimeRuleOf } from '../time-rule';

/** Somebody has been silent for as long as a rule of the business waits. */
export const timeOutRule: TimeRuleOf = {
  deadline: (state, config) => {
    const silences = timeOutsOf(state, config);
    if (silences.length === 0) return undefined;
    const at = Math.min(...silences.map(silence => silence.at));
    const first = silences.find(silence => silence.at === at);
    return { at, because: first?.waits === true ? first.because : because('time-out.next') };
  },
  act: actOnSilence,
};
