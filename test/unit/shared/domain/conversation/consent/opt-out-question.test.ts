import { type Thread, thread } from '../../../../../support/thread';

const isOut = (it: Thread) => it.state.consent.status === 'out';
const handled = (happened: ReturnType<Thread['text']>) => happened.one('text-received').handledAs;
/** Ana talks with the customer, who was asked whether they want no more texts, a minute ago. */
const asked = (text = 'cancel please') => {
  const it = thread().withAgent();
  it.text(text);
  return it.pass(60);
};

describe('The question counts from when it is put', () => {
  test('what was received before it neither answers nor closes it', () => {
    const it = thread().withAgent();
    it.pass(60).text('cancel please', 8);
    expect(handled(it.text('ok', 5))).toBe('part-of-conversation');
    expect(isOut(it)).toBe(false);
    expect(it.state.sender?.optOutAsked?.open).toBe(true);
    it.pass(20).text('yes');
    expect(isOut(it)).toBe(true);
  });
  test('a text that comes a day late is asked about now, and the answer counts', () => {
    const it = thread().withAgent();
    it.pass(26 * 3_600).text('leave me alone', 25 * 3_600);
    it.pass(60).text('Yes');
    expect(isOut(it)).toBe(true);
  });
  test('what they meant, though received before it, is no wish for an end', () => {
    const it = thread().withAgent();
    it.pass(60).text('cancel please', 8);
    it.text('I mean my order', 5);
    it.pass(60).text('please cancel');
    expect(isOut(it)).toBe(false);
    expect(it.state.sender?.optOutAsked?.declined).toBe(true);
  });
});

describe('A spoken no', () => {
  test.each(['No, keep them coming', 'I mean my order', 'No I need my order', 'no I want them', 'No! keep'])(
    '%s: the same words later are no answer',
    text => {
      const it = asked();
      it.text(text);
      const happened = it.pass(3_600).text('cancel please');
      expect(isOut(it)).toBe(false);
      expect(happened.one('agents-told').trigger).toBe('opt-out-hint');
    },
  );
  test('that goes on reaches the agent', () =>
    expect(handled(asked().text('No I need my order'))).toBe('part-of-conversation'));
  test('still counts when another text came between', () => {
    const it = asked();
    it.text('what?');
    it.pass(5).text('I meant my order');
    it.pass(60).text('cancel please');
    expect(isOut(it)).toBe(false);
  });
  test.each(['No answer yet', 'Where is my order?', 'nobody called'])(
    'is not %s: the same words again opt out',
    text => {
      const it = asked();
      it.text(text);
      it.pass(3_600).text('cancel please');
      expect(isOut(it)).toBe(true);
    },
  );
  test('never stands before a plain request', () => {
    const it = asked();
    it.text('No, keep them coming');
    it.pass(60).text('stop texting me');
    expect(isOut(it)).toBe(true);
  });
});

describe('The question stays open', () => {
  test.each(['Yea', 'Yes I do', 'of course', '1', 'ja', 'YES'])('until a yes: %s', text => {
    const it = asked();
    it.text(text);
    expect(isOut(it)).toBe(true);
  });
  test('over HELP', () => {
    const it = asked();
    it.text('HELP');
    it.pass(20).text('YES');
    expect(isOut(it)).toBe(true);
  });
  test('over an agent’s text that asks nothing; an "ok" is theirs', () => {
    const hello = () => {
      const it = asked();
      it.reply('Hello, this is Ana.');
      return it.pass(20);
    };
    const [yes, ok] = [hello(), hello()];
    yes.text('YES');
    expect(isOut(yes)).toBe(true);
    expect(handled(ok.text('ok'))).toBe('part-of-conversation');
    expect(isOut(ok)).toBe(false);
  });
  test('not over an agent’s own question', () => {
    const it = asked();
    it.reply('Shall I cancel your order?');
    it.pass(20).text('YES');
    expect(isOut(it)).toBe(false);
  });
});
