/** Behind a comma it belongs to the name before it, and is no first name. */
const BELONGS =
  /^(?:jr|sr|ii|iii|iv|v|md|phd|dds|dvm|esq|cpa|rn|inc|llc|llp|lp|ltd|co|corp|corporation|company|incorporated|limited|pc|pllc|plc|gmbh|ag|sa|sas|sarl|srl|bv|nv|lda|cia|s ?a(?: de c ?v)?|the)$/;

/** Children, brothers, partners behind the comma make a company of it: `Garcia, Hijos y Cia`; a couple's names don't. */
const PARTNERS =
  /^(?:hijos?|sons?|bros|brothers|hermanos|asociados|associates|fils|associes|partners|group|grupo)\b|(?:^| )(?:y|and|et|und|&) (?:c[io]a?|company|hijos?|sons?|bros|brothers|hermanos|asociados|associates|fils|associes|partners|compania|compagnie)$/;

/**
 * A name as people say it: `Ruiz, Maria` is `Maria Ruiz`, `RUIZ, MARIA ELENA` is `MARIA ELENA RUIZ`. Names of companies and
 * titles stay as they are (`Fabrikam, Inc.`, `Garcia, Hijos y Cia`, `Al Lane, Jr.`), and so does whatever has more than one comma.
 */
export const spokenName = (name: string): string => {
  const [last, first, ...others] = name.split(',').map(part => part.trim());
  if (last === undefined || first === undefined || others.length > 0 || last === '' || first === '') return name;
  const plain = first
    .toLowerCase()
    .replace(/[.\s]+/g, ' ')
    .trim();
  const isPerson =
    !BELONGS.test(plain) && !PARTNERS.test(plain) && /^[\p{L}\p{M}'’. -]+$/u.test(name.replace(',', ' '));
  return isPerson && first.split(' ').length <= 3 ? `${first} ${last}` : name;
};
