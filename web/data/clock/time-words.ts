/** `14:02`, as the language writes it; in another zone where one is given. */
export const timeWords = (language: string, at: number, timeZone?: string): string =>
  new Intl.DateTimeFormat(language, {
    hour: 'numeric',
    minute: '2-digit',
    ...(timeZone !== undefined && { timeZone }),
  }).format(at);

/** A day as it heads a part of a log: `Monday, 30 November`. */
export const dayWords = (language: string, at: number): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(at);

/** Whether two moments are on one day of the reader's. */
export const isSameDay = (a: number, b: number): boolean => new Date(a).toDateString() === new Date(b).toDateString();

/** A day and a time, as the language writes them: `Nov 30, 2026, 14:02`; in another zone where one is given. */
export const momentWords = (language: string, at: number, timeZone?: string): string =>
  new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(timeZone !== undefined && { timeZone }),
  }).format(at);
