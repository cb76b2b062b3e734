import type { Channel } from '../../config/channel';
import { askedLanguage } from '../../text/asked-language';
import { detectLanguage } from '../../text/language';
import { changeOfLanguage, isOnlyGreeting, isOnlyName } from '../../text/language-change';
import type { Decision } from '../actions/decision';
import { ongoing } from '../model/state';

type Begins = { readonly language: string; readonly languageIsGuess?: true };

/**
 * The language that a conversation begins in. A greeting is said in any language by people who go on in another: it takes nothing
 * from what the last conversation was clearly held in, and is a guess where nothing is known.
 */
export const beginsIn = ({ state: { current } }: Decision, { language }: Channel, text: string): Begins => {
  const last = current.status === 'closed' ? current : undefined;
  const asked = askedLanguage(text);
  if (asked !== undefined) return { language: asked };
  const read = isOnlyName(text) ? undefined : detectLanguage(text);
  if (read !== undefined && !isOnlyGreeting(text)) return { language: read };
  if (last !== undefined && last.languageBy !== 'guess') return { language: last.language };
  return { language: read ?? last?.language ?? language, languageIsGuess: true };
};

/** Automated messages follow a clear change of the customer's language, until an agent has set it. */
export const followLanguage = (decision: Decision, text: string): void => {
  const current = ongoing(decision.state);
  if (current === undefined) return;
  const { language, languageBy } = current;
  const known = { language, setByAgent: languageBy === 'agent', isGuess: languageBy === 'guess' };
  const read = changeOfLanguage(known, text);
  if (read.kind === 'changes') decision.record({ kind: 'language-changed', language: read.to, because: read.because });
};
