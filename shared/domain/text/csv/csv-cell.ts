/**
 * What spreadsheets take for the start of a formula, also behind blanks and quotes, and in its full-width form. Where a spreadsheet
 * separates by something else than a comma, as in half of Europe, our quotes don't hold: a cell begins behind each semicolon, tab,
 * bar and line break.
 */
const FORMULA = /(^|[;|\t\r\n])(?=[\s"']*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** One cell, quoted where it must be, and never a formula. */
export const cell = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  const apart = value.replace(FORMULA, "$1'");
  const safe = /^[\t\r\n]/.test(apart) ? `'${apart}` : apart;
  return /[",;|\t\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
