import { nextOpeningWords } from '../operating-hours/next-opening-words';
import { type HoursAnswer, isOpen, type Schedule } from '../operating-hours/schedule';
import { type ChoiceInput, chooseAutoMessage } from './choose';
import type { TemplateValues } from './filling/template';
import { type AutoMessagePreview, previewAutoMessage } from './preview';

/** The message that answers the first text of a conversation: open hours greet, closed ones say when they open again. */
export const firstMessage = (answer: HoursAnswer): 'greeting' | 'holiday' | 'out-of-hours' => {
  if (answer.open) return 'greeting';
  return answer.holiday === true ? 'holiday' : 'out-of-hours';
};

export type HeardAt = HoursAnswer & {
  readonly trigger: ReturnType<typeof firstMessage>;
  /** In the language of the message that would go out; empty when no opening is known. */
  readonly nextOpening: string;
  readonly message: AutoMessagePreview;
};

/**
 * Whether a schedule is open at an instant, why, until when, and what a customer would hear who texts then for the first
 * time: the answer of "is it open at T?".
 *
 * @param at epoch ms
 * @throws RangeError for what is no instant from 1970 to 2199
 */
export const heardAt = (
  schedule: Schedule,
  at: number,
  input: Omit<ChoiceInput, 'trigger' | 'recipient'> & {
    readonly customerNumber?: string;
    readonly values?: TemplateValues;
  },
): HeardAt => {
  const { customerNumber, values, ...choice } = input;
  const answer = isOpen(schedule, at);
  const trigger = firstMessage(answer);
  const chosen = chooseAutoMessage({ ...choice, trigger });
  const language = chosen.withheld ? input.language : chosen.language;
  const nextOpening = nextOpeningWords(schedule, at, { language, customerNumber });
  const message = previewAutoMessage({ ...choice, trigger, values: { ...values, NextOpening: nextOpening } });
  return { ...answer, trigger, nextOpening, message };
};
