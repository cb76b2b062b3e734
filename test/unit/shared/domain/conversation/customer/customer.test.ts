import type { Config } from '../../../../../../shared/domain/config/config';
import { LOOK_UP_LIMIT_MS } from '../../../../../../shared/domain/conversation/actions/customer-look-up';
import type { ThreadInput } from '../../../../../../shared/domain/messages/to-thread';
import { ana, ben, FIRST, type Thread, thread, withChannel, withWorkstream } from '../../../../../support/thread';

const maria = { id: 'C-1', kind: 'contact' as const, name: 'Maria Ruiz', fields: { tier: 'gold' } };
/** Without a survey, which would read a customer's next text. */
const table = (change: object = {}) =>
  withWorkstream({ customers: 'table', ...change }, withChannel({ survey: undefined }));
/** A rule of routing reads the record. */
const goldFirst = () =>
  table({ routing: [{ id: 'gold', when: { field: 'customer.tier', is: 'gold' }, queue: 'orders' }] });
type Answer = Extract<ThreadInput, { type: 'customer' }>;
const answer = (it: Thread, given: Pick<Answer, 'result'> & Partial<Answer>, conversation = FIRST) =>
  it.give({ type: 'customer', conversation, ...given });
const found = (it: Thread, customer = maria) => answer(it, { result: 'found', customer });
const link = (it: Thread, customer = maria, agent = ana) =>
  it.give({ type: 'link-customer', conversation: FIRST, agent, customer });
const call = { kind: 'call-integration', call: { kind: 'customer', conversation: FIRST } };

describe('#93 who is it?', () => {
  test('asked once, when a conversation starts; greeting and queue do not wait', () => {
    const it = thread({ config: table() });
    const { kinds, effects } = it.text('Hi');
    expect(effects).toContainEqual(call);
    expect(kinds).toEqual(expect.arrayContaining(['text-sent', 'work-queued']));
    expect(it.pass(5).text('Anyone?').effects).not.toContainEqual(call);
    expect(it.state.lookUp).toEqual({ since: '2026-11-23T15:00:00.000Z' });
  });
  test('not where the workstream looks nobody up', () => {
    const it = thread({ config: withWorkstream({ customers: 'none' }) });
    expect(it.text('Hi').effects).not.toContainEqual(call);
    expect(it.state.lookUp).toBeUndefined();
  });
  test('found: linked, and the pool that has the item is told', () => {
    const it = thread({ config: table() });
    it.text('Hi');
    const { kinds, effects, one } = found(it);
    expect(kinds).toEqual(['customer-linked']);
    expect(one('customer-linked')).toMatchObject({ customer: maria, because: { rule: 'customer.found' } });
    expect(effects).toContainEqual({
      ...{ kind: 'tell-pool', pool: 'default' },
      input: expect.objectContaining({
        type: 'customer',
        conversation: FIRST,
        linked: { id: 'C-1', name: 'Maria Ruiz' },
      }),
    });
    expect(it.state).toMatchObject({ record: { customer: maria } });
    expect(it.state.lookUp).toBeUndefined();
  });
  test.each([
    [
      { result: 'ambiguous', matches: 2 },
      { rule: 'customer.ambiguous', facts: { matches: 2 } },
    ],
    [{ result: 'not-found' }, { rule: 'customer.not-found' }],
    [
      { result: 'failed', rule: 'outside.timed-out', details: 'x' },
      { rule: 'outside.timed-out', facts: { details: 'x' } },
    ],
    [{ result: 'found' }, { rule: 'customer.answer-without-record' }],
  ] as const)('%j: not linked, and the log says why', (given, because) => {
    const it = thread({ config: table() });
    it.text('Hi');
    const { kinds, one, effects } = answer(it, given);
    expect(kinds).toEqual(['customer-not-linked']);
    expect(one('customer-not-linked').because).toMatchObject(because);
    expect(effects.filter(({ kind }) => kind === 'tell-pool')).toEqual([]);
    expect(it.state.record).toBeUndefined();
    expect(it.state.lookUp).toBeUndefined();
  });
  test('a later conversation knows them from the start, and asks again: two records now unlink, a failure does not', () => {
    const it = thread({ config: table() });
    it.withAgent();
    found(it);
    it.end();
    it.close();
    const { effects } = it.pass(60).text('Hi again');
    expect(effects).toContainEqual({
      kind: 'call-integration',
      call: { kind: 'customer', conversation: FIRST.replace(/1$/, '2') },
    });
    expect(effects).toContainEqual(
      expect.objectContaining({
        input: expect.objectContaining({ type: 'queue', linked: { id: 'C-1', name: 'Maria Ruiz' } }),
      }),
    );
    answer(it, { result: 'failed', rule: 'outside.timed-out' });
    expect(it.state.record?.customer).toEqual(maria);
    const told = answer(it, { result: 'ambiguous', matches: 2 }).effects.flatMap(effect =>
      effect.kind === 'tell-pool' ? [effect.input] : [],
    );
    expect(told).toEqual([
      expect.objectContaining({ type: 'customer', because: expect.objectContaining({ rule: 'customer.ambiguous' }) }),
    ]);
    expect(told[0]).not.toHaveProperty('linked');
    expect(it.state.record).toBeUndefined();
  });
  test('{CustomerName} is filled from then on; the inbox shows who it is', () => {
    const messages = [{ trigger: 'agent-joined', text: 'Hi {CustomerName}, here is {AgentName}.', active: true }];
    const it = thread({ config: withChannel({ messages }, table()) });
    it.text('Hi');
    found(it);
    const { texts, effects } = it.assigned();
    expect(texts).toEqual(['Hi Maria Ruiz, here is Ana Flores.']);
    expect(effects).toContainEqual(
      expect.objectContaining({
        model: 'inbox',
        row: expect.objectContaining({ customer: { id: 'C-1', name: 'Maria Ruiz' } }),
      }),
    );
  });
});

