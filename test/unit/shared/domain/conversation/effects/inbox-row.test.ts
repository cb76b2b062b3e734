import {
  ana,
  ben,
  FIRST,
  type Happened,
  THREAD,
  type Thread,
  thread,
  withChannel,
} from '../../../../../support/thread';

const rows = ({ effects }: Happened) => effects.filter(effect => effect.kind === 'project' && effect.model === 'inbox');
const row = (it: Thread, { gone = false, ...said }: Record<string, unknown>, agent = 'ana') => ({
  ...{ kind: 'project', model: 'inbox', key: { agent, thread: THREAD }, seq: it.state.seq, gone },
  row: {
    ...{ conversation: FIRST, status: 'active', language: 'en', unread: false, customer: null },
    ...{ muted: false, notDelivered: null, unreachable: false, ...said },
  },
});
const withAgent = () => thread({ config: withChannel({ survey: undefined }) }).withAgent();

describe('What an agent’s list shows of a conversation', () => {
  test('the customer has written: it is unread, with their words', () => {
    const it = withAgent();
    expect(rows(it.text('Thanks! And when?'))).toEqual([row(it, { unread: true, preview: 'Thanks! And when?' })]);
  });

  test('the agent has answered: it is read, with the agent’s words', () => {
    const it = withAgent();
    it.text('And when?');
    expect(rows(it.pass(5).reply('Tomorrow.'))).toEqual([row(it, { preview: 'Tomorrow.' })]);
  });

  test('an answer in the same moment has answered it', () => {
    const it = withAgent();
    it.text('And when?');
    expect(rows(it.reply('Tomorrow.'))).toEqual([row(it, { preview: 'Tomorrow.' })]);
  });

  test('somebody joins: unread until they write, with what the customer was told', () => {
    const it = thread();
    it.text('Hi');
    const joined = it.pass(5).assigned();
    expect(rows(joined)).toEqual([row(it, { unread: true, preview: joined.texts[0] })]);
  });

  test('nothing was said: it changes without another preview', () => {
    const it = withAgent();
    expect(rows(it.close())).toEqual([row(it, { status: 'waiting' })]);
  });

  test('the newest of two texts is its preview', () => {
    const it = thread().withAgent();
    const ended = it.end();
    expect(ended.texts).toHaveLength(2);
    expect(rows(ended)).toEqual([row(it, { status: 'wrap-up', preview: ended.texts[1] })]);
  });

  test('the first 120 characters', () => {
    const it = withAgent();
    const preview = 'x'.repeat(120);
    expect(rows(it.text(`${preview}y`))).toEqual([row(it, { unread: true, preview })]);
  });

  test('who is muted: kept as read', () => {
    const it = withAgent();
    it.give({ type: 'sender', action: 'mute', by: ben });
    expect(rows(it.pass(5).text('Hello?'))).toEqual([row(it, { muted: true, preview: 'Hello?' })]);
  });

  test('its number takes no more texts, and why the newest did not arrive', () => {
    const it = withAgent();
    const fails = (seq: number) => it.give({ type: 'text-failed', seq, attempt: 1, code: '4004', details: 'x' });
    const notDelivered = { reason: 'This number does not exist.' };
    expect(rows(fails(5))).toEqual([row(it, { notDelivered: { seq: 5, ...notDelivered } })]);
    fails(7);
    expect(rows(fails(9))).toEqual([row(it, { notDelivered: { seq: 9, ...notDelivered }, unreachable: true })]);
  });

  test('that it arrived after all, and that they are muted no more: what a row leaves out would stay', () => {
    const it = withAgent();
    it.give({ type: 'text-failed', seq: 5, attempt: 1, code: '4004', details: 'x' });
    expect(rows(it.give({ type: 'text-delivered', seq: 5, attempt: 1 }))).toEqual([row(it, {})]);
    it.give({ type: 'sender', action: 'mute', by: ben });
    expect(rows(it.give({ type: 'sender', action: 'unmute', by: ben }))).toEqual([row(it, {})]);
  });

  test('nothing of what did not arrive in an earlier conversation', () => {
    const it = withAgent();
    it.end();
    it.close();
    const text = { by: 'agent', conversation: FIRST };
    it.give({ type: 'text-failed', seq: 9, attempt: 1, code: '4005', details: 'x', text });
    const before = it.state.deliverability;
    it.pass(60).text('Hi again');
    expect(before?.notDelivered).toMatchObject({ seq: 9 });
    expect(rows(it.assigned())[0]).toHaveProperty('row.notDelivered', null);
  });
});

describe('Who does not have it any more', () => {
  test('its agent was lost: it is gone from their list', () => {
    const it = withAgent();
    const lost = it.unassigned();
    expect(rows(lost)).toEqual([row(it, { status: 'open', gone: true, preview: lost.texts[0] })]);
  });

  test('it waits again, and nobody is named: no list changes', () => {
    const it = withAgent();
    const why = { connectionLost: true, because: { rule: 'agent.lost' } } as const;
    const lost = it.give({ type: 'unassigned', conversation: FIRST, generation: { seq: 99, n: 0 }, ...why });
    expect(rows(lost)).toEqual([]);
  });

  test('it was handed over: gone from the one list, unread in the other', () => {
    const it = withAgent();
    it.text('And when?');
    const because = { rule: 'transfer.accepted' };
    const handed = it.pass(5).give({
      ...{ type: 'assigned', conversation: FIRST, generation: { seq: 99, n: 0 }, because },
      ...{ queue: 'orders', queueName: 'Orders', agent: ben, how: 'transferred', from: ana },
    });
    const preview = handed.texts[0];
    expect(rows(handed)).toEqual([
      row(it, { unread: true, gone: true, preview }),
      row(it, { unread: true, preview }, 'ben'),
    ]);
  });

  test('it was set aside, and the customer writes: it waits for whoever is free', () => {
    const it = withAgent();
    it.close();
    const preview = 'And when?';
    expect(rows(it.pass(5).text(preview))).toEqual([row(it, { status: 'open', gone: true, preview })]);
  });

  test('it was closed: gone from the list of who had it last', () => {
    const it = withAgent();
    it.end();
    expect(rows(it.close())).toEqual([row(it, { status: 'closed', gone: true })]);
  });

  test('it was closed while nobody had it, and long after: no list changes', () => {
    const it = thread();
    it.text('Hi');
    expect(rows(it.text('STOP'))).toEqual([]);
    const over = withAgent();
    over.end();
    over.close();
    expect(rows(over.give({ type: 'sender', action: 'mute', by: ben }))).toEqual([]);
  });

  test('nobody has written yet: there is nothing to list', () =>
    expect(rows(thread().give({ type: 'sender', action: 'mute', by: ben }))).toEqual([]));
});
