import type { Config } from '../../../../../../shared/domain/config/config';
import { sampleConfig } from '../../../../../support/sample-config';
import { ana, FIRST, type Thread, thread } from '../../../../../support/thread';

const sample = sampleConfig();
const service = sample.workstreams['customer-service'];
if (service === undefined) throw new Error('The sample has a workstream "customer-service".');
/** The workstream is called another name now, and its channels with it. */
const renamed = (pool = 'default'): Config => ({
  ...sample,
  version: 'v2',
  workstreams: { care: { ...service, id: 'care', pool } },
  channels: Object.fromEntries(
    Object.entries(sample.channels).map(([id, one]) => [id, { ...one, workstream: 'care' }]),
  ),
});
const noChannel: Config = { ...renamed(), channels: {} };
const handedBack = (more: object = {}) => ({
  type: 'handed-back' as const,
  conversation: FIRST,
  generation: { seq: 100, n: 0 },
  because: { rule: 'workstream.gone' },
  ...more,
});

const told = (happened: ReturnType<ReturnType<typeof thread>['give']>) =>
  happened.effects.flatMap(effect => (effect.kind === 'tell-pool' ? [{ pool: effect.pool, ...effect.input }] : []));

describe('a waiting conversation that is handed back', () => {
  test('is queued anew for its channel’s present workstream, as long as it waited, and as urgent as it was', () => {
    const given = thread();
    given.text('Where is my order?');
    const waitingSince = given.nowIso;
    const after = given
      .pass(600)
      .configure(renamed())
      .give(handedBack({ urgent: { rule: 'crisis.words' } }));
    expect(told(after)).toMatchObject([
      {
        pool: 'default',
        type: 'queue',
        workstream: 'care',
        text: 'Where is my order?',
        waitingSince,
        urgent: { rule: 'crisis.words' },
      },
    ]);
    expect(given.state.current).toMatchObject({ workstream: 'care', pool: 'default', status: 'open' });
  });

  test('leaves the pool it was in for the one that has its workstream now; later words go there', () => {
    const given = thread();
    given.text('Where is my order?');
    const after = given.configure(renamed('sms')).give(handedBack());
    expect(told(after)).toMatchObject([
      { pool: 'default', type: 'done' },
      { pool: 'sms', type: 'queue' },
    ]);
    given.give({ ...handedBack(), type: 'assigned', queue: 'orders', queueName: 'Orders', agent: ana });
    given.end();
    expect(told(given.close())).toMatchObject([{ pool: 'sms', type: 'done' }]);
  });

  test.each([
    [
      'the configuration has no place for it either',
      'handed-back.no-workstream',
      noChannel,
      (given: Thread) => void given.text('Hi'),
    ],
    ['an agent has it', 'handed-back.not-waiting', renamed(), (given: Thread) => void given.withAgent()],
  ])('stays as it is when %s', (_, rule, config, begin) => {
    const given = thread();
    begin(given);
    const { current } = given.state;
    const after = given.configure(config).give(handedBack());
    expect(after.one('dropped').because.rule).toBe(rule);
    expect(told(after)).toEqual([]);
    expect(given.state.current).toEqual(current);
  });
});

describe('the pool that a conversation’s item is in', () => {
  test('hears every later word, also when the configuration names another by now', () => {
    const given = thread()
      .withAgent()
      .configure({ ...sample, version: 'v2', workstreams: { 'customer-service': { ...service, pool: 'sms' } } });
    expect(told(given.close())).toMatchObject([{ pool: 'default', type: 'release' }]);
    const again = given.pass(60).text('And one more thing');
    expect(told(again)).toMatchObject([
      { pool: 'default', type: 'done' },
      { pool: 'sms', type: 'queue', workstream: 'customer-service' },
    ]);
    expect(told(given.pass(60).text('I want to kill myself'))).toMatchObject([{ pool: 'sms', type: 'urgent' }]);
  });

  test('hears that its customer was erased, also when the configuration names another by now', () => {
    const given = thread()
      .withAgent()
      .configure({ ...sample, version: 'v2', workstreams: { 'customer-service': { ...service, pool: 'sms' } } });
    expect(told(given.give({ type: 'erase', by: ana }))).toMatchObject([{ pool: 'default', type: 'done' }]);
  });

  test('hears that an earlier conversation is over when it speaks of that', () => {
    const given = thread().withAgent();
    given.end();
    given.close();
    given.pass(60).text('Hello again');
    const late = given.give({ ...handedBack({ generation: { seq: 1, n: 9 } }), conversation: FIRST }, { pool: 'old' });
    expect(told(late)).toMatchObject([{ pool: 'old', type: 'done', conversation: FIRST }]);
  });
});
