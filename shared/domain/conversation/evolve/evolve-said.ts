import { assertNever } from '../../values/never';
import type { Outcome } from '../model/outcomes';
import type { Ongoing } from '../model/state';

/** What is said of the conversation: its language, by an agent or by the customer's own words; its variables; whether it is read. */
export const saidByAgent = (
  current: Ongoing,
  outcome: Extract<Outcome, { kind: 'context-set' | 'language-set' | 'language-changed' | 'read-marked' }>,
): Ongoing => {
  switch (outcome.kind) {
    case 'context-set':
      return { ...current, context: { ...current.context, ...outcome.context } };
    case 'language-set':
      return { ...current, language: outcome.language, languageBy: 'agent' };
    case 'language-changed': {
      const { languageBy: _guessed, ...rest } = current;
      return { ...rest, language: outcome.language };
    }
    case 'read-marked':
      return { ...current, marked: { by: outcome.by.id, as: outcome.as } };
    default:
      return assertNever(outcome, 'word of an agent');
  }
};

/** Who joined beside its agent, after one came or went. */
export const joinedAfter = (current: Ongoing, { agent, state }: Extract<Outcome, { kind: 'colleague' }>): Ongoing => {
  const others = (current.joined ?? []).filter(({ id }) => id !== agent.id);
  return { ...current, joined: state === 'joined' ? [...others, agent] : others };
};
