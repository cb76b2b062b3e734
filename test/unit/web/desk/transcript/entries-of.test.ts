import type { TranscriptEntry } from '../../../../../shared/api/conversations/transcript';
import { entriesOf, newestOfCustomer, readUpTo } from '../../../../../web/desk/transcript/entries-of';
import { log as words } from '../../../../../web/words/log/en';

const at = '2026-11-30T12:00:00.000Z';
const because = { rule: 'command.reply', facts: { agent: 'ana' } };
const queue = { id: 'orders', name: 'Orders' };
const about = (seq: number) => ({ seq, at, because });
const delivery = { state: 'failed', code: '4006', reason: 'In English.', retryAt: at } as const;
const received = (seq: number, text = 'Hello'): TranscriptEntry => ({
  ...about(seq),
  ...{ kind: 'text-received', messageId: 'm', from: '+1425•••••30', to: '+18005550100', text, receivedAt: at },
  ...{ handledAs: 'text', late: false },
});
type Origin = Extract<TranscriptEntry, { kind: 'text-sent' }>['origin'];
const sent = (seq: number, origin: Origin): TranscriptEntry => ({
  ...{ ...about(seq), kind: 'text-sent', text: 'Hi', language: 'en', origin, delivery },
});
const by = (id: string, name: string): Origin => ({ by: 'agent', agent: { id, name } });
const read = (log: readonly TranscriptEntry[]) => entriesOf(log, { agent: 'ana', words, language: 'en' });

describe('a log as its reader sees it', () => {
  it('#108 tells one’s own texts from a colleague’s, a bot’s and automated ones, each with how it fares', () => {
    const log = [
      sent(1, by('ana', 'Ana')),
      sent(2, by('ben', 'Ben')),
      sent(3, { by: 'bot', bot: { id: 'b', name: 'Bot' } }),
      sent(4, { by: 'auto', trigger: 'greeting', source: 'own' }),
    ];
    expect(read(log)).toEqual([
      expect.objectContaining({ by: 'me' }),
      expect.objectContaining({ by: 'agent', author: 'Ben' }),
      expect.objectContaining({ by: 'bot', author: 'Bot' }),
      expect.objectContaining({ by: 'automatic', author: 'Automatic' }),
    ]);
    expect(read(log)[0]).toMatchObject({
      delivery: {
        state: 'failed',
        reason: 'The phone could not be reached: it is switched off or without a network.',
        retryAt: Date.parse(at),
      },
    });
  });

  it('#117 says of each entry why, in the reader’s words', () => {
    expect(read([sent(1, by('ana', 'Ana'))])[0]?.why).toEqual({
      ...{ rule: 'command.reply', sentence: 'An agent wrote it.', facts: [['agent', 'ana']] },
    });
  });

  it('says what happened in a sentence, red where there is harm', () => {
    const log: TranscriptEntry[] = [
      { ...about(1), kind: 'agent-joined', queue, agent: { id: 'ana', name: 'Ana' } },
      { ...about(2), kind: 'urgent' },
    ];
    expect(read(log)).toEqual([
      expect.objectContaining({ kind: 'event', words: 'Ana took it from Orders', density: 'story' }),
      expect.objectContaining({ words: 'Urgent: somebody may be in danger', harm: true }),
    ]);
  });

  it('shows files of both sides where their texts would stand', () => {
    const file = { id: 'f', name: 'gate.jpg', contentType: 'image/jpeg', size: 7 };
    const log: TranscriptEntry[] = [
      { ...about(1), kind: 'file-received', file, via: 'link' },
      { ...about(2), kind: 'file-sent', file, via: 'link', agent: { id: 'ben', name: 'Ben' } },
    ];
    expect(read(log)).toEqual([
      expect.objectContaining({ by: 'customer', file }),
      expect.objectContaining({ by: 'agent', author: 'Ben', file }),
    ]);
  });

  it('folds what a bot said once a person has come, and not before', () => {
    const bot = { id: 'b', name: 'Shop bot' };
    const talk: TranscriptEntry[] = [
      { ...about(1), kind: 'bot-joined', queue, bot },
      sent(2, { by: 'bot', bot }),
      { ...about(3), because: { rule: 'bot.escalated' }, kind: 'bot-left', bot },
    ];
    expect(read(talk).map(({ kind }) => kind)).toEqual(['event', 'text', 'event']);
    const joined: TranscriptEntry = { ...about(4), kind: 'agent-joined', queue, agent: { name: 'Ana' } };
    expect(read([...talk, joined, received(5)])).toEqual([
      expect.objectContaining({ kind: 'bot-part', bot: 'Shop bot', end: 'The bot asked for a person.' }),
      expect.objectContaining({ kind: 'event' }),
      expect.objectContaining({ kind: 'text', by: 'customer' }),
    ]);
  });

  it('complaint 23: knows up to where its agent has read, and the customer’s newest text', () => {
    const log = [received(1), sent(2, by('ana', 'Ana')), received(3), sent(4, by('ben', 'Ben')), received(5)];
    expect([readUpTo(log, 'ana'), newestOfCustomer(log), readUpTo([], 'ana'), newestOfCustomer([])]).toEqual([
      2, 5, 0, 0,
    ]);
  });
});
