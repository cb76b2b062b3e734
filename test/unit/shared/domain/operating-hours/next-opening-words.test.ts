import { defaultText } from '../../../../../shared/domain/auto-messages/default-texts';
import { render } from '../../../../../shared/domain/auto-messages/filling/template';
import {
  momentWords,
  nextOpeningWords,
  wordsLanguage,
} from '../../../../../shared/domain/operating-hours/next-opening-words';
import { compileHours } from '../../../../../shared/domain/operating-hours/schedule';
import { segmentsOf } from '../../../../../shared/domain/text/segments';
import { at, hoursWith, scheduleWith } from '../../../../support/office-hours';

const office = scheduleWith();

const words = (now: string, language = 'en', customerNumber?: string, schedule = office): string =>
  nextOpeningWords(schedule, at(now), { language, customerNumber });

describe('the next opening in words', () => {
  test.each<[string, string, string, string, string]>([
    ['earlier that day', '2026-11-23T06:00-06:00', 'today at 8:00 AM', 'hoy a las 8:00 am', "aujourd'hui à 8h00"],
    ['the evening before', '2026-11-23T19:00-06:00', 'tomorrow at 8:00 AM', 'mañana a las 8:00 am', 'demain à 8h00'],
    ['the Friday before', '2026-11-20T19:00-06:00', 'Monday at 8:00 AM', 'el lunes a las 8:00 am', 'lundi à 8h00'],
  ])('%s', (_, now, en, es, fr) => {
    expect([words(now), words(now, 'es'), words(now, 'fr')]).toEqual([en, es, fr]);
  });

  test('six days ahead a weekday alone will do, from the seventh on the date comes too', () => {
    const once = (day: string) =>
      scheduleWith({ weekly: [], openings: [{ from: `${day}T13:30`, to: `${day}T14:00`, reason: 'x' }] });
    expect(words('2026-11-23T12:00-06:00', 'en', undefined, once('2026-11-29'))).toBe('Sunday at 1:30 PM');
    const next = once('2026-11-30');
    expect(words('2026-11-23T12:00-06:00', 'en', undefined, next)).toBe('Monday, November 30 at 1:30 PM');
    expect(words('2026-11-23T12:00-06:00', 'es', undefined, next)).toBe('el lunes 30 de noviembre a la 1:30 pm');
    expect(words('2026-11-23T12:00-06:00', 'fr', undefined, next)).toBe('lundi 30 novembre à 13h30');
    expect(words('2026-11-23T12:00-06:00', 'fr', undefined, once('2026-12-01'))).toBe('mardi 1er décembre à 13h30');
    const nextYear = once('2028-02-01');
    expect(words('2026-11-23T12:00-06:00', 'en', undefined, nextYear)).toBe('Tuesday, February 1, 2028 at 1:30 PM');
    expect(words('2026-11-23T12:00-06:00', 'es', undefined, nextYear)).toBe(
      'el martes 1 de febrero de 2028 a la 1:30 pm',
    );
    expect(words('2026-11-23T12:00-06:00', 'fr', undefined, nextYear)).toBe('mardi 1er février 2028 à 13h30');
  });

  test('noon, midnight and minutes', () => {
    const opens = (time: string) => scheduleWith({ weekly: [{ from: time, to: '23:59' }] });
    const said = (time: string, language: string) => words('2026-11-23T23:59-06:00', language, undefined, opens(time));
    expect(['00:00', '00:05', '01:00', '12:00', '12:09'].map(time => said(time, 'en'))).toEqual([
      'tomorrow at 12:00 AM',
      'tomorrow at 12:05 AM',
      'tomorrow at 1:00 AM',
      'tomorrow at 12:00 PM',
      'tomorrow at 12:09 PM',
    ]);
    expect(['00:00', '01:00', '12:00', '13:00'].map(time => said(time, 'es'))).toEqual([
      'mañana a las 12:00 am',
      'mañana a la 1:00 am',
      'mañana a las 12:00 pm',
      'mañana a la 1:00 pm',
    ]);
    expect(['00:00', '12:09'].map(time => said(time, 'fr'))).toEqual(['demain à 0h00', 'demain à 12h09']);
  });

  test('every day and month has its name in every language', () => {
    const said = (language: string): string[] =>
      Array.from({ length: 12 }, (_, month) => {
        const day = `2027-${String(month + 1).padStart(2, '0')}-${String(month + 10)}`;
        const schedule = scheduleWith({ weekly: [], openings: [{ from: day, to: day, reason: 'x' }] });
        return nextOpeningWords(schedule, at(`${day}T12:00Z`) - 20 * 86_400_000, { language }).replace(
          / (?:at|a las|à) .*/,
          '',
        );
      });
    expect(said('en')).toEqual([
      'Sunday, January 10',
      'Thursday, February 11',
      'Friday, March 12',
      'Tuesday, April 13',
      'Friday, May 14',
      'Tuesday, June 15',
      'Friday, July 16',
      'Tuesday, August 17',
      'Saturday, September 18',
      'Tuesday, October 19',
      'Saturday, November 20',
      'Tuesday, December 21',
    ]);
    expect(said('es')).toEqual([
      'el domingo 10 de enero',
      'el jueves 11 de febrero',
      'el viernes 12 de marzo',
      'el martes 13 de abril',
      'el viernes 14 de mayo',
      'el martes 15 de junio',
      'el viernes 16 de julio',
      'el martes 17 de agosto',
      'el sabado 18 de septiembre',
      'el martes 19 de octubre',
      'el sabado 20 de noviembre',
      'el martes 21 de diciembre',
    ]);
    expect(said('fr')).toEqual([
      'dimanche 10 janvier',
      'jeudi 11 février',
      'vendredi 12 mars',
      'mardi 13 avril',
      'vendredi 14 mai',
      'mardi 15 juin',
      'vendredi 16 juillet',
      'mardi 17 aout',
      'samedi 18 septembre',
      'mardi 19 octobre',
      'samedi 20 novembre',
      'mardi 21 décembre',
    ]);
    const week = (language: string): string[] =>
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map(day =>
        words(
          '2026-11-17T23:59-06:00',
          language,
          undefined,
          compileHours({ ...hoursWith(), weekly: [{ days: [day as 'mon'], from: '08:00', to: '09:00' }] }),
        ).replace(/ (?:at|a las|à) .*/, ''),
      );
    expect(week('en')).toEqual([
      'Monday',
      'Tuesday, November 24',
      'tomorrow',
      'Thursday',
      'Friday',
      'Saturday',
      'Sunday',
    ]);
    expect(week('es')[2]).toBe('mañana');
    expect(week('fr').slice(3)).toEqual(['jeudi', 'vendredi', 'samedi', 'dimanche']);
    const monday = scheduleWith({ weekly: [{ days: ['wed'], from: '08:00', to: '09:00' }] });
    expect(words('2026-11-21T12:00-06:00', 'es', undefined, monday)).toBe('el miércoles a las 8:00 am');
    expect(words('2026-11-21T12:00-06:00', 'fr', undefined, monday)).toBe('mercredi à 8h00');
    expect(words('2026-11-21T12:00-06:00', 'en', undefined, monday)).toBe('Wednesday at 8:00 AM');
  });

  test('a language with a region is said in its language, one that we lack in English', () => {
    expect(words('2026-11-23T19:00-06:00', 'es-MX')).toBe('mañana a las 8:00 am');
    expect(words('2026-11-23T19:00-06:00', 'vi')).toBe('tomorrow at 8:00 AM');
    expect(['FR-CA', 'es', 'en-GB', ''].map(wordsLanguage)).toEqual(['fr', 'es', 'en', 'en']);
  });

  test('is empty when nothing can be promised', () => {
    expect(
      words('2026-11-23T19:00-06:00', 'en', undefined, scheduleWith({ emergency: { closed: true, reason: 'Storm' } })),
    ).toBe('');
  });

  test('has no letter that GSM-7 lacks, but for a Saturday in Spanish and August in French', () => {
    for (const language of ['en', 'es', 'fr']) {
      expect(segmentsOf(words('2026-11-20T19:00-06:00', language, '+12125550100')).encoding).toBe('GSM-7');
    }
  });
});

