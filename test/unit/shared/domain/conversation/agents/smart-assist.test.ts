import type { ThreadInput } from '../../../../../../shared/domain/messages/to-thread';
import { FIRST, thread, withWorkstream } from '../../../../../support/thread';

const tips = { id: 'tips', name: 'Tips' };
const orders = { id: 'order-look-up', name: 'Order look-up' };
const smartAssist = [tips, orders].map(listener => ({ ...listener, url: `https://${listener.id}.example/` }));
const listened = () => thread({ config: withWorkstream({ smartAssist }) });
const cards = [{ title: 'Order 5512', text: 'It left the warehouse on Friday.', suggestedReply: 'It left on Friday.' }];
const answer = (conversation = FIRST): ThreadInput => ({
  ...{ type: 'assist-answered', conversation, listener: tips, of: 8, cards },
});

describe('given listeners of the workstream', () => {
  test('each is asked about what the agent has written, by its place in the log: no text travels', () => {
    const it = listened().withAgent();
    const { entries, effects } = it.reply('Which order is it?');
    const of = it.state.seq - 2;
    expect(entries.map(({ outcome }) => outcome)).toEqual([
      expect.objectContaining({ kind: 'text-sent', text: 'Which order is it?' }),
      ...[tips, orders].map(({ id }) => ({
        ...{ kind: 'assist-asked', listener: id, of },
        because: { rule: 'assist.agent-wrote', facts: { listener: id } },
      })),
    ]);
    expect(effects.filter(({ kind }) => kind === 'call-integration')).toEqual(
      [tips, orders].map(({ id }) => ({
        kind: 'call-integration',
        call: { kind: 'smart-assist', conversation: FIRST, listener: id, of },
      })),
    );
  });

  test('nobody is asked about a customer’s text', () =>
    expect(listened().withAgent().text('Hello?').kinds).not.toContain('assist-asked'));

  test.each(['active', 'wrap-up'])(
    'what is suggested stands in the log of an agent, and goes to no phone: %s',
    status => {
      const it = listened().withAgent();
      if (status === 'wrap-up') it.end();
      expect(it.status).toBe(status);
      const { entries, effects, texts } = it.give(answer());
      expect(entries.map(({ outcome }) => outcome)).toEqual([
        {
          ...{ kind: 'cards-shown', listener: tips, of: 8, cards },
          because: { rule: 'assist.answered', facts: { listener: 'tips', cards: 1 } },
        },
      ]);
      expect(texts).toEqual([]);
      expect(effects.map(({ kind }) => kind)).toEqual(['project']);
    },
  );

  const waiting = () => {
    const it = listened().withAgent();
    it.close();
    return it;
  };
  const open = () => {
    const it = listened().withAgent();
    it.unassigned();
    return it;
  };
  const over = () => {
    const it = listened().withAgent();
    it.end();
    it.close();
    return it;
  };
  test.each([
    ['the agent has set it aside', waiting, FIRST, 'waiting'],
    ['nobody has it', open, FIRST, 'open'],
    ['it is over', over, FIRST, 'over'],
    ['another is going on', () => listened().withAgent(), FIRST.replace(/1$/, '7'), 'over'],
    ['nobody ever wrote', listened, FIRST, 'over'],
  ])('what is suggested when %s is dropped, with the reason', (_, begin, conversation, status) => {
    const dropped = begin().give(answer(conversation));
    expect(dropped.entries.map(({ outcome }) => outcome)).toEqual([
      {
        ...{ kind: 'dropped', what: 'assist-answered' },
        because: { rule: 'assist.nobody-to-see', facts: { listener: 'tips', status } },
      },
    ]);
  });

  test('a listener that fails leaves its reason, and nothing else', () => {
    const rule = 'outside.timed-out';
    const failed = listened()
      .withAgent()
      .give({ type: 'assist-failed', conversation: FIRST, listener: tips, of: 8, rule, details: 'over 5 s' });
    expect(failed.entries.map(({ outcome }) => outcome)).toEqual([
      {
        ...{ kind: 'dropped', what: 'assist-failed' },
        because: { rule, facts: { listener: 'tips', details: 'over 5 s' } },
      },
    ]);
  });
});

test.each([
  ['given none', withWorkstream({})],
  ['given a workstream that was removed meanwhile', { ...withWorkstream({}), workstreams: {} }],
])('%s, nobody is asked', (_, config) => {
  expect(thread({ config }).withAgent().reply('Which order is it?').kinds).toEqual(['text-sent']);
});
