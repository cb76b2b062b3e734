import fc from 'fast-check';
import { segmentsOf } from '../../../../../shared/domain/text/segments';
import { findReplies, type QuickReply } from '../../../../../web/desk/composer/find-replies';
import { type About, maySend } from '../../../../../web/desk/composer/may-send';
import { inPlainLetters, plainFor } from '../../../../../web/desk/composer/plain-letters';
import { readingOf } from '../../../../../web/desk/composer/reading';
import { nextSlot, searchAt, slotsOf, withReply } from '../../../../../web/desk/composer/slots';

describe('complaint 30: what a text would be on its way', () => {
  it('counts what a reader counts, and the texts that the network makes of it', () => {
    expect(readingOf('', 1_000)).toMatchObject({ characters: 0, segments: 0, left: 160, over: 0, dear: [] });
    expect(readingOf('a'.repeat(160), 1_000)).toMatchObject({ segments: 1, left: 0 });
    expect(readingOf('a'.repeat(161), 1_000)).toMatchObject({ segments: 2, left: 2 * 153 - 161 });
    expect(readingOf('👍🏽', 1_000)).toMatchObject({ characters: 1, segments: 1 });
  });

  it('names the letter that makes it dear, and what one key saves', () => {
    const reading = readingOf(`It’s ${'a'.repeat(100)}`, 1_000);
    expect(reading.dear).toEqual([{ letter: '’', plain: "'" }]);
    expect(reading.segments).toBe(2);
    expect(reading.plain).toEqual({ text: `It's ${'a'.repeat(100)}`, segments: 1 });
  });

  it('offers no plain text where it saves nothing: a short one, or one with letters of a language', () => {
    expect(readingOf('It’s', 1_000)).toMatchObject({ segments: 1 });
    expect(readingOf('It’s', 1_000).plain).toBeUndefined();
    const polish = readingOf(`ą’${'a'.repeat(100)}`, 1_000);
    expect(polish.dear).toEqual([{ letter: 'ą' }, { letter: '’', plain: "'" }]);
    expect(polish.plain).toBeUndefined();
  });

  it('says by how many characters it is too long, and cuts nothing', () => {
    expect(readingOf('a'.repeat(1_000), 1_000).over).toBe(0);
    expect(readingOf('a'.repeat(1_012), 1_000).over).toBe(12);
  });

  it('swaps only for letters that are never dear, and leaves every other as it is', () => {
    for (const letter of '‘’“”„–—…\u00a0`') {
      expect(segmentsOf(plainFor(letter) ?? letter).encoding).toBe('GSM-7');
    }
    expect(inPlainLetters('“Łódź’s café” – ñ…')).toBe('"Łódź\'s café" - ñ...');
  });

  it('never makes a text dearer', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '’', '…', 'ą', '—', '€', ' ', '👍'), maxLength: 200 }),
        text => {
          const { plain, segments } = readingOf(text, 1_000);
          if (plain !== undefined) expect(plain.segments).toBeLessThan(segments);
        },
      ),
    );
  });
});

