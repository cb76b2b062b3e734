import { type Entry, shownAt, type TextEntry } from '../../../../../web/desk/conversation/entry';
import { pieces } from '../../../../../web/desk/conversation/group';
import { hostOf, textPieces } from '../../../../../web/desk/conversation/links';

const text = (seq: number, at: number, by: TextEntry['by'] = 'customer'): TextEntry => ({
  ...{ kind: 'text', seq, at, by, text: `text ${seq}`, density: 'talk' },
});
const event = (seq: number, density: Entry['density']): Entry => ({
  ...{ kind: 'event', seq, at: seq, icon: 'check', words: 'x', density },
});
const sameDay = (a: number, b: number) => Math.floor(a / 86_400_000) === Math.floor(b / 86_400_000);
const MINUTE = 60_000;
const drawn = (entries: readonly Entry[], readUpTo?: number) =>
  pieces(entries, sameDay, readUpTo).map(piece =>
    piece.is === 'entry' ? `${piece.isFirst ? '[' : ''}${piece.entry.seq}${piece.isLast ? ']' : ''}` : piece.is,
  );

describe('a density', () => {
  it('shows all that the one before it shows, and more', () => {
    const log = [text(1, 1), event(2, 'story'), event(3, 'everything')];
    const seqs = (density: Entry['density']) => shownAt(log, density).map(({ seq }) => seq);
    expect([seqs('talk'), seqs('story'), seqs('everything')]).toEqual([[1], [1, 2], [1, 2, 3]]);
  });
});

describe('a log', () => {
  it('groups what stands together from one hand', () => {
    const log = [text(1, 0), text(2, MINUTE), text(3, 2 * MINUTE, 'me'), text(4, 8 * MINUTE, 'me')];
    expect(drawn(log)).toEqual(['day', '[1', '2]', '[3]', '[4]']);
  });

  it('begins a day with its line, and no group runs over midnight', () => {
    expect(drawn([text(1, 86_399_000), text(2, 86_401_000)])).toEqual(['day', '[1]', 'day', '[2]']);
  });

  it('draws the unread line once, before the first text of the customer that is new', () => {
    const log = [text(1, 0), text(2, 1, 'me'), text(3, 2), text(4, 3)];
    expect(drawn(log, 1)).toEqual(['day', '[1]', '[2]', 'unread', '[3', '4]']);
    expect(drawn([text(1, 0), text(2, 1)], 1)).toEqual(['day', '[1]', 'unread', '[2]']);
  });

  it('draws none where all is read, or nobody knows', () => {
    expect(drawn([text(1, 0)], 1)).not.toContain('unread');
    expect(drawn([text(1, 0)])).not.toContain('unread');
  });
});

describe('the links of a text', () => {
  const links = (said: string) =>
    textPieces(said).flatMap(piece => (piece.is === 'link' ? [[piece.text, piece.href]] : []));

  it('are http and https alone, without the sentence around them', () => {
    expect(links('See https://a.example/x?y=1. Or (http://b.example/).')).toEqual([
      ['https://a.example/x?y=1', 'https://a.example/x?y=1'],
      ['http://b.example/', 'http://b.example/'],
    ]);
    for (const said of ['javascript:alert(1)', 'data:text/html,x', 'ftp://a.example', 'www.a.example'])
      expect(links(said)).toEqual([]);
  });

  it('that hide where they lead stay words', () => {
    for (const said of ['https://bank.example@evil.example/', 'https://a:b@evil.example/', 'https://'])
      expect(links(said)).toEqual([]);
    expect(links('https://a.example/\u202egpj.exe')).toEqual([['https://a.example/', 'https://a.example/']]);
  });

  it('name the host as a browser reads it', () => {
    expect(hostOf(links('https://аpple.com/id')[0]?.[1] ?? '')).toBe('xn--pple-43d.com');
  });

  it('lose no letter of the text', () => {
    for (const said of ['', 'no link', 'https://a.example', 'a https://a.example, b https://x@y c'])
      expect(
        textPieces(said)
          .map(({ text: piece }) => piece)
          .join(''),
      ).toBe(said);
  });
});
