import { differences, rebuildThread } from '../../../../../../shared/domain/conversation/evolve/rebuild';
import { FIRST, THREAD, thread, withChannel } from '../../../../../support/thread';

const told = () => {
  const it = thread({ config: withChannel({ reopenWithinHours: 2, survey: undefined }) }).withAgent();
  it.pass(10).text('Thanks');
  it.end();
  it.pass(5).close();
  return it;
};

describe('given the log of a thread', () => {
  test('its head is what the log says, and every figure comes from there', () => {
    const it = told();
    const { state, metrics } = rebuildThread(THREAD, it.log);
    expect(differences(JSON.parse(JSON.stringify(it.state)), state)).toEqual([]);
    expect(metrics).toEqual([
      {
        ...{ conversation: FIRST, channel: 'main', language: 'en', startedAt: '2026-11-23T15:00:00.000Z' },
        ...{ closedAt: '2026-11-23T15:00:30.000Z', endedBy: 'agent' },
        ...{ textsIn: 2, textsOut: 4, byAgents: 1, automated: 3, bySurvey: 0, failed: 0 },
        ...{ waitSeconds: 5, firstReplySeconds: 10, agents: ['ana'] },
      },
    ]);
    expect(it.state.current).toMatchObject({ textsIn: metrics[0]?.textsIn, textsOut: metrics[0]?.textsOut });
  });
  test('reopened, it has not ended; a further conversation has figures of its own', () => {
    const it = told();
    it.pass(60).text('One more thing');
    expect(rebuildThread(THREAD, it.log).metrics).toMatchObject([{ textsIn: 3, closedAt: null, endedBy: null }]);
    it.give({ type: 'text-failed', seq: 3, attempt: 1, details: 'x' });
    it.wake('auto-close');
    it.wake('auto-close');
    it.pass(3 * 3_600).text('Hello again');
    expect(rebuildThread(THREAD, it.log).metrics).toMatchObject([
      { conversation: FIRST, endedBy: 'system', failed: 1 },
      { conversation: `${THREAD}-2`, textsIn: 1, waitSeconds: null, firstReplySeconds: null, agents: [] },
    ]);
  });
  test('an entry that is missing is no log', () => {
    const { log } = told();
    expect(() =>
      rebuildThread(
        THREAD,
        log.filter(({ seq }) => seq !== 3),
      ),
    ).toThrow(/Expected entry 3 .* found 4/);
  });
});

describe('given a head that is not what its log says', () => {
  test('each difference is named with its path', () =>
    expect(differences({ a: { b: 1, same: 2 }, gone: 3, list: [1] }, { a: { b: 2, same: 2 }, list: [1, 2] })).toEqual([
      { path: 'a.b', stored: 1, rebuilt: 2 },
      { path: 'gone', stored: 3, rebuilt: undefined },
      { path: 'list.1', stored: undefined, rebuilt: 2 },
    ]));
  test('what JSON leaves out is none', () => expect(differences({ a: 1 }, { a: 1, b: undefined })).toEqual([]));
});
