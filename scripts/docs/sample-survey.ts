import type { HttpResponseInit } from '@azure/functions';
import { toPageResponse } from '../../functions/api/public/page/page';
import type { PageLanguage } from '../../functions/api/public/page/page-texts';
import { surveyForm } from '../../functions/api/public/survey-form';
import { SURVEY_WORDS } from '../../functions/api/public/survey-texts';
import { surveySchema } from '../../shared/domain/survey/schema';

const survey = surveySchema.parse({
  id: 'after-help',
  name: 'After a conversation',
  mode: 'link',
  questions: [
    { id: 'satisfied', kind: 'csat' },
    { id: 'recommend', kind: 'nps' },
    {
      id: 'topic',
      kind: 'choice',
      text: { en: 'What was it about?', es: '¿De qué se trataba?' },
      options: [
        { id: 'order', label: { en: 'An order', es: 'Un pedido' } },
        { id: 'refund', label: { en: 'A refund', es: 'Un reembolso' } },
        { id: 'other', label: { en: 'Something else', es: 'Otra cosa' } },
      ],
    },
    { id: 'words', kind: 'open' },
  ],
});
const sent = { satisfied: '5', recommend: '9', topic: 'order', words: '' };

/** The survey's page as customers see it, with some answers chosen. */
export const surveyPage = (language: PageLanguage): HttpResponseInit =>
  toPageResponse({
    language,
    title: SURVEY_WORDS[language].title,
    content: surveyForm({ survey, language, page: language, sent }),
  });
