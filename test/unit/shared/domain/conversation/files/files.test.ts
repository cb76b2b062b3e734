import { rebuildThread } from '../../../../../../shared/domain/conversation/evolve/rebuild';
import { attachmentsSchema } from '../../../../../../shared/domain/files/schema';
import { segmentsOf } from '../../../../../../shared/domain/text/segments';
import { ana, ben, FIRST, START, THREAD, thread, withChannel } from '../../../../../support/thread';

const FILE = { id: 'a'.repeat(32), name: 'IMG_0042.jpg', contentType: 'image/jpeg', size: 120_000 };
const on = (attachments: object, channel: object = {}) =>
  withChannel({ attachments: attachmentsSchema.parse(attachments), ...channel });
const BOTH = { customers: true, agents: true };
const held = (config = on(BOTH)) => thread({ config }).withAgent();
const ask = (text?: string) => ({ type: 'ask-for-file', conversation: FIRST, agent: ana, text }) as const;
const send = (agent = ana, text?: string) =>
  ({ type: 'send-file', conversation: FIRST, agent, text, file: FILE }) as const;
const came = { type: 'file-received', conversation: FIRST, via: 'link', file: FILE } as const;
const refusedFor = (refusal: 'too-large' | 'blocked') =>
  ({ type: 'file-refused', conversation: FIRST, via: 'media', refusal, because: { rule: `file.${refusal}` } }) as const;
const withMedia = (count = 2) =>
  ({
    type: 'text-received',
    messageId: 'mms',
    from: '+14255550123',
    to: '+18005550100',
    text: 'Look at this',
    receivedAt: new Date(START).toISOString(),
    media: Array.from({ length: count }, (_, n) => ({ url: `https://media.example/${n}`, contentType: 'image/jpeg' })),
  }) as const;

