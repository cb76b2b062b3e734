import type { Entry } from '../../../../shared/domain/conversation/model/outcomes';
import { spokenIn } from '../../../../shared/integrations/spoken';

test('who is told of a conversation outside is not given the customer’s own links', () => {
  const token = 'abcdefghijklmnopqrstuv';
  const outcome = {
    kind: 'text-sent',
    lane: 'x',
    language: 'en',
    because: { rule: 'command.ask-for-file' },
    origin: { by: 'agent', agent: { id: 'ana', name: 'Ana' } },
    text: `Here: https://contoso.example/api/public/u/${token}`,
  } as const;
  const entry: Entry = { seq: 2, at: '2026-11-23T15:00:00.000Z', event: 'e', conversation: 'c-1', outcome };
  expect(spokenIn([entry], 'c-1')).toEqual([
    { seq: 2, at: entry.at, from: 'agent', text: 'Here: https://contoso.example/api/public/u/…' },
  ]);
});
