import { actionOf, keyOf, type Press, TWICE_MS } from '../../../../../web/desk/keys/action-of';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  ...{ key, ctrl: false, meta: false, alt: false, shift: false, inField: false, isComposing: false, at: 0 },
  ...more,
});
const on = { singleKeys: true, offerHasFocus: false };
const does = (of: Press, settings = on, before?: Press) => actionOf(of, settings, before)?.does;

describe('a key', () => {
  it.each([
    ['j', 'next'],
    ['K', 'previous'],
    ['c', 'write'],
    ['n', 'note'],
    ['e', 'end'],
    ['y', 'why'],
    ['r', 'apply'],
    ['?', 'help'],
    ['F6', 'next-region'],
    ['Escape', 'back'],
  ])('%s does what the list of keys says', (key, what) => {
    expect(does(press(key))).toBe(what);
  });

  it('leads to a section by its place in the list', () => {
    expect(actionOf(press('2'), on)).toEqual({ does: 'section', section: 'needs-me' });
    expect(actionOf(press('8'), on)).toBeUndefined();
    expect(actionOf(press('0'), on)).toBeUndefined();
  });

  it('complaint 18: is a letter in a field, and with Alt or Option everywhere', () => {
    expect(does(press('n', { inField: true }))).toBeUndefined();
    for (const key of ['n', 'ñ', '@', 'l', 'e', 'F6', 'Enter'])
      expect(does(press(key, { alt: true, ctrl: true }))).toBeUndefined();
  });

  it("is the browser's with Ctrl or Cmd, but for the one that sends", () => {
    expect(does(press('n', { ctrl: true }))).toBeUndefined();
    expect(does(press('r', { meta: true }))).toBeUndefined();
    expect(does(press('Enter', { ctrl: true, inField: true }))).toBe('send');
    expect(does(press('Enter', { meta: true, inField: true }))).toBe('send');
    expect(does(press('Enter', { inField: true }))).toBeUndefined();
  });

  it('is nobody’s while a word is put together', () => {
    expect(does(press('Enter', { ctrl: true, isComposing: true }))).toBeUndefined();
  });

  it('can be switched off, when it is a single one', () => {
    const off = { ...on, singleKeys: false };
    expect(does(press('j'), off)).toBeUndefined();
    expect(does(press('1'), off)).toBeUndefined();
    expect(does(press('F6', { shift: true }), off)).toBe('previous-region');
    expect(does(press('Escape'), off)).toBe('back');
  });

  it('is no accident that accepts or declines: the offer has the focus, or it is pressed twice', () => {
    expect(does(press('a'))).toBeUndefined();
    expect(does(press('a'), { ...on, offerHasFocus: true })).toBe('accept');
    expect(does(press('a', { at: TWICE_MS }), on, press('A'))).toBe('accept');
    expect(does(press('x', { at: TWICE_MS + 1 }), on, press('x'))).toBeUndefined();
    expect(does(press('a', { at: 1 }), on, press('x'))).toBeUndefined();
  });

  it('is shown as it is pressed', () => {
    expect([keyOf('note'), keyOf('help'), keyOf('section')]).toEqual(['N', '?', undefined]);
  });
});
