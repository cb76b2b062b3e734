import { DEFAULT_LANGUAGES, defaultText } from '../../../../../shared/domain/auto-messages/default-texts';
import {
  parseTemplate,
  render,
  type TemplateValues,
} from '../../../../../shared/domain/auto-messages/filling/template';
import { isFor, TRIGGER_IDS } from '../../../../../shared/domain/auto-messages/triggers';
import { segmentsOf } from '../../../../../shared/domain/text/segments';

const usual: Record<(typeof DEFAULT_LANGUAGES)[number], TemplateValues> = {
  en: {
    AgentName: 'Ana Fernandez',
    CustomerName: 'Maria',
    NextOpening: 'Monday at 8:00 AM (9:00 AM your time)',
    Position: 12,
    EstimatedWait: 'about 1 hour 15 minutes',
    TextBackTime: 'Wednesday at 10:15 AM (11:15 AM your time)',
  },
  es: {
    AgentName: 'Ana Fernandez',
    CustomerName: 'Maria',
    NextOpening: 'el lunes a las 8:00 am (9:00 am, su hora)',
    Position: 12,
    EstimatedWait: 'cerca de 1 hora y 15 minutos',
    TextBackTime: 'el viernes a las 10:15 am (11:15 am, su hora)',
  },
  fr: {
    AgentName: 'Ana Fernandez',
    CustomerName: 'Maria',
    NextOpening: 'lundi à 8h00 (9h00 chez vous)',
    Position: 12,
    EstimatedWait: 'environ 1 heure 15 minutes',
    TextBackTime: 'vendredi à 10h15 (11h15 chez vous)',
  },
};

const every = TRIGGER_IDS.flatMap(trigger =>
  (['customer', 'agent'] as const).flatMap(reader =>
    DEFAULT_LANGUAGES.map(language => ({ trigger, reader, language })),
  ),
);

test('every trigger has a text for each of its readers in English, Spanish and French, and for nobody else', () => {
  for (const { trigger, reader, language } of every) {
    const text = defaultText(trigger, reader, language);
    expect([trigger, reader, language, text !== undefined]).toEqual([
      trigger,
      reader,
      language,
      isFor(trigger, reader),
    ]);
  }
});

const texts = every.flatMap(of => {
  const text = defaultText(of.trigger, of.reader, of.language);
  return text === undefined ? [] : [{ ...of, text }];
});

test('each is a good template', () => {
  expect(texts.filter(({ text }) => !parseTemplate(text, new Set()).ok)).toEqual([]);
});

test('each differs from the other languages', () => {
  const same = texts.filter(({ trigger, reader, language, text }) =>
    DEFAULT_LANGUAGES.some(other => other !== language && defaultText(trigger, reader, other) === text),
  );
  expect(same).toEqual([]);
});

test('each reads well without any value: no double space, no space before a full stop or comma', () => {
  const bare = texts.map(({ text }) => render(text, {}));
  expect(bare.filter(text => / {2}| [.,]|\.\./.test(text) || text.length < 10)).toEqual([]);
});

test('each for customers is one segment of GSM-7 with usual values', () => {
  const costly = texts
    .filter(({ reader }) => reader === 'customer')
    .map(({ text, language }) => ({ text, cost: segmentsOf(render(text, usual[language])) }))
    .filter(({ cost }) => cost.encoding !== 'GSM-7' || cost.segments !== 1);
  expect(costly).toEqual([]);
});

test('out of hours and holiday name the next opening', () => {
  for (const language of DEFAULT_LANGUAGES) {
    for (const trigger of ['out-of-hours', 'holiday', 'closing'] as const) {
      expect(defaultText(trigger, 'customer', language)).toContain('{NextOpening}');
    }
  }
});

test('help says how to stop, in every language', () => {
  for (const language of DEFAULT_LANGUAGES) expect(defaultText('help', 'customer', language)).toContain('STOP');
});
