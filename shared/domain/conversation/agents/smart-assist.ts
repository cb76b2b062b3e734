import type { ThreadInput } from '../../messages/to-thread';
import { because } from '../../values/because';
import type { Draft } from '../actions/decision';
import { ongoing } from '../model/state';

type From<T extends ThreadInput['type']> = Extract<ThreadInput, { type: T }>;

/** An agent has written: whoever listens to the workstream is asked for suggestions. `of` is the text in the log. */
export const askListeners = (draft: Draft, of: number): void => {
  const current = ongoing(draft.state);
  const listeners = draft.config.workstreams[current?.workstream ?? '']?.smartAssist ?? [];
  for (const { id } of listeners)
    draft.record({ kind: 'assist-asked', listener: id, of, because: because('assist.agent-wrote', { listener: id }) });
};

/** Suggestions for the agent: they stand in the log, and go to no phone. */
export const onAssistAnswered = (
  draft: Draft,
  { conversation, listener, of, cards }: From<'assist-answered'>,
): void => {
  const current = ongoing(draft.state);
  if (current?.id !== conversation || (current.status !== 'active' && current.status !== 'wrap-up')) {
    const status = current?.id === conversation ? current.status : 'over';
    const reason = because('assist.nobody-to-see', { listener: listener.id, status });
    return void draft.record({ kind: 'dropped', what: 'assist-answered', because: reason });
  }
  const reason = because('assist.answered', { listener: listener.id, cards: cards.length });
  draft.record({ kind: 'cards-shown', listener, of, cards, because: reason });
};

/** Nobody waits for suggestions: the log says why there are none. */
export const onAssistFailed = (draft: Draft, { listener, rule, details }: From<'assist-failed'>): void => {
  const reason = because(rule, { listener: listener.id, details });
  draft.record({ kind: 'dropped', what: 'assist-failed', because: reason });
};
