import { segmentsOf } from '../../../shared/domain/text/segments';
import type { Document } from '../../data/draft/document';
import { itemOf } from '../../data/draft/items';
import { filledIn } from '../messages/filled-in';
import { heardAt } from '../messages/heard';

const USUAL = ['greeting', 'agent-joined', 'agent-ended'] as const;
/** An agent's texts in a usual conversation, each one segment. */
const AGENT_TEXTS = 3;

/** How many texts a usual conversation on a number costs: what is said by itself, three of the agent's, and the survey's questions. */
export const usualCost = (document: Document, channel: string): number => {
  const item = itemOf(document, 'channels', channel);
  const language = String(item?.language ?? 'en');
  const automated = USUAL.map(trigger => {
    const heard = heardAt(document, { is: 'channel', id: channel }, trigger, 'customer', language);
    return heard.is === 'text' ? segmentsOf(filledIn(heard.text, heard.language, 'Maria')).segments : 0;
  });
  const survey = itemOf(document, 'surveys', String(item?.survey ?? ''));
  const isByLink = survey?.mode === 'link';
  const questions = Array.isArray(survey?.questions)
    ? (survey.questions as readonly Readonly<Record<string, unknown>>[])
    : [];
  const asked = isByLink ? 1 : questions.reduce((sum, question) => sum + segmentsIn(question.text, language), 0);
  return automated.reduce((sum, each) => sum + each, 0) + AGENT_TEXTS + asked;
};

const segmentsIn = (texts: unknown, language: string): number => {
  const all = (texts ?? {}) as Readonly<Record<string, string>>;
  const text = all[language] ?? all.en ?? Object.values(all)[0];
  return text === undefined ? 1 : segmentsOf(text).segments;
};
