import { deliveryLines } from '../../../../cli/support/agent-delivery';
import type { ShownDelivery } from '../../../../shared/api/conversations/delivery';
import type { TranscriptEntry } from '../../../../shared/api/conversations/transcript';

const entry = { seq: 4, at: '2026-11-23T15:00:00.000Z', because: { rule: 'command.reply' } };
const text = (delivery: ShownDelivery): TranscriptEntry => ({
  ...{ ...entry, kind: 'text-sent', language: 'en', origin: { by: 'auto', trigger: 'greeting', source: 'default' } },
  text: 'Your parcel is on its way and comes on Friday.',
  delivery,
});

test('an agent hears of a text that waits, that failed and that may have failed, each once', () => {
  const told = new Map<string, string>();
  const lines = (delivery: ShownDelivery) => deliveryLines('c', [text(delivery)], told);
  const waits: ShownDelivery = { state: 'queued', reason: 'It leaves in 12 s.', leavesInSeconds: 12 };
  expect(lines(waits)).toEqual(['          “Your parcel is on its way and…”: It leaves in 12 s.']);
  expect(lines({ ...waits, leavesInSeconds: 10 })).toEqual([]);
  const failed: ShownDelivery = { state: 'failed', reason: 'Off.', advice: 'Call them.' };
  expect(lines(failed)).toEqual([expect.stringMatching(/not delivered: Off\. Call them\.$/)]);
  expect(lines(failed)).toEqual([]);
  expect(lines({ ...failed, attempt: 2 })).toHaveLength(1);
  expect(lines({ state: 'unknown', reason: 'No answer.' })).toEqual([
    expect.stringContaining('perhaps not delivered: No answer.'),
  ]);
});

test('nothing is said of what goes as it should, nor of anything but our texts', () => {
  for (const state of ['queued', 'sending', 'sent', 'delivered'] as const)
    expect(deliveryLines('c', [text({ state, reason: 'x' })], new Map())).toEqual([]);
  const note: TranscriptEntry = { ...entry, kind: 'note', by: { name: 'Ana Flores' }, text: 'x' };
  expect(deliveryLines('c', [note], new Map())).toEqual([]);
});
