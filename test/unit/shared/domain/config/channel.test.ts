import { channelOf } from '../../../../../shared/domain/config/config';
import { configOf, problemsOf, small } from '../../../../support/config-fixture';

const withChannel = (changes: object) => {
  const document = small();
  return { ...document, channels: [{ ...document.channels[0], ...changes }] };
};

describe('a channel that says no more than it must', () => {
  it('is open round the clock, in English, with automated messages, no survey and a new conversation each time', () => {
    expect(configOf(small()).channels.main).toEqual({
      id: 'main',
      name: 'Main',
      number: '+18005550100',
      provider: 'acs',
      numberType: 'toll-free',
      plan: 'send-and-receive',
      providerOptOutList: false,
      voice: false,
      language: 'en',
      attachments: { customers: false, agents: false, maxMegabytes: 5, linkHours: 48 },
      workstream: 'service',
      automatedMessages: true,
      automatedTextsPerHour: 20,
      automatedTextsPerHourInAll: 5_000,
      automatedTextsPerDay: 60,
      textsPerDay: 200,
      messages: [],
      reopenWithinHours: 0,
      whenClosingWaitingCustomersAre: 'told',
      burstSeconds: 0,
      numberReassignedAfterDays: 45,
      floodLimit: { perSeconds: 60, texts: 30 },
      automatedAnswersPerHour: 6,
      autoClose: { openMinutes: 43_200, activeMinutes: 43_200, waitingMinutes: 480, wrapUpMinutes: 1_440 },
    });
  });

  it('#5 has a default language for its messages, which can be another one', () => {
    expect(configOf(small()).channels.main?.language).toBe('en');
    expect(configOf(withChannel({ language: 'es' })).channels.main?.language).toBe('es');
    expect(problemsOf(withChannel({ language: 'Spanish' }))).toEqual([
      `channels › main › language: Expected a language such as 'en' or 'es-MX', found "Spanish".`,
    ]);
  });
});

describe('a number', () => {
  it('is kept in its one form, however it was typed', () => {
    for (const number of ['+1 (800) 555-0100', '18005550100', '+18005550100']) {
      expect(configOf(withChannel({ number })).channels.main?.number).toBe('+18005550100');
    }
  });

  it('#4 belongs to exactly one channel, and a number without a channel finds none', () => {
    const document = small();
    const twice = {
      ...document,
      channels: [...document.channels, { ...document.channels[0], id: 'other', number: '1-800-555-0100' }],
    };
    expect(problemsOf(twice)).toEqual([
      'channels › other › number: expected a number of its own; found "+18005550100" again',
    ]);
    const config = configOf(document);
    expect(channelOf(config, '+18005550100')?.id).toBe('main');
    expect(channelOf(config, '+18005550199')).toBeUndefined();
  });

  it('#6 may take calls as well: voice and texts don’t exclude each other', () => {
    const config = configOf(withChannel({ voice: true }));
    expect(config.channels.main?.voice).toBe(true);
    expect(channelOf(config, '+18005550100')?.id).toBe('main');
  });

  it.each(['none', 'send'])('#7 with plan %s can’t be connected', plan => {
    expect(problemsOf(withChannel({ plan }))).toEqual([
      `channels › main › plan: a number with plan "${plan}" can't be connected, for it can't receive; upgrade it to send-and-receive`,
    ]);
  });

  it.each([
    ['toll-free', '12345', 'a number with its country code'],
    ['short-code', '+18005550100', 'a short code of 3 to 6 digits'],
    ['10dlc', 'Contoso', 'a number with its country code'],
  ])('fits its type: %s is not %s', (numberType, number, expected) => {
    expect(problemsOf(withChannel({ numberType, number }))).toEqual([
      `channels › main › number: expected ${expected}, for the number type is ${numberType}; found ${number}`,
    ]);
  });

  it('of another form is refused with what was expected', () => {
    expect(problemsOf(withChannel({ number: 'call us' }))).toEqual([
      expect.stringContaining('for the number type is toll-free'),
    ]);
    expect(problemsOf(withChannel({ number: `555${'1'.repeat(40)}` }))).toEqual([
      expect.stringContaining('expected a number with its country code, such as "+18005550100"'),
    ]);
    expect(problemsOf(withChannel({ number: 18005550100 }))).toEqual([
      'channels › main › number: expected a number in quotes, such as "+18005550100"; found 18005550100',
    ]);
  });

  it('a sender’s name can only send, and can’t be a channel', () => {
    expect(problemsOf(withChannel({ numberType: 'alphanumeric', number: 'Contoso' }))).toEqual([
      'channels › main › numberType: a sender’s name can only send, so customers could not text it; use a number',
    ]);
  });
});

test('a channel without operating hours is always open: it names no record', () => {
  expect(configOf(small()).channels.main?.operatingHours).toBeUndefined();
});

test('on and off are read as people write them', () => {
  expect(configOf(withChannel({ automatedMessages: 'off' })).channels.main?.automatedMessages).toBe(false);
  expect(configOf(withChannel({ automatedMessages: 'on' })).channels.main?.automatedMessages).toBe(true);
  expect(problemsOf(withChannel({ automatedMessages: 'sometimes' }))).toEqual([
    'channels › main › automatedMessages: expected on or off; found "sometimes"',
  ]);
});
