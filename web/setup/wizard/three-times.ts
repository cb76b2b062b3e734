export type Day = {
  readonly date: string;
  readonly spans: readonly (readonly [from: number, to: number])[];
  readonly holiday?: string | undefined;
};
export type Times = { readonly open?: string; readonly closed?: string; readonly holiday?: string };

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(Math.floor(minutes) % 60).padStart(2, '0')}`;
const NOON = 12 * 60;
const DAY = 24 * 60;

/** A local time at which a record is open, one at which it is closed, and one on a holiday; what never comes is left out. */
export const threeTimes = (days: readonly Day[]): Times => {
  // Today may be half over: what is shown is of whole days.
  const coming = days.slice(1);
  const usual = coming.find(({ spans, holiday }) => holiday === undefined && spans.length > 0);
  const [from, to] = usual?.spans[0] ?? [];
  const holiday = coming.find(day => day.holiday !== undefined);
  const shut = coming.find(day => day.holiday === undefined && closedMinute(day.spans) !== undefined);
  const minute = shut && closedMinute(shut.spans);
  return {
    ...(usual !== undefined &&
      from !== undefined &&
      to !== undefined && { open: `${usual.date}T${clock((from + to) / 2)}` }),
    ...(shut !== undefined && minute !== undefined && { closed: `${shut.date}T${clock(minute)}` }),
    ...(holiday !== undefined && { holiday: `${holiday.date}T${clock(NOON)}` }),
  };
};

/** A minute of a day at which nothing is open: in the evening where there is one, else before the morning, else at noon. */
const closedMinute = (spans: Day['spans']): number | undefined => {
  if (spans.length === 0) return NOON;
  const end = Math.max(...spans.map(([, to]) => to));
  if (end <= DAY - 60) return end + 30;
  const begin = Math.min(...spans.map(([from]) => from));
  return begin >= 60 ? begin - 30 : undefined;
};
