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
  test('after a question that they don’t answer: asked once more, then kept; no new conversation', () => {
    const it = closed(withSurvey({}));
    expect(it.text('Thank you!').texts).toHaveLength(1);
    const second = it.pass(5).text('Thank you!');
    expect(second.texts).toEqual([]);
    expect(second.one('text-received').handledAs).toBe('farewell');
    expect(it.state.survey).toMatchObject({ status: 'done', end: 'put-aside' });
    expect(it.state.conversations).toBe(1);
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
