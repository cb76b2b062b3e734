import { classifyConsent } from '../../consent/classify';
import { findCrisisWords } from '../../consent/crisis/crisis';
import type { ThreadInput } from '../../messages/to-thread';
import { asksForSomething } from '../../survey/answers/asks-for-something';
import { type Decision, servedChannel } from '../actions/decision';
import { namesOf } from '../consent/read-consent';
import { keepForm } from '../ending/survey';
import { onTextReceived } from './on-text-received';

type Form = Extract<ThreadInput, { type: 'survey-form' }>;

/**
 * The form of a link came in. Its answers are kept; words among them that want no more texts, ask for something, or tell of danger,
 * are heard as if they had been texted: no survey swallows them. Who wants no more texts may say so in any reasonable way.
 */
export const onSurveyForm = (decision: Decision, form: Form): void => {
  if (!keepForm(decision, form)) return;
  const { customer, business } = decision.state;
  const text = wordsForSomebody(decision, form);
  if (text === undefined) return;
  const said = { messageId: decision.event.id, from: customer, to: business, text, receivedAt: form.at };
  onTextReceived(decision, { type: 'text-received', ...said });
};

const wordsForSomebody = (decision: Decision, { answers }: Form): string | undefined => {
  const channel = servedChannel(decision);
  // Its number was removed, or hears nobody any more: the answers are kept all the same.
  if (channel?.plan !== 'send-and-receive') return undefined;
  const words = answers.flatMap(({ kind, value }) => (kind === 'open' && typeof value === 'string' ? [value] : []));
  const optsOut = (text: string): boolean => {
    const reading = classifyConsent(text, { numberType: channel.numberType, names: namesOf(channel) });
    return reading.kind === 'opt-out' && reading.grade !== 'maybe';
  };
  const tells = (text: string) => asksForSomething(text) || findCrisisWords(text, channel.crisisPhrases) !== undefined;
  return words.find(optsOut) ?? words.find(tells);
};
