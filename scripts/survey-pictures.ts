import type { Browser } from 'playwright-core';
import { toPageResponse } from '../functions/api/public/page';
import { surveyForm } from '../functions/api/public/survey-form';
import { SURVEY_WORDS } from '../functions/api/public/survey-texts';
import { surveySchema } from '../shared/domain/survey/schema';

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

const PICTURES = [
  { name: 'survey', width: 1000, page: 'en', colorScheme: 'light' },
  { name: 'survey-small', width: 360, page: 'en', colorScheme: 'light' },
  { name: 'survey-small-dark', width: 360, page: 'es', colorScheme: 'dark' },
] as const;

/** The survey's page as customers see it: the page's own HTML and headers, with some answers chosen. */
export const takeSurveyPictures = async (browser: Browser, pathOf: (name: string) => string): Promise<void> => {
  for (const { name, width, page: language, colorScheme } of PICTURES) {
    const content = surveyForm({ survey, language, page: language, sent });
    const { headers, body } = toPageResponse({ language, title: SURVEY_WORDS[language].title, content });
    const context = await browser.newContext({ viewport: { width, height: 800 }, deviceScaleFactor: 2, colorScheme });
    const page = await context.newPage();
    await page.route('**/*', route =>
      route.fulfill({ headers: headers as Record<string, string>, body: String(body) }),
    );
    await page.goto('https://help.example/api/public/s/AAAAAAAAAAAAAAAAAAAAAA');
    await page.screenshot({ path: pathOf(name), fullPage: true });
    await context.close();
  }
};
