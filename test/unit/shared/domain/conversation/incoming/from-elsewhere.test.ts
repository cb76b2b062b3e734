import { FIRST, type Happened, type Thread, thread, withChannel } from '../../../../../support/thread';

const MEXICO = '+525512345678';
const SATELLITE = '+881612345678';
const from = (it: Thread, number: string, text: string): Happened =>
  it.give({
    ...{ type: 'text-received', messageId: `m${it.log.length}`, from: number, to: '+18005550100' },
    ...{ text, receivedAt: it.nowIso },
  });
const listed = ({ effects }: Happened) =>
  effects.flatMap(effect => (effect.kind === 'project' && effect.model === 'restricted' ? [effect] : []));
const takeUp = (it: Thread) => it.give({ type: 'sender', action: 'take-up', by: { id: 'sue', name: 'Sue' } });

describe('A text from a country that the channel doesn’t serve', () => {
  test('is kept and listed; nothing answers it, and nobody is called', () => {
    const it = thread();
    const happened = from(it, MEXICO, 'Hi, where is my order?');
    expect(happened.one('text-received')).toMatchObject({
      handledAs: 'from-elsewhere',
      because: { rule: 'sender.from-elsewhere', facts: { country: 'MX' } },
    });
    expect(happened.kinds).toEqual(
      expect.not.arrayContaining(['text-sent', 'work-queued', 'agents-told', 'survey-asked']),
    );
    expect(listed(happened)).toMatchObject([
      {
        gone: false,
        row: { conversation: FIRST, elsewhere: { texts: 1, because: { rule: 'sender.from-elsewhere' } } },
      },
    ]);
    expect(it.status).toBe('closed');
  });
  test('the next ones are counted, in the same place', () => {
    const it = thread();
    from(it, MEXICO, 'Hi');
    const happened = from(it.pass(5), MEXICO, 'Anybody there?');
    expect(happened.kinds).toEqual(['text-received']);
    expect(listed(happened)).toMatchObject([{ row: { elsewhere: { texts: 2 } } }]);
    expect(it.state.conversations).toBe(1);
  });
  test('a person takes it up: somebody is called, and may answer', () => {
    const it = thread();
    from(it, MEXICO, 'Hi, where is my order?');
    const taken = takeUp(it.pass(60));
    expect(taken.kinds).toEqual(expect.arrayContaining(['sender-taken-up', 'conversation-reopened', 'work-queued']));
    expect(listed(taken)).toMatchObject([{ gone: true, row: { elsewhere: null } }]);
    it.pass(5).assigned();
    expect(it.reply('It is on its way.').texts).toEqual(['It is on its way.']);
    expect(from(it.pass(5), MEXICO, 'Thank you').one('text-received').handledAs).toBe('part-of-conversation');
    const ended = it.end();
    expect(ended.texts).toEqual([]);
    expect(takeUp(it).one('command-refused')).toMatchObject({ status: 409, command: 'take-up' });
  });
  test('crisis words call a person at once, and are answered', () => {
    const it = thread();
    const happened = from(it, MEXICO, 'I want to kill myself');
    expect(happened.kinds).toEqual(expect.arrayContaining(['urgent', 'work-queued', 'agents-told']));
    expect(happened.texts).toHaveLength(1);
    expect(it.status).toBe('open');
  });
  test('HELP is answered, STOP is recorded, and confirmed where no carrier does', () => {
    const it = thread({
      config: withChannel({ provider: 'telesign', number: '55501', numberType: 'short-code' }),
      to: '55501',
    });
    const say = (text: string) =>
      it.give({
        ...{ type: 'text-received', messageId: text, from: MEXICO, to: '55501' },
        text,
        receivedAt: it.nowIso,
      });
    expect(say('HELP').texts).toHaveLength(1);
    const stopped = say('STOP');
    expect(stopped.one('consent-said')).toMatchObject({ to: 'out', changed: true });
    expect(stopped.texts).toHaveLength(1);
    it.pass(5);
    expect(say('START').one('consent-said')).toMatchObject({ to: 'in', changed: true });
  });
  test('one that the channel names is answered as any other', () => {
    const it = thread({ config: withChannel({ countries: ['US', 'MX'] }) });
    expect(from(it, MEXICO, 'Hi').texts).toHaveLength(1);
    expect(it.status).toBe('open');
  });
});

describe('Premium numbers and satellites', () => {
  test('are sent nothing, whatever they write and whatever the channel says', () => {
    const it = thread({ config: withChannel({ countries: ['US', 'MX'] }) });
    expect(from(it, SATELLITE, 'HELP').texts).toEqual([]);
    expect(from(it, SATELLITE, 'Hi').one('text-received').handledAs).toBe('from-elsewhere');
  });
  test('crisis words call a person all the same, and no text leaves by itself', () => {
    const happened = from(thread(), SATELLITE, 'I want to kill myself');
    expect(happened.kinds).toEqual(expect.arrayContaining(['urgent', 'work-queued']));
    expect(happened.texts).toEqual([]);
  });
});

describe('Short codes and names', () => {
  test.each(['55577', 'Contoso'])('%s is never queued or answered, whatever it says', sender => {
    const it = thread();
    for (const text of ['Your code is 1234', 'I want to kill myself', 'HELP', 'Hi, where is my order?']) {
      const happened = from(it.pass(5), sender, text);
      expect(happened.texts).toEqual([]);
      expect(happened.kinds).not.toContain('work-queued');
      expect(happened.kinds).not.toContain('urgent');
    }
    expect(takeUp(it).one('command-refused').sentence).toMatch(/nobody reads an answer there/);
  });
});
