import fc from 'fast-check';
import { chooseAutoMessage } from '../../../../../shared/domain/auto-messages/choose';
import { DEFAULT_LANGUAGES } from '../../../../../shared/domain/auto-messages/default-texts';
import type { AutoMessage } from '../../../../../shared/domain/auto-messages/schema';
import { TRIGGER_IDS } from '../../../../../shared/domain/auto-messages/triggers';
import { GROUPS } from '../../../../../web/setup/messages/groups';
import { cellOf, heardAt, recipientFor } from '../../../../../web/setup/messages/heard';

const trigger = fc.constantFrom('greeting', 'help', 'overflow-ended', 'file-too-large' as const);
const language = fc.constantFrom('en', 'es', 'es-MX', 'de', 'fr');
const message = fc.record(
  { trigger, language, text: fc.constantFrom('one', 'two'), active: fc.boolean() },
  { requiredKeys: ['trigger', 'text', 'active'] },
);
const messages = fc.array(message, { maxLength: 4 });

test('what the page says is heard is what the server chooses', () => {
  fc.assert(
    fc.property(
      fc.record({ own: messages, of: messages, all: messages, trigger, wanted: language, channel: language }),
      fc.boolean(),
      ({ own, of, all, trigger: which, wanted, channel }, enabled) => {
        const document = {
          channels: [{ id: 'c', workstream: 'w', language: channel, messages: own, automatedMessages: enabled }],
          workstreams: [{ id: 'w', messages: of }],
          messages: all,
        };
        const chosen = chooseAutoMessage({
          trigger: which,
          recipient: recipientFor(which),
          language: wanted,
          channel: { language: channel, messages: own as readonly AutoMessage[] },
          workstream: { messages: [...of, ...all] as readonly AutoMessage[] },
          enabled,
        });
        const heard = heardAt(document, { is: 'channel', id: 'c' }, which, recipientFor(which), wanted);
        expect(heard.is === 'text' ? heard.text : undefined).toBe(chosen.withheld ? undefined : chosen.text);
      },
    ),
  );
});

test('a cell says whose text a language has, and that one is missing where another is heard', () => {
  const document = {
    channels: [{ id: 'c', workstream: 'w', language: 'en' }],
    workstreams: [{ id: 'w' }],
    messages: [{ trigger: 'greeting', language: 'de', text: 'Hallo' }],
  };
  expect(cellOf(document, 'c', 'greeting', 'de')).toBe('own');
  expect(cellOf(document, 'c', 'greeting', 'pl')).toBe('missing');
  for (const each of DEFAULT_LANGUAGES) expect(cellOf(document, 'c', 'holiday', each)).toBe('built-in');
});

test('every trigger stands in one group of the page', () => {
  expect(Object.values(GROUPS).flat().sort()).toEqual([...TRIGGER_IDS].sort());
});
