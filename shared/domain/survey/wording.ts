import type { Survey, SurveyQuestion, SurveyTexts } from './schema';

/** The text in a language, else in its base language, else English, else the first there is. */
export const inLanguage = (texts: SurveyTexts, language: string | undefined): string => {
  const base = language?.split('-')[0];
  const keys = [language, base, 'en', Object.keys(texts)[0]];
  const key = keys.find(candidate => candidate !== undefined && Object.hasOwn(texts, candidate));
  return key === undefined ? '' : (texts[key] ?? '');
};

/** A question as it is texted; the options of a choice stand below it, numbered. */
export const questionText = (question: SurveyQuestion, language: string | undefined): string => {
  const text = inLanguage(question.text, language);
  if (question.kind !== 'choice') return text;
  return [text, ...question.options.map((option, index) => `${index + 1} ${inLanguage(option.label, language)}`)].join(
    '\n',
  );
};

/** The first question, with the survey's intro before it. */
export const firstText = (survey: Survey, question: SurveyQuestion, language: string | undefined): string =>
  survey.intro === undefined
    ? questionText(question, language)
    : `${inLanguage(survey.intro, language)}\n${questionText(question, language)}`;

export const repeatText = (survey: Survey, question: SurveyQuestion, language: string | undefined): string =>
  `${inLanguage(survey.repeat, language)} ${questionText(question, language)}`;

export const reminderText = (survey: Survey, question: SurveyQuestion, language: string | undefined): string =>
  `${inLanguage(survey.reminder, language)} ${questionText(question, language)}`;
