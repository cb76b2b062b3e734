/** Marks of direction and width-less spaces that come along when a number is copied from a page or an address book. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
/** What people put between the digits of a number. */
const SEPARATORS = /[\s().\-/]/g;
/** An alphanumeric sender id: up to 11 characters with at least one letter (GSM 03.38, TP-OA). */
const SENDER_ID = /^(?=.*[A-Za-z])[A-Za-z0-9 &+_-]{1,11}$/;
const SHORT_CODE = /^\d{3,6}$/;

/**
 * The one form in which the app compares and stores numbers: E.164 with its plus.
 *
 * Takes what Event Grid gives (`15555555555`, `+15555555555`) and what people type (`+1 (555) 555-5555`, `0044…`).
 * Digits without a plus are taken as international, as Event Grid means them. A short code (3–6 digits) and an
 * alphanumeric sender id are kept as they are, for they have no plus. The reserved 555 numbers are numbers.
 *
 * @param raw hostile input: anything
 * @returns `undefined` for what is no number: the caller says so, and never guesses
 */
export const toE164 = (raw: string): string | undefined => {
  if (raw.length > 64) return undefined;
  const text = raw.replace(INVISIBLE, '').trim();
  if (SENDER_ID.test(text)) return text;
  const digits = text.replace(SEPARATORS, '');
  if (SHORT_CODE.test(digits)) return digits;
  const international = /^(?:\+|00)?([1-9]\d{6,14})$/.exec(digits)?.[1];
  return international !== undefined && hasWholeLength(international) ? `+${international}` : undefined;
};

/** A number of the North American plan has ten digits after its 1. */
const hasWholeLength = (digits: string): boolean => !digits.startsWith('1') || digits.length === 11;

/** True for a number of 3–6 digits without a plus, as carriers lend them to businesses. */
export const isShortCode = (number: string): boolean => SHORT_CODE.test(number);

/** True for a sender's name instead of a number; nobody can answer it. */
export const isAlphanumericSender = (number: string): boolean => SENDER_ID.test(number);

/**
 * A number as a log line may show it: `+14255550123` becomes `+1425•••••23`.
 *
 * Of a full number at most seven characters stay; of shorter text less, so that it is never shown whole.
 */
export const maskNumber = (number: string): string => {
  const [head, tail] = number.length >= 10 ? [5, 2] : number.length >= 5 ? [1, 1] : [0, 0];
  return `${number.slice(0, head)}${'•'.repeat(Math.min(number.length - head - tail, 12))}${number.slice(number.length - tail)}`;
};

/** What may be a number within a text that somebody typed: nine digits or more, or seven after a plus, and what people put between. */
const NUMBERS = /(?<![\w-])(?:\+[\s().\-/]*(?:\d[\s().\-/]*){6,}|\(?(?:\d[\s().\-/]*){8,})\d(?![\w-])/g;

/** A text that somebody typed, each number in it masked: `Maria +1 425 555 0123` becomes `Maria +1425•••••23`. */
export const maskNumbers = (text: string): string =>
  text.replace(INVISIBLE, '').replace(NUMBERS, found => maskNumber(found.replace(SEPARATORS, '')));
