import type { WorkRow } from '../../../../../web/data/list/row';
import { inOrder } from '../../../../../web/desk/list/order';
import { EMPTY, type StillList, stillList } from '../../../../../web/desk/list/still-list';

const row = (conversation: string, waitingSince: number, more: Partial<WorkRow> = {}): WorkRow => ({
  ...{
    conversation,
    section: 'needs-me',
    customer: conversation,
    urgent: false,
    unread: false,
    marks: [],
    at: 0,
    waitingSince,
  },
  ...more,
});
const latest = (list: StillList, rows: readonly WorkRow[], reasons?: Record<string, string>) =>
  stillList(list, { type: 'latest', sections: inOrder(rows, 100), ...(reasons && { reasons }) });
const hand = (list: StillList, isOn: boolean) => stillList(list, { type: 'hand', isOn });
const ids = ({ shown }: StillList) => shown.flatMap(({ rows }) => rows.map(each => each.conversation));

const two = [row('a', 1), row('b', 2)];

describe('a list that nobody touches', () => {
  it('shows what is latest at once', () => {
    const list = latest(latest(EMPTY, two), [row('c', 0), ...two]);
    expect(ids(list)).toEqual(['c', 'a', 'b']);
    expect(list.changed).toBe(0);
  });
});

describe('complaint 21: a list with a hand in it', () => {
  const held = hand(latest(EMPTY, two), true);

  it('keeps its rows where they are, and counts what would come', () => {
    const list = latest(held, [row('c', 0), ...two]);
    expect(ids(list)).toEqual(['a', 'b']);
    expect(list.changed).toBe(1);
  });

  it('brings what is known of a row up to date in its place', () => {
    const list = latest(held, [row('a', 1), row('b', 2, { preview: 'new words', unread: true })]);
    expect(list.shown[0]?.rows[1]).toMatchObject({ conversation: 'b', preview: 'new words', unread: true });
    expect(list.changed).toBe(0);
  });

  it('leaves a row that went as a ghost, with its reason', () => {
    const list = latest(held, [row('a', 1)], { b: 'Ben has it' });
    expect(list.shown[0]?.rows[1]).toMatchObject({ conversation: 'b', gone: 'Ben has it' });
    expect(list.changed).toBe(1);
  });

  it('makes a row of a ghost that came back', () => {
    const gone = latest(held, [row('a', 1)], { b: 'Ben has it' });
    const back = latest(gone, two);
    expect(back.shown[0]?.rows[1]).not.toHaveProperty('gone');
    expect(back.changed).toBe(0);
  });

  it('makes a ghost of one that was closed meanwhile, and lists it with today’s once the hand is off', () => {
    const list = latest(held, [row('a', 1), row('b', 2, { section: 'closed-today' })], { b: 'you closed it' });
    expect(list.shown[0]?.rows[1]).toMatchObject({ conversation: 'b', gone: 'you closed it' });
    expect(hand(list, false).shown.map(({ section }) => section)).toEqual(['needs-me', 'closed-today']);
  });

  it('counts rows that would stand elsewhere, in another place or another section', () => {
    expect(latest(held, [row('a', 3), row('b', 2)]).changed).toBe(2);
    const elsewhere = latest(held, [row('a', 1, { section: 'wrap-up' }), row('b', 2)]);
    expect(ids(elsewhere)).toEqual(['a', 'b']);
    expect(elsewhere.changed).toBe(2);
  });

  it('does not call a row moved that only others left or joined before', () => {
    expect(latest(held, [row('b', 2)], { a: 'over' }).changed).toBe(1);
  });

  it('shows all of it when it is asked to, and when the hand is off', () => {
    const list = latest(held, [row('c', 0), row('b', 2)]);
    expect(ids(stillList(list, { type: 'apply' }))).toEqual(['c', 'b']);
    expect(stillList(list, { type: 'apply' }).changed).toBe(0);
    expect(ids(hand(list, false))).toEqual(['c', 'b']);
  });

  it('fills a list that was empty: nothing can move there', () => {
    expect(ids(latest(hand(EMPTY, true), two))).toEqual(['a', 'b']);
  });
});
