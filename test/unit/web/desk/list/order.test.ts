import fc from 'fast-check';
import { SECTIONS, type WorkRow } from '../../../../../web/data/list/row';
import { dueOf } from '../../../../../web/desk/list/due';
import { inOrder, nextChangeAt } from '../../../../../web/desk/list/order';

const row = (conversation: string, more: Partial<WorkRow> = {}): WorkRow => ({
  ...{ conversation, section: 'needs-me', customer: conversation, urgent: false, unread: false, marks: [], at: 0 },
  ...more,
});
const ids = (rows: readonly WorkRow[], now = 1_000) =>
  inOrder(rows, now).flatMap(({ rows: mine }) => mine.map(({ conversation }) => conversation));

describe('the order of the list', () => {
  it('is urgent, late, longest wait', () => {
    const rows = [
      row('long', { waitingSince: 1 }),
      row('longest', { waitingSince: 0 }),
      row('late', { waitingSince: 500, dueAt: 1_000 }),
      row('urgent', { waitingSince: 900, urgent: true }),
      row('soon', { waitingSince: 2, dueAt: 1_001 }),
    ];
    expect(ids(rows)).toEqual(['urgent', 'late', 'longest', 'long', 'soon']);
  });

  it('changes as the clock passes a promise, and says when', () => {
    const rows = [row('a', { waitingSince: 0 }), row('b', { waitingSince: 5, dueAt: 2_000 })];
    expect(ids(rows, 1_999)).toEqual(['a', 'b']);
    expect(nextChangeAt(rows, 1_999)).toBe(2_000);
    expect(ids(rows, 2_000)).toEqual(['b', 'a']);
    expect(nextChangeAt(rows, 2_000)).toBeUndefined();
  });

  it('complaint 22: does not move by what the system does, only by the wait', () => {
    const before = [row('a', { waitingSince: 0, at: 0 }), row('b', { waitingSince: 5, at: 5 })];
    const after = [row('a', { waitingSince: 0, at: 900 }), row('b', { waitingSince: 5, at: 5 })];
    expect(ids(after)).toEqual(ids(before));
  });

  it('puts the newest first of what waits for the customer and what is closed, the oldest of offers and wrap-ups', () => {
    const of = (section: WorkRow['section']) => ids([row('old', { section, at: 1 }), row('new', { section, at: 2 })]);
    expect(of('waits-for-customer')).toEqual(['new', 'old']);
    expect(of('closed-today')).toEqual(['new', 'old']);
    expect(of('offers')).toEqual(['old', 'new']);
    expect(of('wrap-up')).toEqual(['old', 'new']);
  });

  it('lists the sections by need, and leaves empty ones out', () => {
    const rows = [row('c', { section: 'closed-today' }), row('o', { section: 'offers' }), row('n')];
    expect(inOrder(rows, 0).map(({ section }) => section)).toEqual(['offers', 'needs-me', 'closed-today']);
  });

  it('is the same whatever the order in which rows came, and loses none', () => {
    const rows = fc.uniqueArray(
      fc.record({
        conversation: fc.string({ minLength: 1, maxLength: 4 }),
        section: fc.constantFrom(...SECTIONS),
        urgent: fc.boolean(),
        waitingSince: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
        dueAt: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
        at: fc.integer({ min: 0, max: 5 }),
      }),
      { selector: ({ conversation }) => conversation, maxLength: 12 },
    );
    const full = ({
      waitingSince,
      dueAt,
      ...rest
    }: { waitingSince: number | undefined; dueAt: number | undefined } & Partial<WorkRow>) =>
      row('', { ...rest, ...(waitingSince !== undefined && { waitingSince }), ...(dueAt !== undefined && { dueAt }) });
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 9 }), (some, now) => {
        const all = some.map(full);
        expect(ids([...all].reverse(), now)).toEqual(ids(all, now));
        expect(ids(all, now)).toHaveLength(all.length);
      }),
    );
  });
});

describe('a promise', () => {
  it('is nothing where none was made', () => {
    expect(dueOf({ waitingSince: 0 }, 5)).toBeUndefined();
  });

  it('is in time, soon in its last fifth or last minute, and late from its moment on', () => {
    const due = { waitingSince: 0, dueAt: 1_000_000 };
    expect(dueOf(due, 0)).toEqual({ is: 'in-time', inMs: 1_000_000, share: 0 });
    expect(dueOf(due, 799_999)?.is).toBe('in-time');
    expect(dueOf(due, 800_000)).toMatchObject({ is: 'soon', inMs: 200_000 });
    expect(dueOf(due, 999_999)?.is).toBe('soon');
    expect(dueOf(due, 1_000_000)).toEqual({ is: 'late', byMs: 0, share: 1 });
    expect(dueOf({ waitingSince: 0, dueAt: 90_000 }, 30_000)?.is).toBe('soon');
    expect(dueOf({ waitingSince: 0, dueAt: 90_000 }, 29_999)?.is).toBe('in-time');
  });

  it('has no share where nobody knows since when it runs', () => {
    expect(dueOf({ dueAt: 1_000_000 }, 0)).toEqual({ is: 'in-time', inMs: 1_000_000, share: 0 });
  });
});
