/**
 * A number as people read it: in groups, where the numbering plan has some (`+1 425 555 0123`, masked `+1 425 ••• ••30`); any other as
 * it is. Name or sender id: as it is.
 */
export const numberWords = (number: string): string => {
  const [, area, middle, end] = /^\+1([\d•]{3})([\d•]{3})([\d•]{4})$/.exec(number) ?? [];
  return area === undefined ? number : `+1 ${area} ${middle} ${end}`;
};
