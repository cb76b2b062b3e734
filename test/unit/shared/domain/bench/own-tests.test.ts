import { questionOf, runOwnTests } from '../../../../../shared/domain/bench/own-tests';
import { readConfig } from '../../../../../shared/domain/config/read';
import type { ConfigDocument } from '../../../../../shared/domain/config/schema';
import { sampleDocument } from '../../../../support/config-api';

const read = (document: ConfigDocument) => {
  const result = readConfig(document, 'v1');
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.config;
};
type Test = NonNullable<ConfigDocument['tests']>[number];
const only = (test: Pick<Test, 'given' | 'when' | 'then'>, more: ConfigDocument = {}) =>
  read({ ...sampleDocument(), ...more, tests: [{ id: 'one', name: 'One', ...test }] });
const failures = (...given: Parameters<typeof only>) =>
  runOwnTests(only(...given))[0]?.failures.map(({ sentence }) => sentence);
const expecting = (then: Test['then'], given: Partial<Test['given']> = {}, text = 'Where is my order?') => ({
  given: { time: '2026-11-23T10:00', ...given },
  when: { text, to: 'office' },
  then,
});

test("#148 the sample's own tests are green", () => {
  expect(runOwnTests(read(sampleDocument())).filter(({ passed }) => !passed)).toEqual([]);
});

test('what is otherwise is said in a sentence each', () => {
  expect(
    failures(
      expecting({
        ...{ open: false, language: 'es', hears: 'holiday', says: 'adiós', queue: 'general', priority: 'high' },
        ...{ skills: ['spanish'], offered: 'carla', bot: true },
      }),
    ),
  ).toEqual([
    'open: expected no, found yes',
    'language: expected es, found en',
    'hears: expected holiday, found greeting',
    'queue: expected general, found orders',
    'priority: expected high, found normal',
    'skills: expected spanish, found nothing',
    'offered: expected carla, found ana',
    'bot: expected yes, found no',
    'says: expected "adiós", found "Contoso office here. Thanks for your text! Someone will be with you soon."',
  ]);
});

test('what it is given counts: who is available, who waits, what is known of the customer, and that they opted out', () => {
  expect(failures(expecting({ offered: 'ben' }, { agents: ['ben'] }))).toEqual([]);
  expect(failures(expecting({ offered: 'nothing', queue: 'orders' }, { agents: [] }))).toEqual([]);
  expect(failures(expecting({ hears: 'nothing', queue: 'nothing' }, { optedOut: true }))).toEqual([]);
  expect(failures(expecting({ language: 'es' }, { returning: true, language: 'es' }, 'ok'))).toEqual([]);
  const workstreams = sampleDocument().workstreams.map(stream => ({
    ...stream,
    contextVariables: [{ name: 'topic', type: 'text' as const }],
    classification: [
      { id: 'vip', rules: [{ when: { field: 'customer.tier', is: 'gold' }, set: { priority: 'critical' as const } }] },
    ],
    routing: [
      { when: { field: 'context.topic', is: 'bill' }, queue: 'orders' },
      { when: { field: 'context.topic', exists: true }, queue: 'general' },
    ],
  }));
  expect(failures(expecting({ priority: 'critical' }, { customer: { tier: 'gold' } }), { workstreams })).toEqual([]);
  expect(failures(expecting({ priority: 'normal' }, { customer: { tier: 'tin' } }), { workstreams })).toEqual([]);
  expect(failures(expecting({ queue: 'orders' }, { context: { topic: 'bill' } }), { workstreams })).toEqual([]);
  const queues = sampleDocument().queues.map(queue =>
    queue.id === 'orders'
      ? { ...queue, overflow: { itemLimit: { limit: 2, action: { transfer: 'general' } } } }
      : queue,
  );
  expect(failures(expecting({ queue: 'orders' }, { waiting: { orders: 1 } }), { queues })).toEqual([]);
});

test("a time without an offset is told by the channel's clock, or by the zone that is named", () => {
  const at = (given: Partial<Test['given']>) => {
    const config = only(expecting({ open: true }, given));
    return config.tests.one && new Date(questionOf(config, config.tests.one).at).toISOString();
  };
  expect(at({ time: '2026-11-23T10:00' })).toBe('2026-11-23T16:00:00.000Z');
  expect(at({ time: '2026-11-23T10:00', zone: 'Europe/Madrid' })).toBe('2026-11-23T09:00:00.000Z');
  expect(at({ time: '2026-11-23T10:00:00+09:00' })).toBe('2026-11-23T01:00:00.000Z');
});

test('what a test names must be there, and it must expect something', () => {
  const problems = (test: object) => {
    const result = readConfig({ ...sampleDocument(), tests: [{ id: 'one', name: 'One', ...test }] }, 'v1');
    return result.ok ? [] : result.problems.map(({ path, message }) => `${path.join('.')}: ${message}`);
  };
  const whole = expecting({ queue: 'nowhere', offered: 'zoe' }, { agents: ['zoe'], waiting: { nowhere: 1 } });
  expect(problems({ ...whole, when: { text: 'Hi', to: 'nobody' } })).toEqual([
    expect.stringMatching(/^tests\.0\.when\.to: there is no channel "nobody"/),
    expect.stringMatching(/^tests\.0\.given\.agents\.0: there is no agent "zoe"/),
    expect.stringMatching(/^tests\.0\.given\.waiting\.nowhere: there is no queue/),
    expect.stringMatching(/^tests\.0\.then\.queue: there is no queue/),
    expect.stringMatching(/^tests\.0\.then\.offered: there is no agent/),
  ]);
  expect(problems(expecting({}))).toEqual([expect.stringContaining('expected something that is to follow')]);
  expect(problems(expecting({ hears: 'nothing', says: 'Hi' }))).toEqual([expect.stringContaining('expected no words')]);
  expect(problems(expecting({ open: true }, { time: 'noon' }))).toEqual([expect.stringContaining('2026-12-24T10:00')]);
});
