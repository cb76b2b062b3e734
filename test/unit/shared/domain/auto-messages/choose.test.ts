import {
  type AutoMessageChoice,
  type ChoiceInput,
  chooseAutoMessage,
} from '../../../../../shared/domain/auto-messages/choose';
import { defaultText } from '../../../../../shared/domain/auto-messages/default-texts';
import { languageChain } from '../../../../../shared/domain/auto-messages/find-message';
import type { AutoMessage } from '../../../../../shared/domain/auto-messages/schema';
import { TRIGGER_IDS } from '../../../../../shared/domain/auto-messages/triggers';

const message = (given: Partial<AutoMessage>): AutoMessage => ({ trigger: 'greeting', active: true, ...given });

const choose = (
  given: Partial<ChoiceInput> & { own?: AutoMessage[]; shared?: AutoMessage[]; of?: string },
): AutoMessageChoice =>
  chooseAutoMessage({
    trigger: 'greeting',
    language: 'en',
    enabled: true,
    channel: { language: given.of ?? 'en', messages: given.own ?? [] },
    workstream: { messages: given.shared ?? [] },
    ...given,
  });

const said = (choice: AutoMessageChoice): string =>
  choice.withheld
    ? `withheld: ${choice.because.rule}`
    : `${choice.source} ${choice.language}: ${choice.text} (${choice.because.rule})`;

const fromDefault = (language: 'en' | 'es' | 'fr') => defaultText('greeting', 'customer', language);

describe('levels', () => {
  const own = [message({ language: 'en', text: 'channel' })];
  const shared = [message({ language: 'en', text: 'workstream' })];

  test("#21 the channel's own message wins", () => {
    expect(said(choose({ own, shared }))).toBe('channel en: channel (auto-message.chosen)');
  });

  test('#22 without one, the workstream’s is taken, and without that our default', () => {
    expect(said(choose({ shared }))).toBe('workstream en: workstream (auto-message.chosen)');
    expect(said(choose({}))).toBe(`default en: ${fromDefault('en')} (auto-message.chosen)`);
  });

  test('a message of another trigger is none', () => {
    expect(said(choose({ own: [message({ trigger: 'help', language: 'en', text: 'x' })], shared }))).toBe(
      'workstream en: workstream (auto-message.chosen)',
    );
  });

  test('every trigger has a default for each of its readers', () => {
    for (const trigger of TRIGGER_IDS) {
      const readers = (['customer', 'agent'] as const).filter(recipient => !choose({ trigger, recipient }).withheld);
      expect(readers.length).toBeGreaterThan(0);
    }
  });

  test('says where it came from and what was wanted', () => {
    expect(choose({ own, language: 'es' }).because).toEqual({
      rule: 'auto-message.fallback-language',
      facts: { trigger: 'greeting', source: 'channel', language: 'en', wanted: 'es' },
    });
  });

  test('other defaults can be given, and none of them may be there', () => {
    expect(said(choose({ defaults: [message({ language: 'en', text: 'ours' })] }))).toBe(
      'default en: ours (auto-message.chosen)',
    );
    expect(choose({ defaults: [] })).toEqual({
      withheld: true,
      because: { rule: 'auto-message.no-text', facts: { trigger: 'greeting', recipient: 'customer' } },
    });
  });
});