describe('complaint 29: a quick reply', () => {
  it('goes in at the caret, with a space where words would touch', () => {
    expect(withReply('Hi there', [3, 3], 'X')).toEqual({ text: 'Hi X there', selection: [4, 4] });
    expect(withReply('Hi', [2, 2], 'X')).toEqual({ text: 'Hi X', selection: [4, 4] });
    expect(withReply('Hi /q end', [3, 5], 'X')).toEqual({ text: 'Hi X end', selection: [4, 4] });
  });

  it('puts the caret into its first open place, and can be stacked', () => {
    const first = withReply('/d', [0, 2], 'Order {$OrderNumber$} on {$Day$}.');
    expect(first.text.slice(...first.selection)).toBe('{$OrderNumber$}');
    const second = withReply(first.text, [first.text.length, first.text.length], 'Bye {Name}');
    expect(second.text.slice(...second.selection)).toBe('{Name}');
    expect(slotsOf(second.text).map(({ name }) => name)).toEqual(['{$OrderNumber$}', '{$Day$}', '{Name}']);
  });

  it('has its open places one after another, and round again', () => {
    const text = 'a {One} b {$Two$}';
    expect(nextSlot(text, 0)?.name).toBe('{One}');
    expect(nextSlot(text, 7)?.name).toBe('{$Two$}');
    expect(nextSlot(text, text.length)?.name).toBe('{One}');
    expect(nextSlot('none {1} { x }', 0)).toBeUndefined();
  });

  it('is searched for from a slash at a word’s beginning to the caret', () => {
    expect(searchAt('/', 1)).toEqual({ words: '', range: [0, 1] });
    expect(searchAt('Hi /q del', 9)).toEqual({ words: 'del', range: [3, 9] });
    expect(searchAt('Hi /delivery window', 19)).toEqual({ words: 'delivery window', range: [3, 19] });
    expect(searchAt('a/b', 3)).toBeUndefined();
    expect(searchAt('https://x.example', 17)).toBeUndefined();
    expect(searchAt('/q\nnext', 7)).toBeUndefined();
  });

  it('is found by every word of its title or text, best first, without accents, and by its tag', () => {
    const reply = (id: string, title: string, text = '', tags: readonly string[] = []): QuickReply => ({
      id,
      title,
      text,
      tags,
      segments: 1,
    });
    const all = [
      reply('a', 'Hours', 'We refund'),
      reply('b', 'Big refund'),
      reply('c', 'Refund'),
      reply('d', 'Envío', 'x', ['orders']),
    ];
    const found = (words: string) => findReplies(all, words).map(({ id }) => id);
    expect(found('')).toEqual(['a', 'b', 'c', 'd']);
    expect(found('refund')).toEqual(['c', 'b', 'a']);
    expect(found('envio')).toEqual(['d']);
    expect(found('#ord')).toEqual(['d']);
    expect(found('refund nothing')).toEqual([]);
  });
});

describe('whether a text may go', () => {
  const fine: About = {
    ...{ text: 'Hi', over: 0, isLocked: false, isSilent: false, isComposing: false, begunAtSeq: 5, customerSeq: 5 },
  };
  const why = (about: Partial<About>, warned = {}) => {
    const answer = maySend({ ...fine, ...about }, warned);
    return answer.goes ? 'goes' : answer.stays.why;
  };

  it('goes when nothing is against it', () => {
    expect(why({})).toBe('goes');
  });

  it('stays each time: empty, too long, taken away, opted out, or while a word is put together', () => {
    expect(why({ text: ' \n' })).toBe('empty');
    expect(why({ over: 1 })).toBe('over');
    expect(why({ isLocked: true })).toBe('locked');
    expect(why({ isSilent: true })).toBe('silent');
    expect(why({ isComposing: true })).toBe('composing');
  });

  it('is held once when the customer wrote meanwhile, and again when they write once more', () => {
    const first = maySend({ ...fine, customerSeq: 6 }, {});
    expect(first).toMatchObject({ goes: false, stays: { why: 'crossing' }, warned: { crossing: 6 } });
    expect(why({ customerSeq: 6 }, { crossing: 6 })).toBe('goes');
    expect(why({ customerSeq: 7 }, { crossing: 6 })).toBe('crossing');
  });

  it('is held once by open places, and again by others', () => {
    const first = maySend({ ...fine, text: 'Order {A}' }, {});
    expect(first).toMatchObject({ goes: false, stays: { why: 'slot', slot: '{A}' }, warned: { slots: '{A}' } });
    expect(why({ text: 'Order {A}' }, { slots: '{A}' })).toBe('goes');
    expect(why({ text: 'Order {B}' }, { slots: '{A}' })).toBe('slot');
  });

  it('warns of one thing after the other, and forgets neither', () => {
    const about = { ...fine, text: '{A}', customerSeq: 6 };
    const first = maySend(about, {});
    const second = maySend(about, first.goes ? {} : first.warned);
    expect(second).toMatchObject({ goes: false, stays: { why: 'crossing' } });
    expect(maySend(about, second.goes ? {} : second.warned)).toEqual({ goes: true });
  });
});
