import type { Config } from '../../../../../../shared/domain/config/config';
import { configWithLink } from '../../../../../support/link-survey';
import { ben, type Happened, type Thread, thread, withChannel } from '../../../../../support/thread';

const questions = [
  { id: 'score', kind: 'csat' },
  { id: 'words', kind: 'open' },
];
const byText = (more: Record<string, unknown> = {}): Config =>
  configWithLink({ mode: 'conversational', questions, ...more });
const closed = (it: Thread) => {
  it.end();
  it.close();
  return it.pass(60);
};
/** Another conversation, which an agent has. */
const another = (it: Thread) => {
  it.text('Where is my refund, please?');
  it.assigned();
  return it.pass(5);
};
const handled = (happened: Happened) => happened.one('text-received').handledAs;

describe('Whose is a text while a survey runs?', () => {
  test('the survey’s, before the agent in wrap-up; the log says what was read in it', () => {
    const it = thread({ config: byText() }).withAgent();
    it.end();
    const answered = it.pass(5).text('4');
    const [{ because } = { because: undefined }] = answered.one('survey').facts;
    expect(answered.one('text-received')).toMatchObject({ handledAs: 'survey-answer', because });
    expect(answered.one('survey').because).toEqual(because);
    expect(because?.rule).toBe('survey.number');
    expect(answered.kinds).toEqual(['text-received', 'survey', 'text-sent']);
    expect(it.status).toBe('wrap-up');
  });

  test('an answer that asks for something is the agent’s as well', () => {
    const it = thread({ config: byText() }).withAgent();
    it.end();
    const answered = it.pass(5).text('4. Could you call me please?');
    expect(answered.one('survey').facts.map(({ kind }) => kind)).toEqual(['answered', 'ended']);
    expect(answered.kinds).toContain('agent-resumed');
  });

  test('the agent’s who has another conversation with them, late answer or not', () => {
    const it = closed(thread({ config: byText({ expiresAfterHours: 1, minDaysBetween: 30 }) }).withAgent());
    it.wake('survey');
    const text = another(it).text('5');
    expect(text.kinds).toEqual(['text-received']);
    expect(handled(text)).toBe('part-of-conversation');
    expect(it.state.survey).toMatchObject({ end: 'expired', answers: [] });
  });

  test('the next conversation’s, when the survey is over: it leaves no trace in the survey', () => {
    const it = closed(thread({ config: byText() }).withAgent());
    it.text('4');
    it.text('Be quicker');
    expect(it.state.survey).toMatchObject({ status: 'done', end: 'completed' });
    const before = it.state.survey;
    const text = it.pass(60).text('Where is my refund?');
    expect(handled(text)).toBe('new-conversation');
    expect(text.kinds).not.toContain('survey');
    expect(it.state.survey).toBe(before);
  });
});

describe('A conversation ends', () => {
  test('again, after its survey was put aside: nobody is asked twice about it', () => {
    const it = thread({ config: byText() }).withAgent();
    it.end();
    it.pass(5).text('Wait, where is my refund?');
    expect(it.status).toBe('active');
    const again = it.pass(5).end();
    expect(again.entries.map(({ outcome }) => outcome).slice(-2)).toEqual([
      expect.objectContaining({ kind: 'text-sent', origin: expect.objectContaining({ trigger: 'agent-ended' }) }),
      {
        ...{ kind: 'not-sent', what: 'survey' },
        because: { rule: 'survey.asked-for-this-conversation', facts: { status: 'done' } },
      },
    ]);
  });

  test('while an earlier one’s survey runs: that one is put aside, and the log says why', () => {
    const it = another(closed(thread({ config: configWithLink() }).withAgent()));
    const [put, asked] = it.end().log('survey');
    expect(put).toMatchObject({
      state: { status: 'done', end: 'put-aside' },
      because: { rule: 'survey.newer-conversation' },
    });
    expect(put?.facts).toMatchObject([{ kind: 'ended', because: { rule: 'survey.newer-conversation' } }]);
    expect(asked).toMatchObject({ state: { status: 'linked' }, because: { rule: 'survey.conversation-ended' } });
  });

  test('soon after the customer was last asked: they are not asked, and the one that expired stays as it was', () => {
    const config = byText({ minDaysBetween: 30, expiresAfterHours: 1 });
    const it = closed(thread({ config }).withAgent());
    it.wake('survey');
    const before = it.state.survey;
    const ended = another(it).end();
    const because = { rule: 'survey.asked-recently', facts: { days: 0, minDaysBetween: 30 } };
    expect(ended.log('survey')).toEqual([
      { kind: 'survey', state: before, facts: [{ kind: 'skipped', because }], because },
    ]);
  });

  test('long after: they are asked again', () => {
    const config = byText({ minDaysBetween: 30 });
    const it = closed(thread({ config }).withAgent());
    it.wake('survey');
    const again = another(it.pass(31 * 86_400)).end();
    expect(again.one('survey').facts[0]).toMatchObject({ kind: 'asked' });
  });

  test('on a channel without a survey, and of who is muted: nobody is asked', () => {
    const off = thread({ config: withChannel({ survey: undefined }) }).withAgent();
    expect(off.end().one('survey').because).toEqual({ rule: 'survey.off' });
    const muted = thread({ config: byText() }).withAgent();
    muted.give({ type: 'sender', action: 'mute', by: ben });
    expect(muted.end().one('survey').because).toEqual({ rule: 'survey.muted' });
  });
});

describe('The survey’s texts', () => {
  test('the first question and a reminder come unasked; what follows an answer is awaited', () => {
    const it = thread({ config: byText({ reminderAfterMinutes: 60 }) }).withAgent();
    const first = it.end().log('text-sent').at(-1);
    const reminder = it.wake('survey').one('text-sent');
    const next = it.pass(60).text('4').one('text-sent');
    const thanks = it.pass(60).text('Be quicker').one('text-sent');
    const steps = [first, reminder, next, thanks].map(sent => [sent?.origin, sent?.language, sent?.proactive]);
    expect(steps).toEqual([
      [{ by: 'survey', survey: 'after', step: 'question' }, 'en', true],
      [{ by: 'survey', survey: 'after', step: 'reminder' }, 'en', true],
      [{ by: 'survey', survey: 'after', step: 'question' }, 'en', undefined],
      [{ by: 'survey', survey: 'after', step: 'thanks' }, 'en', undefined],
    ]);
  });

  test('a planned question comes when it is due, unasked', () => {
    const it = thread({ config: byText({ delaySeconds: 600 }) }).withAgent();
    it.end();
    const due = it.wake('survey');
    expect(due.one('survey').because).toEqual({ rule: 'survey.due', facts: { askAt: '2026-11-23T15:10:15.000Z' } });
    expect(due.one('text-sent')).toMatchObject({ proactive: true, because: { rule: 'survey.due' } });
  });
});
