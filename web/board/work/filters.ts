import { WORK_SORTS, WORK_STATES, type WorkSort, type WorkState } from '../../data/board/work-item';

/** What of the work is shown, and in which order. It stands in the address, so that a list can be kept and sent on. */
export type WorkFilters = {
  readonly state?: WorkState;
  readonly queue?: string;
  readonly agent?: string;
  readonly channel?: string;
  readonly language?: string;
  /** Only what is later than was promised. */
  readonly late?: true;
  readonly urgent?: true;
  /** Part of a name, a number, or an id. */
  readonly find?: string;
  /** Absent: by need. */
  readonly sort?: Exclude<WorkSort, 'need'>;
  /** The other way round. */
  readonly down?: true;
};

const LONGEST = 100;
const words = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, LONGEST) || undefined : undefined;
const among = <T extends string>(value: unknown, known: readonly T[]): T | undefined =>
  known.find(each => each === value);
const isOn = (value: unknown): boolean => value === true || value === 'true' || value === 1 || value === '1';

/** What stands in an address, whoever wrote it: what is not known there is left out. */
export const filtersFrom = (search: Readonly<Record<string, unknown>>): WorkFilters => {
  const sort = among(search.sort, WORK_SORTS);
  return withoutGaps({
    state: among(search.state, WORK_STATES),
    queue: words(search.queue),
    agent: words(search.agent),
    channel: words(search.channel),
    language: words(search.language),
    late: isOn(search.late) || undefined,
    urgent: isOn(search.urgent) || undefined,
    find: words(search.find),
    sort: sort === 'need' ? undefined : sort,
    down: isOn(search.down) || undefined,
  });
};

type Loose = { readonly [K in keyof WorkFilters]: WorkFilters[K] | undefined };
const withoutGaps = (filters: Loose): WorkFilters =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as WorkFilters;

/** With one thing changed; `undefined` takes it away. */
export const withFilter = (filters: WorkFilters, change: Loose): WorkFilters => withoutGaps({ ...filters, ...change });

/** Sorted by this column; a second time, the other way round; a third time, by need again. */
export const sortedBy = (filters: WorkFilters, sort: WorkSort): WorkFilters => {
  if ((filters.sort ?? 'need') !== sort)
    return withFilter(filters, { sort: sort === 'need' ? undefined : sort, down: undefined });
  if (filters.down !== true) return withFilter(filters, { down: true });
  return withFilter(filters, { sort: undefined, down: undefined });
};

/** Whether anything is left out of the list. */
export const isFiltered = ({ sort: _s, down: _d, ...filters }: WorkFilters): boolean => Object.keys(filters).length > 0;
