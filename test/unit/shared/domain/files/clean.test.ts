import fc from 'fast-check';
import { cleaned } from '../../../../../shared/domain/files/clean/clean';
import { FILE_TYPES, type FileType } from '../../../../../shared/domain/files/file-types';
import {
  box,
  pdf,
  phoneGif,
  phoneJpeg,
  phoneMp4,
  phonePng,
  phoneWebp,
  plainJpeg,
  plainPng,
  plainWebp,
  SECRET,
} from '../../../../support/sample-files';

const clean = (bytes: Buffer, type: FileType): Buffer => {
  const found = cleaned(bytes, type);
  if (found === undefined) throw new Error(`Expected the ${type} to be whole.`);
  return Buffer.from(found);
};

describe('a file is cleaned of what its maker’s device wrote', () => {
  test.each<[FileType, () => Buffer]>([
    ['jpg', () => phoneJpeg()],
    ['png', phonePng],
    ['webp', phoneWebp],
    ['gif', phoneGif],
    ['mp4', () => phoneMp4()],
  ])('%s: nothing of it is found any more', (type, made) => {
    const before = made();
    expect(before.includes(SECRET)).toBe(true);
    const after = clean(before, type);
    expect(after.includes(SECRET)).toBe(false);
    expect(after.includes('phone')).toBe(false);
  });

  test('a picture without any stays as it is, byte for byte', () => {
    expect(clean(plainJpeg(), 'jpg')).toEqual(plainJpeg());
    expect(clean(plainPng(), 'png')).toEqual(plainPng());
    expect(clean(plainWebp(), 'webp')).toEqual(plainWebp());
  });

  test('the metadata alone is gone: what shows the picture is the same, byte for byte', () => {
    expect(clean(phoneJpeg({ orientation: 1 }), 'jpg')).toEqual(plainJpeg());
    expect(clean(phonePng(), 'png')).toEqual(plainPng());
    expect(clean(phoneWebp(), 'webp')).toEqual(plainWebp());
  });

  test.each([
    [6, true],
    [8, false],
    [3, true],
  ])('a photo keeps its way up (%i), or it would lie on its side', (orientation, little) => {
    const after = clean(phoneJpeg({ orientation, little }), 'jpg');
    const at = after.indexOf('Exif\0\0', 0, 'latin1');
    expect(at).toBeGreaterThan(0);
    expect(after.readUInt16BE(at + 6 + 18)).toBe(orientation);
    // One entry, which is the way up; then no further directory.
    expect(after.subarray(at + 14, at + 18).toString('hex')).toBe('00010112');
    expect(clean(after, 'jpg')).toEqual(after);
  });

  test('an animation keeps its loop and its timing', () => {
    const after = clean(phoneGif(), 'gif');
    expect(after.includes('NETSCAPE2.0')).toBe(true);
    expect(after.includes(Buffer.from([0x21, 0xf9, 4]))).toBe(true);
    expect(after.at(-1)).toBe(0x3b);
  });

  test('a film keeps its size and the places that its tables point at', () => {
    const before = phoneMp4();
    const after = clean(before, 'mp4');
    expect(after).toHaveLength(before.length);
    expect(after.indexOf('pictures')).toBe(before.indexOf('pictures'));
    expect(after.includes('udta')).toBe(false);
  });

  test('documents and sounds stay as they are', () => {
    expect(clean(pdf(), 'pdf')).toEqual(pdf());
  });
});

describe('what isn’t whole can’t be cleaned', () => {
  test.each<[FileType, () => Buffer]>([
    ['jpg', plainJpeg],
    ['png', plainPng],
    ['webp', plainWebp],
    ['gif', phoneGif],
    ['mp4', () => phoneMp4()],
  ])('%s, cut off', (type, made) => {
    const whole = made();
    const from = type === 'gif' ? whole.length - Buffer.byteLength(SECRET) - 3 : whole.length - 3;
    expect(cleaned(whole.subarray(0, from), type)).toBeUndefined();
    expect(cleaned(whole.subarray(0, 20), type)).toBeUndefined();
  });

  test('a box that says it is longer than the film', () => {
    const film = box('moov', box('udta'));
    film.writeUInt32BE(4_000, 8);
    expect(cleaned(film, 'mp4')).toBeUndefined();
  });

  test('boxes in boxes in boxes: no deeper is looked than films nest them', () => {
    const depth = 50_000;
    const film = Buffer.alloc(depth * 8);
    for (let at = 0; at < film.length; at += 8) {
      film.writeUInt32BE(film.length - at, at);
      film.write('moov', at + 4, 'latin1');
    }
    expect(cleaned(film, 'mp4')).toHaveLength(film.length);
  });

  test.each<[FileType, string, string, string]>([
    ['jpg', 'ffd8', 'ffdb0002', 'ffda0002ffd9'],
    ['png', '89504e470d0a1a0a', '000000004944415400000000', '0000000049454e4400000000'],
    ['gif', '47494638396101000100000000', '21f900', '3b'],
    ['webp', '52494646________57454250', '5650384c00000000', ''],
  ])('%s of nothing but tiny pieces, which would take a hundred times its size', (type, head, piece, end) => {
    const of = (pieces: number): Buffer => {
      const file = Buffer.from(`${head.replace('________', '00000000')}${piece.repeat(pieces)}${end}`, 'hex');
      if (type === 'webp') file.writeUInt32LE(file.length - 8, 4);
      return file;
    };
    expect(cleaned(of(1_000), type)).toBeDefined();
    expect(cleaned(of(60_000), type)).toBeUndefined();
  });

  test('anything at all is cleaned or refused, and never grows by more than the way up', () => {
    const types = Object.keys(FILE_TYPES) as FileType[];
    const samples = [phoneJpeg(), phonePng(), phoneWebp(), phoneGif(), phoneMp4()];
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
        (type, sample, changes) => {
          const bytes = Buffer.from(sample);
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          const after = cleaned(bytes, type);
          expect(after === undefined || after.length <= bytes.length + 36).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
