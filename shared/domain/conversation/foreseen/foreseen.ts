import type { Consequence, Foreseen } from '../../desk/foreseen';
import type { ThreadEvent } from '../../messages/to-thread';
import { segmentsOf } from '../../text/segments';
import { refusalAmong } from '../../values/refusal';
import type { Given } from '../actions/decision';
import { decide } from '../decide';
import type { Outcome } from '../model/outcomes';
import type { ThreadState } from '../model/state';

/**
 * What an event would make of a thread: the very decision that would be made, told and not kept.
 *
 * @throws CannotBeHandled as `decide` does
 */
export const foreseeThread = (state: ThreadState, event: ThreadEvent, given: Given): Foreseen => {
  const outcomes = decide(state, event, given).map(({ outcome }) => outcome);
  const refused = refusalAmong(outcomes);
  if (refused !== undefined) {
    const { status, sentence, because } = refused;
    return { outcome: 'refused', status, sentence, ...(because !== undefined && { because }), follows: [] };
  }
  return { outcome: 'done', follows: outcomes.flatMap(outcome => consequenceOf(outcome) ?? []) };
};

const consequenceOf = (outcome: Outcome): Consequence | undefined => {
  const { because } = outcome;
  switch (outcome.kind) {
    case 'text-sent': {
      const { text, origin } = outcome;
      return { kind: 'text', because, by: origin.by, text, segments: segmentsOf(text).segments };
    }
    case 'not-sent':
      return { kind: 'not-sent', because, what: outcome.what };
    case 'conversation-ended':
      return { kind: 'ends', because };
    case 'conversation-closed':
      return { kind: 'closes', because };
    case 'set-aside':
      return { kind: 'waits-for-customer', because };
    case 'survey': {
      const { state } = outcome;
      const at = state.status === 'scheduled' ? { at: state.askAt } : {};
      return { kind: 'survey', because, status: state.status, ...at };
    }
    case 'consent-said':
      return { kind: 'consent', because, to: outcome.to, changed: outcome.changed };
    case 'sender-restricted':
      return { kind: 'restricted', because, how: outcome.how, on: outcome.on };
    case 'language-set':
      return { kind: 'language', because, language: outcome.language };
    case 'customer-unlinked':
      return { kind: 'unlinked', because };
    case 'dropped':
      return { kind: 'nothing', because };
    default:
      return undefined;
  }
};
