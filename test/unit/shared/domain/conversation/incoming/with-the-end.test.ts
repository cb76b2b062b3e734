import { surveySchema } from '../../../../../../shared/domain/survey/schema';
import { type Thread, thread, withChannel } from '../../../../../support/thread';

const withSurvey = (survey: Record<string, unknown>) => {
  const made = surveySchema.parse({
    id: 'after',
    name: 'After',
    questions: [{ id: 'score', kind: 'csat' }],
    ...survey,
  });
  return thread({ config: { ...withChannel({ survey: 'after' }), surveys: { after: made } } }).withAgent();
};
const unsurveyed = () => thread({ config: withChannel({ survey: undefined }) }).withAgent();
const closed = (it: Thread) => {
  it.end();
  it.close();
  return it.pass(30);
};

describe('Thanks after the end', () => {
  test.each(['Thanks!', 'bye', 'Gracias, Ana', '👍'])('%s: kept with what it closes, and nothing follows', text => {
    const it = closed(unsurveyed());
    const happened = it.text(text);
    expect(happened.kinds).toEqual(['text-received']);
    expect(happened.one('text-received')).toMatchObject({
      handledAs: 'farewell',
      because: { rule: 'conversation.farewell', facts: { status: 'closed' } },
    });
    expect(happened.entries[0]?.conversation).toBe(it.state.current.status === 'closed' ? it.state.current.id : '');
    expect(it.state.conversations).toBe(1);
  });
  test('doesn’t call the agent back from wrap-up', () => {
    const it = unsurveyed();
    it.end();
    const happened = it.pass(5).text('Thank you so much!');
    expect(happened.one('text-received').handledAs).toBe('farewell');
    expect(happened.kinds).not.toContain('agent-resumed');
    expect(it.status).toBe('wrap-up');
  });
  test('puts no survey aside that is to be asked', () => {
    const it = withSurvey({ delaySeconds: 600 });
    it.end();
    expect(it.pass(5).text('Thanks!').kinds).not.toContain('survey');
    expect(it.state.survey.status).toBe('scheduled');
    expect(it.wake('survey').texts).toHaveLength(1);
  });
  test.each(['Thank you!', 'bye', 'Good night', 'Thanks Ana you were great', 'Thank you Contoso!', '🙏'])(
    '%s on a question for a score: kept, nothing is said, and the question stays open',
    text => {
      const it = closed(withSurvey({}));
      for (const _ of [1, 2]) {
        const happened = it.pass(20).text(text);
        expect(happened.kinds).toEqual(['text-received']);
        expect(happened.one('text-received').handledAs).toBe('farewell');
      }
      expect(it.state.conversations).toBe(1);
      expect(it.pass(20).text('5').texts).toHaveLength(1);
      expect(it.state.survey).toMatchObject({ status: 'done', end: 'completed', answers: [{ value: 5 }] });
    },
  );
  test('a thumb on it is asked about once, and then kept', () => {
    const it = closed(withSurvey({}));
    expect(it.text('👍').texts).toHaveLength(1);
    expect(it.pass(5).text('👍').kinds).toEqual(['text-received']);
    expect(it.state.survey.status).toBe('asked');
  });
  test('something else after the end is a new conversation, as ever', () => {
    const it = closed(unsurveyed());
    expect(it.text('Thanks, but where is my refund?').kinds).toContain('conversation-started');
  });
  test('while an agent has it, or it waits, it is a text as any other', () => {
    const it = unsurveyed();
    expect(it.text('Thanks!').one('text-received').handledAs).toBe('part-of-conversation');
  });
  test('four days later somebody should see it', () => {
    const it = closed(unsurveyed()).pass(4 * 86_400);
    expect(it.text('Thanks!').kinds).toContain('conversation-started');
  });
  test('the first text of all begins a conversation', () =>
    expect(thread().text('Thanks!').kinds).toContain('conversation-started'));
});

describe('Thanks that cross the survey’s question', () => {
  const TWO = {
    questions: [
      { id: 'words', kind: 'open' },
      { id: 'score', kind: 'csat' },
    ],
  };
  test.each([
    ['Thanks!', {}],
    ['bye', {}],
    ['👍', {}],
    ['Ana was great, thank you', {}],
    ['Thanks!', TWO],
    ['👍', TWO],
  ])('%s, received before it was asked: kept, whoever has the conversation', (text, survey) => {
    for (const ends of [(it: Thread) => it.end(), closed]) {
      const it = withSurvey(survey);
      ends(it);
      const happened = it.text(text, 60);
      expect(happened.kinds).toEqual(['text-received']);
      expect(happened.one('text-received').handledAs).toBe('farewell');
      expect(it.state.survey).toMatchObject({ status: 'asked', index: 0, repeated: false, answers: [] });
      expect(it.state.conversations).toBe(1);
    }
  });
  test('anything else that crosses it is somebody’s, and the question stays', () => {
    const it = withSurvey({});
    it.end();
    expect(it.text('it leaks again', 60).kinds).toContain('agent-resumed');
    expect(it.state.survey.status).toBe('asked');
  });
  test('an open question hears thanks that came after it', () => {
    const it = closed(withSurvey(TWO));
    it.pass(60).text('Thanks!');
    expect(it.state.survey).toMatchObject({ index: 1, answers: [{ value: 'Thanks!' }] });
  });
});

