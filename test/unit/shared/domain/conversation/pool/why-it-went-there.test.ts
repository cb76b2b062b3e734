import { reasonsOf } from '../../../../../support/reasons';
import {
  ben,
  FIRST,
  START,
  THREAD,
  type Thread,
  thread,
  withChannel,
  withWorkstream,
} from '../../../../../support/thread';

const at = (seconds: number) => new Date(START + seconds * 1_000).toISOString();
const FIRST_TEXT = ['conversation.first', { language: 'detected' }] as const;
const CRISIS = 'I want to kill myself';
const ALERTED = [
  ['urgent', 'crisis.words', { phrases: 'built-in' }],
  ['agents-told', 'crisis.words', { trigger: 'crisis', source: 'default', phrases: 'built-in' }],
  ['text-sent', 'crisis.words', { trigger: 'crisis', source: 'default', language: 'en', phrases: 'built-in' }],
];
const GREETED = ['text-sent', 'hours.always-open', { trigger: 'greeting', source: 'workstream', language: 'en' }];
const unsurveyed = (change: Record<string, unknown> = {}) => withChannel({ survey: undefined, ...change });
/** Nobody ever had it, and a supervisor closed it. */
const closedUnheard = (it: Thread, text: string) => {
  it.text(text);
  const about = { conversation: FIRST, generation: { seq: 4, n: 5 }, because: { rule: 'test.closed' }, by: ben };
  it.give({ type: 'force-close', ...about });
  return it.pass(60);
};

describe('the log gives the reason of each step, given a customer', () => {
  test('who writes for the first time, and again', () => {
    const it = thread();
    expect(reasonsOf(it.text('Hi, where is my order?'))).toEqual([
      ['conversation-started', ...FIRST_TEXT],
      ['text-received', ...FIRST_TEXT],
      GREETED,
      ['work-queued', ...FIRST_TEXT],
      ['wake-scheduled', 'pool.silent', { asks: 0 }],
      ['wake-scheduled', 'auto-close.inactive', { minutes: 43_200 }],
    ]);
    expect(reasonsOf(it.pass(5).text('Hello?'))).toEqual([
      ['text-received', 'conversation.ongoing', { status: 'open' }],
    ]);
  });
  test('whose conversation was set aside', () => {
    const it = thread().withAgent();
    it.close();
    expect(reasonsOf(it.pass(5).text('And when?'))).toEqual([
      ['text-received', 'conversation.ongoing', { status: 'waiting' }],
      ['work-queued', 'waiting.customer-wrote', { agent: 'ana' }],
    ]);
  });
  test('whose agent is in wrap-up', () => {
    const it = thread({ config: unsurveyed() }).withAgent();
    it.end();
    expect(reasonsOf(it.pass(5).text('And when?'))).toEqual([
      ['text-received', 'conversation.ongoing', { status: 'wrap-up' }],
      ['agent-resumed', 'wrap-up.customer-wrote', { agent: 'ana' }],
    ]);
  });
  test('whose conversation is closed, and who writes what tells no language', () => {
    const it = thread({ config: unsurveyed() }).withAgent();
    it.end();
    it.close();
    const reason = ['conversation.new-after-closed', { language: 'not-detected' }];
    expect(reasonsOf(it.pass(60).text('5512'))).toEqual([
      ['conversation-started', ...reason],
      ['text-received', ...reason],
      GREETED,
      ['work-queued', ...reason],
    ]);
  });
  test('whose channel joins bursts', () => {
    const it = thread({ config: withChannel({ burstSeconds: 20 }) });
    expect(reasonsOf(it.text('Hi, where is my order?'))).toEqual([
      ['conversation-started', ...FIRST_TEXT],
      ['text-received', ...FIRST_TEXT],
      GREETED,
      ['burst-grew', ...FIRST_TEXT],
      ['wake-scheduled', 'burst.customer-quiet', { seconds: 20 }],
      ['wake-scheduled', 'auto-close.inactive', { minutes: 43_200 }],
    ]);
    expect(reasonsOf(it.pass(5).text('Number 5512'))).toEqual([
      ['text-received', 'conversation.ongoing', { status: 'open' }],
      ['burst-grew', 'burst.goes-on'],
    ]);
  });
  test('who opted out, writes on, and opts in again', () => {
    const it = thread();
    it.text('STOP');
    expect(reasonsOf(it.pass(5).text('Hi'))).toEqual([['text-received', 'consent.opted-out', { since: at(0) }]]);
    const back = it.pass(5).text('START');
    expect(back.one('text-received').handledAs).toBe('opt-in');
    expect(reasonsOf(back)).toEqual([
      ['text-received', 'opt-in.keyword', { keyword: 'start' }],
      ['consent-said', 'consent.in.by-text', { from: 'out', to: 'in', at: at(10), since: at(0) }],
      ['not-sent', 'consent.carrier-answers', { numberType: 'toll-free' }],
    ]);
  });
  test('who sends more than the channel allows', () => {
    const it = thread({ config: withChannel({ floodLimit: { texts: 1, perSeconds: 60 } }) });
    it.text('Hi');
    const limit = { texts: 1, perSeconds: 60 };
    expect(reasonsOf(it.text('Hi?'))).toEqual([
      ['text-received', 'flood.over-limit', limit],
      ['agents-told', 'flood.over-limit', { trigger: 'flood', source: 'default', ...limit }],
    ]);
  });
});

