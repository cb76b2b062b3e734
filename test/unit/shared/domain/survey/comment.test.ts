import { commentOn } from '../../../../../shared/domain/survey/comment';
import type { SurveyAnswer, SurveyState } from '../../../../../shared/domain/survey/state';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 15, 0, seconds)).toISOString();
const score: SurveyAnswer = { question: 'score', kind: 'csat', value: 5, at: at(10), late: false };
const running = { survey: 'after', conversation: 'c-1', language: 'en', firstAskedAt: at(0) };
type Asked = Extract<SurveyState, { status: 'asked' }>;
type Done = Extract<SurveyState, { status: 'done' }>;
const asked: Asked = {
  ...running,
  ...{ status: 'asked', index: 1, repeated: false, askedAt: at(14), expiresAt: at(9_000), answers: [score] },
};
const done: Done = { ...running, status: 'done', end: 'completed', index: 1, endedAt: at(12), answers: [score] };
const say = (state: Asked | Done, text: string, received: number) =>
  commentOn(state, { text, receivedAt: at(received), now: at(received) });

describe('while the next question is on its way', () => {
  test('a text that was received before it is the comment on the answer', () => {
    const step = say(asked, 'great service!', 12);
    expect(step).toMatchObject({
      taken: true,
      toAgent: false,
      state: { status: 'asked', index: 1, answers: [{ value: 5, comment: 'great service!' }] },
      facts: [
        { kind: 'commented', answer: { comment: 'great service!' }, because: { rule: 'survey.comment-crossed' } },
      ],
    });
  });
  test('praise or not', () => expect(say(asked, 'My sofa is blue', 12)?.taken).toBe(true));
  test('a second one is added', () => {
    const answers = [{ ...score, comment: 'great' }];
    expect(say({ ...asked, answers }, 'and so quick', 13)?.state).toMatchObject({
      answers: [{ comment: 'great\nand so quick' }],
    });
  });
  test('what came after it answers it', () => expect(say(asked, 'great service!', 14)).toBeUndefined());
  test('what asks for something is no comment', () =>
    expect(say(asked, 'Can you call me about my refund?', 12)).toBeUndefined());
  test.each([
    ...['but I was charged twice', 'They never called me back', 'wrong item again', 'the part is missing'],
    ...['it leaks again', 'I still have no refund', 'nobody showed up', 'great, but you overcharged me'],
    ...['me cobraron dos veces', 'nunca me llamaron', 'falta una pieza', 'sigue sin funcionar'],
    ...['j’ai été débité deux fois', 'Personne ne m’a rappelé', 'il manque une pièce', 'toujours pas de remboursement'],
  ])('trouble is somebody’s: %s', text => {
    expect(say(asked, text, 12)).toBeUndefined();
    expect(say(done, text, 11)).toBeUndefined();
  });
  test.each([
    ...['but the driver was rude', 'the wait was long', 'the refund was quick', 'I still have no complaints'],
    ...['Ana called me back at once', 'not bad', 'siguen igual de amables', 'On m’a rappelé tout de suite'],
  ])('a comment all the same: %s', text => expect(say(asked, text, 12)?.taken).toBe(true));
  test('what came before the survey is no comment, nor is anything on no answer', () => {
    expect(say(asked, 'great service!', -5)).toBeUndefined();
    expect(say({ ...asked, index: 0, answers: [] }, 'great service!', 12)).toBeUndefined();
  });
});

describe('after the last answer', () => {
  test('a text that crossed our thanks is the comment', () =>
    expect(say(done, 'My sofa is blue', 11)?.taken).toBe(true));
  test.each(['great service!', 'Ana was wonderful', '😍', 'thank you', 'Muy amable', 'you guys are the best'])(
    'praise, minutes later: %s',
    text =>
      expect(say(done, text, 60)).toMatchObject({
        state: { status: 'done', end: 'completed', answers: [{ comment: text }] },
        facts: [{ because: { rule: 'survey.comment-after' } }],
      }),
  );
  test.each([
    'My order came broken',
    'great, but my order is late',
    'Where is it?',
    'not good',
    'hello',
    'I need a refund, thanks',
  ])('a new matter: %s', text => expect(say(done, text, 60)).toBeUndefined());
  test('six minutes later it is one as well', () => expect(say(done, 'great service!', 400)).toBeUndefined());
  test.each(['expired', 'put-aside', 'declined', 'cancelled'] as const)('a survey that %s has none', end =>
    expect(say({ ...done, end }, 'great service!', 60)).toBeUndefined(),
  );
});
