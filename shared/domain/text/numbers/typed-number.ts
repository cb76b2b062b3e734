import type { CountryCode, PhoneNumber } from 'libphonenumber-js/max';
import { hasAmericanShape, plainDigits, today } from './international-number';

/** Read when a number is first typed. The whole metadata: the short one knows lengths, and not which ranges are in use. */
const library = () => require('libphonenumber-js/max') as typeof import('libphonenumber-js/max');

/** Kept free for films and examples (Ofcom, Arcep): nobody's, and read as numbers all the same. */
const FOR_FILMS = /^\+(?:447700900\d{3}|3363998\d{4})$/;

export type TypedNumber =
  | { readonly kind: 'number'; readonly number: string }
  /** `why` is for the person who typed it: what was expected, what was found. */
  | { readonly kind: 'refused'; readonly why: string };

/** Before or behind a number in an address book: what it is. */
const LABEL =
  /^(?:tel(?:efono|ephone)?|phone|ph|mobile|mob|cell(?:ular)?|celular|movil|home|work|office|fax|sms|numero|number|portable|fixe|no|num|m|c|h|w|t|p)\.?\s*[:#.]?\s*(?=[+(\d])|\s*\((?:home|work|cell|mobile|office|h|w|c|m|movil|celular|casa|trabajo|portable|fixe)\)$|\s+(?:home|work|cell|mobile|office|movil|celular|casa|trabajo|portable|fixe)$/gi;
const EXTENSION = /(?:;ext=|,|\b(?:ext(?:ension|n)?|x|poste|anexo|interno|int)\.?\s*[:#]?|#)\s*\d{1,6}$/i;

/**
 * The numbers that a person typed into one cell or field: with their country code, or as people of one country write them.
 *
 * Takes what spreadsheets and address books hold (`'+1 425…`, `="4255550123"`, `tel:`, `(425) 555-0123`, `+44 (0)20…`, full-width and
 * eastern digits, odd dashes, two in a cell); everything else is refused with a reason, and nothing is guessed. A number that its
 * country doesn't have is refused (libphonenumber's metadata; for the North American plan its shape is enough, for areas are
 * added every year). So is one with an extension: a text can't reach it, and without it the number is somebody else's too.
 *
 * @param country whose national form is understood; without it only numbers with a country code are
 */
export const typedNumbers = (cell: string, country?: CountryCode): readonly TypedNumber[] => {
  const text = withoutFormula(plainDigits(cell));
  const whole = typedNumber(text, country);
  if (whole.kind === 'number') return [whole];
  const parts = text
    .split(/\s*(?:[;|\n]|,(?!\s*\d{1,6}$)|\s(?:or|and|y|o|et|ou|&)\s|\/(?=\s*[+(]?\d[\d\s().-]{6,}))\s*/i)
    .filter(part => part !== '');
  return parts.flatMap(part => {
    const one = typedNumber(part, country);
    return one.kind === 'refused' ? (twoIn(part, country) ?? [one]) : [one];
  });
};

/** One number; see {@link typedNumbers}. */
export const typedNumber = (raw: string, country?: CountryCode): TypedNumber => {
  const text = withoutFormula(plainDigits(raw))
    .replace(/^['"`´’]+|['"]+$/g, '')
    .replace(/^tel:\s*/i, '')
    .replace(LABEL, '')
    .trim();
  const refuse = (why: string): TypedNumber => ({ kind: 'refused', why: `${why}, found "${raw.slice(0, 40)}"` });
  if (/^[\d.,]+e\+?\d+$/i.test(text))
    return refuse('expected all digits of a number; a spreadsheet has rounded it, so format its column as text');
  if (EXTENSION.test(text)) return refuse('expected a number without an extension, for no text can reach one');
  if (/[^+\d\s().\-/]/.test(text) || (text.match(/\+/g)?.length ?? 0) > 1 || /\d\s*\+/.test(text))
    return refuse('expected one phone number');
  const digits = text
    .replace(/^\(\s*\+/, '(+')
    .replace(/^\((\+\d{1,3})\)/, '$1')
    .replace(/^00/, '+')
    .replace(/^(\+?\d{7,})\.0+$/, '$1');
  const isInternational = digits.startsWith('+');
  if (!isInternational && country === undefined)
    return refuse('expected a number with its country code, such as "+14255550123"');
  const typed = today(digits, country);
  const read = library().parsePhoneNumberFromString(typed, isInternational ? undefined : country);
  const where = isInternational || country === undefined ? '' : ` of ${country}, or one with its country code`;
  if (read?.isPossible() !== true || !isWhole(typed, read.number)) return refuse(`expected a phone number${where}`);
  return canExist(read)
    ? { kind: 'number', number: read.number }
    : refuse(`expected a number that can exist${where.replace(' of ', ' in ')}`);
};

const canExist = (read: PhoneNumber): boolean =>
  read.countryCallingCode === '1' ? hasAmericanShape(read.number) : read.isValid() || FOR_FILMS.test(read.number);

/** `="4255550123"`, `=+14255550123`: how a spreadsheet is kept from making a quantity of a number. */
const withoutFormula = (text: string): string => text.replace(/^=\s*(?:"([^"]*)"|(?=[+(\d]))/, '$1');

/** Nothing typed may be lost, a national zero or the code of the way abroad aside. */
const isWhole = (typed: string, number: string): boolean => {
  const [given, read] = [typed.replace(/\D/g, ''), number.replace(/\D/g, '')];
  return read.endsWith(given.slice(-7)) && given.length - read.length <= 4;
};

/** Two numbers with nothing but a space between. */
const twoIn = (part: string, country: CountryCode | undefined): readonly TypedNumber[] | undefined => {
  for (const { index } of part.matchAll(/ (?=[+(\d])/g)) {
    const two = [typedNumber(part.slice(0, index), country), typedNumber(part.slice(index + 1), country)];
    const isLong = [part.slice(0, index), part.slice(index + 1)].every(half => half.replace(/\D/g, '').length >= 9);
    if (isLong && two.every(({ kind }) => kind === 'number')) return two;
  }
  return undefined;
};
