import { timeOutRuleSchema } from '../../../../../../shared/domain/config/time-rules';
import { quietTime } from '../../../../../../shared/domain/conversation/actions/quiet-time';
import { newThread, type ThreadState } from '../../../../../../shared/domain/conversation/model/state';
import { sampleConfig } from '../../../../../support/sample-config';
import { type Thread, thread, withChannel, withWorkstream } from '../../../../../support/thread';

const NIGHT = { quietHours: { from: '21:00', to: '08:00' } };
const HOUR = 3_600;
/** 09:00 in Chicago is 07:00 in Seattle, where the customer's number is from: their night. */
const ended = (change: Record<string, unknown>, wait = 0): { it: Thread; happened: ReturnType<Thread['end']> } => {
  const it = thread({ config: withChannel(change) }).withAgent();
  return { it, happened: it.pass(wait).end() };
};
const bySurvey = (it: Thread) =>
  it.log.flatMap(({ at, outcome }) => (outcome.kind === 'text-sent' && outcome.origin.by === 'survey' ? [at] : []));

describe('#98 a survey in the customer’s quiet hours', () => {
  test('waits until their morning, by their clock and not ours, and the log says why', () => {
    const { it, happened } = ended(NIGHT);
    expect(bySurvey(it)).toEqual([]);
    expect(happened.one('survey')).toMatchObject({
      state: { status: 'scheduled', askAt: '2026-11-23T16:00:00Z' },
      because: {
        rule: 'proactive.quiet-hours',
        facts: { from: '21:00', to: '08:00', timeZone: 'America/Los_Angeles' },
      },
    });
    it.wake('survey');
    expect(bySurvey(it)).toEqual(['2026-11-23T16:00:00.000Z']);
  });
  test('is asked at once by day, and on a channel without quiet hours', () => {
    expect(bySurvey(ended(NIGHT, 2 * HOUR).it)).toHaveLength(1);
    expect(bySurvey(ended({}).it)).toHaveLength(1);
  });
  test('that comes due at night waits as well', () => {
    const { it } = ended(NIGHT);
    const wakeAt = it.state.wakes.survey;
    if (wakeAt === undefined) throw new Error('A wake is scheduled.');
    // The wake comes a night too late.
    it.pass(15 * HOUR).give({ type: 'wake', rule: 'survey', wakeAt });
    expect(bySurvey(it)).toEqual([]);
    expect(it.state.survey).toMatchObject({ status: 'scheduled', askAt: '2026-11-24T16:00:00Z' });
  });
});

describe('#98 caps', () => {
  const again = (it: Thread): ReturnType<Thread['end']> => {
    it.close();
    it.pass(60).text('One more question');
    it.pass(5).assigned();
    it.reply('Yes?');
    return it.pass(5).end();
  };
  const often = (caps: Record<string, unknown>) => {
    const config = withChannel(caps);
    const surveys = Object.fromEntries(
      Object.entries(config.surveys).map(([id, survey]) => [id, { ...survey, minDaysBetween: 0 }]),
    );
    return thread({ config: { ...config, surveys } });
  };
  test('per day: a second survey waits for the next day', () => {
    const it = often({ proactivePerDay: 1 }).withAgent();
    it.end();
    it.text('5');
    const step = again(it).one('survey');
    expect(step.because).toEqual({ rule: 'proactive.cap-per-day', facts: { perDay: 1, sent: 1 } });
    expect(step.state).toMatchObject({ status: 'scheduled', askAt: '2026-11-24T08:00:00Z' });
  });
  test('per week: one that would come days later is dropped with its reason', () => {
    const it = often({ proactivePerWeek: 1 }).withAgent();
    it.end();
    it.text('5');
    const step = again(it).one('survey');
    expect(step.facts).toEqual([{ kind: 'skipped', because: expect.objectContaining({ rule: 'proactive.too-late' }) }]);
    expect(step.because.facts).toMatchObject({ waitsFor: 'proactive.cap-per-week' });
  });
  test('what follows an answer is awaited, and counts for none', () => {
    const it = often({ proactivePerDay: 1 }).withAgent();
    it.end();
    it.pass(10).text('5');
    expect(bySurvey(it).length).toBeGreaterThan(1);
    expect(it.state.sender?.proactive).toHaveLength(1);
  });
});

