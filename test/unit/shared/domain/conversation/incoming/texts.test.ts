import { sampleConfig } from '../../../../../support/sample-config';
import { ana, FIRST, THREAD, thread, withChannel } from '../../../../../support/thread';

describe('Nobody has written yet', () => {
  test('#34 the first text begins a conversation: greeting first, then someone is asked for', () => {
    const it = thread();
    const happened = it.text('Hi, where is my order?');
    expect(happened.kinds).toEqual([
      'conversation-started',
      'text-received',
      'text-sent',
      'work-queued',
      'wake-scheduled',
      'wake-scheduled',
    ]);
    expect(happened.one('text-received').handledAs).toBe('new-conversation');
    expect(happened.texts[0]).toMatch(/^Thanks for texting Contoso!/);
    expect(it.state.current).toMatchObject({ status: 'open', id: FIRST, language: 'en', textsIn: 1, textsOut: 1 });
    expect(happened.effects.find(effect => effect.kind === 'tell-pool')).toMatchObject({
      pool: 'default',
      input: {
        type: 'queue',
        conversation: FIRST,
        channel: 'main',
        language: 'en',
        firstContact: true,
        text: 'Hi, where is my order?',
      },
    });
  });
  test('what came with a text is kept in the log', () => {
    const media = [{ url: 'https://api.twilio.com/media/ME1', contentType: 'image/jpeg' }];
    const to = '+18005550100';
    const receivedAt = '2026-11-23T15:00:00.000Z';
    const happened = thread().give({
      ...{ type: 'text-received', messageId: 'm1', from: '+14255550123', to, text: '', receivedAt, media },
    });
    expect(happened.one('text-received')).toMatchObject({ text: '', media, handledAs: 'new-conversation' });
  });
  test('#28 a customer who writes Spanish is answered in Spanish', () =>
    expect(thread().text('Hola, ¿dónde está mi pedido?').texts[0]).toMatch(/^¡Gracias por escribir/));
  test('#28 an unknown language gets the channel’s own', () =>
    expect(thread().text('Xyzzy 5512').texts[0]).toMatch(/^Thanks for texting/));
  test('#5 the channel’s language is used where the text tells none', () =>
    expect(thread({ config: withChannel({ language: 'es' }) }).text('5512').texts[0]).toMatch(/^¡Gracias/));
  test('#24 the master switch silences the greeting, and the log says why', () => {
    const happened = thread({ config: withChannel({ automatedMessages: false }) }).text('Hi');
    expect(happened.texts).toEqual([]);
    expect(happened.one('not-sent')).toMatchObject({ what: 'greeting', because: { rule: 'auto-messages.off' } });
  });
  test('#4 a number that no channel has is not served', () =>
    expect(() => thread({ to: '+18005550999' }).text('Hi')).toThrow(/No channel has the number/));
  test('#7 a number whose plan does not receive is not served', () =>
    expect(() => thread({ config: withChannel({ plan: 'send' }) }).text('Hi')).toThrow(/has the plan "send"/));
  test('HELP is answered, and begins no conversation', () => {
    const it = thread();
    const happened = it.text('HELP');
    expect(happened.one('text-received').handledAs).toBe('help');
    expect(happened.texts).toHaveLength(1);
    expect(it.status).toBe('idle');
  });
});

describe('It is closed', () => {
  const evening = () => thread({ to: '+18005550101' }).pass(10 * 3_600);
  test('#9 the out-of-hours message names the next opening; the text is kept and queued', () => {
    const happened = evening().text('Hello');
    expect(happened.texts[0]).toMatch(/We are closed right now.*tomorrow at 8:00 AM/);
    expect(happened.one('text-sent').because.rule).toBe('hours.closed');
    expect(happened.kinds).toContain('work-queued');
  });
  test('#10 on a holiday the holiday message is sent, not the other', () => {
    const happened = thread({ to: '+18005550102' }).text('Hello');
    expect(happened.texts).toEqual([expect.stringMatching(/summer break/)]);
    expect(happened.one('text-sent').because.rule).toBe('hours.holiday');
  });
  test('#11 another text belongs to the same conversation and is not told again', () => {
    const it = evening();
    it.text('Hello');
    const happened = it.pass(60).text('Are you there?');
    expect(happened.kinds).toEqual(['text-received']);
    expect(it.state.conversations).toBe(1);
  });
  test('#8 a channel without hours is always open', () =>
    expect(
      thread()
        .pass(10 * 3_600)
        .text('Hi').texts[0],
    ).toMatch(/^Thanks for texting/));
});

