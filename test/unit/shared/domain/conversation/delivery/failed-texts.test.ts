import { differences, rebuildThread } from '../../../../../../shared/domain/conversation/evolve/rebuild';
import { ana, FIRST, THREAD, type Thread, thread, withChannel } from '../../../../../support/thread';

const MINUTE = 60;
const AGENT = { by: 'agent', conversation: FIRST };
type Text = { readonly by: string; readonly trigger?: string; readonly conversation?: string };
let texts = 100;
const fails = (
  it: Thread,
  code: string,
  { text = AGENT, seq = 0, attempt = 1 }: { text?: Text | null; seq?: number; attempt?: number } = {},
) => {
  texts += 1;
  const of = seq === 0 ? texts : seq;
  return it.give({ type: 'text-failed', seq: of, attempt, code, details: 'x', ...(text !== null && { text }) });
};
/** The last thing decided of a text, and why. */
const retryOf = (happened: ReturnType<typeof fails>) =>
  happened.entries.flatMap(({ outcome }) =>
    outcome.kind === 'retry-planned' || outcome.kind === 'retry-dropped' || outcome.kind === 'retry-left'
      ? [`${outcome.kind.slice(6)}: ${outcome.because.rule}`]
      : [],
  );
const sends = (happened: ReturnType<typeof fails>) => happened.effects.filter(({ kind }) => kind === 'send-text');

describe('given an agent who talks with a customer, when a text of theirs fails', () => {
  test('where it may help, it leaves again after the minutes of its code, as a new attempt, and no third time', () => {
    const it = thread().withAgent();
    const first = fails(it, '4006', { seq: 7 });
    expect(first.one('retry-planned')).toMatchObject({
      retry: { of: 7, attempt: 1 },
      because: { rule: 'retry.may-help', facts: { code: '4006', attempt: 1, minutes: 5 } },
    });
    expect(sends(first)).toEqual([]);
    const due = it.wake('retry');
    expect(due.one('wake-came').because.rule).toBe('retry.due');
    expect(due.one('retry-left').because).toEqual({ rule: 'retry.due', facts: { attempt: 2 } });
    expect(sends(due)).toEqual([{ kind: 'send-text', seq: 7, lane: expect.stringContaining('+1800'), after: 1 }]);
    expect(it.state.retries).toBeUndefined();
    const second = fails(it, '4006', { seq: 7, attempt: 2 });
    expect(second.one('retry-planned').because.facts).toMatchObject({ attempt: 2, minutes: 30 });
    it.wake('retry');
    expect(retryOf(fails(it, '4006', { seq: 7, attempt: 3 }))).toEqual(['dropped: retry.often-enough']);
  });

  test.each([
    ['4003', 'retry.not-for-this-code'],
    ['4005', 'retry.not-for-this-code'],
    ['5002', 'retry.not-for-this-code'],
    ['4999', 'retry.not-for-this-code'],
  ])('%s: it is not tried again, and the log says why', (code, rule) => {
    expect(retryOf(fails(thread().withAgent(), code))).toEqual([`dropped: ${rule}`]);
  });

  test('nobody knows any more what the text was: it is not tried again', () => {
    expect(retryOf(fails(thread().withAgent(), '5001', { text: null }))).toEqual(['dropped: retry.text-unknown']);
  });

  test('five wait at most', () => {
    const it = thread().withAgent();
    for (let n = 0; n < 5; n += 1) expect(retryOf(fails(it, '4006'))).toEqual(['planned: retry.may-help']);
    expect(fails(it, '4006').one('retry-dropped').because).toEqual({ rule: 'retry.too-many', facts: { most: 5 } });
    expect(it.state.retries).toHaveLength(5);
  });

  test('each at its own time: what is not due yet stays', () => {
    const it = thread().withAgent();
    fails(it, '4006', { seq: 7 });
    fails(it, '5001', { seq: 8 });
    expect(sends(it.wake('retry'))).toMatchObject([{ seq: 8 }]);
    expect(it.state.retries).toMatchObject([{ of: 7 }]);
    expect(sends(it.wake('retry'))).toMatchObject([{ seq: 7 }]);
  });

  test('the agent is told, and their list shows which text and why', () => {
    const it = thread().withAgent();
    const happened = fails(it, '4006', { text: { by: 'auto', trigger: 'greeting', conversation: FIRST }, seq: 7 });
    expect(happened.one('agents-told').because).toEqual({
      rule: 'delivery.failed',
      facts: expect.objectContaining({ trigger: 'message-not-sent', code: '4006', by: 'auto', message: 'greeting' }),
    });
    expect(happened.effects.find(({ kind }) => kind === 'project')).toMatchObject({
      model: 'inbox',
      row: { notDelivered: { seq: 7, reason: expect.stringContaining('could not be reached') } },
    });
    const cleared = it.text('I am back');
    expect(cleared.effects.find(({ kind }) => kind === 'project')).toHaveProperty('row.notDelivered', null);
  });
});

