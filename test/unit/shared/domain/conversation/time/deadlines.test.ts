import { timeOutRuleSchema } from '../../../../../../shared/domain/config/time-rules';
import { deadlines } from '../../../../../../shared/domain/conversation/time/wakes';
import { queueOfRule } from '../../../../../../shared/domain/messages/time-rules';
import { reasonsOf } from '../../../../../support/reasons';
import {
  botConfig,
  FIRST,
  START,
  type Thread,
  thread,
  withChannel,
  withWorkstream,
} from '../../../../../support/thread';

const at = (seconds: number) => new Date(START + seconds * 1_000).toISOString();
const withRules = (rules: readonly Record<string, unknown>[], channel: Record<string, unknown> = {}) =>
  withChannel(channel, withWorkstream({ timeOuts: rules.map(rule => timeOutRuleSchema.parse(rule)) }));
const due = (it: Thread, config = withRules([])) =>
  deadlines(it.state, config).map(({ rule, at: time, because }) => [rule, new Date(time).toISOString(), because]);
const autoClose = (seconds: number, minutes: number) => [
  'auto-close',
  at(seconds),
  { rule: 'auto-close.inactive', facts: { minutes } },
];
const OPEN_FOR = 43_200;

describe('the deadlines of a conversation, each with when and why', () => {
  test('none before the first text', () => expect(due(thread())).toEqual([]));
  test('that waits: the close, and when they are told where they stand', () => {
    const config = withWorkstream({ waitMessageMinutes: 5 });
    const it = thread({ config });
    it.text('Hi');
    const every = { rule: 'wait.every', facts: { minutes: 5 } };
    const silence = ['pool', '2026-11-23T15:11:27.605Z', { rule: 'pool.silent', facts: { asks: 0 } }];
    expect(due(it, config)).toEqual([['wait', at(300), every], silence, autoClose(OPEN_FOR * 60, OPEN_FOR)]);
    it.wake('wait');
    expect(due(it, config)[0]).toEqual(['wait', at(600), every]);
    it.assigned();
    expect(due(it, config).map(([rule]) => rule)).toEqual(['auto-close']);
  });
  test('whose customer’s burst goes on: nobody is told where they stand before it is over', () => {
    const config = withChannel({ burstSeconds: 20 }, withWorkstream({ waitMessageMinutes: 5 }));
    const it = thread({ config });
    it.text('Hi');
    const quiet = { rule: 'burst.customer-quiet', facts: { seconds: 20 } };
    expect(due(it, config)).toEqual([['burst', at(20), quiet], autoClose(OPEN_FOR * 60, OPEN_FOR)]);
  });
  test('in wrap-up: the survey’s end, the agent’s time for notes, the close', () => {
    const config = withWorkstream({ wrapUp: 60 });
    const it = thread({ config }).withAgent();
    it.end();
    expect(due(it, config)).toEqual([
      ['survey', at(15 + 86_400), { rule: 'survey.due' }],
      ['wrap-up-capacity', at(75), { rule: 'wrap-up.blocks-for', facts: { seconds: 60 } }],
      autoClose(15 + 86_400, 1_440),
    ]);
    it.wake('wrap-up-capacity');
    expect(due(it, config).map(([rule]) => rule)).toEqual(['survey', 'auto-close']);
  });
  test('whose workstream and channel were removed meanwhile: the close alone, by the defaults', () => {
    const config = withChannel({ burstSeconds: 20 }, withWorkstream({ waitMessageMinutes: 5, wrapUp: 60 }));
    const gone = { ...config, workstreams: {}, channels: {} };
    const it = thread({ config });
    it.text('Hi');
    expect(due(it, gone).map(([rule]) => rule)).toEqual(['burst', 'auto-close']);
    it.assigned();
    it.end();
    expect(due(it, gone).map(([rule]) => rule)).toEqual(['survey', 'auto-close']);
  });
  test('with a bot that was asked, and with one that waits for the customer to be quiet', () => {
    const config = withChannel({ burstSeconds: 4 }, botConfig());
    const it = thread({ config });
    it.text('Hi');
    it.wake('burst');
    it.botHas();
    expect(due(it, config)[0]).toEqual(['bot', at(44), { rule: 'bot.must-answer', facts: { bot: 'shop-bot' } }]);
    it.botSays({ messages: ['Hello!'] });
    expect(due(it, config).map(([rule]) => rule)).toEqual(['auto-close']);
    it.pass(6).text('5512');
    expect(due(it, config)[0]).toEqual(['bot', at(14), { rule: 'burst.customer-quiet', facts: { seconds: 4 } }]);
    const noChannel = { ...config, channels: {} };
    expect(due(it, noChannel)[0]).toEqual(['bot', at(10), { rule: 'burst.customer-quiet', facts: { seconds: 0 } }]);
  });
});

