import { sampleConfig } from '../../../../../support/sample-config';
import { FIRST, thread } from '../../../../../support/thread';

/** The sample, from which the main number is removed in the middle of a conversation. */
const removable = () => {
  const { main, ...others } = sampleConfig().channels;
  const config = { ...sampleConfig(), channels: { ...others, main } as ReturnType<typeof sampleConfig>['channels'] };
  const it = thread({ config }).withAgent();
  delete (config.channels as Record<string, unknown>).main;
  return it;
};

describe('#104 its number was removed while an agent has the conversation', () => {
  test('the agent ends it in order, and nothing is said to the customer', () => {
    const it = removable();
    const ended = it.end();
    expect(ended.texts).toEqual([]);
    expect(ended.entries.map(({ outcome }) => outcome)).toContainEqual(
      expect.objectContaining({ kind: 'not-sent', because: { rule: 'channel.number-not-served' } }),
    );
    expect(it.close().kinds).toContain('conversation-closed');
  });
  test('a text that failed is in the log', () =>
    expect(removable().give({ type: 'text-failed', seq: 3, attempt: 1, details: 'x' }).kinds).toContain('text-failed'));
  test('a text that was to be tried again is dropped', () => {
    const it = removable();
    const text = { by: 'agent', conversation: FIRST };
    it.give({ type: 'text-failed', seq: 3, attempt: 1, code: '4006', details: 'x', text });
    expect(it.wake('retry').one('retry-dropped').because.rule).toBe('channel.number-not-served');
  });
  test('a reply is not for this number any more', () =>
    expect(() => removable().reply('Hello')).toThrow(/No channel has the number/));
  test('a customer’s text is kept with that reason', () =>
    expect(() => removable().text('Hello')).toThrow(/No channel has the number/));
});
