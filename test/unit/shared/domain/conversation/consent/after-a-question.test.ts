import { ana, BOT, botConfig, type Thread, thread, withBot, withChannel } from '../../../../../support/thread';

/** An agent has just said this. */
const afterReply = (text: string): Thread => {
  const it = thread();
  it.text('Hola, ¿dónde está mi pedido?');
  it.pass(5).assigned();
  it.pass(5).reply(text);
  return it.pass(60);
};

describe('An agent asked something minutes before', () => {
  test.each(['No más, gracias', 'No mas por ahora gracias', 'nothing else, thanks'])(
    'a courtesy (%s) is nothing: it belongs to the conversation',
    text => {
      const it = afterReply('¿Necesita algo más?');
      const happened = it.text(text);
      expect(happened.one('text-received').handledAs).toBe('part-of-conversation');
      expect(happened.texts).toEqual([]);
      expect(it.state.consent.status).toBe('in');
    },
  );
  test.each(['Baja', 'Fin', 'Detener', 'Parar', 'Cancelar'])('the bare word %s is asked about, once', text => {
    const it = afterReply('¿Quiere cambiar o cancelar su cita?');
    const happened = it.text(text);
    expect(happened.kinds).toContain('opt-out-asked');
    expect(happened.texts).toHaveLength(1);
    expect(it.state.consent.status).toBe('in');
  });
  test.each(['Baja', 'Parar', 'Cancelar'])('without a question before it %s is certain', text => {
    expect(afterReply('Su pedido llega mañana.').text(text).kinds).toContain('consent-said');
  });
  test('half an hour later it is certain again', () => {
    const it = afterReply('¿Algo más?');
    expect(it.pass(31 * 60).text('Baja').kinds).toContain('consent-said');
  });
  test.each(['STOP', 'Unsubscribe', 'cancel', 'stop texting me', 'no me escriban más'])(
    'what is certain stays certain: %s',
    text => {
      const it = afterReply('¿Necesita algo más?');
      expect(it.text(text).one('consent-said')).toMatchObject({ to: 'out', grade: 'certain' });
    },
  );
  test('a bot’s question counts as well', () => {
    const it = withBot();
    it.text('Hola, ¿dónde está mi pedido?');
    it.botHas();
    it.botSays({ messages: ['¿Quiere cambiar o cancelar su cita?'] });
    expect(it.pass(30).text('Cancelar').kinds).toContain('opt-out-asked');
  });
  test('an automated text that asks is no agent', () => {
    const it = thread();
    it.text('Hola');
    expect(it.state.askedAt).toBeUndefined();
  });
  test('an agent who asked before the end still has asked', () => {
    const it = afterReply('¿Necesita algo más?');
    it.end();
    it.close();
    expect(it.text('No más, gracias').kinds).not.toContain('consent-said');
  });
});

describe('The business’s own name behind a keyword', () => {
  test.each(['STOP CONTOSO', 'Stop Contoso please', 'unsubscribe from Contoso main line'])('%s opts out', text =>
    expect(thread().text(text).kinds).toContain('consent-said'),
  );
  test('another name says nothing', () => expect(thread().text('STOP Fabrikam').kinds).not.toContain('consent-said'));
  test('a contract with us may be meant: we ask', () =>
    expect(thread().text('Cancel Contoso').kinds).toContain('opt-out-asked'));
});

describe('The customer is asked whether they want no more texts', () => {
  const asked = () => {
    const it = afterReply('¿Quiere cambiar o cancelar su cita?');
    it.text('Cancelar');
    return it.pass(20);
  };
  const opensOut = (it: Thread) => it.state.consent.status;

  test('asking again opts out, in the same words', () => {
    const it = asked();
    expect(it.text('Cancelar').one('text-received')).toMatchObject({
      handledAs: 'opt-out',
      because: { rule: 'opt-out.asked-again' },
    });
    expect(opensOut(it)).toBe('out');
  });
  test('or in others, although another text came between', () => {
    const it = asked();
    it.text('¿qué?');
    expect(it.pass(60).text('leave me alone').one('text-received')).toMatchObject({
      handledAs: 'opt-out',
      because: { rule: 'opt-out.asked-again' },
    });
    expect(opensOut(it)).toBe('out');
  });
  test('not when the agent has asked something since: the agents are told', () => {
    const it = asked();
    it.text('¿qué?');
    it.pass(5).reply('¿Cancelo la cita del lunes?');
    const happened = it.pass(30).text('Cancelar');
    expect(opensOut(it)).toBe('in');
    expect(happened.one('agents-told').trigger).toBe('opt-out-hint');
    expect(happened.texts).toEqual([]);
  });
  test('not when they said no', () => {
    const it = asked();
    expect(it.text('no').one('text-received').handledAs).toBe('stays-opted-in');
    it.pass(60).text('leave me alone');
    expect(opensOut(it)).toBe('in');
  });
  test('a day later it is a hint alone', () => {
    const it = asked();
    it.text('¿qué?');
    it.pass(25 * 3_600).text('leave me alone');
    expect(opensOut(it)).toBe('in');
  });
  test('until they answer nothing automatic leaves; people write as ever', () => {
    const it = asked();
    const transferred = it.assigned({ id: 'ben', name: 'Ben Carter' }, 3);
    expect(transferred.one('not-sent').because.rule).toBe('opt-out.question-open');
    expect(transferred.texts).toEqual([]);
    expect(
      it.give({
        type: 'reply',
        conversation: it.log[0]?.conversation ?? '',
        agent: { id: 'ben', name: 'Ben Carter' },
        text: 'Un momento',
      }).texts,
    ).toEqual(['Un momento']);
  });
  test('no survey is begun', () => {
    const it = asked();
    it.end();
    expect(it.log.findLast(({ outcome }) => outcome.kind === 'survey')?.outcome.because.rule).toBe(
      'survey.asked-about-opt-out',
    );
  });
  test('HELP and danger are answered all the same', () => {
    expect(asked().text('HELP').texts).toHaveLength(1);
    expect(asked().text('I want to kill myself').kinds).toContain('urgent');
  });
});