describe('#93 by hand', () => {
  const config = table();
  test('an agent links; a look-up that answers later leaves it so, and the next conversation does not ask', () => {
    const it = thread({ config }).withAgent();
    expect(link(it).one('customer-linked')).toMatchObject({ by: ana, because: { rule: 'command.link-customer' } });
    expect(answer(it, { result: 'ambiguous', matches: 3 }).one('dropped').because).toMatchObject({
      rule: 'customer.by-hand',
      facts: { by: 'ana', found: 'ambiguous' },
    });
    expect(it.state.record).toEqual({ customer: maria, by: ana });
    it.end();
    it.close();
    expect(
      it
        .pass(60)
        .text('Hi')
        .effects.filter(({ kind }) => kind === 'call-integration'),
    ).toEqual([]);
    expect(it.state.record).toEqual({ customer: maria, by: ana });
  });
  test('an agent unlinks: nobody is linked again until an agent does', () => {
    const it = thread({ config }).withAgent();
    found(it);
    const { one, effects } = it.give({ type: 'unlink-customer', conversation: FIRST, agent: ana });
    expect(one('customer-unlinked').by).toEqual(ana);
    expect(effects).toContainEqual(expect.objectContaining({ input: expect.objectContaining({ type: 'customer' }) }));
    expect(found(it).kinds).toEqual(['dropped']);
    expect(it.state.record).toEqual({ by: ana });
    link(it);
    expect(it.state.record).toEqual({ customer: maria, by: ana });
  });
  test('who doesn’t have the conversation can do neither', () => {
    const it = thread({ config }).withAgent();
    expect(link(it, maria, ben).one('command-refused')).toMatchObject({ status: 403 });
    expect(
      it.give({ type: 'unlink-customer', conversation: `${FIRST}1`, agent: ana }).one('command-refused'),
    ).toMatchObject({
      status: 409,
    });
    expect(it.state.record).toBeUndefined();
  });
});

