import { attachmentsSchema } from '../../../../../../shared/domain/files/schema';
import { ana, botConfig, FIRST, START, type Thread, thread, withChannel } from '../../../../../support/thread';

const FILE = { id: 'a'.repeat(32), name: 'IMG_0042.jpg', contentType: 'image/jpeg', size: 120_000 };
const on = (attachments: object, channel: object = {}) =>
  withChannel({ attachments: attachmentsSchema.parse(attachments), ...channel });
const BOTH = { customers: true, agents: true };
const ask = { type: 'ask-for-file', conversation: FIRST, agent: ana } as const;
const send = { type: 'send-file', conversation: FIRST, agent: ana, file: FILE } as const;
const came = { type: 'file-received', conversation: FIRST, via: 'link', file: FILE } as const;
const tooLarge = {
  type: 'file-refused',
  conversation: FIRST,
  via: 'media',
  refusal: 'too-large',
  because: { rule: 'file.too-large', facts: { maxMegabytes: 5 } },
} as const;
const withMedia = (text = 'Look at this', count = 2) =>
  ({
    type: 'text-received',
    messageId: 'mms',
    from: '+14255550123',
    to: '+18005550100',
    text,
    receivedAt: new Date(START).toISOString(),
    media: Array.from({ length: count }, (_, n) => ({ url: `https://media.example/${n}`, contentType: 'image/jpeg' })),
  }) as const;
const outcomes = ({ entries }: { readonly entries: Thread['log'] }) => entries.map(({ outcome }) => outcome);

describe('what an agent does with files says who, and how it went', () => {
  const because = { rule: 'command.send-file', facts: { agent: 'ana', via: 'link' } };
  const origin = { by: 'agent', agent: ana };
  test('a link to send one with is the agent’s text', () => {
    const reason = { rule: 'command.ask-for-file', facts: { agent: 'ana' } };
    const [link, text] = outcomes(
      thread({ config: on(BOTH) })
        .withAgent()
        .give(ask),
    );
    expect(link).toMatchObject({ kind: 'link-made', link: 'upload', conversation: FIRST, about: {}, because: reason });
    expect(text).toMatchObject({ kind: 'text-sent', origin, because: reason });
  });
  test('a file goes as a link, where texts carry none', () => {
    const [file, link, text] = outcomes(
      thread({ config: on(BOTH) })
        .withAgent()
        .give(send),
    );
    expect(file).toEqual({ kind: 'file-sent', conversation: FIRST, file: FILE, agent: ana, via: 'link', because });
    expect(link).toMatchObject({ kind: 'link-made', link: 'file', conversation: FIRST, because });
    expect(text).toMatchObject({ kind: 'text-sent', origin, because });
  });
  test('and with the text, where the provider carries media', () => {
    const [file, , text] = outcomes(
      thread({ config: on(BOTH, { provider: 'twilio' }) })
        .withAgent()
        .give(send),
    );
    const reason = { rule: 'command.send-file', facts: { agent: 'ana', via: 'media' } };
    expect(file).toEqual({
      ...{ kind: 'file-sent', conversation: FIRST, file: FILE, agent: ana, via: 'media' },
      because: reason,
    });
    expect(text).toMatchObject({ kind: 'text-sent', origin, because: reason });
  });
  test('is in the customer’s language, not the channel’s', () => {
    const it = thread({ config: on(BOTH) });
    it.text('Hola, ¿dónde está mi pedido?');
    it.assigned();
    for (const input of [ask, send]) {
      const happened = it.give(input);
      expect(happened.one('link-made').language).toBe('es');
      expect(happened.one('text-sent').language).toBe('es');
    }
  });
  test('where files are switched off, the log says whose and where', () => {
    const it = thread({ config: on({}) }).withAgent();
    const off = (who: string) => ({ rule: 'files.switched-off', facts: { who, channel: 'main' } });
    expect(it.give(ask).one('command-refused')).toEqual({
      kind: 'command-refused',
      command: 'ask-for-file',
      status: 409,
      sentence: 'Files from customers are switched off for the channel "Contoso main line".',
      because: off('customers'),
    });
    expect(it.give(send).one('command-refused').because).toEqual(off('agents'));
  });
  test('to a customer who opted out by their carrier nothing goes, and no link is made', () => {
    const it = thread({ config: on(BOTH) }).withAgent();
    it.give({ type: 'text-failed', seq: 3, attempt: 1, details: 'Sender blocked for given recipient.' });
    for (const input of [ask, send])
      expect(outcomes(it.give(input))).toEqual([
        {
          kind: 'command-refused',
          command: input.type,
          status: 409,
          sentence: 'The customer opted out: nothing may be sent until they text START, or ask by phone to be texted.',
          because: { rule: 'consent.opted-out' },
        },
      ]);
  });
});

