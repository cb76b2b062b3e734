import { assertNever } from '../../values/never';
import type { Outcome } from '../model/outcomes';
import type { Ongoing } from '../model/state';

/** What an agent has said of the conversation: its language, its context variables, whether they have read it. */
export const saidByAgent = (
  current: Ongoing,
  outcome: Extract<Outcome, { kind: 'context-set' | 'language-set' | 'read-marked' }>,
): Ongoing => {
  switch (outcome.kind) {
    case 'context-set':
      return { ...current, context: { ...current.context, ...outcome.context } };
    case 'language-set':
      return { ...current, language: outcome.language };
    case 'read-marked':
      return { ...current, marked: { by: outcome.by.id, as: outcome.as } };
    default:
      return assertNever(outcome, 'word of an agent');
  }
};
