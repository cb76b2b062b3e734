import type { ThreadInput } from '../../../../../../shared/domain/messages/to-thread';
import {
  ana,
  BOT,
  ben,
  botConfig,
  FIRST,
  START,
  THREAD,
  type Thread,
  thread,
  withBot,
  withChannel,
} from '../../../../../support/thread';

const outcomes = ({ entries }: { readonly entries: Thread['log'] }) => entries.map(({ outcome }) => outcome);
const refusal = (command: string, status: number, sentence: string, because: object) => [
  { kind: 'command-refused', command, status, sentence, because },
];
const held = () => thread({ config: botConfig() }).withAgent();
const closed = () => {
  const it = held();
  it.end();
  it.close();
  return it;
};
const note = { type: 'note', conversation: FIRST, by: ben, text: 'Asked twice.' } as const;
const context = (values: Record<string, string | number>, agent = ana): ThreadInput => ({
  ...{ type: 'set-context', conversation: FIRST, agent, context: values },
});
const language = (agent = ana): ThreadInput => ({
  ...{ type: 'set-language', conversation: FIRST, agent, language: 'es' },
});

describe('a command that can’t be carried out is refused with what to do, given', () => {
  const OVER = 'This conversation is over. The customer starts another by texting.';
  test('no conversation, a closed one, or another', () => {
    const because = { rule: 'command.conversation-over' };
    expect(outcomes(thread().reply('Hi'))).toEqual(refusal('reply', 409, OVER, because));
    expect(outcomes(closed().reply('Hi'))).toEqual(refusal('reply', 409, OVER, because));
    expect(outcomes(held().reply('Hi', ana, 'before'))).toEqual(refusal('reply', 409, OVER, because));
  });
  test('one that waits for somebody', () => {
    const it = thread();
    it.text('Hi');
    const because = { rule: 'command.not-yours', facts: { status: 'open' } };
    const sentence = 'The conversation is not yours yet: it is still connecting.';
    expect(outcomes(it.end())).toEqual(refusal('end', 409, sentence, because));
  });
  test('one that a colleague or a bot has', () => {
    const of = (status: string) => ({ rule: 'command.not-yours', facts: { status } });
    expect(outcomes(held().close(ben))).toEqual(
      refusal('close', 403, 'Ana Flores has this conversation.', of('active')),
    );
    const it = withBot();
    it.text('Hi');
    it.botHas();
    expect(outcomes(it.reply('Hi'))).toEqual(refusal('reply', 403, `${BOT.name} has this conversation.`, of('bot')));
  });
  test('one of theirs that is at another point', () => {
    const it = held();
    it.end();
    const because = { rule: 'command.wrong-status', facts: { status: 'wrap-up' } };
    const sentence = 'The conversation is in "wrap-up", where this can\'t be done.';
    expect(outcomes(it.reply('Hi'))).toEqual(refusal('reply', 409, sentence, because));
    expect(outcomes(it.end())).toEqual(refusal('end', 409, sentence, because));
  });
  test('a customer who opted out by their carrier, while the agent has them', () => {
    const it = held();
    it.give({ type: 'text-failed', seq: 3, attempt: 1, details: 'Sender blocked for given recipient.' });
    const sentence = 'The customer opted out: nothing may be sent until they text START, or ask by phone to be texted.';
    expect(outcomes(it.reply('Hi'))).toEqual(refusal('reply', 409, sentence, { rule: 'consent.opted-out' }));
  });
});

describe('a command that is carried out names who gave it', () => {
  const by = (rule: string) => ({ rule, facts: { agent: 'ana' } });
  test('reply', () => {
    expect(outcomes(held().reply('On its way.'))).toEqual([
      {
        kind: 'text-sent',
        text: 'On its way.',
        language: 'en',
        origin: { by: 'agent', agent: ana },
        lane: expect.stringMatching(/^\+18005550100\/[0-3]$/),
        because: by('command.reply'),
      },
    ]);
  });
  test('a reply is in the customer’s language, not the channel’s', () => {
    const it = thread();
    it.text('Hola, ¿dónde está mi pedido?');
    it.assigned();
    expect(it.reply('Ya llega.').one('text-sent').language).toBe('es');
  });
  test('end', () =>
    expect(held().end().one('conversation-ended')).toEqual({
      kind: 'conversation-ended',
      by: 'agent',
      because: by('command.end'),
    }));
  test('close, while they have it, and in wrap-up', () => {
    const it = held();
    expect(it.close().one('set-aside')).toEqual({
      kind: 'set-aside',
      pool: 'default',
      generation: { seq: 4, n: 1 },
      because: by('command.close'),
    });
    const other = held();
    other.end();
    expect(other.close().one('conversation-closed')).toEqual({
      kind: 'conversation-closed',
      pool: 'default',
      endedBy: 'agent',
      because: by('command.close'),
    });
  });
});

