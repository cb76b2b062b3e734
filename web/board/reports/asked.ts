import type { FigureId, Split } from '../../../shared/domain/figures/catalogue-ids';
import { FIGURE_IDS, ONLY, type Only } from '../../data/board/report';

const SPLITS: readonly Split[] = ['day', 'week', 'queue', 'agent', 'channel', 'language'];

/** What of the figures is asked for. It stands in the address. Days are `2026-11-30`, both included. */
export type Asked = {
  readonly from?: string;
  readonly to?: string;
  readonly by: Split;
  /** Of one of these alone. */
  readonly only?: { readonly of: Only; readonly id: string };
  /** The figure that is opened. */
  readonly show?: FigureId;
  /** Which conversations of it. */
  readonly part?: 'left-out';
};

const DAY = /^\d{4}-\d\d-\d\d$/;
const day = (value: unknown): string | undefined => (typeof value === 'string' && DAY.test(value) ? value : undefined);

export const askedFrom = (search: Readonly<Record<string, unknown>>): Asked => {
  const [from, to] = [day(search.from), day(search.to)];
  const of = ONLY.find(each => typeof search[each] === 'string' && search[each] !== '');
  const show = FIGURE_IDS.find(each => each === search.show);
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    by: SPLITS.find(each => each === search.by) ?? 'day',
    ...(of !== undefined && { only: { of, id: String(search[of]).slice(0, 100) } }),
    ...(show !== undefined && { show }),
    ...(search.part === 'left-out' && { part: 'left-out' }),
  };
};

/** As it stands in the address. */
export const searchOf = ({ from, to, by, only, show, part }: Asked): Readonly<Record<string, string>> => ({
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
  ...(by !== 'day' && { by }),
  ...(only !== undefined && { [only.of]: only.id }),
  ...(show !== undefined && { show }),
  ...(part !== undefined && { part }),
});

/** The part of it that every call of the figures takes. */
export const periodOf = ({ from, to, only }: Asked): Readonly<Record<string, string>> => ({
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
  ...(only !== undefined && { [only.of]: only.id }),
});

/** `2026-11-30`, by the clock of whoever reads. */
export const dayOf = (at: number): string => {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** So many days up to today. */
export const lastDays = (days: number, now: number): { readonly from: string; readonly to: string } => {
  const start = new Date(now);
  // By the calendar, not by hours: a day may have 23 or 25 of them.
  start.setDate(start.getDate() - (days - 1));
  return { from: dayOf(start.getTime()), to: dayOf(now) };
};
