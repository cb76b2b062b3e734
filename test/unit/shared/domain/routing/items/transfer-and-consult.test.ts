import { inboxOf } from '../../../../../../shared/domain/routing/board/board';
import { rulesOf, second } from '../../../../../support/routing/given';
import { anaHasIt, refusal } from '../../../../../support/routing/team';

describe('given an agent who has a conversation', () => {
  test('#94 a transfer to an agent is an offer with a note; the first keeps it until the second accepts', () => {
    const given = anaHasIt();
    given.say({
      type: 'transfer',
      agent: 'ana',
      conversation: 't-1',
      to: { agent: 'ben' },
      note: 'Speaks of a refund',
    });
    expect(given.item('t-1')).toMatchObject({ status: 'held', agent: 'ana' });
    expect(inboxOf(given.state, 'ben').items).toMatchObject([
      { state: 'transfer-offered', from: 'ana', note: 'Speaks of a refund', generation: { seq: 1, n: 2 } },
    ]);
    expect(
      refusal(given.say({ type: 'transfer', agent: 'ana', conversation: 't-1', to: { agent: 'cy' } })),
    ).toMatchObject({ status: 409, sentence: 'Ben is being asked already. Wait for the answer.' });
    given.accept('ben', 't-1');
    expect(given.item('t-1')).toMatchObject({ status: 'held', agent: 'ben', generation: { seq: 1, n: 2 } });
    expect(given.item('t-1')).not.toHaveProperty('transfer');
    expect([given.presence('ana'), given.presence('ben')]).toEqual(['available', 'do-not-disturb']);
  });

  test('#94 declined or not answered in time, it stays; the next offer is another generation', () => {
    const given = anaHasIt();
    const ask = () => given.say({ type: 'transfer', agent: 'ana', conversation: 't-1', to: { agent: 'ben' } });
    ask();
    given.decline('ben', 't-1');
    expect(rulesOf(given.facts, 'transfer-ended')).toEqual(['transfer.declined']);
    ask();
    expect(inboxOf(given.state, 'ben').items[0]?.generation).toEqual({ seq: 1, n: 3 });
    const old = given.say({ type: 'accept', agent: 'ben', conversation: 't-1', generation: { seq: 1, n: 2 } });
    expect(refusal(old)).toMatchObject({ status: 409 });
    given.pass(121 * second);
    expect(rulesOf(given.facts, 'transfer-ended')).toEqual(['transfer.declined', 'transfer.timed-out']);
    expect(given.item('t-1')).toMatchObject({ status: 'held', agent: 'ana' });
    expect(given.state.index.loads.get('ben')).toBeUndefined();
  });

  test('#94 an agent who is full, away or unknown is not asked', () => {
    const given = anaHasIt();
    given.queue('u-1', { preferredAgent: 'ben' });
    const to = (agent: string) =>
      refusal(given.say({ type: 'transfer', agent: 'ana', conversation: 't-1', to: { agent } }));
    expect(to('ben')).toMatchObject({
      status: 409,
      sentence: 'Ben has no capacity left. Choose somebody else, or a queue.',
    });
    given.come('cy', 'away');
    expect(to('cy')).toMatchObject({
      status: 409,
      sentence: 'Cy is not available now. Choose somebody else, or a queue.',
    });
    expect(to('nobody')).toMatchObject({ status: 400 });
    expect(to('ana')).toMatchObject({ status: 400 });
    expect(
      refusal(given.say({ type: 'transfer', agent: 'ben', conversation: 't-1', to: { agent: 'cy' } })),
    ).toMatchObject({ status: 403 });
  });

  test('#94 a transfer to a queue frees the agent at once, and goes to a queue that is open only', () => {
    const given = anaHasIt();
    const to = (queue: string) =>
      given.say({ type: 'transfer', agent: 'ana', conversation: 't-1', to: { queue }, note: 'Bill' });
    expect(refusal(to('nowhere'))).toMatchObject({ status: 400 });
    expect(refusal(to('shut'))).toMatchObject({
      status: 409,
      sentence: 'shut is closed now. Choose a queue that is open.',
    });
    expect(to('billing').find(({ kind }) => kind === 'item-moved')).toMatchObject({
      by: 'transfer',
      from: { id: 'ana', name: 'Ana' },
      note: 'Bill',
    });
    expect(given.item('t-1')).toMatchObject({ status: 'offered', agent: 'cy', queue: 'billing' });
    expect(given.presence('ana')).toBe('available');
    const said = given.told.flatMap(effect => (effect.kind === 'tell-thread' ? [effect.input.type] : []));
    expect(said).toEqual(['queued', 'assigned', 'unassigned', 'queued']);
  });

  test('#94 who handed it to their own queue isn’t offered it again for a while', () => {
    const given = anaHasIt();
    given.come('ben', 'away');
    given.come('cy', 'away');
    given.say({ type: 'transfer', agent: 'ana', conversation: 't-1', to: { queue: 'general' } });
    expect(given.item('t-1')?.status).toBe('waiting');
    given.pass(61 * second);
    expect(given.with('t-1')).toBe('ana');
  });

  test('#94 consult: another agent is asked, takes no capacity, and leaves', () => {
    const given = anaHasIt();
    given.say({ type: 'consult', agent: 'ana', conversation: 't-1', with: 'ben', note: 'Is this covered?' });
    expect(inboxOf(given.state, 'ben').items).toMatchObject([
      { state: 'consult', asked: true, from: 'ana', note: 'Is this covered?' },
    ]);
    expect(refusal(given.say({ type: 'consult', agent: 'ana', conversation: 't-1', with: 'ben' }))).toMatchObject({
      status: 409,
    });
    given.accept('ben', 't-1');
    expect(inboxOf(given.state, 'ben').items).toMatchObject([{ state: 'consult' }]);
    expect(inboxOf(given.state, 'ben').items[0]).not.toHaveProperty('asked');
    expect(given.state.index.loads.get('ben')).toBeUndefined();
    given.queue('u-1', { preferredAgent: 'ben' });
    expect(given.with('u-1')).toBe('ben');
    given.say({ type: 'leave', agent: 'ben', conversation: 't-1' });
    expect(given.item('t-1')?.guests).toEqual([]);
    expect(refusal(given.say({ type: 'leave', agent: 'ben', conversation: 't-1' }))).toMatchObject({ status: 409 });
  });

  test('#94 a consult that is declined or not answered ends; only who has the conversation may ask, five at most', () => {
    const given = anaHasIt();
    const ask = (agent: string, other: string) =>
      given.say({ type: 'consult', agent, conversation: 't-1', with: other });
    expect(refusal(ask('ben', 'cy'))).toMatchObject({ status: 403 });
    expect(refusal(ask('ana', 'nobody'))).toMatchObject({ status: 400 });
    ask('ana', 'ben');
    given.decline('ben', 't-1');
    ask('ana', 'cy');
    given.pass(121 * second);
    expect(rulesOf(given.facts, 'guest-left')).toEqual(['consult.declined', 'consult.timed-out']);
    expect(given.item('t-1')).toMatchObject({ status: 'held', agent: 'ana', guests: [] });
    given.come('cy', 'away');
    expect(refusal(ask('ana', 'cy'))).toMatchObject({ status: 409 });
  });
});
