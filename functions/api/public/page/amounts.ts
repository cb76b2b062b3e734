import type { PageLanguage } from './page-texts';

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * 1024;

/** A size as people of that language write it: "5 MB", "1,2 Mo", "340 kB". */
export const sizeInWords = (bytes: number, language: PageLanguage): string => {
  const [unit, value] =
    bytes >= MEGABYTE ? (['megabyte', bytes / MEGABYTE] as const) : (['kilobyte', bytes / KILOBYTE] as const);
  const amount = Math.max(value, unit === 'kilobyte' ? 1 : 0);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
  }).format(amount);
};

/** How long a link still works, in whole hours or days: "47 hours", "3 días". */
export const timeLeft = (expiresAt: string, now: number, language: PageLanguage): string => {
  const hours = Math.max(1, Math.floor((Date.parse(expiresAt) - now) / 3_600_000));
  const [unit, value] = hours > 72 ? (['day', Math.floor(hours / 24)] as const) : (['hour', hours] as const);
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
};
