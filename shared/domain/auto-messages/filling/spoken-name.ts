/** Behind a comma it belongs to the name before it, and is no first name. */
const BELONGS =
  /^(?:jr|sr|ii|iii|iv|v|md|phd|dds|dvm|esq|cpa|rn|inc|llc|llp|lp|ltd|co|corp|corporation|company|incorporated|limited|pc|pllc|plc|gmbh|ag|sa|sas|sarl|srl|bv|nv|lda|cia|s ?a(?: de c ?v)?|the)$/;

/** Children, brothers, partners behind the comma make a company of it: `Garcia, Hijos y Cia`; a couple's names don't. */
const PARTNERS =
  /^(?:hijos?|sons?|bros|brothers|hermanos|asociados|associates|fils|associes|partners|group|grupo)\b|(?:^| )(?:y|and|et|und|&) (?:c[io]a?|company|hijos?|sons?|bros|brothers|hermanos|asociados|associates|fils|associes|partners|compania|compagnie)$/;

/** Behind a comma they say where somebody is, and are nobody's first name; `Virginia`, `Georgia` and the like may be one. */
const STATES =
  /^(?:A[KLRZ]|AB|BC|C[AOT]|D[CEF]|FL|G[AU]|HI|I[ADLN]|K[SY]|LA|M[ABDEINOPST]|N[BCDEHJLMSTVY]|O[HKNR]|P[AER]|QC|R[I]|S[CDK]|T[NX]|U[KST]|USA|V[AIT]|W[AIVY]|YT)$/;
const PLACES =
  /^(?:alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|district of columbia|florida|hawaii|idaho|illinois|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|mass|michigan|minnesota|mississippi|missouri|nebraska|nevada|new [a-z]+|north [a-z]+|south [a-z]+|west [a-z]+|ohio|oklahoma|oregon|pennsylvania|rhode island|tennessee|texas|utah|vermont|washington|wisconsin|wyoming|puerto rico|alberta|british columbia|manitoba|nova scotia|ontario|quebec|saskatchewan|canada|mexico|jalisco|nuevo leon|espana|spain|england|scotland|wales|ireland|germany|deutschland|italia|italy|portugal|brazil|brasil|argentina|chile|peru|colombia|united (?:states|kingdom)|france|belgique|suisse)$/;
/** A place of work, or nobody at all. */
const NOBODY =
  /\b(?:dept|department|desk|office|division|caller|customer|unknown|payable|receivable|reception|warehouse|sales|service|services|shop|store)\b/;
const GENERATION = /^(?:jr|sr|ii|iii|iv)$/;

const plainly = (part: string): string =>
  part
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[.\s]+/g, ' ')
    .trim();

/**
 * A name as people say it: `Ruiz, Maria` is `Maria Ruiz`, `RUIZ, MARIA ELENA` is `MARIA ELENA RUIZ`, `King, Martin Jr.` and
 * `King, Martin, Jr.` are `Martin King Jr.`. Names of companies and places and titles stay as they are (`Fabrikam, Inc.`, `Garcia,
 * Hijos y Cia`, `Portland, OR`, `Al Lane, Jr.`), and so does whatever has more commas.
 */
export const spokenName = (name: string): string => {
  const parts = name.split(',').map(part => part.trim());
  const others = parts.filter(part => !GENERATION.test(plainly(part)));
  const [last, first] = others;
  const isTurned = others.length === 2 && parts[0] === last && parts.length <= 3;
  if (!isTurned || last === undefined || first === undefined || last === '' || first === '') return name;
  const [given, within] = withoutGeneration(first);
  const apart = parts.find(part => GENERATION.test(plainly(part)));
  if (given === '' || given.split(' ').length > 3 || !isPersons(last, given)) return name;
  return [given, last, within ?? apart].filter(part => part !== undefined).join(' ');
};

const withoutGeneration = (first: string): readonly [string, string | undefined] => {
  const found = /^(.*\S)\s+(\S+)$/u.exec(first);
  const [, given = first, end = ''] = found ?? [];
  return GENERATION.test(plainly(end)) ? [given, end] : [first, undefined];
};

const isPersons = (last: string, given: string): boolean => {
  const plain = plainly(given);
  if (BELONGS.test(plain) || PARTNERS.test(plain) || NOBODY.test(`${plainly(last)} ${plain}`)) return false;
  return !STATES.test(given) && !PLACES.test(plain) && /^[\p{L}\p{M}'’. -]+$/u.test(`${last} ${given}`);
};
