import { SegmentedMessage } from 'sms-segments-calculator';

export type Segments = {
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** Billed parts: 0 for an empty text. */
  readonly segments: number;
  /** What a reader counts: an emoji is one. */
  readonly characters: number;
  /** Septets in GSM-7 (`€`, `[` and others take two), 16-bit units in UCS-2. */
  readonly units: number;
  /** Units that one part of this text holds: 160 or 70 alone, 153 or 67 in a text of several parts. */
  readonly perSegment: number;
  /** The characters that make the whole text UCS-2, each once, in the order they stand in; empty in GSM-7. */
  readonly nonGsmCharacters: readonly string[];
};

/** How a text is cut by the network (3GPP TS 23.038: 140 bytes a part, 6 of them a header as soon as there are two). */
export const segmentsOf = (text: string): Segments => {
  const message = new SegmentedMessage(text);
  const encoding = message.encodingName;
  const segments = text === '' ? 0 : message.segmentsCount;
  const bitsPerUnit = encoding === 'GSM-7' ? 7 : 16;
  const alone = encoding === 'GSM-7' ? 160 : 70;
  const together = encoding === 'GSM-7' ? 153 : 67;
  return {
    encoding,
    segments,
    characters: message.graphemes.length,
    units: message.encodedChars.reduce((bits, character) => bits + character.sizeInBits(), 0) / bitsPerUnit,
    perSegment: segments > 1 ? together : alone,
    nonGsmCharacters: encoding === 'GSM-7' ? [] : [...new Set(message.getNonGsmCharacters())],
  };
};
