import type { TranscriptEntry } from '../../../../../shared/api/conversations/transcript';
import { cardsNow } from '../../../../../web/desk/cards/newest-cards';

const shown = (seq: number, listener: string, ...titles: readonly string[]): TranscriptEntry => ({
  ...{ seq, at: '2026-12-01T10:00:00Z', because: { rule: 'outside.answered' }, kind: 'cards-shown', of: 1 },
  listener: { id: listener, name: listener },
  cards: titles.map(title => ({ title, text: title })),
});

describe('suggestions', () => {
  it('are of each listener what it said last', () => {
    const cards = cardsNow([shown(1, 'a', 'old'), shown(2, 'b', 'other'), shown(3, 'a', 'new', 'more')], new Set());
    expect(cards.map(({ listener, card }) => `${listener} ${card.title}`)).toEqual(['a new', 'a more', 'b other']);
  });

  it('stay away once they were put away', () => {
    const [first] = cardsNow([shown(1, 'a', 'one', 'two')], new Set());
    expect(cardsNow([shown(1, 'a', 'one', 'two')], new Set([first?.key ?? ''])).map(({ card }) => card.title)).toEqual([
      'two',
    ]);
  });
});
