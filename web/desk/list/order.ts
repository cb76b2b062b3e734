import { SECTIONS, type Section, type WorkRow } from '../../data/list/row';

type Compare = (a: WorkRow, b: WorkRow, now: number) => number;

const first = (a: boolean, b: boolean): number => Number(b) - Number(a);
const isLate = ({ dueAt }: WorkRow, now: number): boolean => dueAt !== undefined && dueAt <= now;
const byId = (a: WorkRow, b: WorkRow): number =>
  a.conversation < b.conversation ? -1 : a.conversation > b.conversation ? 1 : 0;
const oldest: Compare = (a, b) => a.at - b.at;
const newest: Compare = (a, b) => b.at - a.at;

/** Urgent, late, then by the customer's wait. What the system does never moves a row: only a customer's need does. */
const byNeed: Compare = (a, b, now) =>
  first(a.urgent, b.urgent) ||
  first(isLate(a, now), isLate(b, now)) ||
  // Infinity less Infinity is no number, and so no difference: nobody waits in either.
  (a.waitingSince ?? Infinity) - (b.waitingSince ?? Infinity) ||
  0;

const BY_SECTION: Readonly<Record<Section, Compare>> = {
  offers: (a, b, now) => first(a.urgent, b.urgent) || oldest(a, b, now),
  'needs-me': byNeed,
  'waits-for-customer': newest,
  'wrap-up': oldest,
  guest: oldest,
  'in-my-queues': byNeed,
  'closed-today': newest,
};

export type SectionRows = { readonly section: Section; readonly rows: readonly WorkRow[] };

/** The list of work as it should stand at `now`: sections by need, rows by who waits longest. Empty sections are left out. */
export const inOrder = (rows: readonly WorkRow[], now: number): readonly SectionRows[] =>
  SECTIONS.map(section => {
    const compare = BY_SECTION[section];
    const mine = rows.filter(row => row.section === section);
    return { section, rows: mine.sort((a, b) => compare(a, b, now) || byId(a, b)) };
  }).filter(({ rows: mine }) => mine.length > 0);

/** When the order changes next by the clock alone: the next promise that runs out. Nothing when none does. */
export const nextChangeAt = (rows: readonly WorkRow[], now: number): number | undefined => {
  const ahead = rows.flatMap(({ dueAt }) => (dueAt !== undefined && dueAt > now ? [dueAt] : []));
  return ahead.length === 0 ? undefined : Math.min(...ahead);
};
