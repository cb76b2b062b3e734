import type { Unit } from '../../../shared/domain/figures/catalogue-ids';

/** How a value is said: a number, a share, a score, or a length of time in its two largest units. */
export const amountWords = (language: string, unit: Unit, value: number): string => {
  if (unit === 'seconds') return lengthWords(language, value);
  const look: Intl.NumberFormatOptions =
    unit === 'share'
      ? { style: 'percent', maximumFractionDigits: 1 }
      : unit === 'score'
        ? { minimumFractionDigits: 1, maximumFractionDigits: 2 }
        : { maximumFractionDigits: 0 };
  return new Intl.NumberFormat(language, look).format(value);
};

const part = (language: string, unit: 'second' | 'minute' | 'hour' | 'day', n: number): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'narrow' }).format(n);

const lengthWords = (language: string, seconds: number): string => {
  const whole = Math.round(seconds);
  if (whole < 10) return part(language, 'second', Math.round(seconds * 10) / 10);
  if (whole < 60) return part(language, 'second', whole);
  const minutes = Math.floor(whole / 60);
  const two = (large: 'minute' | 'hour' | 'day', a: number, small: 'second' | 'minute' | 'hour', b: number) =>
    b === 0 ? part(language, large, a) : `${part(language, large, a)} ${part(language, small, b)}`;
  if (minutes < 60) return two('minute', minutes, 'second', whole % 60);
  const hours = Math.floor(minutes / 60);
  return hours < 48
    ? two('hour', hours, 'minute', minutes % 60)
    : two('day', Math.floor(hours / 24), 'hour', hours % 24);
};

/** How a value stands against the one before. `by`: of a share in points, of all else in parts of what was before. */
export type Change = { readonly is: 'better' | 'worse' | 'other' | 'same'; readonly by: number };

/** Less than this is no change that anybody should look at. */
const NOISE = 0.005;

export const changeOf = (
  now: number | undefined,
  before: number | undefined,
  { unit, better }: { readonly unit: Unit; readonly better: 'more' | 'less' | 'neither' },
): Change | undefined => {
  if (now === undefined || before === undefined || (unit !== 'share' && before === 0)) return undefined;
  const by = unit === 'share' ? now - before : (now - before) / before;
  if (Math.abs(by) < NOISE) return { is: 'same', by: 0 };
  if (better === 'neither') return { is: 'other', by };
  return { is: by > 0 === (better === 'more') ? 'better' : 'worse', by };
};

/** `+4 %`, `−12 %`; of a share in points of a hundred. */
export const changeWords = (language: string, { by }: Change): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(by);