describe('#98 a follow-up to a customer who is silent', () => {
  const nudge = timeOutRuleSchema.parse({
    id: 'nudge',
    silent: 'customer',
    minutes: 10,
    action: { send: { en: 'Still there?' } },
  });
  const silent = (channel: Record<string, unknown>, rule = nudge) =>
    thread({ config: withChannel(channel, withWorkstream({ timeOuts: [rule] }, sampleConfig())) }).withAgent();
  test('waits for their morning; the wake is moved with its reason', () => {
    const it = silent(NIGHT);
    const scheduled = it.log.findLast(
      ({ outcome }) => outcome.kind === 'wake-scheduled' && outcome.rule === 'time-out',
    );
    expect(scheduled?.outcome.because.rule).toBe('proactive.quiet-hours');
    expect(it.wake('time-out').texts).toEqual(['Still there?']);
    expect(it.log.at(-1)?.at).toBe('2026-11-23T16:00:00.000Z');
  });
  test('over the cap is left out, with its reason', () => {
    const it = silent({ proactivePerDay: 0 });
    const happened = it.wake('time-out');
    expect(happened.texts).toEqual([]);
    expect(happened.one('not-sent')).toMatchObject({
      what: 'time-out-nudge',
      because: { rule: 'proactive.cap-is-zero' },
    });
  });
  test('to a customer whom we let wait is an answer, and waits for no morning', () => {
    const it = silent(NIGHT, { ...nudge, silent: 'agent' });
    it.text('Hello?');
    // The wake of an earlier silence comes first, and moves on.
    it.wake('time-out');
    expect(it.wake('time-out').texts).toEqual(['Still there?']);
    expect(it.log.at(-1)?.at).toBe('2026-11-23T15:10:15.000Z');
  });
});

describe('When may a message leave that nobody waits for?', () => {
  const at = '2026-11-23T15:00:00.000Z';
  const inSeattle: ThreadState = { ...newThread('t'), customer: '+12065550123', business: '+18005550100' };
  const when = (channel: Record<string, unknown>, state = inSeattle) => quietTime(state, withChannel(channel), at);
  /** A toll-free number tells no time zone. */
  const nowhere: ThreadState = { ...inSeattle, customer: '+18885550123' };
  const quiet = (timeZone: string) => ({ rule: 'proactive.quiet-hours', facts: { ...NIGHT.quietHours, timeZone } });
  const allowed = (timeZone: string) => ({
    kind: 'now',
    because: { rule: 'proactive.allowed', facts: { timeZone } },
  });

  test('at any time, on a channel without limits, and on one that was removed', () => {
    const any = { kind: 'now', because: { rule: 'proactive.no-limits' } };
    expect(when({})).toEqual(any);
    expect(when(NIGHT, { ...inSeattle, business: '+18005550199' })).toEqual(any);
  });

  test('outside the quiet hours of their own number’s channel alone', () => {
    const until = '2026-11-23T16:00:00Z';
    expect(when(NIGHT)).toEqual({ kind: 'wait', until, because: quiet('America/Los_Angeles') });
    expect(when(NIGHT, { ...inSeattle, business: '+18005550101' })).toMatchObject({
      because: { rule: 'proactive.no-limits' },
    });
  });

  test('by the channel’s hours where the number tells no time zone, else by UTC', () => {
    expect(when({ ...NIGHT, operatingHours: 'office-hours' }, nowhere)).toEqual(allowed('America/Chicago'));
    expect(when(NIGHT, nowhere)).toEqual(allowed('UTC'));
  });

  test.each([
    ['a day', { proactivePerDay: 1 }, 'proactive.cap-per-day', { perDay: 1, sent: 1 }, '2026-11-24T08:00:00Z'],
    ['a week', { proactivePerWeek: 2 }, 'proactive.cap-per-week', { perWeek: 2, sent: 2 }, '2026-11-26T08:00:00Z'],
  ])('under the cap for %s, which counts what was sent', (_, cap, rule, facts, until) => {
    expect(when(cap)).toEqual(allowed('America/Los_Angeles'));
    const proactive = ['2026-11-19T20:00:00.000Z', '2026-11-23T09:00:00.000Z'];
    expect(when(cap, { ...inSeattle, sender: { proactive } })).toEqual({
      kind: 'wait',
      until,
      because: { rule, facts },
    });
  });

  test('not at all when it would come more than 72 hours later', () => {
    const proactive = ['2026-11-20T20:00:00.000Z', '2026-11-23T09:00:00.000Z'];
    expect(when({ proactivePerWeek: 2 }, { ...inSeattle, sender: { proactive } })).toEqual({
      kind: 'drop',
      because: {
        rule: 'proactive.too-late',
        facts: {
          ...{ perWeek: 2, sent: 2, waitsFor: 'proactive.cap-per-week' },
          ...{ earliest: '2026-11-27T08:00:00Z', expiresAt: '2026-11-26T15:00:00.000Z' },
        },
      },
    });
  });
});
