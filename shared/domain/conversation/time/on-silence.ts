import { render } from '../../auto-messages/template';
import type { TimeOutRule } from '../../config/time-rules';
import { because } from '../../values/because';
import { type Draft, servedChannel } from '../actions/decision';
import { quietTime } from '../actions/quiet-time';
import { sendText } from '../actions/say';
import { silenced } from '../actions/silenced';
import { closeConversation } from '../ending/end-conversation';
import { itemPool } from '../model/item-pool';
import { knownCustomer, type Ongoing, ongoing } from '../model/state';
import { firstDue, isProactive, silentSince, timeOutsOf } from './time-outs';

/** A silence is over its time: of the rules that are due, the first by priority acts, once for this silence. */
export const actOnSilence = (draft: Draft): void => {
  const current = ongoing(draft.state);
  const waiting = timeOutsOf(draft.state, draft.config);
  const due = firstDue(waiting, draft.now);
  if (current === undefined || due === undefined) return;
  const since = silentSince(current, due.rule.silent) ?? draft.nowIso;
  for (const { rule } of waiting) {
    // Another rule for the same silence and time has had its turn: the one with priority ran.
    if (rule.silent !== due.rule.silent || rule.minutes !== due.rule.minutes) continue;
    const ran = rule === due.rule ? due.because : because('time-out.other-rule-ran', { ran: due.rule.id });
    draft.record({ kind: 'timed-out', rule: rule.id, since, because: ran });
  }
  act(draft, current, due.rule);
};

const act = (draft: Draft, current: Ongoing, rule: TimeOutRule): void => {
  const { id, action } = rule;
  const reason = because('time-out.rule', { rule: id });
  if (action === 'close') return closeConversation(draft, 'system', reason);
  if (action !== 'set-aside') return remind(draft, current, action.send, rule);
  const { generation } = current;
  const held = generation !== undefined && { generation };
  draft.record({ kind: 'set-aside', pool: itemPool(draft.config, current), ...held, because: reason });
};

/** In the customer's language, without its region, or in the first that was given. */
const remind = (draft: Draft, current: Ongoing, texts: Readonly<Record<string, string>>, rule: TimeOutRule): void => {
  const { id } = rule;
  const proactive = isProactive(rule);
  const time = proactive ? quietTime(draft.state, draft.config, draft.nowIso) : undefined;
  if (time !== undefined && time.kind !== 'now')
    return void draft.record({ kind: 'not-sent', what: `time-out-${id}`, because: time.because });
  const [fallback = 'en'] = Object.keys(texts);
  const wanted = [current.language, current.language.split('-')[0] ?? '', fallback];
  const language = wanted.find(one => texts[one] !== undefined) ?? fallback;
  const text = render(texts[language] ?? '', {
    AgentName: current.lastAgent?.name,
    CustomerName: knownCustomer(draft.state)?.name,
    QueueName: current.queue?.name,
  });
  const origin = { by: 'auto', trigger: `time-out-${id}`, source: 'workstream' } as const;
  const silent = silenced(draft.state, origin);
  if (silent !== undefined) return void draft.record({ kind: 'not-sent', what: origin.trigger, because: silent });
  const channel = servedChannel(draft);
  const more = proactive && { proactive };
  sendText(draft, channel, { text, language, origin, ...more, because: because('time-out.rule', { rule: id }) });
};
