import { configured, hour, minute, pool, rulesOf } from '../../../../../support/routing/given';

const house = (more: object = {}) => configured({ workstreams: [more], agents: [{ id: 'ana' }, { id: 'ben' }] });
const waitsFor = () => {
  const given = pool(house());
  given.come('ana');
  given.come('ben');
  given.queue('t-1');
  return given;
};
const saidNobody = (given: ReturnType<typeof pool>) =>
  given.told.filter(effect => effect.kind === 'tell-thread' && effect.input.type === 'not-assigned').length;
const isExhausted = (given: ReturnType<typeof pool>) => given.item('t-1')?.status === 'waiting';

/** Both let every offer run out until nobody is left. */
const exhausted = () => {
  const given = waitsFor();
  for (let at = 0; at < 30 && rulesOf(given.facts, 'item-by-hand').length === 0; at += 1) given.pass(minute);
  return given;
};

describe('everybody missed an offer as often as they are asked', () => {
  test('the board shows it, and the customer hears once that nobody could be found', () => {
    const given = exhausted();
    expect(given.item('t-1')).toMatchObject({ status: 'waiting', byHand: { rule: 'offers.exhausted' } });
    expect(saidNobody(given)).toBe(1);
    given.pass(6 * hour);
    expect(rulesOf(given.facts, 'item-by-hand').length).toBeGreaterThan(1);
    expect(saidNobody(given)).toBe(1);
  });

  test('it is offered again by itself after a while, however often they miss it', () => {
    const given = exhausted();
    const offers = () => rulesOf(given.facts, 'item-offered').length;
    for (let day = 0; day < 2; day += 1) {
      const before = offers();
      given.pass(12 * hour);
      expect(offers()).toBeGreaterThan(before);
    }
  });

  test('an agent who chooses a presence again is offered it as soon as its pause is over', () => {
    const given = exhausted();
    expect(isExhausted(given)).toBe(true);
    given.come('ben');
    given.pass(minute);
    expect(given.with('t-1')).toBe('ben');
  });
});

describe('everybody said no', () => {
  test('it stays by hand, also when an agent chooses a presence again: a no stays', () => {
    const given = waitsFor();
    for (let at = 0; at < 30 && rulesOf(given.facts, 'item-by-hand').length === 0; at += 1) {
      const agent = given.with('t-1');
      if (agent !== undefined) given.decline(agent, 't-1');
      given.pass(minute);
    }
    given.come('ana', 'away');
    given.come('ana');
    given.pass(6 * hour);
    expect(given.item('t-1')).toMatchObject({ status: 'waiting', byHand: { rule: 'offers.exhausted' } });
    expect(saidNobody(given)).toBe(1);
  });

  test('queued anew, it is by hand again, and not silently in line', () => {
    const given = waitsFor();
    for (let at = 0; at < 30 && rulesOf(given.facts, 'item-by-hand').length === 0; at += 1) {
      const agent = given.with('t-1');
      if (agent !== undefined) given.decline(agent, 't-1');
      given.pass(minute);
    }
    given.queue('t-1', { seq: 50 });
    expect(given.item('t-1')).toMatchObject({ byHand: { rule: 'offers.exhausted' } });
  });
});