describe('An agent has the conversation', () => {
  test('#25 the customer was told who, with the name filled in', () => {
    const it = thread();
    it.text('Hi, where is my order?');
    expect(it.assigned().texts).toEqual(['Hi, this is Ana Flores from Contoso. How can I help?']);
  });
  test('a text is part of it, shown to the agent as unread', () => {
    const it = thread().withAgent();
    const happened = it.text('Great!');
    expect(happened.kinds).toEqual(['text-received']);
    expect(happened.effects).toEqual([
      expect.objectContaining({
        model: 'inbox',
        key: { agent: 'ana', thread: THREAD },
        gone: false,
        row: expect.objectContaining({ unread: true, preview: 'Great!' }),
      }),
      expect.objectContaining({ model: 'day-figures', key: { day: '2026-11-23', conversation: FIRST } }),
    ]);
  });
  test('a text that was received before the last one is kept as late', () => {
    const it = thread().withAgent();
    it.text('Second');
    expect(it.pass(1).text('First', 30).one('text-received').late).toBe(true);
  });
});

describe('The agent ended it, and is in wrap-up', () => {
  const ended = () => {
    const it = thread().withAgent();
    it.end();
    return it.pass(10);
  };
  test('a score goes to the survey, not to the agent', () => {
    const it = ended();
    expect(it.text('5').one('text-received').handledAs).toBe('survey-answer');
    expect(it.status).toBe('wrap-up');
  });
  test('a new request puts the survey aside and goes back to the agent', () => {
    const it = ended();
    const happened = it.text('Wait, can you also change my delivery address please?');
    expect(happened.one('survey').facts).toEqual([expect.objectContaining({ kind: 'ended', end: 'put-aside' })]);
    expect(happened.kinds).toContain('agent-resumed');
    expect(it.state.current).toMatchObject({ status: 'active', agent: ana });
  });
  test('a text that crossed the end is seen like any other: it has waited for nobody yet', () => {
    const it = ended();
    expect(it.text('The box was open, though!', 12).kinds).toContain('agent-resumed');
    expect(it.state.current).toMatchObject({ status: 'active', agent: ana });
  });
});

describe('The conversation is closed', () => {
  const closed = (config = sampleConfig()) => {
    const it = thread({ config }).withAgent();
    it.end();
    it.pass(5).text('5');
    it.pass(5).text('All good');
    it.pass(5).close();
    return it.pass(3_600);
  };
  test('#83 another text begins another conversation', () => {
    const it = closed();
    expect(it.text('Hi again').one('conversation-started').conversation).toBe(`${THREAD}-2`);
    expect(it.state.conversations).toBe(2);
  });
  test('#85 within the channel’s hours it goes on with the same one, to the same agent if they can', () => {
    const it = closed(withChannel({ reopenWithinHours: 2 }));
    const happened = it.text('One more thing');
    expect(happened.one('text-received').handledAs).toBe('reopened-conversation');
    expect(happened.one('work-queued').preferredAgent).toBe('ana');
    expect(it.state.current).toMatchObject({ id: FIRST, status: 'open' });
  });
  test('after these hours it is a new one', () =>
    expect(closed(withChannel({ reopenWithinHours: 0.5 })).text('One more thing').kinds).toContain(
      'conversation-started',
    ));
  test('an answer that comes after the survey is over is no new conversation’s first word twice', () => {
    const it = closed();
    it.text('Where is my refund?');
    expect(it.state.conversations).toBe(2);
    expect(it.pass(5).text('3').one('text-received').handledAs).toBe('part-of-conversation');
  });
});
