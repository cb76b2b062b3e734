import fc from 'fast-check';
import { extensionOf, extensionsOf, safeFileName } from '../../../../../shared/domain/files/file-name';

test.each([
  ['receipt.pdf', 'receipt.pdf'],
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['C:\\Users\\ana\\Ünïcode çafé.pdf', 'Ünïcode çafé.pdf'],
  ['a\u202egpj.pdf', 'agpj.pdf'],
  ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie_ x.pdf'],
  ['"><script>.pdf', '___script_.pdf'],
  ['CON.pdf', 'file.pdf'],
  ['...', 'file.pdf'],
  ['', 'file.pdf'],
  ['=HYPERLINK("x").pdf', '_HYPERLINK(_x_).pdf'],
])('%j is called %j', (given, expected) => {
  expect(safeFileName(given, 'pdf')).toBe(expected);
});

test('a name of any length is short', () => {
  expect([...safeFileName(`${'é'.repeat(500)}.pdf`, 'pdf')]).toHaveLength(84);
});

test('whatever the name, what comes out is safe, ends in its type, and stays as it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), fc.string({ maxLength: 120 })), given => {
      const name = safeFileName(given, 'png');
      expect(extensionOf(name)).toBe('png');
      expect(name).not.toMatch(/[\p{C}<>:"|?*\\/%;=&#'`$]/u);
      expect(name).not.toMatch(/^\.|^.{100}/u);
      expect(safeFileName(name, 'png')).toBe(name);
    }),
    { numRuns: 1_000 },
  );
});

test('a name of megabytes is read at its end alone, in no time', () => {
  const long = `${'. '.repeat(2_000_000)}a.exe`;
  expect(extensionsOf(long).at(-1)).toBe('exe');
  expect(safeFileName(`${' '.repeat(2_000_000)}a.pdf`, 'pdf')).toBe('a.pdf');
  expect(extensionOf(`${'x'.repeat(2_000_000)}${'.'.repeat(254)}a`)).toBe('a');
});
