import type { Config } from '../../config/config';
import { surveyWakeAt } from '../../survey/next-step';
import { type Because, because } from '../../values/because';
import type { Draft } from '../actions/decision';
import { turnOver } from '../actions/turns';
import { type Ongoing, ongoing, type ThreadState } from '../model/state';
import { autoCloseMinutes } from './auto-close';
import { timeOutsOf } from './time-outs';
import { waitMessageMinutes } from './wait-minutes';

/** What time does to a thread by itself. */
export type TimeRule = 'survey' | 'wrap-up-capacity' | 'auto-close' | 'burst' | 'time-out' | 'wait' | 'retry' | 'bot';
export type Deadline = { readonly rule: TimeRule; readonly at: number; readonly because: Because };

/** Who wakes a rule: `survey` has a queue of its own. */
export const queueOfRule = (rule: string): 'auto-messages' | 'surveys' =>
  rule === 'survey' ? 'surveys' : 'auto-messages';

const MINUTE = 60_000;

/** Every deadline of a thread as it stands. They follow from the state alone, so that activity moves them at no cost. */
export const deadlines = (state: ThreadState, config: Config): readonly Deadline[] => {
  const found: Deadline[] = [];
  const survey = surveyWakeAt(state.survey);
  if (survey !== undefined) found.push({ rule: 'survey', at: Date.parse(survey), because: because('survey.due') });
  const retries = (state.retries ?? []).map(({ at }) => Date.parse(at));
  if (retries.length > 0) found.push({ rule: 'retry', at: Math.min(...retries), because: because('retry.due') });
  const current = ongoing(state);
  if (current === undefined) return found;
  const { turn } = state;
  if (turn !== undefined) found.push({ rule: 'burst', ...turnOver(state, config) });
  const bot = botDeadline(current, config);
  if (bot !== undefined) found.push(bot);
  const silences = timeOutsOf(state, config);
  if (silences.length > 0) {
    const at = Math.min(...silences.map(silence => silence.at));
    const first = silences.find(silence => silence.at === at);
    const waits = first?.because.rule.startsWith('unawaited.') === true ? first.because : because('time-out.next');
    found.push({ rule: 'time-out', at, because: waits });
  }
  const waitMinutes = waitMessageMinutes(config, current);
  if (current.status === 'open' && waitMinutes > 0 && turn === undefined) {
    const at = Date.parse(state.wait?.askedAt ?? current.waitingSince) + waitMinutes * MINUTE;
    found.push({ rule: 'wait', at, because: because('wait.every', { minutes: waitMinutes }) });
  }
  const wrapUp = config.workstreams[current.workstream]?.wrapUp;
  if (current.status === 'wrap-up' && !current.capacityFreed && typeof wrapUp === 'number') {
    const at = Date.parse(current.endedAt) + wrapUp * 1_000;
    found.push({ rule: 'wrap-up-capacity', at, because: because('wrap-up.blocks-for', { seconds: wrapUp }) });
  }
  const { minutes, since } = autoCloseMinutes(current, config);
  found.push({
    rule: 'auto-close',
    at: Date.parse(since) + minutes * MINUTE,
    because: because('auto-close.inactive', { minutes }),
  });
  return found;
};

/** A bot that was asked must answer; one that isn't yet is asked when the customer's burst is over. */
const botDeadline = (current: Ongoing, config: Config): Deadline | undefined => {
  if (current.status !== 'bot') return undefined;
  const { asked, unanswered, bot, channel, lastFromCustomerAt } = current;
  const reason = because('bot.must-answer', { bot: bot.id });
  if (asked !== undefined) return { rule: 'bot', at: Date.parse(asked.until), because: reason };
  if (unanswered === undefined) return undefined;
  const seconds = config.channels[channel]?.burstSeconds ?? 0;
  const at = Date.parse(lastFromCustomerAt) + seconds * 1_000;
  return { rule: 'bot', at, because: because('turn.customer-quiet', { seconds }) };
};

/**
 * Schedules a wake for each deadline that has none outstanding, or one that would come too late. A wake more than a minute
 * past counts as none: it was lost.
 */
export const scheduleWakes = (draft: Draft): void => {
  for (const { rule, at, because: reason } of deadlines(draft.state, draft.config)) {
    const outstanding = draft.state.wakes[rule];
    const counts = outstanding !== undefined && Date.parse(outstanding) > draft.now - MINUTE;
    if (counts && Date.parse(outstanding) <= at) continue;
    draft.record({ kind: 'wake-scheduled', rule, wakeAt: new Date(at).toISOString(), because: reason });
  }
};
