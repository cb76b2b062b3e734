import { civilOf, type EpochDay, type LocalMinute, MINUTES_A_DAY, weekdayOf } from './calendar';
import { customerTimeZone } from './customer-zone/customer-time-zone';
import { localClock } from './local-clock';
import { nextOpening, type Schedule } from './schedule';

export type WordsLanguage = 'en' | 'es' | 'fr';

/**
 * How one language says days and times. Written by hand: Intl's words differ between versions of Node, and bring spaces that
 * no GSM-7 text can hold. For the same reason `sabado` and `aout` stand without an accent: `á` or `û` would halve what one
 * segment holds, and double the text.
 */
type Words = {
  readonly days: readonly string[];
  readonly months: readonly string[];
  readonly today: string;
  readonly tomorrow: string;
  readonly weekday: (day: string) => string;
  readonly date: (day: string, date: number, month: string, year: number | undefined) => string;
  readonly time: (hour: number, minute: string) => string;
  readonly at: (day: string, time: string, hour: number) => string;
  readonly yours: (when: string) => string;
};

const twelve = (hour: number): number => hour % 12 || 12;
const half = (hour: number): string => (hour < 12 ? 'am' : 'pm');

const WORDS: Readonly<Record<WordsLanguage, Words>> = {
  en: {
    days: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
    months: 'January February March April May June July August September October November December'.split(' '),
    today: 'today',
    tomorrow: 'tomorrow',
    weekday: day => day,
    date: (day, date, month, year) => `${day}, ${month} ${date}${year === undefined ? '' : `, ${year}`}`,
    time: (hour, minute) => `${twelve(hour)}:${minute} ${half(hour).toUpperCase()}`,
    at: (day, time) => `${day} at ${time}`,
    yours: when => `(${when} your time)`,
  },
  es: {
    days: 'lunes martes miércoles jueves viernes sabado domingo'.split(' '),
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
    today: 'hoy',
    tomorrow: 'mañana',
    weekday: day => `el ${day}`,
    date: (day, date, month, year) => `el ${day} ${date} de ${month}${year === undefined ? '' : ` de ${year}`}`,
    time: (hour, minute) => `${twelve(hour)}:${minute} ${half(hour)}`,
    at: (day, time, hour) => `${day} a la${twelve(hour) === 1 ? '' : 's'} ${time}`,
    yours: when => `(${when}, su hora)`,
  },
  fr: {
    days: 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' '),
    months: 'janvier février mars avril mai juin juillet aout septembre octobre novembre décembre'.split(' '),
    today: "aujourd'hui",
    tomorrow: 'demain',
    weekday: day => day,
    date: (day, date, month, year) =>
      `${day} ${date === 1 ? '1er' : date} ${month}${year === undefined ? '' : ` ${year}`}`,
    time: (hour, minute) => `${hour}h${minute}`,
    at: (day, time) => `${day} à ${time}`,
    yours: when => `(${when} chez vous)`,
  },
};

/** A weekday alone is clear for six days; the seventh has today's name. */
const DAYS_BY_NAME = 6;
/** After this many days a date is given its year. */
const DAYS_WITHOUT_YEAR = 300;

/**
 * The next opening as words for a message: "tomorrow at 8:00 AM", "Monday at 8:00 AM (9:00 AM your time)", with the date
 * when it is more than six days off. Empty when the schedule doesn't open within its horizon: nothing is promised then.
 *
 * @param at epoch ms: now
 * @param language `es-MX` is said in Spanish; what isn't Spanish or French, in English
 * @param customerNumber E.164; where its area code tells a zone whose clock differs at the opening, their time comes too
 */
export const nextOpeningWords = (
  schedule: Schedule,
  at: number,
  { language, customerNumber }: { readonly language: string; readonly customerNumber?: string | undefined },
): string => {
  const opening = nextOpening(schedule, at);
  return opening === null ? '' : momentWords(schedule.timeZone, at, opening, { language, customerNumber });
};

/** Any moment to come in the same words: "today at 3:15 PM". `timeZone` is the business's. */
export const momentWords = (
  timeZone: string,
  at: number,
  moment: number,
  { language, customerNumber }: { readonly language: string; readonly customerNumber?: string | undefined },
): string => {
  const words = WORDS[wordsLanguage(language)];
  const here = instantWords(words, timeZone, at, moment);
  const zone = customerNumber === undefined ? undefined : customerTimeZone(customerNumber).timeZone;
  if (zone === undefined) return here;
  const [ours, theirs] = [timeZone, zone].map(one => localClock(one).minuteAt(moment));
  if (ours === theirs) return here;
  const isSameDay = dayOf(ours as number) === dayOf(theirs as number);
  const there = isSameDay ? timeWords(words, theirs as number) : shortWords(words, zone, at, moment);
  return `${here} ${words.yours(there)}`;
};

/** The language of ours in which words are said. */
export const wordsLanguage = (language: string): WordsLanguage => {
  const bare = language.toLowerCase().split('-')[0];
  return bare === 'es' || bare === 'fr' ? bare : 'en';
};

const dayOf = (minute: LocalMinute): EpochDay => Math.floor(minute / MINUTES_A_DAY);

const instantWords = (words: Words, timeZone: string, now: number, instant: number): string => {
  const clock = localClock(timeZone);
  const minute = clock.minuteAt(instant);
  const day = dayWords(words, dayOf(clock.minuteAt(now)), dayOf(minute));
  return words.at(day, timeWords(words, minute), hourOf(minute));
};

/** A date stands before it already: of a day beside it, the name is enough. */
const shortWords = (words: Words, timeZone: string, now: number, instant: number): string => {
  const clock = localClock(timeZone);
  const [today, minute] = [dayOf(clock.minuteAt(now)), clock.minuteAt(instant)];
  if (dayOf(minute) - today <= DAYS_BY_NAME) return instantWords(words, timeZone, now, instant);
  const day = words.weekday(words.days[weekdayOf(dayOf(minute))] as string);
  return words.at(day, timeWords(words, minute), hourOf(minute));
};

const dayWords = (words: Words, today: EpochDay, day: EpochDay): string => {
  const ahead = day - today;
  if (ahead === 0) return words.today;
  if (ahead === 1) return words.tomorrow;
  const name = words.days[weekdayOf(day)] as string;
  if (ahead <= DAYS_BY_NAME) return words.weekday(name);
  const { year, month, date } = civilOf(day);
  return words.date(name, date, words.months[month - 1] as string, ahead > DAYS_WITHOUT_YEAR ? year : undefined);
};

const hourOf = (minute: LocalMinute): number => Math.floor((minute - dayOf(minute) * MINUTES_A_DAY) / 60);

const timeWords = (words: Words, minute: LocalMinute): string =>
  words.time(hourOf(minute), String(minute - Math.floor(minute / 60) * 60).padStart(2, '0'));