describe('rules that read the customer', () => {
  const queued = (it: Thread) => it.log.flatMap(({ outcome }) => (outcome.kind === 'work-queued' ? [outcome] : []));
  const start = (config: Config = goldFirst()) => {
    const it = thread({ config });
    it.text('Hi');
    return it;
  };
  test('#93 #70 the queue waits for the look-up, the greeting does not; then it takes the fields along', () => {
    const it = thread({ config: goldFirst() });
    const first = it.text('Hi');
    expect(first.kinds).toContain('text-sent');
    expect(queued(it)).toEqual([]);
    it.pass(1).text('Where is my order?');
    const { kinds, effects } = found(it.pass(1));
    expect(kinds.slice(0, 2)).toEqual(['customer-linked', 'work-queued']);
    expect(queued(it)[0]).toMatchObject({ text: 'Hi\nWhere is my order?', because: { rule: 'customer.looked-up' } });
    expect(effects.filter(({ kind }) => kind === 'tell-pool')).toEqual([
      {
        ...{ kind: 'tell-pool', pool: 'default' },
        input: expect.objectContaining({
          ...{ type: 'queue', customerNumber: '+14255550123', linked: { id: 'C-1', name: 'Maria Ruiz' } },
          customer: { id: 'C-1', kind: 'contact', name: 'Maria Ruiz', tier: 'gold' },
        }),
      },
    ]);
    it.queued();
    expect(it.pass(1).text('Hello?').kinds).not.toContain('work-queued');
  });
  test.each([['not-found'], ['ambiguous'], ['failed']] as const)('%s: it is queued without', result => {
    const it = start();
    expect(answer(it, { result }).kinds).toContain('work-queued');
  });
  test('not longer than a few seconds: then it is queued with what is known, and a late answer still links', () => {
    const it = start();
    expect(Date.parse(it.state.wakes.burst ?? '') - Date.parse('2026-11-23T15:00:00Z')).toBe(LOOK_UP_LIMIT_MS);
    expect(it.wake('burst').kinds).toContain('work-queued');
    expect(found(it.pass(60)).effects).toContainEqual(
      expect.objectContaining({
        input: expect.objectContaining({ type: 'customer', linked: { id: 'C-1', name: 'Maria Ruiz' } }),
      }),
    );
  });
  test('a burst that is longer goes on after the answer', () => {
    const it = start(withChannel({ burstSeconds: 20 }, goldFirst()));
    expect(found(it.pass(2)).kinds).not.toContain('work-queued');
    expect(it.wake('burst').kinds).toContain('work-queued');
  });
  test('rules of a queue’s own assignment, two levels deep, count as well; other fields do not', () => {
    const deep = { any: [{ keywords: 'x' }, { all: [{ field: 'customer.tier', exists: true }] }] };
    const base = table();
    const [orders] = Object.values(base.queues);
    if (orders === undefined) throw new Error('The sample has queues.');
    const custom = { prioritise: [{ when: deep, name: 'vip' }], rules: [] };
    const config = { ...base, queues: { ...base.queues, [orders.id]: { ...orders, assignment: { custom } } } };
    expect(queued(start(config as unknown as Config))).toEqual([]);
    expect(
      queued(start(table({ routing: [{ when: { field: 'customerNumber', exists: true }, queue: 'orders' }] }))),
    ).toHaveLength(1);
  });
  test('a countdown of its own for customers who are known makes it wait as well', () => {
    const base = table({ desk: { incomingAuthenticated: 'quick' } });
    const [template] = [{ id: 'quick', name: 'Quick', title: 'T', countdownSeconds: 30 }];
    const config = { ...base, notificationTemplates: { quick: template } } as unknown as Config;
    expect(queued(start(config))).toEqual([]);
  });
});
