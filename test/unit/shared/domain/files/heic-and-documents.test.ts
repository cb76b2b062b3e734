import { checkFile } from '../../../../../shared/domain/files/check-file';
import { cleaned } from '../../../../../shared/domain/files/clean/clean';
import { ACCEPTED_BY_FORM } from '../../../../../shared/domain/files/file-types';
import { attachmentsSchema } from '../../../../../shared/domain/files/schema';
import { SECRET } from '../../../../support/sample-files';

const limits = attachmentsSchema.parse({});
const check = (name: string, bytes: Buffer) => checkFile({ name, bytes }, limits);

const box = (type: string, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), ...parts]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(content.length + 4);
  return Buffer.concat([head, content]);
};
const numbers = (...bytes: readonly number[]): Buffer => Buffer.from(bytes);
const infe = (id: number, type: string): Buffer =>
  box('infe', numbers(2, 0, 0, 0, 0, id, 0, 0), Buffer.from(`${type}\0`, 'latin1'));
const PIXELS = Buffer.from('the picture itself');

/** A picture with its pixels and its Exif, as an iPhone lays them out: the table first, the pieces behind. */
const phoneHeic = (told = 'Exif'): Buffer => {
  const secret = Buffer.from(SECRET, 'utf8');
  const head = box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1'));
  const metaOf = (at: number): Buffer =>
    box(
      'meta',
      numbers(0, 0, 0, 0),
      box('iinf', numbers(0, 0, 0, 0, 0, 2), infe(1, 'hvc1'), infe(2, told)),
      box(
        'iloc',
        ...[numbers(0, 0, 0, 0, 0x44, 0x00, 0, 2)],
        ...[numbers(0, 1, 0, 0, 0, 1, 0, 0, at >> 8, at & 255, 0, 0, 0, PIXELS.length)],
        ...[
          numbers(
            0,
            2,
            0,
            0,
            0,
            1,
            0,
            0,
            (at + PIXELS.length) >> 8,
            (at + PIXELS.length) & 255,
            0,
            0,
            0,
            secret.length,
          ),
        ],
      ),
    );
  const before = head.length + metaOf(0).length + 8;
  return Buffer.concat([head, metaOf(before), box('mdat', PIXELS, secret)]);
};

describe('an iPhone’s own picture', () => {
  test.each(['Exif', 'mime'])('is taken without its %s, and nothing else changes', told => {
    const file = phoneHeic(told);
    expect(file.includes(SECRET)).toBe(true);
    const checked = check('IMG_1.HEIC', file);
    expect(checked).toMatchObject({ kind: 'taken', name: 'IMG_1.heic', contentType: 'image/heic' });
    const bytes = Buffer.from(checked.kind === 'taken' ? checked.bytes : '');
    expect(bytes.includes(SECRET)).toBe(false);
    expect(bytes.includes(PIXELS)).toBe(true);
    expect(bytes).toHaveLength(file.length);
  });
  test('that is damaged, or whose pieces stand outside it, is refused', () => {
    expect(cleaned(phoneHeic().subarray(0, 60), 'heic')).toBeUndefined();
    expect(cleaned(phoneHeic().subarray(0, -5), 'heic')).toBeUndefined();
    expect(cleaned(box('ftyp', Buffer.from('heic')), 'heic')).toBeUndefined();
  });
  test('isn’t offered by the form, so that phones hand over JPEG', () =>
    expect(ACCEPTED_BY_FORM).not.toContain('heic'));
});

/** An archive's table; its files are empty. */
const zip = (...names: readonly string[]): Buffer => {
  const local = Buffer.from('PK\x03\x04', 'latin1');
  const entries = names.map(name => {
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(name.length, 28);
    return Buffer.concat([entry, Buffer.from(name, 'latin1')]);
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, ...entries, end]);
};

describe('a Word document', () => {
  const parts = ['[Content_Types].xml', 'word/document.xml'];
  test('is taken', () =>
    expect(check('offer.docx', zip(...parts, 'word/styles.xml'))).toMatchObject({ kind: 'taken', name: 'offer.docx' }));
  test.each([
    ['macros', [...parts, 'word/vbaProject.bin']],
    ['embedded files', [...parts, 'word/embeddings/oleObject1.bin']],
    ['controls', [...parts, 'word/activeX/activeX1.bin']],
    ['no text', ['[Content_Types].xml', 'xl/workbook.xml']],
    ['nothing', []],
  ])('with %s is an archive like any other', (_, names) =>
    expect(check('offer.docx', zip(...names))).toMatchObject({ kind: 'refused', because: { facts: { is: 'zip' } } }),
  );
});

test('a contact’s card is taken, whatever it is called', () => {
  const card = Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Ruiz\r\nTEL:+14255550123\r\nEND:VCARD\r\n');
  expect(check('Ana.vcf', card)).toMatchObject({ kind: 'taken', name: 'Ana.vcf', contentType: 'text/vcard' });
  expect(check('Ana.txt', card)).toMatchObject({ name: 'Ana.txt.vcf' });
  expect(check('Ana.vcf', Buffer.from('FN:Ana'))).toMatchObject({ kind: 'refused' });
});

describe('text in the encodings of offices', () => {
  const card = 'BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=Windows-1252:José Muñoz\r\nEND:VCARD\r\n';
  const utf16 = Buffer.from(`\ufeff${card}`, 'utf16le');
  test.each([
    ['José.vcf', Buffer.from(card, 'latin1'), 'text/vcard'],
    ['José.vcf', utf16, 'text/vcard'],
    ['José.vcf', Buffer.from(utf16).swap16(), 'text/vcard'],
    ['list.csv', Buffer.from('id,name\r\n1,José\r\n'.repeat(20_000), 'latin1'), 'text/csv'],
    ['note.txt', Buffer.from([0x93, 0x68, 0x69, 0x94, 0x0d, 0x0a]), 'text/plain'],
  ])('%s is taken as it is', (name, bytes, contentType) => {
    const checked = check(name, bytes);
    expect(checked).toMatchObject({ kind: 'taken', contentType });
    expect(checked.kind === 'taken' && Buffer.from(checked.bytes).equals(bytes)).toBe(true);
  });
  test.each([
    ['note.txt', Buffer.from([0x68, 0xe9, 0x00])],
    ['note.txt', Buffer.from([0x68, 0xe9, 0x81])],
    ['note.txt', Buffer.from('\ufeffa\u0001', 'utf16le')],
    ['list.csv', Buffer.from('<script>é()</script>', 'latin1')],
    ['list.csv', Buffer.from('\ufeff<html>', 'utf16le')],
  ])('%s with what no text has, or what runs, is refused', (name, bytes) =>
    expect(check(name, bytes).kind).toBe('refused'),
  );
});
