import { heardAt } from '../../../../../shared/domain/auto-messages/heard-at';
import { alwaysOpen } from '../../../../../shared/domain/operating-hours/schedule';
import { at, scheduleWith } from '../../../../support/office-hours';

const office = scheduleWith({ holidays: [{ country: 'US' }] });
const settings = {
  language: 'en',
  channel: { language: 'en', messages: [] },
  workstream: { messages: [] },
  enabled: true,
};
const heard = (instant: string, given: Partial<Parameters<typeof heardAt>[2]> = {}, schedule = office) => {
  const { message, ...answer } = heardAt(schedule, at(instant), { ...settings, ...given });
  return { ...answer, text: message.withheld ? message.because.rule : message.text };
};

test('a closed evening: out of hours, with the next opening in words', () => {
  expect(heard('2026-11-23T20:00-06:00')).toEqual({
    open: false,
    because: { rule: 'hours.closed', facts: { hours: 'office' } },
    until: at('2026-11-24T08:00-06:00'),
    trigger: 'out-of-hours',
    nextOpening: 'tomorrow at 8:00 AM',
    text: "Thanks for your text! We're closed right now. We have your message and will answer tomorrow at 8:00 AM.",
  });
});

test('a holiday, in the language of the text, with the time where the customer is', () => {
  const { trigger, text } = heard('2026-11-26T12:00-06:00', { language: 'es-MX', customerNumber: '+12125550100' });
  expect(trigger).toBe('holiday');
  expect(text).toBe(
    'Gracias por su mensaje. Hoy cerramos por ser festivo. Lo tenemos y le respondemos mañana a las 8:00 am (9:00 am, su hora).',
  );
});

test('words follow the language of the text that goes out, not the one that was wanted', () => {
  const channel = {
    language: 'en',
    messages: [{ trigger: 'out-of-hours' as const, language: 'en', text: 'Back {NextOpening}.', active: true }],
  };
  expect(heard('2026-11-23T20:00-06:00', { language: 'es', channel }).text).toBe('Back tomorrow at 8:00 AM.');
});

test('open: a greeting with what is known of the customer', () => {
  const open = heard('2026-11-23T12:00-06:00', { values: { CustomerName: 'Ana' } });
  expect(open.trigger).toBe('greeting');
  expect(open.text).toMatch(/^Hi Ana, /);
  expect(heard('2026-11-23T12:00-06:00', {}, alwaysOpen).because).toEqual({ rule: 'hours.always-open' });
});

test('an emergency without an end promises nothing', () => {
  const closed = heard('2026-11-23T12:00-06:00', {}, scheduleWith({ emergency: { closed: true, reason: 'Storm' } }));
  expect(closed).toMatchObject({ trigger: 'out-of-hours', until: null, nextOpening: '' });
  expect(closed.text).toBe("Thanks for your text! We're closed right now. We have your message and will answer.");
});

test('silence is shown with its reason, and the words in the language that was wanted', () => {
  expect(heard('2026-11-23T20:00-06:00', { enabled: false, language: 'fr' })).toMatchObject({
    text: 'auto-messages.off',
    nextOpening: 'demain à 8h00',
  });
});
