import type { ThreadInput } from '../../messages/to-thread';
import { because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { ongoing } from '../model/state';

type From<T extends ThreadInput['type']> = Extract<ThreadInput, { type: T }>;

/** An agent has written: whoever listens to the workstream is asked for suggestions. `of` is the text in the log. */
export const askListeners = (decision: Decision, of: number): void => {
  const current = ongoing(decision.state);
  const listeners = decision.config.workstreams[current?.workstream ?? '']?.smartAssist ?? [];
  for (const { id } of listeners)
    decision.record({
      kind: 'assist-asked',
      listener: id,
      of,
      because: because('assist.agent-wrote', { listener: id }),
    });
};

/** Suggestions for the agent: they stand in the log, and go to no phone. */
export const onAssistAnswered = (
  decision: Decision,
  { conversation, listener, of, cards }: From<'assist-answered'>,
): void => {
  const current = ongoing(decision.state);
  if (current?.id !== conversation || (current.status !== 'active' && current.status !== 'wrap-up')) {
    const status = current?.id === conversation ? current.status : 'over';
    const reason = because('assist.nobody-to-see', { listener: listener.id, status });
    return void decision.record({ kind: 'dropped', what: 'assist-answered', because: reason });
  }
  const reason = because('assist.answered', { listener: listener.id, cards: cards.length });
  decision.record({ kind: 'cards-shown', listener, of, cards, because: reason });
};

/** Nobody waits for suggestions: the log says why there are none. */
export const onAssistFailed = (decision: Decision, { listener, rule, details }: From<'assist-failed'>): void => {
  const reason = because(rule, { listener: listener.id, details });
  decision.record({ kind: 'dropped', what: 'assist-failed', because: reason });
};
