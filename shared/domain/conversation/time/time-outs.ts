import type { Config } from '../../config/config';
import type { TimeOutRule } from '../../config/time-rules';
import { type Because, because } from '../../values/because';
import { quietTime } from '../actions/quiet-time';
import type { Active, Ongoing, ThreadState, Waiting } from '../model/state';
import { customerSpokeLast, lastArrival } from '../model/who-spoke-last';

export type DueTimeOut = {
  readonly rule: TimeOutRule;
  readonly at: number;
  /** Its silence is over, and it waits until it may be said to the customer. */
  readonly waits?: true;
  readonly because: Because;
};

/** The time-out rules that wait for a silence of this conversation, each with when it is over; each acts once a silence. */
export const timeOutsOf = (state: ThreadState, config: Config): readonly DueTimeOut[] => {
  const { current } = state;
  if (current.status !== 'active' && current.status !== 'waiting') return [];
  const rules = config.workstreams[current.workstream]?.timeOuts ?? [];
  return rules.flatMap(rule => {
    const since = silentSince(current, rule.silent);
    if (!rule.active || since === undefined || state.timedOut[rule.id] === since || !applies(rule, current)) return [];
    const at = Date.parse(since) + rule.minutes * 60_000;
    const facts = { rule: rule.id, silent: rule.silent, minutes: rule.minutes };
    const time = isProactive(rule) ? quietTime(state, config, new Date(at).toISOString()) : undefined;
    if (time?.kind === 'wait') return [{ rule, at: Date.parse(time.until), waits: true, because: time.because }];
    return [{ rule, at, because: because('time-out.silent', facts) }];
  });
};

/** A follow-up to a customer who is silent: nobody waits for it. To one whom we let wait it is an answer. */
export const isProactive = ({ silent, action }: TimeOutRule): boolean =>
  silent === 'customer' && typeof action === 'object';

/** Among rules that are due together, the smaller priority number goes first; then the one listed first. */
export const firstDue = (due: readonly DueTimeOut[], now: number): DueTimeOut | undefined =>
  due.filter(({ at }) => at <= now).sort((a, b) => a.rule.priority - b.rule.priority)[0];

/**
 * Since when they are silent: since the other's last text, when that came last. An agent is silent since they have the
 * conversation at the earliest: how long it waited for one is not theirs.
 */
export const silentSince = (current: Ongoing, who: TimeOutRule['silent']): string | undefined => {
  if (who === 'customer') return customerSpokeLast(current) ? undefined : current.lastFromAgentAt;
  if (!customerSpokeLast(current)) return undefined;
  const hasItSince = current.status === 'active' ? current.activeSince : '';
  const heardSince = lastArrival(current);
  return hasItSince > heardSince ? hasItSince : heardSince;
};

const applies = ({ action }: TimeOutRule, { status }: Active | Waiting): boolean =>
  (action !== 'set-aside' && action !== 'pass-on') || status === 'active';
