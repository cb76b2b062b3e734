import { type Thread, thread, withChannel } from '../../../../../support/thread';

const HOUR = 3_600;
/** Monday nine o'clock; the office closes in the evening. */
const office = (): Thread => thread({ to: '+18005550101' });
const evening = (it: Thread) => it.pass(10 * HOUR);
const closedWords = /closed/i;

describe('The office has closed, and a conversation goes on', () => {
  test('who writes on hears when it opens again, once', () => {
    const it = office();
    it.text('Hi, where is my order?');
    const first = evening(it).text('Are you still there?');
    expect(first.texts).toEqual([expect.stringMatching(closedWords)]);
    expect(first.one('text-sent').because.rule).toBe('hours.closed');
    expect(it.pass(60).text('Hello?').texts).toEqual([]);
  });
  test('the next closing is another', () => {
    const it = office();
    it.text('Hi, where is my order?');
    evening(it).text('Are you still there?');
    expect(it.pass(24 * HOUR).text('And now?').texts).toEqual([expect.stringMatching(closedWords)]);
  });
  test('while it is open nobody hears anything', () => {
    const it = office();
    it.text('Hi, where is my order?');
    expect(it.pass(60).text('Still here').texts).toEqual([]);
  });
  test('who was told when it closed isn’t told again', () => {
    const it = office();
    it.text('Hi, where is my order?');
    it.queued();
    evening(it);
    const conversation = it.log[0]?.conversation ?? '';
    const generation = { seq: it.state.said ?? 0, n: 0 };
    const because = { rule: 'hours.closed' };
    const closing = it.give({
      type: 'closing',
      conversation,
      generation,
      because,
      queue: 'orders',
      queueName: 'Orders',
    });
    expect(closing.texts).toHaveLength(1);
    expect(it.pass(60).text('Hello?').texts).toEqual([]);
  });
  test('an agent who is still at work answers instead', () => {
    const it = office();
    it.text('Hi, where is my order?');
    it.assigned();
    evening(it).reply('I am still looking.');
    expect(it.pass(60).text('Thank you, I wait').texts).toEqual([]);
  });
  test('an agent who has gone does not', () => {
    const it = office();
    it.text('Hi, where is my order?');
    it.assigned();
    it.pass(5).reply('I look into it.');
    expect(evening(it).text('Any news of my order?').texts).toEqual([expect.stringMatching(closedWords)]);
  });
  test('who comes back to a closed conversation hears it as well', () => {
    const config = withChannel({ reopenWithinHours: 48, survey: undefined, operatingHours: 'office-hours' });
    const it = thread({ config });
    it.withAgent().end();
    it.close();
    const happened = evening(it).text('One more question about my order');
    expect(happened.kinds).toContain('conversation-reopened');
    expect(happened.texts).toEqual([expect.stringMatching(closedWords)]);
  });
  test('who is in danger is never told when we are back, at night or on holiday', () => {
    const it = office();
    it.text('Hi, where is my order?');
    it.queued();
    const happened = evening(it).text('I took a whole bottle of pills');
    expect(happened.texts).toHaveLength(1);
    expect(happened.texts[0]).not.toMatch(closedWords);
    expect(it.pass(60).text('please').texts).toEqual([]);
    const conversation = it.log[0]?.conversation ?? '';
    const generation = { seq: it.state.said ?? 0, n: 0 };
    const because = { rule: 'hours.closed' };
    const closing = it.give({
      type: 'closing',
      conversation,
      generation,
      because,
      queue: 'orders',
      queueName: 'Orders',
    });
    expect(closing.one('not-sent').because.rule).toBe('crisis.hours-are-no-answer');
    const holiday = thread({ to: '+18005550102' }).text('my baby is not breathing');
    expect(holiday.texts).toHaveLength(1);
    expect(holiday.texts[0]).not.toMatch(/summer break/);
  });
});
