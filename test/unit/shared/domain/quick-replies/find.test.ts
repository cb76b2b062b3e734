import { findQuickReplies, type QuickReplySearch } from '../../../../../shared/domain/quick-replies/find';
import { quickReplySchema } from '../../../../../shared/domain/quick-replies/schema';

const reply = (id: string, more: object = {}) =>
  quickReplySchema.parse({ id, title: id, text: `The text of ${id}.`, language: 'en', ...more });
const ALL = [
  reply('refund-how', { title: 'How a refund works', tags: ['billing'] }),
  reply('refund-late', { title: 'Late money', text: 'Your refund is late, sorry.', tags: ['Billing', 'sorry'] }),
  reply('tagged', { title: 'Something else', tags: ['refund'] }),
  reply('sales-only', { title: 'Offer', workstreams: ['sales'] }),
  reply('hola', { title: 'Saludo', text: 'Buenos días', language: 'es' }),
  reply('hola-mx', { title: 'Qué onda', language: 'es-MX' }),
];
const find = (search: Partial<QuickReplySearch> = {}) =>
  findQuickReplies(ALL, { workstream: 'service', language: 'en', channelLanguage: 'en', ...search });
const ids = (search: Partial<QuickReplySearch> = {}) => find(search).replies.map(({ id }) => id);

describe('which are shown', () => {
  test('#91 those of the workstream, and those of every one', () => {
    expect(ids()).not.toContain('sales-only');
    expect(ids({ workstream: 'sales' })).toEqual(expect.arrayContaining(['sales-only', 'tagged']));
  });
  test.each([
    ['es', 'en', 'es', ['hola-mx', 'hola']],
    ['es-MX', 'en', 'es-MX', ['hola-mx', 'hola']],
    ['es-ES', 'en', 'es-ES', ['hola']],
    // Nothing is written in French: the channel's language stands in, then English.
    ['fr', 'es', 'es', ['hola-mx', 'hola']],
    ['fr', 'de', 'en', ['refund-how', 'refund-late', 'tagged']],
  ])('#91 %s on a channel in %s: those in %s', (language, channelLanguage, spoken, expected) => {
    const found = find({ language, channelLanguage });
    expect(found.language).toBe(spoken);
    expect(found.replies.map(({ id }) => id).sort()).toEqual([...expected].sort());
  });
  test('there are none at all', () => {
    const search = { workstream: 'service', language: 'fr', channelLanguage: 'en' };
    expect(findQuickReplies([], search)).toEqual({ language: 'fr', replies: [], tags: [] });
  });
});

describe('#91 /q', () => {
  test('a word: as a tag before in the title before in the text', () => {
    expect(ids({ q: 'refund' })).toEqual(['tagged', 'refund-how', 'refund-late']);
    expect(ids({ q: 'refu' })).toEqual(['refund-how', 'tagged', 'refund-late']);
  });
  test('several words: each is found somewhere', () => {
    expect(ids({ q: 'billing refund' })).toEqual(['refund-how', 'refund-late']);
    expect(ids({ q: 'billing sorry' })).toEqual(['refund-late']);
    expect(ids({ q: 'refund bicycle' })).toEqual([]);
  });
  test('case, accents and punctuation do not matter', () => {
    expect(ids({ q: '  REFUND!  ' })).toEqual(ids({ q: 'refund' }));
    expect(ids({ q: 'que', language: 'es' })).toEqual(['hola-mx']);
  });
  test('#tag is a tag alone, and may be unfinished', () => {
    expect(ids({ q: '#billing' })).toEqual(['refund-how', 'refund-late']);
    expect(ids({ q: '#bil #sor' })).toEqual(['refund-late']);
    expect(ids({ q: '#late' })).toEqual([]);
    expect(ids({ q: '#billing late' })).toEqual(['refund-late']);
  });
  test('a lone # lists the tags', () => {
    const tags = [
      { tag: 'billing', count: 2 },
      { tag: 'refund', count: 1 },
      { tag: 'sorry', count: 1 },
    ];
    expect(find({ q: '#' })).toEqual({ language: 'en', replies: [], tags });
    expect(find({ q: 'late' }).tags).toEqual(tags);
  });
  test('tags beside the words are whole, and every one', () => {
    expect(ids({ tags: ['billing'] })).toEqual(['refund-how', 'refund-late']);
    expect(ids({ tags: ['bil'] })).toEqual([]);
    expect(ids({ tags: ['billing', 'sorry'] })).toEqual(['refund-late']);
  });
  test('what a person types is never a pattern', () => {
    expect(ids({ q: '.*' })).toEqual(ids());
    expect(ids({ q: '(refund' })).toEqual(ids({ q: 'refund' }));
    expect(ids({ q: '#(' })).toEqual([]);
  });
});