describe('of several silences, the first counts', () => {
  const late = { id: 'late', silent: 'customer', minutes: 20, action: 'close' };
  const nudge = { id: 'nudge', silent: 'customer', minutes: 10, action: { send: { en: 'Still there?' } } };
  test('whatever their order', () => {
    for (const rules of [
      [late, nudge],
      [nudge, late],
    ]) {
      const config = withRules(rules);
      const it = thread({ config }).withAgent();
      expect(due(it, config)[0]).toEqual(['time-out', at(610), { rule: 'time-out.next' }]);
    }
  });
  test('one that must wait for the customer’s morning says so', () => {
    // 09:00 in Chicago is 07:00 in Seattle, where the customer's number is from.
    const config = withRules([{ ...nudge, minutes: 1 }], { quietHours: { from: '21:00', to: '08:00' } });
    const it = thread({ config }).withAgent();
    expect(due(it, config)[0]).toEqual([
      'time-out',
      at(3_600),
      {
        rule: 'proactive.quiet-hours',
        facts: { from: '21:00', to: '08:00', timeZone: 'America/Los_Angeles' },
      },
    ]);
  });
});

describe('a silence is over', () => {
  const outcomes = ({ entries }: { readonly entries: Thread['log'] }) => entries.map(({ outcome }) => outcome);
  /** The first wake comes for the deadline as it was before the agent's last text. */
  const over = (it: Thread) => {
    expect(it.wake('time-out').one('wake-came').because.rule).toBe('wake.moved-later');
    return it.wake('time-out');
  };
  const silence = (rule: string, silent: string) => ({ rule: 'time-out.silent', facts: { rule, silent, minutes: 10 } });
  test('the customer hears it in their language without its region, with the names that are known', () => {
    const send = { en: 'Hello?', es: '{AgentName} ({QueueName}) le espera.' };
    const config = withRules([{ id: 'nudge', silent: 'customer', minutes: 10, action: { send } }]);
    const it = thread({ config }).withAgent();
    it.give({ type: 'set-language', conversation: FIRST, agent: { id: 'ana', name: 'Ana Flores' }, language: 'es-MX' });
    expect(outcomes(it.wake('time-out')).slice(1)).toEqual([
      { kind: 'timed-out', rule: 'nudge', since: at(10), because: silence('nudge', 'customer') },
      {
        kind: 'text-sent',
        text: 'Ana Flores (Orders) le espera.',
        language: 'es',
        origin: { by: 'auto', trigger: 'time-out-nudge', source: 'workstream' },
        lane: expect.stringMatching(/^\+18005550100\/[0-3]$/),
        proactive: true,
        because: { rule: 'time-out.rule', facts: { rule: 'nudge' } },
      },
    ]);
    expect(it.state.timedOut).toEqual({ nudge: at(10) });
    expect(it.state.sender?.proactive).toEqual([at(610)]);
  });
  test('a customer whom an agent lets wait hears an answer, which no cap counts', () => {
    const send = { en: 'We are on it.' };
    const config = withRules([{ id: 'late', silent: 'agent', minutes: 10, action: { send } }]);
    const it = thread({ config }).withAgent();
    it.text('And when?');
    expect(over(it).one('text-sent')).not.toHaveProperty('proactive');
    expect(it.state.sender).not.toHaveProperty('proactive');
  });
  test('it is set aside', () => {
    const config = withRules([{ id: 'aside', silent: 'customer', minutes: 10, action: 'set-aside' }]);
    expect(thread({ config }).withAgent().wake('time-out').one('set-aside')).toEqual({
      kind: 'set-aside',
      pool: 'default',
      generation: { seq: 4, n: 1 },
      because: { rule: 'time-out.rule', facts: { rule: 'aside' } },
    });
  });
  test('of rules that are due together one acts; those for the same silence and time have had their turn', () => {
    const close = { id: 'close', silent: 'customer', minutes: 10, priority: 1, action: 'close' };
    const aside = { id: 'aside', silent: 'customer', minutes: 10, priority: 2, action: 'set-aside' };
    const config = withRules([aside, close]);
    expect(reasonsOf(thread({ config }).withAgent().wake('time-out')).slice(0, 4)).toEqual([
      ['wake-came', 'time-out.next'],
      ['timed-out', 'time-out.other-rule-ran', { ran: 'close' }],
      ['timed-out', 'time-out.silent', { rule: 'close', silent: 'customer', minutes: 10 }],
      ['conversation-closed', 'time-out.rule', { rule: 'close' }],
    ]);
  });
});

test('a survey’s wake has a queue of its own', () => {
  expect(queueOfRule('survey')).toBe('surveys');
  expect(queueOfRule('auto-close')).toBe('auto-messages');
});

test('a wake that is a minute late was lost, and is scheduled again; until then it counts', () => {
  const it = thread();
  it.text('Hi');
  const seconds = OPEN_FOR * 60;
  const late = { type: 'text-delivered', seq: 3, attempt: 1 } as const;
  const scheduled = () =>
    it
      .give(late)
      .log('wake-scheduled')
      .filter(({ rule }) => rule === 'auto-close');
  it.pass(seconds + 59);
  expect(scheduled()).toEqual([]);
  it.pass(1);
  expect(scheduled()[0]).toEqual({
    kind: 'wake-scheduled',
    rule: 'auto-close',
    wakeAt: at(seconds),
    because: { rule: 'auto-close.inactive', facts: { minutes: OPEN_FOR } },
  });
});
