const DIGITS = 6;
const FORM = new RegExp(`^\\s*(\\d{${DIGITS / 2}})[ -]?(\\d{${DIGITS / 2}})\\s*$`);

/** How many codes there are. */
export const LIVE_CODES = 10 ** DIGITS;
/** So long does a code count, from when it was made. */
export const LIVE_CODE_MS = 600_000;

/** The code that a text may be: six digits and nothing else, as a person types what a page shows. */
export const liveCodeIn = (text: string): string | undefined => {
  const found = FORM.exec(text);
  return found === null ? undefined : `${found[1]}${found[2]}`;
};

/** A code as six digits; `n` from 0 to below `LIVE_CODES`. */
export const liveCodeOf = (n: number): string => String(n).padStart(DIGITS, '0');
