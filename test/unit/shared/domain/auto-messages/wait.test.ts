import {
  estimatedWaitWords,
  roundedMinutes,
  type WaitInput,
  type WaitTold,
  waitMessage,
} from '../../../../../shared/domain/auto-messages/wait';

const NOW = Date.UTC(2026, 10, 23, 16);
const MINUTE = 60_000;

const decide = (given: Partial<WaitInput>) =>
  waitMessage({ now: NOW, position: 4, estimatedMinutes: null, told: undefined, everyMinutes: 5, ...given });
const told = (minutesAgo: number, position: number, minutes: number | null = null): WaitTold => ({
  at: NOW - minutesAgo * MINUTE,
  position,
  minutes,
});

describe('#30 position and average wait are sent when they help', () => {
  test('the position at first, when no estimate is known', () => {
    expect(decide({})).toEqual({
      send: 'position-in-queue',
      told: { at: NOW, position: 4, minutes: null },
      because: { rule: 'wait.position', facts: { position: 4, minutes: null, everyMinutes: 5 } },
    });
  });

  test('the estimate when it is known, rounded as it is told', () => {
    expect(decide({ estimatedMinutes: 12 })).toEqual({
      send: 'average-wait',
      told: { at: NOW, position: 4, minutes: 15 },
      because: { rule: 'wait.estimate', facts: { position: 4, minutes: 15, everyMinutes: 5 } },
    });
  });

  test('next in line', () => {
    expect(decide({ position: 1, estimatedMinutes: 3, told: told(6, 2, 10) })).toMatchObject({
      send: 'next-in-line',
      told: { at: NOW, position: 1, minutes: 5 },
      because: { rule: 'wait.next-in-line' },
    });
    expect(decide({ position: 1 }).send).toBe('next-in-line');
  });

  test('when the position changed and the estimate did not, the position', () => {
    expect(decide({ position: 3, estimatedMinutes: 14, told: told(6, 4, 15) })).toMatchObject({
      send: 'position-in-queue',
    });
    expect(decide({ position: 3, told: told(6, 4) })).toMatchObject({ send: 'position-in-queue' });
  });

  test('when the estimate changed and the position did not, the estimate', () => {
    expect(decide({ estimatedMinutes: 22, told: told(6, 4, 15) })).toMatchObject({
      send: 'average-wait',
      told: { minutes: 25 },
    });
    expect(decide({ estimatedMinutes: 22, told: told(6, 4, null) })).toMatchObject({ send: 'average-wait' });
  });
});

describe('#30 nothing is sent', () => {
  test.each<[string, Partial<WaitInput>, string]>([
    ['when it is off', { everyMinutes: 0 }, 'wait.off'],
    ['when nobody waits', { position: 0 }, 'wait.not-waiting'],
    ['too soon', { position: 2, told: told(4.99, 4) }, 'wait.too-soon'],
    ['when nothing changed', { told: told(60, 4), estimatedMinutes: null }, 'wait.unchanged'],
    ['when the estimate is the same once rounded', { told: told(60, 4, 15), estimatedMinutes: 11 }, 'wait.unchanged'],
    ['when others went before', { position: 5, told: told(60, 4) }, 'wait.moved-back'],
    ['when the customer is still next', { position: 1, estimatedMinutes: 20, told: told(60, 1, 5) }, 'wait.still-next'],
    ['when the estimate was lost and the position is the same', { told: told(60, 4, 15) }, 'wait.no-estimate'],
  ])('%s', (_, given, rule) => {
    const decision = decide(given);
    expect([decision.send, decision.because.rule]).toEqual([null, rule]);
  });

  test('and says how long ago the last was', () => {
    expect(decide({ position: 2, told: told(4, 4) }).because.facts).toEqual({
      position: 2,
      minutes: null,
      everyMinutes: 5,
      since: 4,
    });
    expect(decide({ position: 5, told: told(60, 4) }).because.facts).toEqual({
      position: 5,
      minutes: null,
      everyMinutes: 5,
      told: 4,
    });
  });

  test('until the interval is over, to the millisecond', () => {
    expect(decide({ position: 2, told: { ...told(5, 4), at: NOW - 5 * MINUTE + 1 } }).send).toBeNull();
    expect(decide({ position: 2, told: told(5, 4) }).send).toBe('position-in-queue');
  });
});

describe('an estimate in words', () => {
  test.each([
    [0, 5],
    [5, 5],
    [5.1, 10],
    [30, 30],
    [31, 45],
    [120, 120],
    [121, 150],
    [200, 210],
  ])('%d minutes are told as %d', (minutes, rounded) => expect(roundedMinutes(minutes)).toBe(rounded));

  test.each<[number, string, string, string]>([
    [9, 'about 10 minutes', 'unos 10 minutos', 'environ 10 minutes'],
    [60, 'about 1 hour', 'cerca de 1 hora', 'environ 1 heure'],
    [75, 'about 1 hour 15 minutes', 'cerca de 1 hora y 15 minutos', 'environ 1 heure 15 minutes'],
    [150, 'about 2 hours 30 minutes', 'cerca de 2 horas y 30 minutos', 'environ 2 heures 30 minutes'],
    [180, 'about 3 hours', 'cerca de 3 horas', 'environ 3 heures'],
  ])('%d minutes', (minutes, en, es, fr) => {
    expect(['en', 'es-MX', 'fr'].map(language => estimatedWaitWords(minutes, language))).toEqual([en, es, fr]);
  });

  test('nothing is said when nothing is known', () => expect(estimatedWaitWords(null, 'en')).toBe(''));
});
