import { NO_SURVEY, startSurvey, surveyWake } from '../../../../shared/domain/survey/next-step';
import { LONGEST_FORM_TEXT, readForm, surveyFormReceived } from '../../../../shared/domain/survey/read-form';
import { surveySchema } from '../../../../shared/domain/survey/schema';

const survey = surveySchema.parse({
  id: 'after',
  name: 'After',
  mode: 'link',
  questions: [
    { id: 'score', kind: 'csat' },
    { id: 'friend', kind: 'nps' },
    {
      id: 'topic',
      kind: 'choice',
      text: { en: 'About?' },
      options: [
        { id: 'a', label: { en: 'Bills' } },
        { id: 'b', label: { en: 'Orders' } },
      ],
    },
    { id: 'words', kind: 'open' },
  ],
});
const NOW = '2026-11-22T10:00:00.000Z';
const AFTER_EXPIRY = '2026-11-24T10:00:00.000Z';
const gates = { optedOut: false, blocked: false, abandoned: false };
const linked = startSurvey({
  survey,
  surveys: [survey],
  conversation: 'c1',
  language: 'en',
  now: NOW,
  gates,
  botOnly: false,
}).state;
const answers = (form: Record<string, string>) => {
  const reading = readForm(survey, form, NOW);
  return reading.kind === 'answers' ? reading.answers : [];
};

describe('a form', () => {
  test('gives an answer for each question that was filled in', () =>
    expect(readForm(survey, { score: '5', friend: '0', topic: 'b', words: ' fine ' }, NOW)).toEqual({
      kind: 'answers',
      answers: [
        { question: 'score', kind: 'csat', value: 5, at: NOW, late: false },
        { question: 'friend', kind: 'nps', value: 0, at: NOW, late: false },
        { question: 'topic', kind: 'choice', value: 'b', at: NOW, late: false },
        { question: 'words', kind: 'open', value: 'fine', at: NOW, late: false },
      ],
    }));
  test('may leave questions out', () => expect(answers({ score: '4', words: '  ' })).toHaveLength(1));
  test('of nothing is empty', () => expect(readForm(survey, { other: 'x' }, NOW)).toEqual({ kind: 'empty' }));
  test.each([
    [{ score: '6' }, { score: 'not-a-choice' }],
    [{ score: '0' }, { score: 'not-a-choice' }],
    [{ score: '4.5' }, { score: 'not-a-choice' }],
    [{ friend: '11' }, { friend: 'not-a-choice' }],
    [{ topic: 'c' }, { topic: 'not-a-choice' }],
    [{ words: 'x'.repeat(LONGEST_FORM_TEXT + 1), score: '5' }, { words: 'too-long' }],
  ])('%j is refused and says where', (form, problems) =>
    expect(readForm(survey, form as Record<string, string>, NOW)).toEqual({ kind: 'invalid', problems }),
  );
  test('reads nothing from the prototype', () =>
    expect(
      readForm(surveySchema.parse({ ...survey, questions: [{ id: 'constructor', kind: 'open' }] }), {}, NOW),
    ).toEqual({ kind: 'empty' }));
});

describe('the form of a link', () => {
  test('is kept once, for its own conversation', () => {
    const step = surveyFormReceived(linked, 'c1', answers({ score: '5' }), NOW);
    expect(step).toMatchObject({
      kind: 'kept',
      state: { status: 'done', end: 'completed', answers: [{ value: 5, late: false }] },
    });
    expect(step.kind === 'kept' && step.facts.map(fact => fact.kind)).toEqual(['answered', 'ended']);
    expect(step.kind === 'kept' && surveyFormReceived(step.state, 'c1', answers({ score: '1' }), NOW)).toEqual({
      kind: 'refused',
      why: 'used',
    });
    expect(surveyFormReceived(linked, 'c2', answers({ score: '5' }), NOW)).toEqual({
      kind: 'refused',
      why: 'not-this-survey',
    });
    expect(surveyFormReceived(NO_SURVEY, 'c1', answers({ score: '5' }), NOW)).toEqual({
      kind: 'refused',
      why: 'not-this-survey',
    });
  });
  test('that comes late is kept and marked', () => {
    expect(surveyFormReceived(linked, 'c1', answers({ score: '5' }), AFTER_EXPIRY)).toMatchObject({
      kind: 'kept',
      state: { answers: [{ late: true }] },
    });
    const expired = surveyWake(linked, survey, { now: AFTER_EXPIRY, gates }).state;
    const step = surveyFormReceived(expired, 'c1', answers({ score: '5' }), AFTER_EXPIRY);
    expect(step).toMatchObject({ kind: 'kept', state: { end: 'completed', answers: [{ value: 5, late: true }] } });
    expect(step.kind === 'kept' && surveyFormReceived(step.state, 'c1', answers({ score: '1' }), AFTER_EXPIRY)).toEqual(
      { kind: 'refused', why: 'used' },
    );
  });
  test('is not one for a survey by text', () => {
    const byText = startSurvey({
      survey: { ...survey, mode: 'conversational' },
      surveys: [],
      conversation: 'c1',
      language: 'en',
      now: NOW,
      gates,
      botOnly: false,
    }).state;
    expect(surveyFormReceived(byText, 'c1', answers({ score: '5' }), NOW)).toEqual({
      kind: 'refused',
      why: 'not-this-survey',
    });
  });
});
