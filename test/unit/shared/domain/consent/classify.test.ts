import { classifyConsent } from '../../../../../shared/domain/consent/classify';
import type { NumberType } from '../../../../../shared/domain/consent/keywords';
import { rulesOf } from '../../../../../shared/domain/consent/opt-out/rules';
import { processorMs } from '../../../../support/processor-time';

const on =
  (numberType: NumberType, optedOut = false) =>
  (text: string) =>
    classifyConsent(text, { numberType, optedOut });
const tollFree = on('toll-free');

describe('on a toll-free number', () => {
  test.each(['STOP', 'stop', ' Stop\n'])('the carrier answers %j: nothing is sent', text =>
    expect(tollFree(text)).toMatchObject({ kind: 'opt-out', grade: 'certain', carrierAnswers: true, confirm: false }),
  );
  test.each(['START', 'unstop'])('the carrier answers %s: nothing is sent', text =>
    expect(tollFree(text)).toMatchObject({ kind: 'opt-in', grade: 'certain', carrierAnswers: true, confirm: false }),
  );
  test.each([
    'STOPALL',
    'UNSUBSCRIBE',
    'CANCEL',
    'END',
    'QUIT',
    'REVOKE',
    'OPTOUT',
    'opt out',
    'no más',
    'Stop please',
    'STOPP',
    'BAJA',
    'arrêt',
  ])('%s opts out, and gets the one confirmation, for no carrier answers it', text =>
    expect(tollFree(text)).toMatchObject({ kind: 'opt-out', grade: 'certain', carrierAnswers: false, confirm: true }),
  );
  test.each(['HELP', 'info', 'Help!', 'Ayuda'])('%s gets our help text', text =>
    expect(tollFree(text)).toMatchObject({ kind: 'help', grade: 'certain', carrierAnswers: false, confirm: false }),
  );
});

describe('on a short code, whose provider answers', () => {
  test.each(['STOP', 'START', 'HELP'])('%s: nothing is sent', text =>
    expect(on('short-code')(text)).toMatchObject({ grade: 'certain', carrierAnswers: true, confirm: false }),
  );
  test('UNSUBSCRIBE: the one confirmation', () =>
    expect(on('short-code')('UNSUBSCRIBE')).toMatchObject({ carrierAnswers: false, confirm: true }));
  test('nothing, where its service was not chosen', () =>
    expect(classifyConsent('STOP', { numberType: 'short-code', answeredUpstream: [] })).toMatchObject({
      carrierAnswers: false,
      confirm: true,
    }));
});

test.each(['10dlc', 'alphanumeric'] as const)('on %s the business answers all', type => {
  for (const text of ['STOP', 'START']) expect(on(type)(text)).toMatchObject({ carrierAnswers: false, confirm: true });
  expect(on(type)('HELP')).toMatchObject({ carrierAnswers: false, confirm: false });
});

describe('softer wordings of an opt-out', () => {
  test.each([
    'leave me alone',
    'How do I unsubscribe?',
    'ya basta',
    'yes, cancel please',
    '🛑',
    'stop, you have the wrong guy',
  ])('%s is likely: the customer is asked, nothing is confirmed', text =>
    expect(tollFree(text)).toMatchObject({ kind: 'opt-out', grade: 'likely', carrierAnswers: false, confirm: false }),
  );
  test.each(['Wrong number', 'please dont text me at night', 'No me interesa', 'mauvais numéro'])(
    '%s is maybe: an agent sees it',
    text => expect(tollFree(text)).toMatchObject({ kind: 'opt-out', grade: 'maybe', confirm: false }),
  );
});

describe('somebody who opted out comes back with', () => {
  const out = on('toll-free', true);
  test.each(['YES', 'yes', 'Sí', 'yes please', 'START', 'opt in'])('%s, certainly', text =>
    expect(out(text)).toMatchObject({ kind: 'opt-in', grade: 'certain' }),
  );
  test.each(['please text me again', 'sign me back up', 'quiero recibir mensajes'])('%s, likely', text =>
    expect(out(text)).toMatchObject({ kind: 'opt-in', grade: 'likely', confirm: false }),
  );
  test.each(["don't sign me up", 'where is my order'])('but not with %s', text =>
    expect(out(text).kind).not.toBe('opt-in'),
  );
});

test.each(['YES', 'text me again when it ships', 'sign me up'])(
  '%s says nothing from somebody who never opted out',
  text => expect(tollFree(text)).toMatchObject({ kind: 'none', because: { rule: 'consent.nothing-said' } }),
);

test.each([
  'STOP 12345',
  "don't stop",
  'Stop by the store',
  'cancel my order',
  'end of the month',
  'help me with my order',
  'start my order over',
  '',
  '   ',
  '👍',
  '5',
])('%j is ordinary speech', text => expect(tollFree(text).kind).toBe('none'));

test('every reading says which rule read what', () => {
  expect(tollFree('STOP').because).toEqual({ rule: 'opt-out.keyword', facts: { matched: 'stop' } });
  expect(tollFree('please stop texting me').because.rule).toBe('opt-out.stop-texting');
});

describe('hostile texts', () => {
  const words =
    'you told asked thank no more stop texts the all have got wrong number por favor ya mas mensajes de merci plus again'.split(
      ' ',
    );
  const pairs = words.flatMap(a => words.map(b => `${a} ${b} `));

  test('whatever is repeated, a text of 2,048 characters is read in milliseconds', () => {
    const before = processorMs();
    for (const pair of pairs) tollFree(`${pair.repeat(2_048 / pair.length)}x`.slice(-2_048));
    expect((processorMs() - before) / pairs.length).toBeLessThan(50);
  });
  test('a longer text, marks and odd letters do not break it', () => {
    for (const text of [
      'stop '.repeat(100_000),
      '\u0000\uffff',
      '\ud800',
      'S\u0301T\u0301O\u0301P\u0301',
      'ＳＴＯＰ',
      's\u200bt\u200bo\u200bp',
    ]) {
      expect(['none', 'opt-out']).toContain(tollFree(text).kind);
    }
    expect(tollFree('ＳＴＯＰ').kind).toBe('opt-out');
    expect(tollFree('s\u200bt\u200bo\u200bp').kind).toBe('opt-out');
  });
});

test('a rule that names a part which does not exist is refused when it is made', () =>
  expect(() => rulesOf('likely', { MSG: 'texts?' }, { spam: 'stop {MGS}' })).toThrow('names the part {MGS}'));
