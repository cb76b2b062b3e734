import { deliveryLines } from '../../../../cli/support/agent-delivery';
import type { LogEntry } from '../../../../cli/support/desk';

const text = (delivery: LogEntry['delivery'], kind = 'text-sent'): LogEntry => ({
  ...{ seq: 4, at: '2026-11-23T15:00:00.000Z' },
  outcome: { kind, text: 'Your parcel is on its way and comes on Friday.', because: { rule: 'command.reply' } },
  ...(delivery && { delivery }),
});

test('an agent hears of a text that waits, that failed and that may have failed, each once', () => {
  const told = new Map<string, string>();
  const lines = (delivery: LogEntry['delivery']) => deliveryLines('c', [text(delivery)], told);
  const waits = { state: 'queued', reason: 'It leaves in 12 s.', leavesInSeconds: 12 };
  expect(lines(waits)).toEqual(['          “Your parcel is on its way and…”: It leaves in 12 s.']);
  expect(lines({ ...waits, leavesInSeconds: 10 })).toEqual([]);
  const failed = { state: 'failed', reason: 'Off.', advice: 'Call them.' };
  expect(lines(failed)).toEqual([expect.stringMatching(/not delivered: Off\. Call them\.$/)]);
  expect(lines(failed)).toEqual([]);
  expect(lines({ ...failed, attempt: 2 })).toHaveLength(1);
  expect(lines({ state: 'unknown', reason: 'No answer.' })).toEqual([
    expect.stringContaining('perhaps not delivered: No answer.'),
  ]);
});

test('nothing is said of what goes as it should, nor of anything but our texts', () => {
  for (const state of ['queued', 'sending', 'sent', 'delivered'])
    expect(deliveryLines('c', [text({ state, reason: 'x' })], new Map())).toEqual([]);
  const failed = { state: 'failed', reason: 'x' };
  expect(deliveryLines('c', [text(failed, 'text-received'), text(undefined)], new Map())).toEqual([]);
});
