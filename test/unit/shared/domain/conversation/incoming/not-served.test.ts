import { CannotBeHandled } from '../../../../../../shared/domain/values/cannot-be-handled';
import { ben, FIRST, thread, withChannel } from '../../../../../support/thread';

const refusal = (happens: () => unknown): unknown => {
  try {
    return happens();
  } catch (error) {
    return error instanceof CannotBeHandled ? error.because : error;
  }
};

describe('given a number that takes no customers’ texts', () => {
  test('nobody has it: the text is kept as a dead letter, with the configuration that lacks it', () => {
    const { main: _removed, ...channels } = withChannel({}).channels;
    const config = { ...withChannel({}), channels };
    expect(refusal(() => thread({ config }).text('Hi'))).toEqual({
      rule: 'channel.number-not-served',
      facts: { configVersion: 'v1' },
    });
  });

  test('its channel only sends: so is the text, with the plan that says so', () => {
    const config = withChannel({ plan: 'send-only' });
    expect(refusal(() => thread({ config }).text('Hi'))).toEqual({
      rule: 'channel.plan-does-not-receive',
      facts: { channel: 'main', plan: 'send-only' },
    });
  });
});

describe('given a decision', () => {
  test('its entries follow the newest in the log, with the moment, the event and the conversation', () => {
    const it = thread();
    it.text('Hi');
    const before = it.state.seq;
    const { entries } = it.pass(5).text('Hello?');
    expect(entries).toEqual([
      {
        ...{ seq: before + 1, at: '2026-11-23T15:00:05.000Z', event: 'event-2', conversation: FIRST },
        outcome: expect.objectContaining({ kind: 'text-received', text: 'Hello?' }),
      },
    ]);
  });

  test('before anybody wrote, they are of no conversation', () => {
    const [entry, ...others] = thread().give({ type: 'sender', action: 'mute', by: ben }).entries;
    expect(others).toEqual([]);
    expect(Object.keys(entry ?? {}).sort()).toEqual(['at', 'event', 'outcome', 'seq']);
  });

  test('what begins a conversation is of that one already', () => {
    const { entries } = thread().text('Hi');
    expect(entries.map(({ conversation }) => conversation)).toEqual(entries.map(() => FIRST));
  });
});
