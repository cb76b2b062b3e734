import { configured, pool } from '../../../../../support/routing/given';

const boss = { id: 'boss', name: 'Boss' };
const URGENT = { rule: 'crisis.words' };
const conversation = 't-1';

describe('given an item that a supervisor hands on while its thread asks for somebody', () => {
  const handedOn = () => {
    const given = pool(configured({ agents: [{ id: 'ana' }, { id: 'ben' }, { id: 'cem' }] }));
    given.come('ana');
    given.queue(conversation);
    given.accept('ana', conversation);
    const generation = given.item(conversation)?.generation ?? { seq: 0, n: 0 };
    given.say({ type: 'release', conversation, seq: 3, generation, because: { rule: 'test' } });
    given.say({ type: 'supervise', supervisor: boss, conversation, action: 'transfer', to: { agent: 'ben' } });
    return { given, heard: generation };
  };
  const assigned = ({ told }: ReturnType<typeof pool>) =>
    told.flatMap(effect => (effect.kind === 'tell-thread' && effect.input.type === 'assigned' ? [effect.input] : []));

  test('the new agent keeps it, and the thread hears of it under its newest sequence', () => {
    const { given, heard } = handedOn();
    given.queue(conversation, { seq: 9, after: 'agent', heard });
    expect(given.item(conversation)).toMatchObject({ status: 'held', agent: 'ben', seq: 9 });
    expect(assigned(given).at(-1)).toMatchObject({ agent: { id: 'ben' }, generation: { seq: 9 } });
  });
  test('what is urgent stays so with them, when they are there', () => {
    const { given, heard } = handedOn();
    given.come('ben');
    given.queue(conversation, { seq: 9, after: 'agent', heard, urgent: URGENT });
    expect(given.item(conversation)).toMatchObject({ agent: 'ben', urgent: URGENT });
  });
  test('what is urgent goes to somebody who is there, when they are not', () => {
    const { given, heard } = handedOn();
    given.queue(conversation, { seq: 9, after: 'agent', heard, urgent: URGENT });
    expect(given.item(conversation)).toMatchObject({ status: 'offered', agent: 'ana', urgent: URGENT });
  });
  test('a thread that had heard of them asks for somebody else', () => {
    const { given } = handedOn();
    const heard = given.item(conversation)?.generation;
    given.queue(conversation, { seq: 9, after: 'agent', ...(heard && { heard }) });
    expect(given.item(conversation)).not.toMatchObject({ status: 'held', agent: 'ben' });
  });
  test('an offer of theirs to a third is of the newest sequence too, and can be accepted', () => {
    const { given, heard } = handedOn();
    given.come('cem');
    given.say({ type: 'transfer', agent: 'ben', conversation, to: { agent: 'cem' } });
    given.queue(conversation, { seq: 9, after: 'agent', heard });
    given.say({ type: 'accept', agent: 'cem', conversation });
    expect(assigned(given).at(-1)).toMatchObject({ agent: { id: 'cem' }, generation: { seq: 9 } });
  });
});

describe('given a `queue` that comes after newer words of its thread', () => {
  test('crisis words and a customer’s record don’t swallow it: it is queued, urgent, with the newest record', () => {
    const given = pool(configured({ agents: [{ id: 'ana' }] }));
    given.come('ana');
    given.queue(conversation, { seq: 1 });
    given.accept('ana', conversation);
    const generation = given.item(conversation)?.generation ?? { seq: 0, n: 0 };
    given.say({ type: 'release', conversation, seq: 3, generation, because: { rule: 'test' } });
    given.say({ type: 'urgent', conversation, seq: 9, because: URGENT });
    given.say({
      type: 'customer',
      conversation,
      seq: 10,
      linked: { id: 'C-1', name: 'Maria' },
      because: { rule: 'test' },
    });
    given.queue(conversation, { seq: 7, after: 'agent', heard: generation, linked: { id: 'C-0', name: 'Old' } });
    expect(given.item(conversation)).toMatchObject({ seq: 7, urgent: URGENT, customer: { id: 'C-1' } });
    expect(['waiting', 'offered']).toContain(given.item(conversation)?.status);
  });
  test('a release does: it is older than what the thread has let go', () => {
    const given = pool(configured({ agents: [{ id: 'ana' }] }));
    given.come('ana');
    given.queue(conversation, { seq: 1 });
    given.accept('ana', conversation);
    const generation = given.item(conversation)?.generation ?? { seq: 0, n: 0 };
    given.say({ type: 'release', conversation, seq: 9, generation, because: { rule: 'test' } });
    given.queue(conversation, { seq: 7, after: 'agent', heard: generation });
    expect(given.item(conversation)).toMatchObject({ status: 'released' });
  });
  test('an older word about the record doesn’t cover a newer one', () => {
    const given = pool(configured());
    given.queue(conversation, { seq: 1 });
    given.say({
      type: 'customer',
      conversation,
      seq: 5,
      linked: { id: 'C-1', name: 'Maria' },
      because: { rule: 'test' },
    });
    given.say({ type: 'customer', conversation, seq: 4, because: { rule: 'test' } });
    expect(given.item(conversation)).toMatchObject({ seq: 1, customer: { id: 'C-1' } });
  });
});