describe('given a failed text that waits to be tried again', () => {
  const waiting = (text: Text = AGENT) => {
    const it = thread({ config: withChannel({ survey: undefined, reopenWithinHours: 0 }) }).withAgent();
    fails(it, '4006', { seq: 7, text });
    return it;
  };

  test('STOP came: it is dropped', () => {
    const it = waiting();
    it.text('STOP');
    const due = it.wake('retry');
    expect([retryOf(due), sends(due)]).toEqual([['dropped: consent.opted-out'], []]);
    expect(it.state.retries).toBeUndefined();
  });

  test('the conversation is over: an agent’s last words still go, an automated message does not', () => {
    const over = (it: Thread) => {
      it.end();
      it.close();
      return retryOf(it.wake('retry'));
    };
    expect(over(waiting())).toEqual(['left: retry.due']);
    expect(over(waiting({ by: 'auto', trigger: 'greeting', conversation: FIRST }))).toEqual([
      'dropped: retry.conversation-over',
    ]);
  });

  test('an automated message is overtaken by the next text, whoever says it; an agent’s is not', () => {
    const greeting = { by: 'auto', trigger: 'greeting', conversation: FIRST };
    expect(retryOf(waiting(greeting).wake('retry'))).toEqual(['left: retry.due']);
    for (const text of [greeting, AGENT]) {
      const [answered, asked] = [waiting(text), waiting(text)];
      answered.reply('It left yesterday.');
      asked.text('Hello?');
      const rule = text === AGENT ? 'left: retry.due' : 'dropped: retry.talk-went-on';
      expect([answered.wake('retry'), asked.wake('retry')].map(retryOf)).toEqual([[rule], [rule]]);
    }
  });

  test('another conversation has begun: it is dropped', () => {
    const it = waiting();
    it.end();
    it.close();
    it.pass(5).text('Something else now, please');
    expect(it.state.current).toMatchObject({ id: `${THREAD}-2` });
    expect(retryOf(it.wake('retry'))).toEqual(['dropped: retry.conversation-over']);
  });

  test('what tells of a moment, and a survey, which has its reminder, are not tried again', () => {
    const planned = (text: Text) => retryOf(fails(thread().withAgent(), '4006', { text }));
    expect(planned({ by: 'auto', trigger: 'next-in-line', conversation: FIRST })).toEqual([
      'dropped: retry.of-the-moment',
    ]);
    expect(planned({ by: 'survey', conversation: FIRST })).toEqual(['dropped: retry.survey-has-its-reminder']);
  });

  test('a wake that comes twice sends it once', () => {
    const it = waiting();
    const wakeAt = it.state.wakes.retry ?? '';
    expect(sends(it.wake('retry'))).toHaveLength(1);
    expect(sends(it.give({ type: 'wake', rule: 'retry', wakeAt }))).toEqual([]);
  });
});

