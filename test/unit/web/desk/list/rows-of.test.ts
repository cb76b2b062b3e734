import type { InboxItemShown } from '../../../../../shared/api/agents/inbox';
import { rowsOf, waitingRowsOf } from '../../../../../web/desk/list/rows-of';

const MOMENT = '2026-11-30T12:00:00.000Z';
const item = (about: Partial<InboxItemShown> = {}): InboxItemShown => ({
  ...{
    conversation: 'c1',
    state: 'held',
    queue: 'orders',
    since: MOMENT,
    generation: { seq: 1, n: 1 },
    language: 'en',
  },
  ...{ priority: 'normal', number: '+1425•••••30', ...about },
});
const about = {
  ...{ queues: new Map([['orders', 'Orders']]), hasChannels: false, somebody: 'A customer' },
  drafts: new Map([['c2', 'Of course']]),
};
const row = (given: Partial<InboxItemShown>) => rowsOf([item(given)], about)[0];

describe('a row of the list', () => {
  it.each([
    ['offered', {}, 'offers'],
    ['transfer-offered', {}, 'offers'],
    ['consult', { asked: true }, 'offers'],
    ['consult', {}, 'guest'],
    ['monitor', {}, 'guest'],
    ['held', { waitingSince: MOMENT }, 'needs-me'],
    ['held', {}, 'waits-for-customer'],
    ['held', { status: 'wrap-up', waitingSince: MOMENT }, 'wrap-up'],
    ['released', {}, 'waits-for-customer'],
  ] as const)('that is %s %j stands under %s', (state, more, section) => {
    expect(row({ state, ...more })?.section).toBe(section);
  });

  it('#106 shows the number, what was written, and since when the customer waits', () => {
    expect(row({ state: 'offered', waitingSince: MOMENT, preview: 'Where is my order?' })).toMatchObject({
      ...{ customer: '+1 425 ••• ••30', preview: 'Where is my order?', waitingSince: Date.parse(MOMENT) },
      queue: 'Orders',
    });
  });

  it('names the customer where they are known, and says so where nothing is', () => {
    expect(row({ customer: { id: '7', name: 'María' } })?.customer).toBe('María');
    const { number: _, ...unknown } = item();
    expect(rowsOf([unknown], about)[0]?.customer).toBe('A customer');
  });

  it('promises nothing while nobody waits', () => {
    const due = { at: MOMENT, because: { rule: 'due.first-answer' } };
    expect(row({ due })).not.toHaveProperty('dueAt');
    expect(row({ due, waitingSince: MOMENT })).toMatchObject({ dueAt: Date.parse(MOMENT) });
  });

  it('shows what was begun to be written, and which number was texted where there are several', () => {
    expect(row({ conversation: 'c2' })).toMatchObject({ draft: 'Of course' });
    const channel = { id: 'main', name: 'Main line' };
    expect(row({ channel })).not.toHaveProperty('channel');
    expect(rowsOf([item({ channel })], { ...about, hasChannels: true })[0]).toMatchObject({ channel: 'Main line' });
  });

  it('bears a sign for whatever must be known', () => {
    const because = { rule: 'crisis.words' };
    const signs = {
      urgent: because,
      notDelivered: { seq: 1, reason: '' },
      unreachable: true,
      muted: true,
      blocked: true,
    };
    expect(row({ ...signs, numberReassigned: true, from: 'ben', fromName: 'Ben' })).toMatchObject({
      marks: ['urgent', 'not-delivered', 'unreachable', 'muted', 'blocked', 'number-reassigned', 'handed-over'],
      ...{ urgent: true, from: 'Ben' },
    });
    expect(row({})?.marks).toEqual([]);
  });

  it('of one that nobody has says where it waits', () => {
    const waits = { conversation: 'c9', queue: 'orders', since: MOMENT, bot: { name: 'Shop bot' } };
    expect(waitingRowsOf([waits], about)).toEqual([
      expect.objectContaining({ section: 'in-my-queues', customer: 'A customer', preview: 'Orders', marks: ['bot'] }),
    ]);
    expect(waitingRowsOf([{ ...waits, number: '+1425•••••37' }], about)[0]?.customer).toBe('+1 425 ••• ••37');
    const customer = { name: 'María Ruiz' };
    expect(waitingRowsOf([{ ...waits, number: '+1425•••••37', customer }], about)[0]?.customer).toBe('María Ruiz');
  });
});