describe('an agent asks for a file', () => {
  it('texts a link for two days, and writes its row', () => {
    const happened = held().give(ask());
    expect(happened.kinds).toEqual(['link-made', 'text-sent']);
    const { token, expiresAt } = happened.one('link-made');
    expect(happened.texts).toEqual([
      expect.stringMatching(/^Please send us your file here \(up to 5 MB, within 48 h\): .+\/u\//),
    ]);
    expect(happened.texts[0]).toContain(token);
    expect(Date.parse(expiresAt) - Date.parse(happened.entries[0]?.at ?? '')).toBe(48 * 3_600_000);
    expect(happened.effects).toContainEqual(
      expect.objectContaining({
        model: 'link',
        row: expect.objectContaining({ kind: 'upload', conversation: FIRST }),
      }),
    );
  });

  it('uses the agent’s own words', () => {
    expect(held().give(ask('A photo of the label, please:')).texts).toEqual([
      expect.stringMatching(/^A photo of the label, please: \S+$/),
    ]);
  });

  it('gives each its own link', () => {
    const conversation = held();
    const links = [1, 2].map(() => conversation.give(ask()).one('link-made').token);
    expect(new Set(links).size).toBe(2);
  });

  it('refuses who doesn’t have it, and after STOP', () => {
    const conversation = held();
    expect(conversation.give({ ...ask(), agent: ben }).one('command-refused').status).toBe(403);
    conversation.text('STOP');
    expect(conversation.give(ask()).one('command-refused').status).toBe(409);
  });
});

describe('texts about files', () => {
  test.each(['en', 'es', 'fr', 'de'])('fit into one segment of plain letters: %s', language => {
    const conversation = held(on(BOTH, { language }));
    for (const input of [ask(), send()]) {
      const [text = ''] = conversation.give(input).texts;
      expect(segmentsOf(text)).toMatchObject({ encoding: 'GSM-7', segments: 1 });
    }
  });
});

describe('#42 customers’ and agents’ files are switched on separately', () => {
  test.each([
    [{ customers: true, agents: false }, undefined, 'Files from agents are switched off'],
    [{ customers: false, agents: true }, 'Files from customers are switched off', undefined],
    [{}, 'Files from customers are switched off', 'Files from agents are switched off'],
    [BOTH, undefined, undefined],
  ])('%j', (attachments, asked, sent) => {
    for (const [input, refusal] of [[ask(), asked] as const, [send(), sent] as const]) {
      const happened = held(on(attachments)).give(input);
      if (refusal === undefined) expect(happened.kinds).toContain('text-sent');
      else expect(happened.one('command-refused').sentence).toContain(refusal);
    }
  });

  it('tells the customer who sends one all the same, and their agent', () => {
    const happened = held(on({ agents: true })).give(withMedia());
    expect(happened.one('file-refused').refusal).toBe('switched-off');
    expect(happened.texts).toEqual([expect.stringContaining('can’t open that kind'.replace('’', "'"))]);
    expect(happened.one('agents-told').trigger).toBe('unsupported-message');
  });
});

describe('an agent’s file', () => {
  it('goes as a link that expires, where texts carry none', () => {
    const happened = held(on({ ...BOTH, linkHours: 12 })).give(send());
    expect(happened.kinds.slice(0, 3)).toEqual(['file-sent', 'link-made', 'text-sent']);
    expect(happened.texts).toEqual([
      expect.stringMatching(/^Ana Flores sent you a file\. Open it within 12 h: .+\/f\/.+/),
    ]);
    expect(happened.one('text-sent').mediaUrls).toBeUndefined();
    expect(happened.one('link-made').about).toEqual({ file: FILE.id });
  });

  it('goes with the text, where the provider carries media', () => {
    const happened = held(on(BOTH, { provider: 'twilio' })).give(send(ana, 'Here is your label'));
    const { token } = happened.one('link-made');
    expect(happened.texts).toEqual(['Here is your label']);
    expect(happened.one('text-sent').mediaUrls).toEqual([expect.stringMatching(new RegExp(`/f/${token}\\?download$`))]);
    expect(happened.one('file-sent').via).toBe('media');
  });

  it('is refused from somebody else', () => {
    expect(held().give(send(ben)).kinds).toEqual(['command-refused']);
  });
});

describe('a customer’s file', () => {
  it('stands in the log, is unread for their agent, and previews by its name', () => {
    const conversation = held();
    const happened = conversation.give(came);
    expect(happened.one('file-received')).toMatchObject({ conversation: FIRST, file: FILE, via: 'link' });
    expect(happened.effects).toContainEqual(
      expect.objectContaining({
        model: 'inbox',
        key: { agent: 'ana', thread: THREAD },
        row: expect.objectContaining({ unread: true, preview: 'IMG_0042.jpg' }),
      }),
    );
    expect(happened.texts).toEqual([]);
  });

  it('calls back the agent who set the conversation aside', () => {
    const conversation = held();
    conversation.close();
    expect(conversation.status).toBe('waiting');
    expect(conversation.pass(60).give(came).one('work-queued').preferredAgent).toBe('ana');
  });

  it('that crosses the end is kept in the log, and begins nothing', () => {
    const conversation = held();
    conversation.end();
    conversation.close();
    expect(conversation.status).toBe('closed');
    expect(conversation.give(came).kinds).toEqual(['file-received']);
  });

  test('#43 one that is too large is told to the customer and to the agent', () => {
    const happened = held().give(refusedFor('too-large'));
    expect(happened.kinds).toEqual(['file-refused', 'text-sent', 'agents-told']);
    expect(happened.texts).toEqual([expect.stringContaining('too large')]);
    expect(happened.one('agents-told')).toMatchObject({
      trigger: 'file-too-large',
      because: { rule: 'file.too-large' },
    });
  });

  test('#44 one of a blocked type is told to the customer and to the agent', () => {
    const happened = held().give(refusedFor('blocked'));
    expect(happened.texts).toHaveLength(1);
    expect(happened.one('agents-told').trigger).toBe('unsupported-message');
  });

  it('is told to no agent while there is none, and to no customer who opted out', () => {
    const alone = thread({ config: on(BOTH) });
    alone.text('Hi');
    expect(alone.give(refusedFor('too-large')).kinds).not.toContain('agents-told');
    const conversation = held();
    conversation.text('STOP');
    expect(conversation.give(refusedFor('too-large')).texts).toEqual([]);
  });
});

describe('media that come with a text', () => {
  it('are fetched, each by a call of its own', () => {
    const happened = held(on(BOTH, { provider: 'twilio' })).give(withMedia(3));
    const text = happened.entries.find(({ outcome }) => outcome.kind === 'text-received');
    expect(happened.one('media-expected')).toMatchObject({ of: text?.seq, count: 3, conversation: FIRST });
    expect(happened.effects.filter(({ kind }) => kind === 'call-integration')).toEqual(
      [0, 1, 2].map(nth => ({
        kind: 'call-integration',
        call: { kind: 'fetch-media', conversation: FIRST, of: text?.seq, nth },
      })),
    );
  });

  it('of someone who says STOP are left where they are', () => {
    const happened = held().give({ ...withMedia(), text: 'STOP' });
    expect(happened.kinds).not.toContain('media-expected');
    expect(happened.effects.some(({ kind }) => kind === 'call-integration')).toBe(false);
  });
});

test('the head is what the log says', () => {
  const conversation = held();
  for (const input of [ask(), send(), came, refusedFor('too-large'), withMedia()]) conversation.pass(10).give(input);
  expect(rebuildThread(THREAD, conversation.log).state).toEqual(conversation.state);
});

describe('a customer’s file calls nobody', () => {
  const by = { id: 'ben', name: 'Ben Carter' };
  it.each([
    ['block', 'sender.blocked'],
    ['opt-out', 'consent.opted-out'],
    ['mute', 'sender.muted'],
  ] as const)('after %s: it is kept, and the log says why', (action, rule) => {
    const conversation = held();
    conversation.give(ask());
    if (action === 'mute') conversation.end();
    conversation.give({ type: 'sender', action, by });
    const happened = conversation.pass(5).give(came);
    expect(happened.kinds).toEqual(['file-received']);
    expect(happened.one('file-received').because.facts).toMatchObject({ callsNobody: rule });
    expect(conversation.status).toBe('wrap-up');
  });

  it('in a flood its media are left where they are', () => {
    const conversation = thread({ config: on(BOTH, { floodLimit: { texts: 1, perSeconds: 60 } }) });
    expect(conversation.give(withMedia()).kinds).toContain('media-expected');
    expect(conversation.give({ ...withMedia(), messageId: 'mms2' }).kinds).not.toContain('media-expected');
  });
});