describe('Praise on a question for a score', () => {
  const PRAISE = 'The technician was so friendly and quick, I would recommend you to everybody';
  test('is the comment of the answer to come; the number is asked for once', () => {
    const it = closed(withSurvey({}));
    expect(it.pass(60).text(PRAISE).texts).toHaveLength(1);
    expect(it.pass(60).text('really lovely people, all of them').texts).toEqual([]);
    it.pass(60).text('5, best ever');
    expect(it.state.survey).toMatchObject({
      status: 'done',
      answers: [{ value: 5, comment: `${PRAISE}\nreally lovely people, all of them\nbest ever` }],
    });
    expect(it.state.conversations).toBe(1);
  });
  test.each(['The technician was friendly but it leaks again', 'You were great, can you call me?'])(
    '%s: somebody hears it',
    text => expect(closed(withSurvey({})).pass(60).text(text).kinds).toContain('conversation-started'),
  );
  test('its comment is no other answer’s', () => {
    const it = closed(
      withSurvey({
        questions: [
          { id: 'score', kind: 'csat' },
          { id: 'ease', kind: 'ces' },
        ],
      }),
    );
    it.pass(60).text('such lovely people here today');
    it.pass(60).text('5');
    it.pass(60).text('7');
    const { survey } = it.state;
    expect(survey.status === 'done' && survey.answers.map(({ comment }) => comment)).toEqual([
      'such lovely people here today',
      undefined,
    ]);
  });
});

describe('A score and its comment in two bubbles', () => {
  test('make one answer, and no conversation', () => {
    const it = closed(withSurvey({}));
    expect(it.text('5').texts).toHaveLength(1);
    const happened = it.pass(4).text('great service!');
    expect(happened.texts).toEqual([]);
    expect(happened.one('text-received').handledAs).toBe('survey-answer');
    expect(it.state.survey).toMatchObject({ status: 'done', answers: [{ value: 5, comment: 'great service!' }] });
    expect(it.state.conversations).toBe(1);
    const rows = happened.effects.flatMap(effect =>
      effect.kind === 'project' && effect.model === 'survey-response' ? [effect.row] : [],
    );
    expect(rows).toMatchObject([{ answers: [{ value: 5, comment: 'great service!' }] }]);
  });
  test('with a question between: what was received before it is the comment, what comes after answers it', () => {
    const it = closed(
      withSurvey({
        questions: [
          { id: 'score', kind: 'csat' },
          { id: 'words', kind: 'open' },
        ],
      }),
    );
    it.text('4', 3);
    expect(it.text('so friendly', 2).one('text-received').handledAs).toBe('survey-answer');
    it.pass(20).text('Be quicker');
    expect(it.state.survey).toMatchObject({
      status: 'done',
      answers: [{ value: 4, comment: 'so friendly' }, { value: 'Be quicker' }],
    });
  });
});

describe('An agent’s question waits when it ends', () => {
  const BOOK = 'Shall I book the technician for Tuesday 9 am?';
  const endedAfter = (question: string) => {
    const it = unsurveyed();
    it.reply(question);
    return closed(it.pass(5));
  };
  test.each(['Yes, thank you!', 'Sí, gracias', 'No thanks', '👍', 'Ok 👍', 'Perfect, thanks'])(
    '%s: somebody hears it',
    text => expect(endedAfter(BOOK).text(text).kinds).toContain('conversation-started'),
  );
  test('in wrap-up its agent does', () => {
    const it = unsurveyed();
    it.reply(BOOK);
    it.end();
    expect(it.pass(5).text('Yes, thank you!').kinds).toContain('agent-resumed');
  });
  test.each(['Thanks!', 'Good night', 'Bye Ana'])('%s answers nothing', text =>
    expect(endedAfter(BOOK).text(text).one('text-received').handledAs).toBe('farewell'),
  );
  test.each(['No thanks', '👍', 'Great, thank you'])('where more help was offered, %s is a farewell', text =>
    expect(endedAfter('Is there anything else I can do?').text(text).one('text-received').handledAs).toBe('farewell'),
  );
  test('where more help was offered, a yes is heard', () =>
    expect(endedAfter('Anything else?').text('Yes, thank you!').kinds).toContain('conversation-started'));
  test('what was answered waits no more', () => {
    const it = unsurveyed();
    it.reply(BOOK);
    it.pass(5).text('Tuesday is fine');
    expect(closed(it.pass(5)).text('Ok thanks').one('text-received').handledAs).toBe('farewell');
  });
});
