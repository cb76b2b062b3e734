import { FIRST, type Happened, THREAD, type Thread, thread, withChannel } from '../../../../../support/thread';

const DAY = 86_400;
const summaries = ({ effects }: Happened) =>
  effects.filter(effect => effect.kind === 'write-row' && effect.table === 'Conversations');
/** By the day on which it closed, and by its thread: the first conversation of a thread's history. */
const rows = (it: Thread, day: string, given: Record<string, unknown>) => {
  const row = { kind: 'write-row', table: 'Conversations', seq: it.state.seq };
  const data = { channel: 'main', workstream: 'customer-service', language: 'en', ...given };
  return [
    { ...row, partition: day, row: FIRST, data },
    { ...row, partition: THREAD, row: '999999998', data: { conversation: FIRST, ...data } },
  ];
};
const startedAt = '2026-11-23T15:00:00.000Z';

describe('What reports read of a conversation', () => {
  test('nothing before it is over, also not when its agent has ended it', () => {
    const it = thread();
    expect(summaries(it.text('Hi'))).toEqual([]);
    it.assigned();
    expect(summaries(it.reply('Hello'))).toEqual([]);
    expect(summaries(it.end())).toEqual([]);
  });

  test('who had it, when, and how many texts, under the day on which it closed', () => {
    const it = thread({ config: withChannel({ survey: undefined }) }).withAgent();
    it.end();
    const closed = it.pass(DAY / 2).close();
    const times = { firstReplyAt: '2026-11-23T15:00:10.000Z', endedAt: '2026-11-23T15:00:15.000Z' };
    expect(summaries(closed)).toEqual(
      rows(it, '2026-11-24', {
        ...{ queue: 'orders', agent: 'ana', startedAt, ...times, closedAt: '2026-11-24T03:00:15.000Z' },
        // The greeting, who joined, the reply, and the goodbye.
        ...{ endedBy: 'agent', textsIn: 1, textsOut: 4 },
      }),
    );
  });

  test('that nobody ever had: no queue, no agent, no reply', () => {
    const it = thread();
    it.text('Hi');
    const closedAt = it.pass(60).nowIso;
    const closed = it.text('STOP');
    expect(summaries(closed)).toEqual(
      rows(it, '2026-11-23', {
        ...{ queue: null, agent: null, startedAt, firstReplyAt: null, endedAt: closedAt, closedAt },
        ...{ endedBy: 'customer', textsIn: 2, textsOut: 1 },
      }),
    );
  });
});
