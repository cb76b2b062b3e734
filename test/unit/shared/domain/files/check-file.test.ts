import { BLOCKED_EXTENSIONS } from '../../../../../shared/domain/files/blocked-extensions';
import { type CheckedFile, checkFile } from '../../../../../shared/domain/files/check-file';
import { attachmentsSchema } from '../../../../../shared/domain/files/schema';
import {
  pdf,
  phoneGif,
  phoneJpeg,
  phoneMp4,
  plainJpeg,
  plainPng,
  plainWebp,
  program,
  SECRET,
} from '../../../../support/sample-files';

const limits = attachmentsSchema.parse({});
const check = (name: string, bytes: Buffer | string, given = limits): CheckedFile =>
  checkFile({ name, bytes: Buffer.from(bytes) }, given);
const refusal = (checked: CheckedFile) =>
  checked.kind === 'refused' ? { refusal: checked.refusal, rule: checked.because.rule } : checked.kind;

describe('what a file is, its content says', () => {
  test.each([
    ['photo.jpg', plainJpeg(), 'image/jpeg'],
    ['screen.png', plainPng(), 'image/png'],
    ['party.gif', phoneGif(), 'image/gif'],
    ['shop.webp', plainWebp(), 'image/webp'],
    ['invoice.pdf', pdf(), 'application/pdf'],
    ['film.mp4', phoneMp4(), 'video/mp4'],
    ['film.mov', phoneMp4('qt  '), 'video/quicktime'],
    ['film.3gp', phoneMp4('3gp4'), 'video/3gpp'],
    ['voice.m4a', phoneMp4('M4A '), 'audio/mp4'],
    ['song.mp3', 'ID3\x03\0\0', 'audio/mpeg'],
    ['song.mp3', Buffer.from([0xff, 0xfb, 0x90, 0x64]), 'audio/mpeg'],
    ['note.ogg', 'OggS\0', 'audio/ogg'],
    ['note.amr', '#!AMR\n', 'audio/amr'],
    ['orders.csv', 'order;state\n5512;on its way\n', 'text/csv'],
    ['words.txt', 'Grüße aus Köln\r\n', 'text/plain'],
  ])('%s is %s', (name, bytes, contentType) => {
    expect(check(name, bytes)).toMatchObject({ kind: 'taken', name, contentType });
  });

  test('a name that says another type gets the extension of what the file is', () => {
    expect(check('photo.png', plainJpeg())).toMatchObject({ name: 'photo.png.jpg', contentType: 'image/jpeg' });
    expect(check('photo', plainJpeg())).toMatchObject({ name: 'photo.jpg' });
    expect(check('photo.JPEG', plainJpeg())).toMatchObject({ name: 'photo.jpeg' });
  });

  test('what is taken is cleaned', () => {
    const checked = check('IMG_0042.jpg', phoneJpeg());
    expect(checked.kind).toBe('taken');
    if (checked.kind === 'taken') expect(Buffer.from(checked.bytes).includes(SECRET)).toBe(false);
  });
});

test('#43 files over a limit are refused; it is 5 MB unless it is set', () => {
  const big = Buffer.concat([plainJpeg(), Buffer.alloc(5 * 1024 * 1024)]);
  expect(refusal(check('a.jpg', big))).toEqual({ refusal: 'too-large', rule: 'file.too-large' });
  expect(check('a.jpg', big.subarray(0, 5 * 1024 * 1024))).toMatchObject({ kind: 'taken' });
  expect(check('a.jpg', big, attachmentsSchema.parse({ maxMegabytes: 6 }))).toMatchObject({ kind: 'taken' });
  expect(refusal(check('a.jpg', plainJpeg(), { ...limits, maxMegabytes: 0.0001 }))).toMatchObject({
    refusal: 'too-large',
  });
});

