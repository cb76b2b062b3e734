import { ana, thread, withChannel } from '../../../../../support/thread';

const SPANISH = 'necesito ayuda con mi pedido';
const languageOf = ({ state: { current } }: ReturnType<typeof thread>) =>
  current.status === 'idle' ? undefined : current.language;

describe('The customer goes on in another language', () => {
  test('Hi, then Spanish: what is said next is Spanish', () => {
    const it = thread();
    it.text('Hi');
    expect(languageOf(it)).toBe('en');
    const happened = it.pass(20).text(SPANISH);
    expect(happened.one('language-changed')).toMatchObject({
      language: 'es',
      because: { rule: 'language.clear-change', facts: { before: 'en', to: 'es' } },
    });
    expect(it.assigned().texts[0]).toMatch(/Ana Flores|[áéíóú¡¿]/);
    expect(it.state.current).toMatchObject({ language: 'es', status: 'active' });
  });
  test.each(['Los Angeles', 'El Paso Texas', 'Casa del Sol', 'Juan de la Cruz'])(
    'Hi, then %s: a name, and the language stays',
    text => {
      const it = thread();
      it.text('Hi');
      expect(it.text(text).kinds).not.toContain('language-changed');
      expect(languageOf(it)).toBe('en');
    },
  );
  test('a name begins no conversation in another language', () => {
    const it = thread();
    it.text('Los Angeles');
    expect(languageOf(it)).toBe('en');
  });
  test('the second time it says so no more', () => {
    const it = thread();
    it.text('Hi');
    it.text(SPANISH);
    expect(it.text('¿dónde está mi paquete?').kinds).not.toContain('language-changed');
  });
  test.each(['gracias', 'Hola', 'ok', '5', 'mi pedido'])(
    '%s changes nothing of a conversation that is English',
    text => {
      const it = thread();
      it.text('Hi, where is my order?');
      expect(it.text(text).kinds).not.toContain('language-changed');
      expect(languageOf(it)).toBe('en');
    },
  );
  test('two words are enough where the language was a guess', () => {
    const it = thread();
    it.text('5512');
    expect(it.text('mi pedido').kinds).toContain('language-changed');
  });
  test('until an agent has set it', () => {
    const it = thread();
    it.text('Hi');
    it.assigned();
    const conversation = it.log[0]?.conversation ?? '';
    it.give({ type: 'set-language', conversation, agent: ana, language: 'en' });
    expect(it.text(SPANISH).kinds).not.toContain('language-changed');
    expect(languageOf(it)).toBe('en');
    it.close();
    it.text(SPANISH);
    expect(languageOf(it)).toBe('en');
  });
  test('also when the conversation is reopened: what was set by an agent stays', () => {
    const reopened = (set: boolean) => {
      const it = thread({ config: withChannel({ reopenWithinHours: 4, survey: undefined }) });
      it.withAgent();
      const conversation = it.log[0]?.conversation ?? '';
      if (set) it.give({ type: 'set-language', conversation, agent: ana, language: 'en' });
      it.end();
      it.close();
      it.pass(600).text(SPANISH);
      return languageOf(it);
    };
    expect([reopened(false), reopened(true)]).toEqual(['es', 'en']);
  });
  test('who is in danger is answered in it', () => {
    const it = thread();
    it.text('Hi');
    const happened = it.text('me quiero morir, ya no puedo más con esto');
    expect(happened.kinds).toContain('urgent');
    expect(happened.one('text-sent').language).toBe('es');
  });
  test('a reaction or a robot’s Spanish changes nothing', () => {
    const it = thread();
    it.withAgent();
    it.text('Le gustó “It is on its way.”');
    it.text('No puedo hablar ahora. Le llamo luego.');
    expect(languageOf(it)).toBe('en');
  });
});

describe('The next conversation', () => {
  const next = (first: string, text: string) => {
    const it = thread({ config: withChannel({ survey: undefined }) });
    it.text(first);
    it.assigned();
    it.end();
    it.close();
    it.pass(86_400).text(text);
    return languageOf(it);
  };
  test('begins as the last one was clearly held, whatever greeting is said', () => {
    expect(next(SPANISH, 'Hi')).toBe('es');
    expect(next(SPANISH, '5512')).toBe('es');
  });
  test('begins in the language that a clear text tells', () => expect(next(SPANISH, 'Where is my order?')).toBe('en'));
  test('takes a greeting where the last one’s language was a guess', () => expect(next('5512', 'Hola')).toBe('es'));
});