describe("the customer's own time", () => {
  test('comes too where the clock differs', () => {
    expect(words('2026-11-23T19:00-06:00', 'en', '+12125550100')).toBe('tomorrow at 8:00 AM (9:00 AM your time)');
    expect(words('2026-11-23T19:00-06:00', 'es', '+12125550100')).toBe('mañana a las 8:00 am (9:00 am, su hora)');
    expect(words('2026-11-23T19:00-06:00', 'fr', '+15145550100')).toBe('demain à 8h00 (9h00 chez vous)');
  });

  test('with its day where that differs too', () => {
    const early = scheduleWith({ weekly: [{ days: ['tue'], from: '01:00', to: '09:00' }] });
    expect(words('2026-11-23T12:00-06:00', 'en', '+18085550100', early)).toBe(
      'tomorrow at 1:00 AM (today at 9:00 PM your time)',
    );
  });

  test('is left out where the clock is the same, or the number tells nothing', () => {
    for (const number of ['+13125550100', '+18005550100', '+442071838750', '+18675550100']) {
      expect(words('2026-11-23T19:00-06:00', 'en', number)).toBe('tomorrow at 8:00 AM');
    }
  });

  test('is compared at the opening, not now: Phoenix and Denver share winter time only', () => {
    const denver = scheduleWith({ timeZone: 'America/Denver' });
    expect(words('2026-11-23T19:00-07:00', 'en', '+16025550100', denver)).toBe('tomorrow at 8:00 AM');
    expect(words('2026-06-23T19:00-06:00', 'en', '+16025550100', denver)).toBe(
      'tomorrow at 8:00 AM (7:00 AM your time)',
    );
  });
});

