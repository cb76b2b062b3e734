import { isFor, TRIGGER_IDS, TRIGGERS, triggerFacts } from '../../../../../shared/domain/auto-messages/triggers';

test('every trigger of the reference that applies to SMS is there, once', () => {
  const numbers = TRIGGER_IDS.flatMap(trigger => [...triggerFacts(trigger).reference]).sort((a, b) => a - b);
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 24, 25, 26, 27, 28]);
});

test('ids are kebab-case, and each says when it fires', () => {
  for (const trigger of TRIGGER_IDS) {
    expect(trigger).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(triggerFacts(trigger).when.length).toBeGreaterThan(10);
  }
  expect(TRIGGER_IDS).toEqual(Object.keys(TRIGGERS));
});

describe('#32 who reads it', () => {
  test('agents alone', () => {
    const agentsOnly = TRIGGER_IDS.filter(trigger => !isFor(trigger, 'customer'));
    expect(agentsOnly).toEqual(['message-not-sent', 'customer-ended', 'opt-out-hint', 'flood', 'number-reassigned']);
  });

  test('both', () => {
    const both = TRIGGER_IDS.filter(trigger => isFor(trigger, 'customer') && isFor(trigger, 'agent'));
    expect(both).toEqual(['file-too-large', 'unsupported-message', 'crisis']);
  });
});

test('what answers a text by itself has the hour’s limit of answers; what people cause has not', () => {
  expect(TRIGGER_IDS.filter(trigger => triggerFacts(trigger).answers)).toEqual([
    'greeting',
    'agent-not-assigned',
    'holiday',
    'out-of-hours',
    'overflow-ended',
    'text-back',
    'file-too-large',
    'unsupported-message',
    'help',
    'opt-in-confirmation',
    'opt-out-question',
    'crisis',
  ]);
});

test('what the law, a carrier or a life asks for is not silenced by the master switch', () => {
  expect(TRIGGER_IDS.filter(trigger => triggerFacts(trigger).required)).toEqual([
    'help',
    'opt-out-confirmation',
    'opt-in-confirmation',
    'crisis',
  ]);
});
