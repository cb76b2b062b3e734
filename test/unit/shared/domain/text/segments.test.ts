import fc from 'fast-check';
import { segmentsOf } from '../../../../../shared/domain/text/segments';

describe('a text in the GSM alphabet', () => {
  test('of 160 characters is one segment, of 161 two of 153', () => {
    expect(segmentsOf('a'.repeat(160))).toEqual({
      encoding: 'GSM-7',
      segments: 1,
      characters: 160,
      units: 160,
      perSegment: 160,
      nonGsmCharacters: [],
    });
    expect(segmentsOf('a'.repeat(161))).toMatchObject({ segments: 2, units: 161, perSegment: 153 });
    expect(segmentsOf('a'.repeat(307))).toMatchObject({ segments: 3 });
  });
  test('pays two units for characters of the extension table', () => {
    expect(segmentsOf('€')).toMatchObject({ encoding: 'GSM-7', characters: 1, units: 2 });
    expect(segmentsOf(`${'a'.repeat(158)}[]`)).toMatchObject({ segments: 2, units: 162 });
  });
  test('keeps é, ñ, ¿ and line breaks', () => {
    expect(segmentsOf('¿Dónde? é ñ'.replace('ó', 'ò')).encoding).toBe('GSM-7');
    expect(segmentsOf('a\r\nb')).toMatchObject({ encoding: 'GSM-7', units: 4 });
  });
});

describe('a text outside the GSM alphabet', () => {
  test('of 70 units is one segment, of 71 two of 67', () => {
    expect(segmentsOf(`’${'a'.repeat(69)}`)).toEqual({
      encoding: 'UCS-2',
      segments: 1,
      characters: 70,
      units: 70,
      perSegment: 70,
      nonGsmCharacters: ['’'],
    });
    expect(segmentsOf(`’${'a'.repeat(70)}`)).toMatchObject({ segments: 2, units: 71, perSegment: 67 });
  });
  test('names each character that forces it, once', () => {
    expect(segmentsOf('It’s “here” 🎉🎉 – ok').nonGsmCharacters).toEqual(['’', '“', '”', '🎉', '–']);
    expect(segmentsOf('¿Cuándo?').nonGsmCharacters).toEqual(['á']);
  });
  test('counts an emoji as one character of two units', () =>
    expect(segmentsOf('🎉')).toMatchObject({ characters: 1, units: 2, segments: 1 }));
});

test('an empty text is no segment', () =>
  expect(segmentsOf('')).toMatchObject({ segments: 0, units: 0, characters: 0 }));

test('whatever the text: the segments hold its units, and no encoding is chosen without its reason', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), text => {
      const found = segmentsOf(text);
      expect(found.units).toBeLessThanOrEqual(found.segments * found.perSegment);
      expect(found.nonGsmCharacters.length > 0).toBe(found.encoding === 'UCS-2');
    }),
  );
});
