import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readAnswer } from '../../../../../shared/domain/survey/answers/read-answer';
import { type SurveyQuestion, surveySchema } from '../../../../../shared/domain/survey/schema';

const survey = surveySchema.parse({
  ...{ id: 'all', name: 'All' },
  questions: [
    { id: 'csat', kind: 'csat' },
    { id: 'nps', kind: 'nps' },
    { id: 'ces', kind: 'ces' },
    {
      id: 'own',
      kind: 'csat',
      text: { en: 'Reply 1 (awful) to 5 (superb).', fr: 'Répondez 1 = affreux, 5 = sublime.' },
    },
  ],
});
const [csat, nps, ces, own] = survey.questions as [SurveyQuestion, SurveyQuestion, SurveyQuestion, SurveyQuestion];
const value = (question: SurveyQuestion, text: string) => {
  const reading = readAnswer(question, text);
  return reading.kind === 'answer' ? reading.value : reading.kind;
};

/** `csat 5`, `nps-unclear`, or `not-1` for what must not be taken for a 1. */
const isRead = (label: string, text: string): boolean => {
  const question = [nps, ces].find(({ id }) => label.startsWith(id)) ?? csat;
  const read = value(question, text);
  if (label === 'not-1') return read !== 1;
  if (label.includes('unclear')) return read === 'unclear' || read === 'other';
  return read === Number(label.split(' ')[1]);
};

describe.each(['scores.tsv', 'scores-held-out.tsv'])('%s', file => {
  const lines = readFileSync(path.join(__dirname, file), 'utf8').trim().split('\n');
  const texts = lines.map(line => line.split('\t') as [string, string]);
  test('is read as it is meant, 0.9 of it at least', () => {
    const missed = texts.filter(([label, text]) => !isRead(label, text));
    process.stdout.write(`${file}: ${texts.length - missed.length} of ${texts.length} read as meant\n`);
    expect(missed.length / texts.length).toBeLessThanOrEqual(0.1);
  });
});

describe('ornament is no score, and a number beside it is the number', () => {
  test.each([
    'Ana was wonderful ✨',
    'Ana was wonderful ⭐',
    'Great job team 🌟',
    'Ok thanks',
    '✨',
    'one of your agents was kind',
  ])('%s is not taken for a score of 1 or 3', text => expect([1, 3]).not.toContain(value(csat, text)));
  test.each([
    ['Five ⭐', 5],
    ['5 👍', 5],
    ['1 👎', 1],
    ['✨ 5 ✨', 5],
    ['5 (great)', 5],
    ['5.0', 5],
    ['5 please', 5],
    ['5 😡', 5],
  ] as const)('%s: %d', (text, score) => expect(value(csat, text)).toBe(score));
  test.each(['5 and 4', '4 & 5', '5 or 4', '4.5', '5,5'])('%s is two, or none: asked once more', text =>
    expect(value(csat, text)).toBe('unclear'),
  );
});

describe('another scale is unclear', () => {
  test.each(['5 stars', 'five stars', '⭐⭐⭐⭐⭐', '5 ⭐', 'I give it 5 stars', '4/5', '5 estrellas'])(
    '%s on 0 to 10',
    text => expect(value(nps, text)).toBe('unclear'),
  );
  test.each(['10 stars', '10/10', '10 ⭐'])('%s is on it', text => expect(value(nps, text)).toBe(10));
  test('stars on 1 to 7', () => expect(value(ces, '⭐⭐⭐⭐⭐')).toBe('unclear'));
});

describe('our own wording sent back', () => {
  test.each([
    ['5 (very)', 5],
    ['very', 5],
    ['1 (not at all)', 1],
    ['Not at all.', 1],
    ['mucho', 5],
    ['nada', 1],
    ['pas du tout', 1],
  ] as const)('%s: %d', (text, score) => expect(value(csat, text)).toBe(score));
  test.each([
    ['certainly', 10],
    ['0 (not at all)', 0],
    ['seguro', 10],
    ['jamais', 0],
  ] as const)('%s: %d of 10', (text, score) => expect(value(nps, text)).toBe(score));
  test.each([
    ['superb', 5],
    ['awful, thanks', 1],
    ['sublime', 5],
    ['5 superb', 5],
    ['affreux', 1],
  ] as const)('%s: %d, in a question’s own words', (text, score) => expect(value(own, text)).toBe(score));
  test('a number with the word for another one is asked about', () => expect(value(own, '5 awful')).toBe('unclear'));
  test('one of our words inside others says nothing', () =>
    expect(value(own, 'the superb one you promised never came')).not.toBe(5));
});
