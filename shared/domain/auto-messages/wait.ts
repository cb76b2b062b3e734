import { wordsLanguage } from '../operating-hours/next-opening-words';
import { type Because, because } from '../values/because';

/** What the customer was last told of their wait. */
export type WaitTold = {
  /** Epoch ms. */
  readonly at: number;
  readonly position: number;
  /** As told, rounded; `null` when no estimate was known. */
  readonly minutes: number | null;
};

export type WaitInput = {
  readonly now: number;
  /** 1 is next in line. */
  readonly position: number;
  /** `null` while too little is known to estimate. */
  readonly estimatedMinutes: number | null;
  readonly told: WaitTold | undefined;
  /** The shortest time between two of these messages, in minutes. 0 turns them off. */
  readonly everyMinutes: number;
};

export type WaitDecision =
  | {
      readonly send: 'next-in-line' | 'position-in-queue' | 'average-wait';
      readonly told: WaitTold;
      readonly because: Because;
    }
  | { readonly send: null; readonly because: Because };

const MS_A_MINUTE = 60_000;

/**
 * Whether a waiting customer is told of position or wait now: only when it changed, only when it got better or the estimate
 * moved, and at most every `everyMinutes`. Each text costs the customer's attention and the business's money.
 */
export const waitMessage = (input: WaitInput): WaitDecision => {
  const { now, position, told, everyMinutes } = input;
  if (everyMinutes <= 0) return { send: null, because: because('wait.off') };
  if (position < 1) return { send: null, because: because('wait.not-waiting', { position }) };
  const minutes = input.estimatedMinutes === null ? null : roundedMinutes(input.estimatedMinutes);
  const facts = { position, minutes, everyMinutes };
  if (told !== undefined) {
    const since = Math.floor((now - told.at) / MS_A_MINUTE);
    if (now - told.at < everyMinutes * MS_A_MINUTE)
      return { send: null, because: because('wait.too-soon', { ...facts, since }) };
    if (told.position === position && told.minutes === minutes)
      return { send: null, because: because('wait.unchanged', facts) };
    if (position > told.position)
      return { send: null, because: because('wait.moved-back', { ...facts, told: told.position }) };
    if (told.position === 1) return { send: null, because: because('wait.still-next', facts) };
  }
  const news = { at: now, position, minutes };
  if (position === 1) return { send: 'next-in-line', told: news, because: because('wait.next-in-line', facts) };
  if (minutes !== null && (told === undefined || told.minutes !== minutes)) {
    return { send: 'average-wait', told: news, because: because('wait.estimate', facts) };
  }
  if (told !== undefined && told.position === position) {
    return { send: null, because: because('wait.no-estimate', facts) };
  }
  return { send: 'position-in-queue', told: news, because: because('wait.position', facts) };
};

/** No estimate is better than its rounding: 5 minutes up to half an hour, then a quarter, and half hours after two. */
export const roundedMinutes = (minutes: number): number => {
  const step = minutes <= 30 ? 5 : minutes <= 120 ? 15 : 30;
  return Math.max(5, Math.ceil(minutes / step) * step);
};

/** How one language says a length of time. */
const LENGTHS = {
  en: { about: 'about', minutes: 'minutes', hour: '1 hour', hours: 'hours', and: ' ' },
  es: { about: 'unos', minutes: 'minutos', hour: '1 hora', hours: 'horas', and: ' y ' },
  fr: { about: 'environ', minutes: 'minutes', hour: '1 heure', hours: 'heures', and: ' ' },
} as const;

/** The value of `{EstimatedWait}`: "about 10 minutes", "about 1 hour 15 minutes"; empty when nothing is known. */
export const estimatedWaitWords = (minutes: number | null, language: string): string => {
  if (minutes === null) return '';
  const words = LENGTHS[wordsLanguage(language)];
  const rounded = roundedMinutes(minutes);
  const [hours, left] = [Math.floor(rounded / 60), rounded % 60];
  const hourWords = hours === 0 ? '' : hours === 1 ? words.hour : `${hours} ${words.hours}`;
  const minuteWords = left === 0 ? '' : `${left} ${words.minutes}`;
  const about = wordsLanguage(language) === 'es' && hours > 0 ? 'cerca de' : words.about;
  return `${about} ${hourWords}${hours > 0 && left > 0 ? words.and : ''}${minuteWords}`;
};
