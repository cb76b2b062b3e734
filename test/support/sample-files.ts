/** Files as phones make them: small, real pictures that a browser made, with the metadata that their makers leave in them. */

/** Twelve by eight points, blue and red. */
const JPEG =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAA' +
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
  'AAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAA' +
  'ABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1' +
  'AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAP' +
  'KnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/' +
  '2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi' +
  '9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAIAAwDASIAAhEBAxEB/8QAFgABAQEA' +
  'AAAAAAAAAAAAAAAAAAUG/8QAGRABAAIDAAAAAAAAAAAAAAAAAAIENIGx/8QAFQEBAQAAAAAAAAAAAAAAAAAABAb/xAAcEQABAwUAAAAAAAAAAA' +
  'AAAAABAAU0AnFyscH/2gAMAwEAAhEDEQA/AMlVyI74oAS/SacRsqgZY5vwL//Z';
const WEBP =
  'UklGRjYCAABXRUJQVlA4WAoAAAAgAAAACwAABwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAA' +
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
  'AAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAA' +
  'ABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1' +
  'AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAP' +
  'KnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZW' +
  'UDggSAAAADADAJ0BKgwACAACwEwlqAJ0cgD7AK4A/gGUAfoAClUcjUAA/vhWbKo+EX/5y77wlP5r/9xLqi9SqXizM3//SsMOQmP/uUAAAA==';
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAwAAAAICAYAAADN5B7xAAAAJ0lEQVR4AeyQsQ0AAAiDiP/f2heqB3TQXRJGFgrkpMDJCTjxwWZXAwAA//+hXd' +
  'dzAAAABklEQVQDADGXFy1G9YI8AAAAAElFTkSuQmCC';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const decoded = (base64: string): Buffer => Buffer.from(base64, 'base64');

/** What must not be found in a file any more. */
export const SECRET = 'GPS 41.8781 N, 87.6298 W; Ana’s phone';
const secret = Buffer.from(SECRET, 'utf8');

export const plainJpeg = (): Buffer => decoded(JPEG);
export const plainPng = (): Buffer => decoded(PNG);
export const plainWebp = (): Buffer => decoded(WEBP);

const jpegSegment = (marker: number, data: Buffer): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, data]);
};

/** EXIF as phones write it: the way up, a maker, a pointer to the place. */
const exif = (orientation: number, little: boolean): Buffer => {
  const order = little ? 'LE' : 'BE';
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4);
  tiff.write(little ? 'II' : 'MM', 0, 'latin1');
  tiff[`writeUInt16${order}`](42, 2);
  tiff[`writeUInt32${order}`](8, 4);
  tiff[`writeUInt16${order}`](2, 8);
  for (const [n, [tag, type, count]] of [
    [0x010f, 2, secret.length],
    [0x0112, 3, 1],
  ].entries()) {
    const at = 10 + n * 12;
    tiff[`writeUInt16${order}`](tag ?? 0, at);
    tiff[`writeUInt16${order}`](type ?? 0, at + 2);
    tiff[`writeUInt32${order}`](count ?? 0, at + 4);
  }
  tiff[`writeUInt32${order}`](tiff.length, 18);
  tiff[`writeUInt16${order}`](orientation, 30);
  return Buffer.concat([latin('Exif\0\0'), tiff, secret]);
};

/** A photo with its place, its maker, XMP, IPTC, a comment, a second picture's index, and a film behind its end. */
export const phoneJpeg = ({ orientation = 6, little = true } = {}): Buffer => {
  const whole = plainJpeg();
  const jfif = 2 + 2 + whole.readUInt16BE(4);
  return Buffer.concat([
    whole.subarray(0, jfif),
    jpegSegment(0xe1, exif(orientation, little)),
    jpegSegment(0xe1, Buffer.concat([latin('http://ns.adobe.com/xap/1.0/\0'), secret])),
    jpegSegment(0xed, Buffer.concat([latin('Photoshop 3.0\0'), secret])),
    jpegSegment(0xe2, Buffer.concat([latin('MPF\0'), secret])),
    jpegSegment(0xfe, secret),
    whole.subarray(jfif),
    secret,
  ]);
};

const pngChunk = (type: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  return Buffer.concat([head, latin(type), data, Buffer.alloc(4)]);
};

/** A screenshot with texts, EXIF, the time, and more behind its end. */
export const phonePng = (): Buffer => {
  const whole = plainPng();
  const afterHeader = 8 + 25;
  return Buffer.concat([
    whole.subarray(0, afterHeader),
    ...['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'prVt'].map(type => pngChunk(type, secret)),
    whole.subarray(afterHeader),
    secret,
  ]);
};

const riffChunk = (type: string, data: Buffer): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(data.length);
  return Buffer.concat([latin(type), size, data, Buffer.alloc(data.length % 2)]);
};

/** With EXIF, XMP and a chunk that nobody knows. */
export const phoneWebp = (): Buffer => {
  const plain = plainWebp();
  plain[20] = (plain[20] ?? 0) | 0x0c;
  const whole = Buffer.concat([plain, ...['EXIF', 'XMP ', 'priv'].map(type => riffChunk(type, secret))]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return Buffer.concat([whole, secret]);
};

const gifBlocks = (data: Buffer): Buffer => Buffer.concat([Buffer.from([data.length]), data, Buffer.from([0])]);

/** Two by one points, looped, with a comment, XMP and a plain text. */
export const phoneGif = (): Buffer =>
  Buffer.concat([
    latin('GIF89a'),
    Buffer.from([2, 0, 1, 0, 0x80, 0, 0, 0xff, 0, 0, 0, 0, 0xff]),
    Buffer.from([0x21, 0xff, 11]),
    latin('NETSCAPE2.0'),
    Buffer.from([3, 1, 0, 0, 0]),
    Buffer.from([0x21, 0xfe]),
    gifBlocks(secret),
    Buffer.from([0x21, 0xff, 11]),
    latin('XMP DataXMP'),
    gifBlocks(secret),
    Buffer.from([0x21, 0xf9, 4, 0, 0, 0, 0, 0]),
    Buffer.from([0x2c, 0, 0, 0, 0, 2, 0, 1, 0, 0, 2]),
    gifBlocks(Buffer.from([0x44, 0x0a])),
    Buffer.from([0x3b]),
    secret,
  ]);

export const box = (type: string, ...parts: readonly Buffer[]): Buffer => {
  const data = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data]);
};

/** A film with its place in three boxes; its data stands behind them, where its tables say. */
export const phoneMp4 = (brand = 'isom'): Buffer =>
  Buffer.concat([
    box('ftyp', latin(`${brand}\0\0\0\0`)),
    box('moov', box('mvhd', Buffer.alloc(20)), box('trak', box('tkhd'), box('udta', secret)), box('udta', secret)),
    box('uuid', secret),
    box('mdat', latin('pictures')),
  ]);

export const pdf = (): Buffer => latin('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
/** What begins a program of Windows. */
export const program = (): Buffer => Buffer.concat([latin('MZ\x90\0\x03\0\0\0'), Buffer.alloc(120)]);
