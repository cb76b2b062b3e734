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

describe('a number beside harmless words is the number', () => {
  test.each([
    ['excellent 5', 5],
    ['Great service 5 ⭐', 5],
    ['ok 5', 5],
    ['maybe 3', 3],
    ['+5', 5],
    ['5+', 5],
    ['5+ great', 5],
    ['5 plus', 5],
    ['only 3', 3],
    ['not bad 4', 4],
    ['5 sobre 5', 5],
    ['thank you so much 5', 5],
    ['Ana was great 5', 5],
    ['Ana fue muy amable 5', 5],
    ['muy bien 5', 5],
    ['i guess 4', 4],
    ['about 3', 3],
    ['terrible 1', 1],
    ['good 3', 3],
    ['five (5)', 5],
    ['5 cinco', 5],
    ['⭐ 5', 5],
    ['5stars', 5],
    ['I meant 5', 5],
    ['haha 5', 5],
    ['je dirais 4', 4],
  ] as const)('%s: %d', (text, score) => expect(value(csat, text)).toBe(score));
  test.each(['2 good', '1 great', '5 terrible', 'bad 4', '5, not good', 'great 2'])('%s contradicts itself', text =>
    expect(value(csat, text)).toBe('unclear'),
  );
  test.each(['excellent 5', '5 great', 'good 3'])('%s of 10 may mean all of five', text =>
    expect(value(nps, text)).toBe('unclear'),
  );
  test.each(['not 5', 'no 5', 'less than 5', 'order 5', 'in 5', 'room 5', 'never on time 1', 'I need 5', 'high 5'])(
    '%s is not',
    text => expect(typeof value(csat, text)).toBe('string'),
  );
  test.each(['thank u 2', 'you 2', 'love you 2', '+1', '1+', '5!1', '4 no 5', '5 5', 'ok 5 6'])(
    '%s is asked about',
    text => expect(value(csat, text)).toBe('unclear'),
  );
});

describe('number 1 is praise', () => {
  test.each([
    'Ana is number 1!',
    '#1',
    'You are #1',
    'number one!',
    'No. 1',
    'Ana es la número 1',
    'vous êtes numéro un',
    'n°1',
  ])('%s: asked about', text => {
    for (const question of [csat, nps, ces]) expect(value(question, text)).toBe('unclear');
  });
  test.each(['Ana is #1! 5', 'You guys are number 1, 5 stars', '5, you are number one'])('%s: 5', text =>
    expect(value(csat, text)).toBe(5),
  );
  test.each([
    ['1', 1],
    ['number 4', 4],
    ['#5', 5],
    ['1!', 1],
    ['a 1', 1],
  ] as const)('%s: %d', (text, score) => expect(value(csat, text)).toBe(score));
  test('who complains of a number one is heard', () =>
    expect(value(csat, 'my number one problem is that nobody called me back')).toBe('other'));
  test('number 10 is a number', () => expect(value(nps, 'number 10')).toBe(10));
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