describe('a note', () => {
  const kept = [
    { kind: 'note', by: ben, text: 'Asked twice.', because: { rule: 'command.note', facts: { by: 'ben' } } },
  ];
  test('is kept while the conversation goes on, and when it is over', () => {
    for (const it of [held(), closed()]) {
      const { current } = it.state;
      const happened = it.give(note);
      expect(outcomes(happened)).toEqual(kept);
      expect(happened.texts).toEqual([]);
      expect(it.state.current).toEqual(current);
    }
  });
  test('belongs to its conversation, and to no later one', () => {
    const sentence = 'The customer has begun another conversation since. Write the note there.';
    const refused = refusal('note', 409, sentence, { rule: 'command.other-conversation' });
    const it = thread({ config: withChannel({ survey: undefined }) }).withAgent();
    it.end();
    it.close();
    it.pass(60).text('Hi again');
    expect(outcomes(it.give(note))).toEqual(refused);
    expect(outcomes(it.give({ ...note, conversation: `${THREAD}-2` }))).toEqual(kept);
    expect(outcomes(thread().give(note))).toEqual(refused);
  });
});

describe('an agent sets', () => {
  const set = (values: Record<string, string | number>) => ({
    kind: 'context-set',
    by: ana,
    context: values,
    because: { rule: 'command.set-context', facts: { agent: 'ana' } },
  });
  test('context variables, which add to those that are set', () => {
    const it = held();
    expect(outcomes(it.give(context({ order: '5512' })))).toEqual([set({ order: '5512' })]);
    expect(outcomes(it.give(context({ items: 3 })))).toEqual([set({ items: 3 })]);
    expect(it.state.current).toMatchObject({ context: { order: '5512', items: 3 } });
  });
  test('declared ones alone, of their type: one that isn’t, and nothing is set', () => {
    const it = held();
    expect(outcomes(it.give(context({ order: '5512', items: 'three', colour: 'red' })))).toEqual(
      refusal(
        'set-context',
        400,
        'Expected declared context variables of their type, with at most 100 characters; found items: not a number, colour: not declared.',
        { rule: 'command.context', facts: { leftOut: ['items: not a number', 'colour: not declared'] } },
      ),
    );
    expect(it.state.current).not.toHaveProperty('context');
  });
  test('none where the workstream declares none', () =>
    expect(
      thread()
        .withAgent()
        .give(context({ order: '5512' }))
        .one('command-refused').status,
    ).toBe(400));
  test('the language, and automated messages are in it from then on', () => {
    const it = thread().withAgent();
    expect(outcomes(it.give(language()))).toEqual([
      {
        kind: 'language-set',
        by: ana,
        language: 'es',
        because: { rule: 'command.set-language', facts: { agent: 'ana' } },
      },
    ]);
    expect(it.state.current).toMatchObject({ status: 'active', language: 'es' });
    expect(it.end().log('text-sent')[0]?.language).toBe('es');
  });
  test.each<[string, (it: Thread) => unknown]>([
    ['active', it => it.reply('Hello')],
    ['waiting', it => it.close()],
    ['wrap-up', it => it.end()],
  ])('either while it is theirs, %s as well', (status, then) => {
    const it = held();
    then(it);
    expect(it.status).toBe(status);
    expect(it.give(context({ order: '1' })).kinds).toEqual(['context-set']);
    expect(it.give(language()).kinds).toEqual(['language-set']);
    expect(it.give(context({ order: '2' }, ben)).one('command-refused').status).toBe(403);
    expect(it.give(language(ben)).one('command-refused').status).toBe(403);
  });
});

test('the time at which the agent first answered stays', () => {
  const it = held();
  it.pass(60).reply('Anything else?');
  expect(it.state.current).toMatchObject({
    firstReplyAt: new Date(START + 10_000).toISOString(),
    lastFromAgentAt: new Date(START + 75_000).toISOString(),
  });
});
