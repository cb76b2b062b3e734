import { transcriptEntry as schema } from '../../../../shared/api/conversations/transcript';
import type { Outcome } from '../../../../shared/domain/conversation/model/outcomes';
import { transcriptEntry } from '../../../../shared/views/transcript';
import { sampleConfig } from '../../../support/world';

const DIRECTORY = '0f8fad5b-d9cb-469f-a165-70867728950e';
const because = { rule: 'command.note' };
const reader = { id: 'ana', config: sampleConfig(), deliveries: new Map() };
const at = '2026-11-23T15:00:00.000Z';
const shown = (outcome: Outcome, event = 'ana/c1') => {
  const entry = transcriptEntry({ seq: 4, at, event, conversation: 't-1', outcome }, reader);
  expect(schema.parse(entry)).toEqual(entry);
  return entry;
};

test('its author reads the id of the command, and nobody else does', () => {
  const note: Outcome = { kind: 'note', by: { id: 'ana', name: 'Ana Flores' }, text: 'x', because };
  expect(shown(note)).toMatchObject({ command: 'c1', by: { id: 'ana', name: 'Ana Flores' } });
  expect(shown(note, `${DIRECTORY}/c1`)).not.toHaveProperty('command');
  expect(JSON.stringify(shown(note, `${DIRECTORY}/c1`))).not.toContain(DIRECTORY);
});

test('of who is no agent of the configuration the name is shown, for the id is the directory’s', () => {
  const note: Outcome = { kind: 'note', by: { id: DIRECTORY, name: 'Sam Okafor' }, text: 'x', because };
  expect(shown(note, 'e1')).toMatchObject({ by: { name: 'Sam Okafor' } });
  expect(JSON.stringify(shown(note, 'e1'))).not.toContain(DIRECTORY);
});

test('a customer’s number is masked, and a link’s token stands nowhere', () => {
  const text: Outcome = {
    ...{ kind: 'text-received', messageId: 'm', from: '+14255550123', to: '+18005550100', text: 'Hi', because },
    ...{ receivedAt: at, handledAs: 'new-conversation', late: false },
  };
  expect(JSON.stringify(shown(text))).not.toContain('4255550123');
  const token = 'AAAAAAAAAAAAAAAAAAAAAA';
  const link: Outcome = {
    ...{ kind: 'link-made', link: 'upload', token, conversation: 't-1', language: 'en', about: {}, because },
    expiresAt: '2026-11-24T15:00:00.000Z',
  };
  expect(JSON.stringify(shown(link))).not.toContain(token);
});

test('a text of ours has its delivery in words, also before anything is known of it', () => {
  const origin = { by: 'auto', trigger: 'greeting', source: 'default' } as const;
  const text: Outcome = { kind: 'text-sent', text: 'Hi', language: 'en', origin, lane: 'l/0', because };
  expect(shown(text)).toMatchObject({ delivery: { state: 'queued', reason: expect.stringContaining('waits') } });
});
