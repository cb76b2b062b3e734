/** A view for reading numbers; the bytes may stand anywhere in their buffer. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The bytes from `from` to `to` as Latin-1; short when they end before. */
export const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

/**
 * No file that a phone makes has so many pieces; one of nothing but tiny ones would take a hundred times its size in memory, and is
 * taken for damaged.
 */
export const MOST_PARTS = 50_000;

export const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
