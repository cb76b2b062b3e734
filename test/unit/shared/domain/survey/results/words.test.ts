import type { SurveyResponse } from '../../../../../../shared/domain/survey/results/results';
import { wordsOf } from '../../../../../../shared/domain/survey/results/words';

const at = '2026-11-23T15:00:00.000Z';
const response = (...answers: SurveyResponse['answers'][number][]): SurveyResponse => ({
  ...{ conversation: 'c', survey: 's', channel: 'main', language: 'en', askedAt: at, answers, queue: 'orders' },
});

test('#126 words stand with the score that was given beside them, or in the same survey', () => {
  const score = { question: 'q1', kind: 'csat', value: 2, at, late: false } as const;
  const open = { question: 'q2', kind: 'open', value: 'Too slow', at, late: false } as const;
  expect(wordsOf(response({ ...score, comment: 'Hm.' }, open))).toEqual([
    { conversation: 'c', at, question: 'q1', text: 'Hm.', score: { kind: 'csat', value: 2 }, queue: 'orders' },
    { conversation: 'c', at, question: 'q2', text: 'Too slow', score: { kind: 'csat', value: 2 }, queue: 'orders' },
  ]);
});

test('a score alone and empty words say nothing', () => {
  expect(wordsOf(response({ question: 'q', kind: 'nps', value: 9, at, late: false }))).toEqual([]);
  expect(wordsOf(response({ question: 'q', kind: 'open', value: '  ', at, late: false }))).toEqual([]);
});
