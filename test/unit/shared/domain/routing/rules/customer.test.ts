import { inboxOf, itemRows } from '../../../../../../shared/domain/routing/board/board';
import { configured, minute, pool, second } from '../../../../../support/routing/given';

const conversation = 't-1';
const linked = { id: 'C-1', name: 'Maria Ruiz' };
const because = { rule: 'customer.found' };
const quick = { id: 'quick', name: 'Quick', title: 'T', countdownSeconds: 30 };
const config = (desk: object = {}, more: object = {}) =>
  configured({
    workstreams: [{ desk, offerSeconds: 60, ...more }],
    agents: [{ id: 'ana' }, { id: 'ben' }],
    notificationTemplates: [quick, { ...quick, id: 'given', autoAssign: true }],
  });

describe('#93 the record in the pool', () => {
  test('comes with the queue, or later, or goes; agents and the board see it', () => {
    const given = pool(config());
    given.queue(conversation);
    const rows = () => itemRows(given.state).map(({ customer }) => customer);
    expect(rows()).toEqual([undefined]);
    given.say({ type: 'customer', conversation, seq: 5, linked, because });
    expect(rows()).toEqual([linked]);
    given.come('ana');
    expect(inboxOf(given.state, 'ana').items).toEqual([
      expect.objectContaining({ state: 'offered', customer: linked }),
    ]);
    given.accept('ana', conversation);
    expect(inboxOf(given.state, 'ana').items).toEqual([expect.objectContaining({ state: 'held', customer: linked })]);
    given.say({ type: 'customer', conversation, seq: 7, because });
    expect(rows()).toEqual([undefined]);
  });
  test('moves on with the item: to another queue by hand, and by overflow', () => {
    const given = pool(
      configured({
        workstreams: [{ desk: { incomingAuthenticated: 'quick' }, offerSeconds: 60, routing: [{ queue: 'first' }] }],
        queues: [
          { id: 'general' },
          { id: 'first', overflow: { waiting: { seconds: 60, action: { transfer: 'second' } } } },
          { id: 'second', agents: ['ben'] },
          { id: 'third', agents: ['cem'] },
        ],
        agents: [{ id: 'ben' }, { id: 'cem' }],
        notificationTemplates: [quick],
      }),
    );
    given.queue(conversation, { linked });
    given.pass(61 * second);
    expect(given.item(conversation)).toMatchObject({ queue: 'second', customer: linked });
    given.come('ben');
    given.accept('ben', conversation);
    given.say({ type: 'transfer', agent: 'ben', conversation, to: { queue: 'third' } });
    given.come('cem');
    const [offered] = inboxOf(given.state, 'cem').items;
    expect(offered).toMatchObject({ state: 'offered', customer: linked });
    expect(Date.parse(offered?.expiresAt ?? '') - Date.parse(offered?.since ?? '')).toBe(30 * second);
  });
  test('what is older than the last that was heard, and what is of no item, changes nothing', () => {
    const given = pool(config());
    given.queue(conversation, { seq: 9 });
    const older = given.say({ type: 'customer', conversation, seq: 8, linked, because });
    expect(older).toMatchObject([{ kind: 'dropped', because: { rule: 'item.older' } }]);
    const unknown = given.say({ type: 'customer', conversation: 'x-1', seq: 8, linked, because });
    expect(unknown).toMatchObject([{ kind: 'dropped', because: { rule: 'item.unknown' } }]);
  });
});

describe('#92 the countdown of a notification', () => {
  const offered = (given: ReturnType<typeof pool>, more: object = {}) => {
    given.come('ana');
    given.queue(conversation, more);
    const item = given.state.items.get(conversation);
    return item?.status === 'offered' ? item.expiresAt - item.offeredAt : item?.status;
  };
  test('of the template, or the workstream’s seconds; whether the customer is known decides which', () => {
    expect(offered(pool(config()))).toBe(minute);
    const desk = { incomingAuthenticated: 'quick' };
    expect(offered(pool(config(desk)), { linked })).toBe(30 * second);
    expect(offered(pool(config(desk)))).toBe(minute);
  });
  test('when it is over, the offer is: it counts as let go', () => {
    const given = pool(config({ incomingUnauthenticated: 'quick' }));
    offered(given);
    given.pass(29 * second);
    expect(inboxOf(given.state, 'ana').items).toHaveLength(1);
    given.pass(second);
    expect(inboxOf(given.state, 'ana').items).toEqual([]);
  });
  test('one that gives without asking gives at once', () => {
    expect(offered(pool(config({ incomingUnauthenticated: 'given' })))).toBe('held');
  });
  test('of a transfer, and of a consult', () => {
    const given = pool(config({ transfer: 'quick' }));
    given.come('ana');
    given.queue(conversation);
    given.accept('ana', conversation);
    given.come('ben');
    given.say({ type: 'transfer', agent: 'ana', conversation, to: { agent: 'ben' } });
    const [asked] = inboxOf(given.state, 'ben').items;
    expect(Date.parse(asked?.expiresAt ?? '') - Date.parse(asked?.since ?? '')).toBe(30 * second);
    given.say({ type: 'decline', agent: 'ben', conversation });
    given.say({ type: 'consult', agent: 'ana', conversation, with: 'ben' });
    const [consulted] = inboxOf(given.state, 'ben').items;
    expect(Date.parse(consulted?.expiresAt ?? '') - Date.parse(consulted?.since ?? '')).toBe(minute);
  });
});
