import { reasonOf } from '../../../../web/ui/reason';
import { log as en } from '../../../../web/words/log/en';
import { log as es } from '../../../../web/words/log/es';
import { log as fr } from '../../../../web/words/log/fr';
import { KNOWN_RULES, KNOWN_WORDINGS } from '../../../support/known-rules';

const LANGUAGES = [
  ['en', en],
  ['es', es],
  ['fr', fr],
] as const;

describe.each(LANGUAGES)('a reason in %s', (language, words) => {
  it('#117 has a sentence for every rule there is', () => {
    const without = KNOWN_RULES.filter(rule => reasonOf(words, language, { rule }).sentence === words.unknown);
    expect(without).toEqual([]);
  });

  it('explains each wording of an opt-out by one sentence, with the words that were found', () => {
    const rule = `opt-out.${KNOWN_WORDINGS[0]}`;
    const { sentence, facts } = reasonOf(words, language, { rule, facts: { matched: 'stop it' } });
    expect([sentence, facts]).toEqual([words.wording, [[words.facts.matched, 'stop it']]]);
  });

  it('says the same of no two rules of a topic that mean different things', () => {
    const sentences = Object.values(words.rules).filter(Boolean);
    expect(new Set(sentences).size / sentences.length).toBeGreaterThan(0.9);
  });
});

describe('what a rule compared', () => {
  it('is told by name, with moments as a clock shows them', () => {
    const facts = {
      queue: 'orders',
      until: '2026-11-30T12:30:00Z',
      ready: true,
      agent: null,
      actions: ['a', 'b'],
      odd: 3,
    };
    const told = Object.fromEntries(reasonOf(en, 'en', { rule: 'wait.off', facts }).facts);
    expect(told).toEqual({
      queue: 'orders',
      until: expect.stringMatching(/:30/),
      ready: '✓',
      agent: '–',
      actions: 'a, b',
      odd: '3',
    });
  });

  it('of another version of the app is shown as it is', () => {
    expect(reasonOf(en, 'en', { rule: 'moon.full' })).toEqual({ rule: 'moon.full', sentence: en.unknown, facts: [] });
  });
});
