import type { Happened } from '../../../../../support/thread';
import { ana, ben, FIRST, thread } from '../../../../../support/thread';

type It = ReturnType<typeof thread>;
const unread = ({ effects }: Happened) =>
  effects.flatMap(effect =>
    effect.kind === 'write-row' && effect.table === 'Inbox' && effect.data.gone === false ? [effect.data.unread] : [],
  );
const mark = (it: It, as: 'read' | 'unread', { seq = it.state.seq, agent = ana } = {}) =>
  it.give({ type: 'mark', conversation: FIRST, agent, as, seq });
/** Ana has it, and the customer wrote last. */
const withText = () => {
  const it = thread().withAgent();
  return { it, happened: it.pass(60).text('And when?') };
};

test('it is unread when the customer wrote last, and read once its agent says so', () => {
  const { it, happened } = withText();
  expect(unread(happened)).toEqual([true]);
  const marked = mark(it, 'read');
  expect(marked.kinds).toEqual(['read-marked']);
  expect(unread(marked)).toEqual([false]);
  expect(unread(it.pass(5).text('Hello?'))).toEqual([true]);
});

test('it is kept as unread until its agent reads it, or writes', () => {
  const { it } = withText();
  it.reply('Tomorrow');
  expect(unread(mark(it, 'unread'))).toEqual([true]);
  expect(unread(mark(it, 'read'))).toEqual([false]);
  mark(it, 'unread');
  expect(unread(it.reply('At noon'))).toEqual([false]);
});

test('what the agent was not shown is not marked as read', () => {
  const { it } = withText();
  const { seq } = it.state;
  it.pass(5).text('Please!');
  const refused = mark(it, 'read', { seq });
  expect(refused.one('command-refused')).toMatchObject({ status: 409, because: { rule: 'command.written-since' } });
  expect(unread(refused)).toEqual([true]);
  expect(mark(it, 'read').kinds).toEqual(['read-marked']);
});

test('a second time changes nothing, and says so', () => {
  const { it } = withText();
  mark(it, 'read');
  expect(mark(it, 'read').one('dropped').because).toMatchObject({ rule: 'command.already-so', facts: { as: 'read' } });
  expect(unread(mark(it, 'unread'))).toEqual([true]);
  expect(mark(it, 'unread').kinds).toEqual(['dropped']);
});

test('only who has it marks it; whoever has it next has it to read', () => {
  const { it } = withText();
  expect(mark(it, 'read', { agent: ben }).one('command-refused')).toMatchObject({ status: 403 });
  mark(it, 'read');
  expect(unread(it.assigned(ben, 9))).toEqual([true]);
});

test('the mark outlives what the conversation goes through', () => {
  const { it } = withText();
  mark(it, 'read');
  expect(unread(it.close())).toEqual([false]);
});
