import { inOrderReceived } from '../../../../../../shared/domain/conversation/incoming/in-order-received';
import { thread, withBot } from '../../../../../support/thread';

const words = (log: ReturnType<typeof thread>['log']) =>
  log.flatMap(({ outcome }) => ('text' in outcome && typeof outcome.text === 'string' ? [outcome.text] : []));

test('texts that overtook each other are read as they were received, each under its own sequence', () => {
  const it = thread().withAgent();
  const from = it.state.seq;
  it.text('second', 1);
  it.text('third', 0);
  it.text('first', 2);
  const log = it.log.filter(({ seq }) => seq > from);
  expect(words(log)).toEqual(['second', 'third', 'first']);
  const shown = inOrderReceived(log);
  expect(words(shown)).toEqual(['first', 'second', 'third']);
  expect(shown.map(({ seq }) => seq).sort()).toEqual(log.map(({ seq }) => seq).sort());
});

test('none passes a text of ours: what we answered stands before the answer', () => {
  const it = thread().withAgent();
  it.text('the new one', 1);
  it.reply('Sure.');
  it.text('a late one', 60);
  expect(words(inOrderReceived(it.log)).slice(-3)).toEqual(['the new one', 'Sure.', 'a late one']);
});

test('a log in order stays as it is', () => {
  const it = thread().withAgent();
  it.text('one', 2);
  it.text('two', 1);
  expect(inOrderReceived(it.log)).toEqual(it.log);
});

test('what people are queued with, when a bot gives up, stands in the order received', () => {
  const it = withBot();
  it.text('order 5512', 5);
  it.text('hello, about', 9);
  it.text('is late', 1);
  it.botHas();
  const left = it.botSays({ messages: [], actions: ['Escalate'] });
  expect(left.one('work-queued').text).toBe('hello, about\norder 5512\nis late');
});

test('at most 2,000 characters of it are kept, whatever the order, and twenty times', () => {
  const it = withBot();
  for (let n = 0; n < 60; n++) it.text('x'.repeat(n % 7 === 0 ? 90 : 1), n);
  const { current } = it.state;
  const unanswered = current.status === 'open' || current.status === 'bot' ? current.unanswered : undefined;
  expect(unanswered?.text.length).toBeLessThanOrEqual(2_000);
  expect(unanswered?.parts?.length).toBeLessThanOrEqual(20);
  expect(unanswered?.parts?.reduce((sum, { length }) => sum + length + 1, -1)).toBe(unanswered?.text.length);
});
