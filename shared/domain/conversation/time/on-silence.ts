import { render } from '../../auto-messages/filling/template';
import type { TimeOutRule } from '../../config/time-rules';
import { type Because, because } from '../../values/because';
import { type Decision, servedChannel } from '../actions/decision';
import { quietTime } from '../actions/quiet-time';
import { sendText } from '../actions/say';
import { silenced } from '../actions/silenced';
import { closeConversation } from '../ending/end-conversation';
import { itemPool } from '../model/item-pool';
import { knownCustomer, type Ongoing, ongoing } from '../model/state';
import { firstDue, isProactive, silentSince, timeOutsOf } from './time-outs';

/** A silence is over its time: of the rules that are due, the first by priority acts, once for this silence. */
export const actOnSilence = (decision: Decision): void => {
  const current = ongoing(decision.state);
  const waiting = timeOutsOf(decision.state, decision.config);
  const due = firstDue(waiting, decision.now);
  if (current === undefined || due === undefined) return;
  const since = silentSince(current, due.rule.silent) ?? decision.nowIso;
  for (const { rule } of waiting) {
    // Another rule for the same silence and time has had its turn: the one with priority ran.
    if (rule.silent !== due.rule.silent || rule.minutes !== due.rule.minutes) continue;
    const ran = rule === due.rule ? due.because : because('time-out.other-rule-ran', { ran: due.rule.id });
    decision.record({ kind: 'timed-out', rule: rule.id, since, because: ran });
  }
  applyTimeOut(decision, current, due.rule);
};

const applyTimeOut = (decision: Decision, current: Ongoing, rule: TimeOutRule): void => {
  const { id, action } = rule;
  const reason = because('time-out.rule', { rule: id });
  if (action === 'close') return closeConversation(decision, 'system', reason);
  if (action === 'pass-on') return passOn(decision, current, reason);
  if (action !== 'set-aside') return remind(decision, current, action.send, rule);
  const { generation } = current;
  const held = generation !== undefined && { generation };
  decision.record({ kind: 'set-aside', pool: itemPool(decision.config, current), ...held, because: reason });
};

/** The pool alone decides who gets it; until it has, the agent may still answer. */
const passOn = (decision: Decision, current: Ongoing, reason: Because): void => {
  if (current.status !== 'active' || current.generation === undefined) return;
  const { generation, agent } = current;
  decision.record({ kind: 'passed-on', pool: itemPool(decision.config, current), generation, agent, because: reason });
};

/** In the customer's language, without its region, or in the first that was given. */
const remind = (
  decision: Decision,
  current: Ongoing,
  texts: Readonly<Record<string, string>>,
  rule: TimeOutRule,
): void => {
  const { id } = rule;
  const proactive = isProactive(rule);
  const time = proactive ? quietTime(decision.state, decision.config, decision.nowIso) : undefined;
  if (time !== undefined && time.kind !== 'now')
    return void decision.record({ kind: 'not-sent', what: `time-out-${id}`, because: time.because });
  const [fallback = 'en'] = Object.keys(texts);
  const wanted = [current.language, current.language.split('-')[0] ?? '', fallback];
  const language = wanted.find(one => texts[one] !== undefined) ?? fallback;
  const text = render(texts[language] ?? '', {
    AgentName: current.lastAgent?.name,
    CustomerName: knownCustomer(decision.state)?.name,
    QueueName: current.queue?.name,
  });
  const origin = { by: 'auto', trigger: `time-out-${id}`, source: 'workstream' } as const;
  const silent = silenced(decision.state, origin);
  if (silent !== undefined) return void decision.record({ kind: 'not-sent', what: origin.trigger, because: silent });
  const channel = servedChannel(decision);
  const more = proactive && { proactive };
  sendText(decision, channel, { text, language, origin, ...more, because: because('time-out.rule', { rule: id }) });
};