describe('#44 files with a blocked extension are refused', () => {
  test('the list that is there from the start is the original’s', () => {
    expect(limits.blockedExtensions).toBeUndefined();
    expect(BLOCKED_EXTENSIONS).toHaveLength(new Set(BLOCKED_EXTENSIONS).size);
    expect(BLOCKED_EXTENSIONS).toEqual(expect.arrayContaining(['exe', 'js', 'svg', 'msh2xml', 'ade', 'wsh']));
  });

  test.each(BLOCKED_EXTENSIONS)('a picture whose name says .%s', extension => {
    expect(refusal(check(`a.${extension}`, plainJpeg()))).toEqual({
      refusal: 'blocked',
      rule: 'file.blocked-extension',
    });
  });

  test.each(['A.EXE', 'invoice.exe.pdf', 'invoice.pdf.exe', 'a.exe.', 'a.exe ', 'a. exe', '../up/a.exe', 'C:\\a.exe'])(
    'whatever way the name is written: %s',
    name => {
      expect(refusal(check(name, pdf()))).toEqual({ refusal: 'blocked', rule: 'file.blocked-extension' });
    },
  );

  test.each([
    ['a program', program(), 'exe'],
    [
      'a drawing that may run scripts',
      '<?xml version="1.0"?>\n<!-- a --><svg xmlns="http://www.w3.org/2000/svg">',
      'svg',
    ],
    ['a class of Java', Buffer.from('cafebabe00000034', 'hex'), 'class'],
    ['a shortcut', Buffer.from('4c000000011402000000', 'hex'), 'lnk'],
    ['a registry file', 'Windows Registry Editor Version 5.00\r\n', 'reg'],
    ['an installer', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'msi'],
  ])('%s under the name of a picture or a text', (_, bytes, is) => {
    for (const name of ['holiday.jpg', 'notes.txt'])
      expect(check(name, bytes)).toMatchObject({
        refusal: 'blocked',
        because: { rule: 'file.blocked-content', facts: { is } },
      });
  });

  test('a channel may have a list of its own', () => {
    const own = attachmentsSchema.parse({ blockedExtensions: ['.PDF'] });
    expect(refusal(check('a.pdf', pdf(), own))).toMatchObject({ refusal: 'blocked' });
    expect(refusal(check('a.txt', pdf(), own))).toEqual({ refusal: 'blocked', rule: 'file.blocked-content' });
    expect(check('a.exe', plainJpeg(), own)).toMatchObject({ kind: 'taken', name: 'a.exe.jpg' });
  });
});

describe('what is known but not taken, or not known at all, is refused', () => {
  test.each([
    ['an archive', 'a.zip', 'PK\x03\x04', { rule: 'file.type-not-taken', facts: { is: 'zip' } }],
    ['an iPhone’s own picture', 'a.heic', phoneMp4('heic'), { rule: 'file.type-not-taken', facts: { is: 'heic' } }],
    [
      'a page',
      'a.txt',
      '<!DOCTYPE html><script>alert(1)</script>',
      { rule: 'file.type-not-taken', facts: { is: 'html' } },
    ],
    ['a script of a shell', 'a.txt', '#!/bin/sh\nrm -rf /', { rule: 'file.type-not-taken', facts: { is: 'sh' } }],
    ['bytes without meaning', 'a.jpg', '\x01\x02\x03', { rule: 'file.type-not-known' }],
    ['text under the name of a picture', 'a.jpg', 'Hello', { rule: 'file.type-not-known' }],
    ['text with control characters', 'a.txt', 'a\x1b[2Jb', { rule: 'file.type-not-known' }],
  ])('%s', (_, name, bytes, reason) => {
    expect(check(name, bytes)).toMatchObject({ refusal: 'type-not-taken', because: reason });
  });

  test('a row of comments is read once, however many there are', () => {
    const comments = '<!---->'.repeat(500);
    expect(check('a.txt', comments)).toMatchObject({ kind: 'taken' });
    expect(refusal(check('a.txt', `${comments}<svg>`))).toMatchObject({ rule: 'file.blocked-content' });
    expect(refusal(check('a.txt', '<!-- a > --> <!-- b --><html>'))).toMatchObject({ rule: 'file.type-not-taken' });
  });

  test('nothing at all, and a picture that isn’t whole', () => {
    expect(refusal(check('a.jpg', ''))).toMatchObject({ refusal: 'empty' });
    expect(refusal(check('a.jpg', plainJpeg().subarray(0, 300)))).toMatchObject({ refusal: 'damaged' });
  });
});