describe('a customer’s file that was taken', () => {
  const taken = (via: 'link' | 'media') => ({
    kind: 'file-received',
    conversation: FIRST,
    file: FILE,
    via,
    because: { rule: 'file.taken', facts: { via, contentType: 'image/jpeg', size: 120_000 } },
  });
  const aside = () => {
    const it = thread({ config: on(BOTH) }).withAgent();
    it.close();
    return it.pass(60);
  };
  test('by a link is something that they say: it calls somebody back', () => {
    const it = aside();
    const [file, queued] = outcomes(it.give(came));
    expect(file).toEqual(taken('link'));
    expect(queued).toMatchObject({ kind: 'work-queued', text: 'IMG_0042.jpg', preferredAgent: 'ana' });
    expect(it.state.current).toMatchObject({ status: 'open', lastFromCustomerAt: it.nowIso });
  });
  test('with a text calls nobody: the text has', () =>
    expect(outcomes(aside().give({ ...came, via: 'media' }))).toEqual([taken('media')]));
  test('while a bot has them is no turn of the bot’s', () => {
    const it = thread({ config: botConfig({}, on(BOTH)) });
    it.text('Hi');
    it.botHas();
    it.botSays({ messages: ['Hello!'] });
    expect(outcomes(it.pass(5).give(came))).toEqual([taken('link')]);
    expect(it.status).toBe('bot');
  });
});

describe('a customer’s file that was refused', () => {
  const { because } = tooLarge;
  const refused = { kind: 'file-refused', conversation: FIRST, refusal: 'too-large', via: 'media', because };
  const rule = 'file.too-large';
  test('is told to both, with the reason', () => {
    const [file, text, told] = outcomes(
      thread({ config: on(BOTH) })
        .withAgent()
        .give(tooLarge),
    );
    expect(file).toEqual(refused);
    const facts = { trigger: 'file-too-large', source: 'default', maxMegabytes: 5 };
    expect(text).toMatchObject({ kind: 'text-sent', because: { rule, facts: { ...facts, language: 'en' } } });
    expect(told).toMatchObject({ kind: 'agents-told', because: { rule, facts } });
  });
  test('is told to the customer alone once it is over', () => {
    const it = thread({ config: on(BOTH) }).withAgent();
    it.end();
    it.close();
    expect(it.give(tooLarge).kinds).toEqual(['file-refused', 'text-sent']);
  });
});

describe('what came with a text', () => {
  test('is fetched: so many, of that text', () => {
    const happened = thread({ config: on(BOTH) })
      .withAgent()
      .give(withMedia());
    expect(happened.one('media-expected')).toEqual({
      kind: 'media-expected',
      conversation: FIRST,
      of: happened.entries[0]?.seq,
      count: 2,
      because: { rule: 'file.came-with-text', facts: { count: 2 } },
    });
  });
  test('belongs to the conversation that the text began', () => {
    const happened = thread({ config: on(BOTH) }).give(withMedia());
    const text = happened.entries.find(({ outcome }) => outcome.kind === 'text-received');
    expect(happened.one('media-expected')).toMatchObject({ conversation: FIRST, of: text?.seq });
  });
  test('is refused where customers may send none', () =>
    expect(
      thread({ config: on({}) })
        .withAgent()
        .give(withMedia())
        .one('file-refused'),
    ).toEqual({
      kind: 'file-refused',
      conversation: FIRST,
      refusal: 'switched-off',
      via: 'media',
      because: { rule: 'files.switched-off', facts: { who: 'customers', count: 2 } },
    }));
  test.each(['HELP', 'STOP', 'START'])('of who says %s is left where it is', word => {
    const it = thread({ config: on({}) });
    if (word === 'START') it.text('STOP');
    expect(it.give(withMedia(word)).kinds).not.toContain('file-refused');
    const held = thread({ config: on(BOTH) }).withAgent();
    expect(held.give(withMedia(word)).kinds).not.toContain('media-expected');
  });
  test('of who was muted before they ever had a conversation is left where it is', () => {
    const it = thread({ config: on(BOTH) });
    it.give({ type: 'sender', action: 'mute', by: ana });
    expect(it.give(withMedia()).kinds).toEqual(['text-received']);
  });
  test('is nothing, where nothing came', () =>
    expect(
      thread({ config: on(BOTH) })
        .withAgent()
        .give(withMedia('Hi', 0)).kinds,
    ).toEqual(['text-received']));
});
