import { type Happened, thread, withChannel } from '../../../../../support/thread';

const DAY = 86_400;
const told = ({ entries }: Happened) =>
  entries.flatMap(({ outcome }) => (outcome.kind === 'agents-told' ? [outcome.trigger] : []));
const known = () => {
  const it = thread();
  it.text('Hi, my name is Karen. Where is my order?');
  it.pass(5).assigned();
  it.end();
  it.close();
  return it;
};

describe('after a long silence', () => {
  test('another name: the agents are warned before the text, and what was said earlier is marked', () => {
    const it = known().pass(50 * DAY);
    const before = it.state.seq;
    const happened = it.text('Hello, this is Miguel');
    expect(happened.one('number-reassigned-suspected').because).toMatchObject({
      rule: 'number-reassigned.other-name',
      facts: { days: 50 },
    });
    expect(happened.kinds.indexOf('number-reassigned-suspected')).toBeLessThan(happened.kinds.indexOf('text-received'));
    expect(told(happened)).toEqual(['number-reassigned']);
    expect(it.state.sender?.numberReassigned?.from).toBe(before + 1);
  });
  test('another language is a sign as well', () =>
    expect(
      known()
        .pass(50 * DAY)
        .text('Hola, quiero saber dónde está mi pedido')
        .one('number-reassigned-suspected').because.rule,
    ).toBe('number-reassigned.other-language'));
  test('the same name is none, and neither is a short silence', () => {
    expect(
      known()
        .pass(50 * DAY)
        .text('Hi, this is Karen again').kinds,
    ).not.toContain('number-reassigned-suspected');
    expect(
      known()
        .pass(40 * DAY)
        .text('Hello, this is Miguel').kinds,
    ).not.toContain('number-reassigned-suspected');
  });
  test('the channel says how long a silence is', () => {
    const it = thread({ config: withChannel({ numberReassignedAfterDays: 10 }) });
    it.text('Hi, my name is Karen');
    expect(it.pass(11 * DAY).text('This is Miguel').kinds).toContain('number-reassigned-suspected');
  });
  test('an agent who knows the customer takes the warning away, once', () => {
    const it = known().pass(50 * DAY);
    it.text('Hello, this is Miguel');
    const by = { id: 'ana', name: 'Ana Flores' };
    it.give({ type: 'sender', action: 'same-customer', by });
    expect(it.state.sender?.numberReassigned).toBeUndefined();
    const again = it.give({ type: 'sender', action: 'same-customer', by });
    expect(again.one('command-refused').sentence).toBe('Nobody doubts who has this number.');
  });
});