describe('given a number that takes no text', () => {
  const marked = () => {
    const it = thread().withAgent();
    fails(it, '4003');
    fails(it, '4003');
    return { it, third: fails(it, '4003') };
  };

  test('after three in a row it is marked, once', () => {
    const { it, third } = marked();
    expect(third.one('number-unreachable')).toMatchObject({
      code: '4003',
      because: { rule: 'deliverability.takes-nothing', facts: { inARow: 3 } },
    });
    expect(it.state.deliverability).toMatchObject({ failures: 3, unreachable: { code: '4003' } });
    expect(fails(it, '4003').kinds).not.toContain('number-unreachable');
    expect(third.effects.find(({ kind }) => kind === 'project')).toMatchObject({ row: { unreachable: true } });
  });

  test('trouble of the network or of our own number is no mark against it', () => {
    const it = thread().withAgent();
    for (const code of ['4006', '4010', '4000', '5000', '9999', '4008']) fails(it, code);
    expect(it.state.deliverability).toMatchObject({ failures: 0 });
    expect(it.state.deliverability).not.toHaveProperty('unreachable');
  });

  test('automated messages and the survey are not sent there, and the log says why; an agent may try', () => {
    const { it } = marked();
    const ended = it.reply('Do you get this?');
    expect(sends(ended)).toHaveLength(1);
    const end = it.end(ana);
    expect(end.texts).toEqual([]);
    expect(end.entries.map(({ outcome: { because } }) => because.rule)).toEqual(
      expect.arrayContaining(['recipient.unreachable', 'survey.number-unreachable']),
    );
  });

  test('trouble that is not the number’s does not mark it, though others did', () => {
    const it = thread().withAgent();
    fails(it, '4003');
    fails(it, '4003');
    expect(fails(it, '4010').kinds).not.toContain('number-unreachable');
    expect(fails(it, '4003').kinds).toContain('number-unreachable');
    expect(fails(it, '4010').kinds).not.toContain('number-unreachable');
  });

  test('nothing waits to be tried again there', () => {
    const it = thread().withAgent();
    fails(it, '4006', { seq: 7 });
    for (const _ of [1, 2, 3]) fails(it, '4003');
    expect(retryOf(it.wake('retry'))).toEqual(['dropped: recipient.unreachable']);
    expect(retryOf(fails(it, '4006'))).toEqual(['dropped: recipient.unreachable']);
  });

  test('a text of theirs takes the mark away, and they are answered again', () => {
    const { it } = marked();
    it.end();
    it.close();
    const happened = it.pass(MINUTE).text('Hello again, this is another question');
    expect(happened.one('number-reachable').because.rule).toBe('deliverability.customer-wrote');
    expect(it.state.deliverability).toBeUndefined();
    expect(happened.texts).not.toEqual([]);
  });

  test('a text of ours that arrives takes it away; a second report of it writes nothing', () => {
    const { it } = marked();
    const arrived = { type: 'text-delivered', seq: 9, attempt: 1 } as const;
    expect(it.give(arrived).one('number-reachable').because.rule).toBe('deliverability.text-arrived');
    expect(it.state.deliverability).toBeUndefined();
    expect(it.give(arrived).entries).toEqual([]);
  });

  test('a text between two failures begins the count anew', () => {
    const it = thread().withAgent();
    fails(it, '4003');
    fails(it, '4003');
    it.text('Still here');
    expect(fails(it, '4003').kinds).not.toContain('number-unreachable');
  });

  test('the head is what the log says', () => {
    const { it } = marked();
    fails(it, '4006');
    const { state } = rebuildThread(THREAD, it.log);
    expect(differences(JSON.parse(JSON.stringify(it.state)), state)).toEqual([]);
  });
});

describe('A text was reported as failed, and arrives after all', () => {
  const arrives = (it: Thread, seq: number, attempt = 1) => it.give({ type: 'text-delivered', seq, attempt });

  test('it isn’t tried again, the log says that it is there, and nothing stands against the number', () => {
    const it = thread().withAgent();
    fails(it, '4006', { seq: 7 });
    expect(it.state.retries).toHaveLength(1);
    const happened = arrives(it, 7);
    expect(happened.one('text-arrived')).toMatchObject({ of: 7, attempt: 1, because: { rule: 'delivery.arrived' } });
    expect(happened.one('retry-dropped').because.rule).toBe('retry.arrived-after-all');
    expect(happened.one('number-reachable').because.rule).toBe('deliverability.text-arrived');
    expect(it.state.retries ?? []).toEqual([]);
    expect(it.state.deliverability).toBeUndefined();
  });
  test('again it writes nothing, and a failure that is told later is dropped', () => {
    const it = thread().withAgent();
    fails(it, '4006', { seq: 7 });
    arrives(it, 7);
    expect(arrives(it, 7, 2).entries).toEqual([]);
    const late = fails(it, '4006', { seq: 7 });
    expect(late.one('dropped').because.rule).toBe('delivery.arrived-before');
    expect(late.kinds).not.toContain('retry-planned');
    expect(it.state.deliverability).toBeUndefined();
  });
  test('the other way round as well; another text’s failure counts as ever', () => {
    const it = thread().withAgent();
    arrives(it, 7);
    expect(fails(it, '4006', { seq: 7 }).kinds).not.toContain('text-failed');
    expect(fails(it, '4006', { seq: 9 }).kinds).toContain('retry-planned');
  });
  test('a network’s word that they opted out counts all the same', () => {
    const it = thread().withAgent();
    arrives(it, 7);
    expect(fails(it, '4007', { seq: 7 }).kinds).toContain('consent-said');
  });
  test('only the retry of that text is dropped', () => {
    const it = thread().withAgent();
    fails(it, '4006', { seq: 7 });
    it.pass(1).reply('And this');
    fails(it, '4006', { seq: 9 });
    arrives(it, 7);
    expect(it.state.retries?.map(({ of }) => of)).toEqual([9]);
  });
});
