import type { Document } from '../../data/draft/document';

/** What is tried: a text, and what is known beside it. */
export type Question = {
  readonly text: string;
  readonly to: string;
  readonly from: string;
  readonly time: string;
  readonly language: string;
  readonly returning: boolean;
  readonly optedOut: boolean;
  readonly agents: 'all' | 'now' | 'none';
};

export const asked = (to: string): Question => ({
  ...{ text: '', to, from: '', time: '', language: '', returning: false, optedOut: false, agents: 'all' },
});

const LOCAL = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/;

/** The instant of a local time in a zone: the first where a clock shows it twice. `undefined` where it is none. */
export const instantIn = (local: string, zone: string): string | undefined => {
  const parts = LOCAL.exec(local.trim());
  if (parts === null) return Number.isNaN(Date.parse(local)) ? undefined : new Date(local).toISOString();
  const [year, month, day, hour, minute] = parts.slice(1).map(Number) as [number, number, number, number, number];
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  try {
    const guess = wall - offsetAt(wall, zone);
    return new Date(wall - offsetAt(guess, zone)).toISOString();
  } catch {
    return undefined;
  }
};

/** How far the clocks of a zone are before UTC at an instant, in milliseconds. @throws RangeError for no zone */
const offsetAt = (instant: number, timeZone: string): number => {
  const parts = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  }).formatToParts(instant);
  const at = (type: string) => Number(parts.find(part => part.type === type)?.value);
  const wall = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  return wall - Math.floor(instant / 1_000) * 1_000;
};

/** The zone in which a number's times are meant: that of its hours, else UTC, as the tests of a configuration have it. */
export const zoneOf = (document: Document, channel: string): string => {
  const find = (kind: string, id: unknown) =>
    (Array.isArray(document[kind]) ? (document[kind] as readonly Record<string, unknown>[]) : []).find(
      each => each.id === id,
    );
  const hours = find('operatingHours', find('channels', channel)?.operatingHours);
  return typeof hours?.timeZone === 'string' ? hours.timeZone : 'UTC';
};

/** What is asked of the server. */
export const bodyOf = ({ text, to, from, time, language, returning, optedOut, agents }: Question, zone: string) => {
  const at = time.trim() === '' ? undefined : (instantIn(time, zone) ?? time);
  return {
    ...{ text, to, returning, optedOut },
    ...(from.trim() !== '' && { from: from.trim() }),
    ...(at !== undefined && { time: at }),
    ...(language !== '' && { language }),
    ...(agents === 'now' && { agents: 'now' as const }),
    ...(agents === 'none' && { agents: [] }),
  };
};