describe('A bot has the conversation when the customer is asked', () => {
  const asked = () => {
    const it = thread({ config: withChannel({ burstSeconds: 0 }, botConfig()) });
    it.text('Hi');
    it.botHas();
    it.botSays({ messages: ['Hello'] });
    const happened = it.pass(20).text('leave me alone');
    return { it: it.pass(20), happened };
  };
  test('it isn’t asked, and nothing wakes it, until they answer', () => {
    const { it, happened } = asked();
    expect(happened.kinds).toContain('opt-out-asked');
    expect(happened.kinds).not.toContain('bot-asked');
    expect(happened.log('wake-scheduled').map(({ rule }) => rule)).not.toContain('bot');
    expect(it.status).toBe('bot');
  });
  test('a no hands it what was said before', () => {
    const { it } = asked();
    expect(it.text('no').one('bot-asked')).toMatchObject({ bot: BOT.id });
    expect(it.state.current).toMatchObject({ asked: { text: 'leave me alone' } });
  });
  test('anything else hands it both', () => {
    const { it } = asked();
    it.text('where is my order?');
    expect(it.state.current).toMatchObject({ asked: { text: 'leave me alone\nwhere is my order?' } });
  });
});

describe('A bot is thinking when the customer is asked', () => {
  const ASKED = 'Where is my order 5521?';
  const answered = (answer: Record<string, unknown>) => {
    const it = thread({ config: withChannel({ burstSeconds: 0 }, botConfig()) });
    it.text(ASKED);
    it.botHas();
    it.pass(5).text('cancel please');
    const happened = it.pass(5).botSays(answer);
    return { it: it.pass(20), happened };
  };
  test.each([
    [{ messages: ['It comes tomorrow.'] }],
    [{ messages: ['It comes tomorrow.'], actions: ['EndConversation'] }],
    [{ messages: ['One moment.'], later: true }],
  ])('its answer waits, and it is asked about the whole again: %j', answer => {
    const { it, happened } = answered(answer);
    expect(happened.one('bot-answered')).toMatchObject({
      heldBack: true,
      because: { rule: 'opt-out.question-open' },
    });
    expect(happened.texts).toEqual([]);
    expect(happened.kinds).not.toContain('not-sent');
    expect(it.state.current).toMatchObject({ unanswered: { text: `${ASKED}\ncancel please` } });
    expect(it.text('NO').kinds).toContain('bot-asked');
    expect(it.state.current).toMatchObject({ asked: { text: `${ASKED}\ncancel please` } });
    expect(it.pass(5).botSays({ messages: ['It comes tomorrow.'] }).texts).toEqual(['It comes tomorrow.']);
  });
  test('a person whom it calls is called', () => {
    const { it, happened } = answered({ messages: ['A person helps you.'], actions: ['Escalate'] });
    expect(happened.kinds).toContain('bot-left');
    expect(it.status).toBe('open');
  });
  test('who wants no more texts is sent none', () => {
    const { it } = answered({ messages: ['It comes tomorrow.'] });
    it.text('YES');
    expect(it.state.consent.status).toBe('out');
    expect(it.log.some(({ outcome }) => outcome.kind === 'text-sent' && outcome.text.includes('tomorrow'))).toBe(false);
  });
});

describe('Who opted out writes on', () => {
  const out = () => {
    const it = thread();
    it.withAgent().text('STOP');
    return it.pass(60);
  };
  const row = (happened: ReturnType<Thread['text']>) =>
    happened.effects.find(effect => effect.kind === 'project' && effect.model === 'restricted');

  test('nothing is sent, and a supervisor sees it with how often', () => {
    const it = out();
    const first = it.text('I only meant the newsletter!');
    expect(first.texts).toEqual([]);
    expect(row(first)).toMatchObject({
      gone: false,
      row: { optedOut: { by: 'customer', rule: 'opt-out.keyword', texts: 1, lastAt: it.nowIso }, blocked: null },
    });
    expect(row(it.pass(60).text('Hello?'))).toMatchObject({ row: { optedOut: { texts: 2 } } });
  });
  test('who only opted out isn’t listed', () => {
    const it = thread().withAgent();
    expect(row(it.text('STOP'))).toBeUndefined();
  });
  test('who comes back is no longer listed', () => {
    const it = out();
    it.text('Hello?');
    const back = it.pass(5).text('START');
    expect(row(back)).toMatchObject({ gone: true, row: { optedOut: null } });
    expect(it.state.sender?.afterOptOut).toBeUndefined();
    const byPhone = out();
    byPhone.text('Hello?');
    expect(row(byPhone.give({ type: 'sender', action: 'opt-in', by: ana, note: 'asked on the phone' }))).toMatchObject({
      gone: true,
    });
  });
  test('a reaction of theirs is no text', () => {
    const it = out();
    expect(row(it.text('Liked “It is on its way.”'))).toBeUndefined();
  });
});
