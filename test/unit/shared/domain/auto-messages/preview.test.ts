import type { TemplateValues } from '../../../../../shared/domain/auto-messages/filling/template';
import { previewAutoMessage } from '../../../../../shared/domain/auto-messages/preview';
import type { AutoMessage } from '../../../../../shared/domain/auto-messages/schema';

const preview = (
  text: string,
  { language = 'en', values = {} }: { language?: string; values?: TemplateValues } = {},
) => {
  const own: AutoMessage[] = [{ trigger: 'greeting', language: 'en', text, active: true }];
  return previewAutoMessage({
    trigger: 'greeting',
    language,
    channel: { language: 'en', messages: own },
    workstream: { messages: [] },
    enabled: true,
    values,
  });
};

const warnings = (...given: Parameters<typeof preview>): string[] => {
  const shown = preview(...given);
  return shown.withheld ? [] : shown.warnings.map(({ rule, message }) => `${rule}: ${message}`);
};

test('shows the text with its values, what it costs and where it came from', () => {
  expect(preview('Hi {CustomerName}!', { values: { CustomerName: 'Ana' } })).toEqual({
    withheld: false,
    text: 'Hi Ana!',
    language: 'en',
    source: 'channel',
    encoding: 'GSM-7',
    segments: 1,
    characters: 7,
    warnings: [],
    because: {
      rule: 'auto-message.chosen',
      facts: { trigger: 'greeting', source: 'channel', language: 'en', wanted: 'en' },
    },
  });
});

test('warns of several segments', () => {
  expect(warnings('x'.repeat(160))).toEqual([]);
  expect(warnings('x'.repeat(161))).toEqual(['preview.several-segments: This is sent and billed as 2 segments.']);
});

test('warns of letters that cost the encoding', () => {
  expect(warnings('Así es, señor: ok')).toEqual([
    "preview.not-gsm-7: í can't be sent in GSM-7: a segment holds 70 characters instead of 160.",
  ]);
  expect(warnings(`“${'x'.repeat(80)}”`)).toHaveLength(2);
});

test('warns of values that are empty, each once', () => {
  expect(
    warnings('{AgentName}, {AgentName} of {QueueName} about {$Order$}', { values: { QueueName: 'Billing' } }),
  ).toEqual([
    'preview.empty-value: {AgentName} has no value here and is left out.',
    'preview.empty-value: {$Order$} has no value here and is left out.',
  ]);
});

test('warns of another language, not of another region', () => {
  expect(warnings('Hi', { language: 'es' })).toEqual([
    'preview.other-language: There is no text in es here: this one is in en.',
  ]);
  expect(warnings('Hi', { language: 'en-GB' })).toEqual([]);
});

test('shows why nothing would be said', () => {
  const silent = previewAutoMessage({
    trigger: 'greeting',
    language: 'en',
    channel: { language: 'en', messages: [] },
    workstream: { messages: [] },
    enabled: false,
    values: {},
  });
  expect(silent).toEqual({
    withheld: true,
    because: { rule: 'auto-messages.off', facts: { trigger: 'greeting', recipient: 'customer' } },
  });
});
