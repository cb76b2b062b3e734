import {
  finish,
  NO_SURVEY,
  type ReceivedForm,
  startSurvey,
  surveyFormReceived,
  surveyWake,
} from '../../../../../shared/domain/survey/next-step';
import { LONGEST_FORM_TEXT, readForm } from '../../../../../shared/domain/survey/read-form';
import { surveySchema } from '../../../../../shared/domain/survey/schema';

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
  test('counts the end of a line once, as the page did', () =>
    expect(answers({ words: `${'x'.repeat(LONGEST_FORM_TEXT - 2)}\r\ny` })[0]?.value).toHaveLength(LONGEST_FORM_TEXT));
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
  const EXPIRES = '2026-11-23T10:00:00.000Z';
  const form = (score: string, { at = NOW, conversation = 'c1' } = {}): ReceivedForm => ({
    ...{ conversation, survey: 'after', language: 'en', askedAt: NOW, expiresAt: EXPIRES, at },
    answers: answers({ score }),
  });

  test('is kept once, for its own conversation', () => {
    const step = surveyFormReceived(linked, form('5'));
    expect(step.state).toMatchObject({ status: 'done', end: 'completed', answers: [{ value: 5, late: false }] });
    expect(step.facts.map(fact => fact.kind)).toEqual(['answered', 'ended']);
    const again = surveyFormReceived(step.state, form('1'));
    expect(again.state).toBe(step.state);
    expect(again.facts).toEqual([{ kind: 'ignored', because: { rule: 'survey.form-used' } }]);
  });

  test('that comes late is kept and marked, also when the survey has expired or was cancelled meanwhile', () => {
    const late = form('5', { at: AFTER_EXPIRY });
    expect(surveyFormReceived(linked, late).state).toMatchObject({ answers: [{ late: true }] });
    const expired = surveyWake(linked, survey, { now: AFTER_EXPIRY, gates }).state;
    expect(expired).toMatchObject({ status: 'done', end: 'expired' });
    const step = surveyFormReceived(expired, late);
    expect(step.state).toMatchObject({ end: 'completed', answers: [{ value: 5, late: true }] });
    expect(step.facts.map(fact => fact.kind)).toEqual(['answered']);
    const cancelled = linked.status === 'linked' ? finish(linked, 'cancelled', NOW, { rule: 'x' }).state : linked;
    expect(surveyFormReceived(cancelled, form('5')).state).toMatchObject({ answers: [{ value: 5, late: false }] });
    expect(surveyFormReceived(step.state, form('1', { at: AFTER_EXPIRY })).state).toBe(step.state);
  });

  test.each([
    ['another conversation’s survey', linked, 'c0'],
    ['no survey any more', NO_SURVEY, 'c1'],
  ])('is kept beside %s, which it leaves alone', (_, state, conversation) => {
    const step = surveyFormReceived(state, form('5', { conversation }));
    expect(step.state).toBe(state);
    expect(step.facts).toMatchObject([{ kind: 'form-kept', conversation, askedAt: NOW, answers: [{ value: 5 }] }]);
  });
});
