/** A code that proves the whole way to a number when it is texted there, and until when (ISO 8601, UTC). */
export type LiveCode = { readonly code: string; readonly number: string; readonly expiresAt: string };

/** Codes that somebody made in the last minutes. What became of one stands where its thread wrote it. */
export type LiveCodes = {
  readonly make: (code: LiveCode) => Promise<void>;
  readonly find: (number: string, code: string) => Promise<LiveCode | undefined>;
};