describe('#85 a closed conversation is taken up again', () => {
  const closed = (reopenWithinHours: number) => {
    const it = thread({ config: unsurveyed({ reopenWithinHours }) }).withAgent();
    it.end();
    it.close();
    return it;
  };
  test('up to the last instant of the channel’s hours', () => {
    const reason = ['conversation.reopened-within', { hours: 2, reopenWithinHours: 2 }];
    expect(reasonsOf(closed(2).pass(7_200).text('One more thing'))).toEqual([
      ['conversation-reopened', ...reason],
      ['text-received', ...reason],
      ['work-queued', ...reason],
      ['wake-scheduled', 'pool.silent', { asks: 0 }],
    ]);
    expect(closed(2).pass(7_201).text('One more thing').kinds).toContain('conversation-started');
  });
  test('never where they are 0, not at the same instant either', () =>
    expect(closed(0).text('One more thing').kinds).toContain('conversation-started'));
  test('with nobody preferred where nobody ever had it', () => {
    const it = closedUnheard(thread({ config: unsurveyed({ reopenWithinHours: 2 }) }), 'Hi');
    expect(it.text('Anybody?').one('work-queued')).toEqual({
      kind: 'work-queued',
      pool: 'default',
      text: 'Anybody?',
      firstContact: true,
      waitingSince: at(60),
      because: { rule: 'conversation.reopened-within', facts: { hours: 0, reopenWithinHours: 2 } },
    });
    expect(it.state.current).toMatchObject({ id: FIRST, status: 'open' });
  });
});

test('#28 the next conversation begins in the language of the last one where its text tells none', () => {
  const it = closedUnheard(thread({ config: unsurveyed() }), 'Hola, ¿dónde está mi pedido?');
  expect(it.text('5512').one('conversation-started')).toEqual({
    kind: 'conversation-started',
    conversation: `${THREAD}-2`,
    channel: 'main',
    workstream: 'customer-service',
    language: 'es',
    receivedAt: at(60),
    zone: 'UTC',
    lookUp: true,
    because: { rule: 'conversation.new-after-closed', facts: { language: 'not-detected' } },
  });
});

describe('a text that crossed the end of its conversation', () => {
  const ended = (wrapUp: string) => {
    const it = thread({ config: withChannel({ survey: undefined }, withWorkstream({ wrapUp })) });
    it.withAgent().end();
    return it.pass(10);
  };
  const KEPT = ['text-received', 'conversation.ongoing', { status: 'wrap-up' }];
  test.each([15, 10])('received %i s ago, calls who had it, whether wrap-up blocks or not: arrival counts', seconds => {
    expect(reasonsOf(ended('always').text('Wait, what about the box?', seconds))).toEqual([
      KEPT,
      ['agent-resumed', 'wrap-up.customer-wrote', { agent: 'ana' }],
    ]);
    expect(reasonsOf(ended('none').text('Wait, what about the box?', seconds))).toEqual([
      KEPT,
      ['work-queued', 'wrap-up.customer-wrote', { agent: 'ana' }],
    ]);
  });
  test('calls somebody all the same when it tells of danger', () => {
    expect(reasonsOf(ended('always').text(CRISIS, 15))).toEqual([
      KEPT,
      ['agent-resumed', 'wrap-up.customer-wrote', { agent: 'ana' }],
      ...ALERTED,
    ]);
    expect(reasonsOf(ended('none').text(CRISIS, 15))).toEqual([
      KEPT,
      ['work-queued', 'wrap-up.customer-wrote', { agent: 'ana' }],
      ...ALERTED,
    ]);
  });
});

describe('a survey that waits for the customer’s morning', () => {
  const waiting = () => {
    const it = thread({ config: withChannel({ quietHours: { from: '21:00', to: '08:00' } }) }).withAgent();
    it.end();
    it.close();
    expect(it.state.survey.status).toBe('scheduled');
    return it.pass(60);
  };
  test('is put aside by a new request, which goes its way', () => {
    const it = waiting();
    expect(it.text('Where is my refund?').kinds.slice(0, 2)).toEqual(['survey', 'conversation-started']);
    expect(it.state.survey).toMatchObject({ status: 'done', end: 'put-aside' });
  });
  test('is cancelled when the customer sounds as if they want no more texts, and they are asked that instead', () => {
    const it = waiting();
    const reason = ['conversation.new-after-closed', { language: 'not-detected' }];
    const read = ['opt-out.leave-alone', { matched: 'leave me alone' }];
    const asked = { trigger: 'opt-out-question', source: 'default', language: 'en', matched: 'leave me alone' };
    expect(reasonsOf(it.text('leave me alone'))).toEqual([
      ['survey', ...read],
      ['conversation-started', ...reason],
      ['text-received', ...reason],
      ['work-queued', ...reason],
      ['text-sent', 'opt-out.leave-alone', asked],
      ['opt-out-asked', ...read],
    ]);
    expect(it.state.survey).toMatchObject({ status: 'done', end: 'cancelled' });
  });
});
