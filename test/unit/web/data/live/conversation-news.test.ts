import type { ConversationShown } from '../../../../../shared/api/conversations/conversation';
import type { TranscriptEntry } from '../../../../../shared/api/conversations/transcript';
import type { WatchedConversation } from '../../../../../shared/api/feed';
import { asRead, withEarlier, withNews } from '../../../../../web/data/live/conversation-news';

const because = { rule: 'command.reply', facts: { agent: 'ana' } };
const sent = (seq: number, state: 'sent' | 'delivered' = 'sent'): TranscriptEntry => ({
  ...{ seq, at: '2026-11-30T12:00:00Z', kind: 'text-sent', because, text: `text ${seq}`, language: 'en' },
  ...{ origin: { by: 'agent', agent: { id: 'ana', name: 'Ana' } }, delivery: { state, reason: '' } },
});
const read: ConversationShown = {
  ...{ id: 'c1', status: 'active', customer: '+1425•••••30', record: null, consent: { status: 'in' } },
  ...{ sender: {}, survey: 'none', seq: 2, log: [sent(1), sent(2)], cards: [], deadLetters: [] },
  warning: { sentence: 'It may be somebody else.', at: '2026-11-30T12:00:00Z', because },
};
const news = (about: Partial<WatchedConversation>): WatchedConversation => ({
  ...{ id: 'c1', place: '2', status: 'active', customer: '+1425•••••30', record: null, consent: { status: 'in' } },
  ...{ sender: {}, survey: 'none', seq: 2, entries: [], more: false, deliveries: [], ...about },
});
const seqs = ({ shown: { log } }: { readonly shown: ConversationShown }) => log.map(({ seq }) => seq);

describe('a conversation that is open', () => {
  it('begins at what was read', () => {
    expect(asRead(read).place).toBe('2');
  });

  it('complaint 6: takes new entries in their order, however they come, each once', () => {
    const after = withNews(asRead(read), news({ place: '5.3.x', seq: 5, entries: [sent(3), sent(4), sent(5)] }));
    const again = withNews(after, news({ place: '5.3.x', seq: 5, entries: [sent(5), sent(4)] }));
    expect([seqs(after), seqs(again), again.place]).toEqual([[1, 2, 3, 4, 5], [1, 2, 3, 4, 5], '5.3.x']);
  });

  it('learns how its texts fare, and changes no other', () => {
    const told = [{ seq: 1, delivery: { state: 'delivered' as const, reason: 'It arrived.' } }];
    const { log } = withNews(asRead(read), news({ deliveries: told })).shown;
    expect(log.map(entry => entry.kind === 'text-sent' && entry.delivery.state)).toEqual(['delivered', 'sent']);
  });

  it('forgets what the news no longer says', () => {
    expect(withNews(asRead(read), news({ status: 'wrap-up' })).shown).not.toHaveProperty('warning');
  });

  it('is not taken back by news that is older than what was read', () => {
    const late = withNews(asRead(read), news({ seq: 1, place: '1', status: 'open', entries: [sent(1)] }));
    expect([late.shown.status, late.place, late.shown.seq]).toEqual(['active', '2', 2]);
  });

  it('takes an earlier page before what it has', () => {
    const page = { ...read, log: [sent(1)], before: 0 };
    const known = asRead({ ...read, log: [sent(2)], before: 1 });
    const { before: _, ...first } = page;
    expect(seqs(withEarlier(known, page))).toEqual([1, 2]);
    expect(withEarlier(known, first).shown).not.toHaveProperty('before');
  });
});
