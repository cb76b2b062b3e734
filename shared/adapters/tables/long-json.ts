/** A string property of Table Storage holds 64 KB of UTF-16: 32,768 characters, and more are refused with 400. */
const PART = 32_000;
/** An entity holds 1 MB: fifteen full parts, with room for keys and a few other properties. */
const MAX_PARTS = 15;

/**
 * JSON leaves these as they are, though it may escape them: DEL and the C1 controls, the line and paragraph separators that word
 * processors put into texts, the byte order mark, and what is no character. Whatever reads what we store by lines, or takes its
 * `.` for any character, would break on them: the table emulator refuses a transaction that holds one, for ever.
 */
const RAW = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * A value as JSON without a raw control or separator, split over as many string properties as it needs: `json0`, `json1`…
 *
 * @param name of the properties, where a row has two documents
 * @throws RangeError beyond 480,000 characters, which no row holds: the domain caps what one row may have
 */
export const toLongJson = (value: unknown, name = 'json'): Record<string, string> => {
  const json = JSON.stringify(value);
  if (json === undefined) throw new TypeError('Expected a value that JSON has, found undefined.');
  const text = json.replace(RAW, escaped);
  const parts: Record<string, string> = {};
  let from = 0;
  for (let n = 0; n === 0 || from < text.length; n++) {
    if (n === MAX_PARTS) {
      throw new RangeError(`Expected at most ${MAX_PARTS * PART} characters of JSON in a row, found ${text.length}.`);
    }
    const to = isHighSurrogate(text, from + PART - 1) ? from + PART - 1 : from + PART;
    parts[`${name}${n}`] = text.slice(from, to);
    from = to;
  }
  return parts;
};

/** Half an emoji is no UTF-8: cut there, both halves would come back as question marks. */
const isHighSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff;
};

/** The value that `toLongJson` split. The caller names its type: the row is our own, written by the same build or an older one. */
export const fromLongJson = <T>(entity: Readonly<Record<string, unknown>>, name = 'json'): T => {
  let text = '';
  for (let n = 0; ; n++) {
    const part = entity[`${name}${n}`];
    if (typeof part !== 'string') break;
    text += part;
  }
  if (text === '') throw new Error(`Expected a row with JSON in ${name}0, found ${Object.keys(entity).join(', ')}.`);
  return JSON.parse(text) as T;
};
