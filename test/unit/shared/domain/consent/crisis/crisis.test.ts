import { CRISIS_PHRASES, findCrisisWords, hasCrisisWords } from '../../../../../../shared/domain/consent/crisis/crisis';

test.each([
  'I want to kill myself',
  "I don't want to live anymore",
  'im suicidal',
  'I’m going to end my life tonight',
  'please call 911',
  "He's hitting me, he has a gun",
  "I can't breathe, help",
  'QUIERO MORIRME',
  'No quiero vivir más',
  'pensando en el suicidio',
  'Llamen al 911 por favor',
  'me va a matar',
  "j'ai envie de mourir",
])('%s is a crisis', text => expect(hasCrisisWords(text)).toBe(true));

test.each([
  'this wait is killing me',
  'Your prices are killing me',
  'I could kill for a coffee',
  'I am dying to see the new model',
  'my phone died',
  'my mom is going to kill me if this is late',
  'Suicide Squad tickets please',
  'I want to die laughing',
  'order 911',
  'the 911 Turbo brochure',
  'esta espera me está matando',
  'me muero de hambre',
  'quiero morirme de risa',
  'gasoline leakage cap part number',
  '',
])('%j is ordinary speech', text => expect(hasCrisisWords(text)).toBe(false));

test('the phrase that was found is named', () =>
  expect(findCrisisWords('I could KILL... myself')).toEqual({
    phrase: 'kill myself',
    because: { rule: 'crisis.words', facts: { phrase: 'kill myself' } },
  }));

test('a crisis beside an idiom is still found', () =>
  expect(hasCrisisWords('suicide squad tickets? no, I want to kill myself')).toBe(true));

describe('a list of one’s own', () => {
  test('replaces ours', () => {
    expect(hasCrisisWords('the reactor is leaking', ['reactor'])).toBe(true);
    expect(hasCrisisWords('I want to kill myself', ['reactor'])).toBe(false);
  });
  test('may end a word with a star, and ignores what is empty', () => {
    expect(hasCrisisWords('reactores', ['reactor*'])).toBe(true);
    expect(hasCrisisWords('reactores', ['reactor'])).toBe(false);
    expect(hasCrisisWords('anything', ['', '  ', '*'])).toBe(false);
  });
});

test('every default phrase finds itself', () => {
  for (const phrase of CRISIS_PHRASES) expect(hasCrisisWords(phrase.replace('*', ''))).toBe(true);
});
