import { surveySchema } from '../../../../../shared/domain/survey/schema';
import {
  firstText,
  inLanguage,
  questionText,
  reminderText,
  repeatText,
} from '../../../../../shared/domain/survey/wording';

const smallest = { id: 'after', name: 'After a conversation', questions: [{ id: 'score', kind: 'csat' }] };
const issues = (input: unknown) => {
  const parsed = surveySchema.safeParse(input);
  return parsed.success ? [] : parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`);
};

describe('the smallest survey', () => {
  const survey = surveySchema.parse(smallest);
  test('has every default', () =>
    expect(survey).toMatchObject({ delaySeconds: 0, expiresAfterHours: 24, mode: 'conversational', botOnly: 'same' }));
  test.each(['en', 'es', 'fr'])('speaks %s', language => {
    const [question] = survey.questions;
    for (const texts of [survey.thanks, survey.repeat, survey.reminder, survey.link, question?.text ?? {}]) {
      expect(texts[language]).toBeTruthy();
    }
  });
  test('stays the same when it is read again', () => expect(surveySchema.parse(survey)).toEqual(survey));
});

test('a text of one’s own replaces ours in its language and leaves the others', () => {
  const survey = surveySchema.parse({ ...smallest, thanks: { en: 'Ta!', de: 'Danke!' } });
  expect(survey.thanks).toEqual({
    en: 'Ta!',
    es: 'Gracias por sus comentarios.',
    fr: 'Merci pour votre avis.',
    de: 'Danke!',
  });
});

describe('is refused', () => {
  const question = { id: 'q', kind: 'open' };
  test.each([
    ['no question', { ...smallest, questions: [] }, 'questions'],
    [
      'six questions',
      { ...smallest, questions: [1, 2, 3, 4, 5, 6].map(n => ({ id: `q${n}`, kind: 'open' })) },
      'questions',
    ],
    ['two questions of one id', { ...smallest, questions: [question, question] }, 'questions.1.id'],
    [
      'a choice without options',
      { ...smallest, questions: [{ id: 'q', kind: 'choice', text: { en: 'Which?' } }] },
      'questions.0.options',
    ],
    [
      'a choice without text',
      { ...smallest, questions: [{ id: 'q', kind: 'choice', options: [] }] },
      'questions.0.text',
    ],
    ['an unknown kind', { ...smallest, questions: [{ id: 'q', kind: 'stars' }] }, 'questions.0.kind'],
    ['a reminder after the end', { ...smallest, reminderAfterMinutes: 1_440 }, 'reminderAfterMinutes'],
    ['a misspelt key', { ...smallest, delay: 5 }, ''],
    ['a negative delay', { ...smallest, delaySeconds: -1 }, 'delaySeconds'],
    ['a language that is none', { ...smallest, intro: { English: 'Hi' } }, 'intro.English'],
    ['texts without any', { ...smallest, intro: {} }, 'intro'],
    ['an id with blanks', { ...smallest, id: 'My survey' }, 'id'],
  ])('%s', (_, input, path) => expect(issues(input).some(issue => issue.startsWith(`${path}: `))).toBe(true));
});

describe('a text in a language', () => {
  const texts = { en: 'Hello', es: 'Hola', 'es-MX': 'Qué tal' };
  test.each([
    ['es-MX', 'Qué tal'],
    ['es-AR', 'Hola'],
    ['fr', 'Hello'],
    [undefined, 'Hello'],
    ['constructor', 'Hello'],
  ])('%s: %s', (language, text) => expect(inLanguage(texts, language)).toBe(text));
  test('falls back to the first when there is no English', () =>
    expect(inLanguage({ de: 'Hallo' }, 'fr')).toBe('Hallo'));
});

describe('a question as it is texted', () => {
  const survey = surveySchema.parse({
    ...smallest,
    intro: { en: 'Thanks for writing to us.' },
    questions: [
      {
        id: 'topic',
        kind: 'choice',
        text: { en: 'About?' },
        options: [
          { id: 'a', label: { en: 'Bills' } },
          { id: 'b', label: { en: 'Orders' } },
        ],
      },
    ],
  });
  const question = survey.questions[0] as (typeof survey.questions)[number];
  test('numbers its options', () => expect(questionText(question, 'en')).toBe('About?\n1 Bills\n2 Orders'));
  test('stands behind the intro the first time', () =>
    expect(firstText(survey, question, 'en')).toBe('Thanks for writing to us.\nAbout?\n1 Bills\n2 Orders'));
  test('stands behind the apology when it is asked again', () =>
    expect(repeatText(survey, question, 'es')).toMatch(/^Disculpe, no pudimos leer su respuesta\. About\?/));
  test('stands behind a reminder', () => expect(reminderText(survey, question, 'fr')).toMatch(/^Un petit rappel/));
});
