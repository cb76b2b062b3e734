/** What a number is found by: fewer digits would be many people's. */
const LENGTH = 4;

/** The last four digits of a number (E.164); nothing for short codes and for names of senders. */
export const endOfNumber = (number: string): string | undefined =>
  /^\+\d{7,15}$/.test(number) ? number.slice(-LENGTH) : undefined;

/** The same of a search's digits. */
export const endOfDigits = (digits: string): string => digits.slice(-LENGTH);

/** The digits of a search for the end of a number, where it is one: four or more, with what people put between. */
export const askedEnd = (asked: string): string | undefined => {
  const digits = asked.replace(/[\s().\-/•*…]/g, '').replace(/^\+/, '');
  return /^\d{4,15}$/.test(digits) ? digits : undefined;
};
