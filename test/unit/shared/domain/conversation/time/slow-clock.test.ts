import { timeOutRuleSchema } from '../../../../../../shared/domain/config/time-rules';
import { TIME_RULES, type TimeRule } from '../../../../../../shared/domain/messages/time-rules';
import { type Thread, thread, withChannel, withWorkstream } from '../../../../../support/thread';

/** The wake comes when it is due by the bus's clock; the host's clock is two seconds behind. */
const wakeEarly = (it: Thread, rule: TimeRule) => {
  const wakeAt = it.state.wakes[rule];
  if (wakeAt === undefined) throw new Error(`No wake is scheduled for ${rule}`);
  it.pass((Date.parse(wakeAt) - Date.parse(it.nowIso)) / 1_000 - 2);
  return it.give({ type: 'wake', rule, wakeAt });
};

const silent = timeOutRuleSchema.parse({ id: 'gone', silent: 'customer', minutes: 10, action: 'close' });
const given: { readonly [R in TimeRule]?: () => Thread } = {
  'time-out': () => thread({ config: withWorkstream({ timeOuts: [silent] }) }).withAgent(),
  survey: () => {
    const it = thread().withAgent();
    it.end();
    return it;
  },
  burst: () => {
    const it = thread({ config: withChannel({ burstSeconds: 5 }) });
    it.text('Hi');
    return it;
  },
  'auto-close': () => {
    const it = thread();
    it.text('Hi');
    return it;
  },
  'wrap-up-capacity': () => {
    const it = thread({ config: withWorkstream({ wrapUp: 60 }) }).withAgent();
    it.end();
    return it;
  },
};

describe('A host whose clock is two seconds behind the bus', () => {
  for (const rule of TIME_RULES) {
    const begin = given[rule];
    if (begin === undefined) continue;
    test(`acts on the wake of ${rule} when it comes, and has it scheduled no second time`, () => {
      const it = begin();
      const due = it.state.wakes[rule];
      const happened = wakeEarly(it, rule);
      expect(happened.one('wake-came').because.rule).not.toMatch(/^wake\./);
      expect(happened.log('wake-scheduled').filter(({ wakeAt }) => wakeAt === due)).toEqual([]);
      expect(happened.kinds.length).toBeGreaterThan(1);
    });
  }

  test('believes no wake that doesn’t count, whatever time it names', () => {
    const it = thread().withAgent();
    const far = new Date(Date.parse(it.nowIso) + 90 * 86_400_000).toISOString();
    expect(it.give({ type: 'wake', rule: 'auto-close', wakeAt: far }).entries).toEqual([]);
    expect(it.status).toBe('active');
  });
});
