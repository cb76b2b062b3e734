import type { WorkItem, WorkSort } from '../../data/board/work-item';
import type { WorkFilters } from './filters';

type Compare = (a: WorkItem, b: WorkItem, now: number) => number;

export const isLate = ({ dueAt }: Pick<WorkItem, 'dueAt'>, now: number): boolean => dueAt !== undefined && dueAt <= now;

/** Since when somebody waits, by what is known: the customer's text, or the work itself. */
const waitsSince = (item: WorkItem): number => item.waitingSince ?? item.since;
const isWaiting = ({ state, waitingSince }: WorkItem): boolean =>
  waitingSince !== undefined || state === 'waiting' || state === 'offered';

const first = (a: boolean, b: boolean): number => Number(b) - Number(a);
const byNeed: Compare = (a, b, now) =>
  first(a.urgent, b.urgent) ||
  first(isLate(a, now), isLate(b, now)) ||
  first(isWaiting(a), isWaiting(b)) ||
  waitsSince(a) - waitsSince(b);

// One collator for all: making one for each comparison takes longer than the comparison.
const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const COMPARES: Readonly<Record<WorkSort, Compare>> = {
  need: byNeed,
  customer: (a, b) => compare(a.customer, b.customer),
  state: (a, b) => compare(a.state, b.state),
  queue: (a, b) => compare(a.queueName, b.queueName),
  holder: (a, b) => compare(a.holder ?? '', b.holder ?? ''),
  since: (a, b) => a.since - b.since,
};

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[\s•]/g, '');

const fits = (item: WorkItem, filters: WorkFilters, wanted: string | undefined, now: number): boolean => {
  const { state, queue, agent, channel, language } = filters;
  return (
    (state === undefined || item.state === state) &&
    (queue === undefined || item.queue === queue) &&
    (agent === undefined || item.agent === agent) &&
    (channel === undefined || item.channel === channel) &&
    (language === undefined || item.language === language) &&
    (filters.late !== true || isLate(item, now)) &&
    (filters.urgent !== true || item.urgent) &&
    (wanted === undefined || plain(item.customer).includes(wanted) || item.conversation.startsWith(wanted))
  );
};

/** The work that the filters let through, in their order. What compares equal stays in the order of need, then of ids. */
export const shownWork = (items: readonly WorkItem[], filters: WorkFilters, now: number): readonly WorkItem[] => {
  const wanted = filters.find === undefined ? undefined : plain(filters.find);
  const compareBy = COMPARES[filters.sort ?? 'need'];
  const way = filters.down === true ? -1 : 1;
  return items
    .filter(item => fits(item, filters, wanted, now))
    .sort((a, b) => way * compareBy(a, b, now) || byNeed(a, b, now) || (a.conversation < b.conversation ? -1 : 1));
};

/** When the order or the filter changes next by the clock alone: something becomes late. */
export const nextLateAt = (items: readonly WorkItem[], now: number): number | undefined =>
  items.reduce<number | undefined>(
    (next, { dueAt }) => (dueAt !== undefined && dueAt > now && (next === undefined || dueAt < next) ? dueAt : next),
    undefined,
  );
