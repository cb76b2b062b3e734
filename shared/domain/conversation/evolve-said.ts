import type { Outcome } from './outcomes';
import type { Ongoing } from './state';

/** What an agent has said of the conversation: its language, its context variables. */
export const saidByAgent = (
  current: Ongoing,
  outcome: Extract<Outcome, { kind: 'context-set' | 'language-set' }>,
): Ongoing =>
  outcome.kind === 'language-set'
    ? { ...current, language: outcome.language }
    : { ...current, context: { ...current.context, ...outcome.context } };