describe('the promise of one segment', () => {
  const NAMES = { CustomerName: 'Maria Ruiz', AgentName: 'Ana', QueueName: 'Orders' };
  const triggers = ['holiday', 'out-of-hours', 'closing', 'text-back'] as const;
  const zone = 'America/Chicago';
  /** Customers in New York and in Los Angeles, an hour later and two earlier; openings around midnight are another day there. */
  const customers = [undefined, '+12125550123', '+12135550123'];
  const now = Date.parse('2026-01-02T18:00:00Z');
  const days = Array.from({ length: 364 }, (_, ahead) => now + ahead * 86_400_000);
  const hours = [0, 5.5, 11.75, 17].map(hour => hour * 3_600_000);
  test.each(['en', 'es', 'fr'] as const)(
    'is kept in %s by every built-in text, whatever the day and hour',
    language => {
      const words = days.flatMap(day =>
        hours.flatMap(hour =>
          customers.map(customerNumber =>
            momentWords(zone, now, day + hour, { language, ...(customerNumber !== undefined && { customerNumber }) }),
          ),
        ),
      );
      const longest = [...new Set(words)].sort((a, b) => b.length - a.length);
      expect(longest.filter(one => segmentsOf(one).encoding !== 'GSM-7')).toEqual([]);
      for (const trigger of triggers) {
        const template = defaultText(trigger, 'customer', language) ?? '';
        for (const when of longest.slice(0, 50))
          expect([render(template, { ...NAMES, NextOpening: when, TextBackTime: when }), 1]).toEqual([
            expect.any(String),
            segmentsOf(render(template, { ...NAMES, NextOpening: when, TextBackTime: when })).segments,
          ]);
      }
    },
  );
});