describe('#28 languages', () => {
  const texts = (...languages: string[]) => languages.map(language => message({ language, text: language }));

  test('the chain: wanted, without its region, the channel’s, without its region, English', () => {
    expect(languageChain('es-MX', 'fr-CA')).toEqual(['es-MX', 'es', 'fr-CA', 'fr', 'en']);
    expect(languageChain('en', 'en')).toEqual(['en']);
    expect(languageChain('de', 'es')).toEqual(['de', 'es', 'en']);
  });

  test.each<[string, string[], string]>([
    ['the very one', ['en', 'es', 'es-MX', 'fr'], 'es-MX'],
    ['without the region', ['en', 'es', 'fr'], 'es'],
    ['the channel’s', ['en', 'fr'], 'fr'],
    ['English at last', ['de', 'en'], 'en'],
  ])('%s', (_, languages, expected) => {
    expect(choose({ language: 'es-MX', of: 'fr', own: texts(...languages) })).toMatchObject({
      language: expected,
      source: 'channel',
    });
  });

  test('a level without any of them leaves it to the next', () => {
    expect(said(choose({ language: 'es', own: texts('de') }))).toBe(
      `default es: ${fromDefault('es')} (auto-message.chosen)`,
    );
  });

  test('what the business wrote in another language comes before our default in the right one', () => {
    expect(said(choose({ language: 'es', own: texts('en') }))).toBe('channel en: en (auto-message.fallback-language)');
  });

  test('a text without a language stands for each, behind one in the language and before the fallbacks', () => {
    const any = message({ text: 'any' });
    expect(said(choose({ language: 'es-MX', own: [any, ...texts('en')] }))).toBe(
      'channel es-MX: any (auto-message.chosen)',
    );
    expect(said(choose({ language: 'es-MX', own: [any, ...texts('es')] }))).toBe(
      'channel es: es (auto-message.fallback-language)',
    );
    expect(said(choose({ language: 'es', of: 'fr', own: [any, ...texts('fr', 'en')] }))).toBe(
      'channel es: any (auto-message.chosen)',
    );
    expect(said(choose({ language: 'es', own: [any, ...texts('es')] }))).toBe('channel es: es (auto-message.chosen)');
  });
});

describe('withheld', () => {
  const silent = message({ active: false });

  test('#23 a deactivated message is not sent, and the next level does not speak for it', () => {
    expect(choose({ own: [silent], shared: [message({ text: 'x' })] })).toEqual({
      withheld: true,
      because: {
        rule: 'auto-message.inactive',
        facts: { trigger: 'greeting', recipient: 'customer', source: 'channel' },
      },
    });
    expect(said(choose({ shared: [message({ language: 'en', text: 'x', active: false })] }))).toBe(
      'withheld: auto-message.inactive',
    );
  });

  test('#23 one language can be silent while another speaks', () => {
    const own = [message({ language: 'en', active: false }), message({ language: 'es', text: 'Hola' })];
    expect(said(choose({ own }))).toBe('withheld: auto-message.inactive');
    expect(said(choose({ own, language: 'es' }))).toBe('channel es: Hola (auto-message.chosen)');
  });

  test("an overflow's message that is deactivated still goes out, with the default text", () => {
    const trigger = 'overflow-ended' as const;
    const off = [message({ trigger, active: false })];
    const text = defaultText(trigger, 'customer', 'en');
    expect(said(choose({ trigger, own: off, shared: off }))).toBe(`default en: ${text} (auto-message.chosen)`);
    expect(said(choose({ trigger, own: off, defaults: off }))).toBe('withheld: auto-message.inactive');
  });

  test('a message without a text is silent', () => {
    expect(said(choose({ own: [message({ active: true })] }))).toBe('withheld: auto-message.inactive');
  });

  test('#24 the master switch silences them all, but for what the law, a carrier or a life asks for', () => {
    const spoken = TRIGGER_IDS.filter(trigger =>
      (['customer', 'agent'] as const).some(recipient => !choose({ trigger, recipient, enabled: false }).withheld),
    );
    expect(spoken).toEqual(['help', 'opt-out-confirmation', 'opt-in-confirmation', 'crisis']);
    expect(said(choose({ enabled: false }))).toBe('withheld: auto-messages.off');
  });

  test("#32 an agents' message never goes to the customer's phone", () => {
    const own = [message({ trigger: 'customer-ended', language: 'en', text: 'x' })];
    for (const trigger of ['customer-ended', 'message-not-sent'] as const) {
      expect(choose({ trigger, own })).toEqual({
        withheld: true,
        because: { rule: 'auto-message.other-recipient', facts: { trigger, recipient: 'customer' } },
      });
    }
    expect(said(choose({ trigger: 'greeting', recipient: 'agent' }))).toBe('withheld: auto-message.other-recipient');
  });

  test('#32 where both read one, each has their own text', () => {
    const trigger = 'file-too-large' as const;
    const own = [
      message({ trigger, to: 'agent', language: 'en', text: 'for agents' }),
      message({ trigger, language: 'en', text: 'for customers' }),
    ];
    expect(choose({ trigger, own })).toMatchObject({ text: 'for customers' });
    expect(choose({ trigger, own, recipient: 'agent' })).toMatchObject({ text: 'for agents' });
  });
});
