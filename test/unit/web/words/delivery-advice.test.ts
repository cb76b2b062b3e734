import { explainedCodes } from '../../../../shared/domain/sending/delivery-advice';
import { deliveryWords } from '../../../../shared/domain/sending/delivery-words';
import { providerCodes } from '../../../../shared/domain/sending/provider-codes';
import { log as en } from '../../../../web/words/log/en';
import { log as es } from '../../../../web/words/log/es';
import { log as fr } from '../../../../web/words/log/fr';

const failed = (code: string | undefined) => ({
  state: 'failed' as const,
  reason: '',
  ...(code !== undefined && { code }),
});

describe.each([
  ['en', en],
  ['es', es],
  ['fr', fr],
] as const)('what an agent reads of a failed text (%s)', (language, words) => {
  it.each([...explainedCodes, ...providerCodes, '4999', 'quiet-hours.now', undefined])(
    'says why and what to do for %s, in that language',
    code => {
      const { reason, advice } = words.delivery(failed(code));
      for (const sentence of [reason, advice ?? '']) expect(sentence).toMatch(/^\p{Lu}.{8,}\.$/u);
      expect(reason === en.delivery(failed(code)).reason).toBe(language === 'en');
    },
  );

  it('says nothing of what to do while it is tried again, for the time stands beside it', () => {
    expect(words.delivery({ ...failed('4006'), retryAt: '2026-12-01T10:00:00Z' }).advice).toBeUndefined();
    expect(words.delivery(failed('4006')).advice).toBeDefined();
  });
});

it('says in English what the API says', () => {
  for (const code of [...explainedCodes, '4999', 'quiet-hours.now', '21610']) {
    const { reason, advice } = deliveryWords({ state: 'failed', code });
    expect({ code, ...en.delivery(failed(code)) }).toEqual({ code, reason, advice });
  }
  for (const state of ['queued', 'sending', 'sent', 'delivered'] as const)
    expect(en.delivery({ state, reason: '' })).toEqual(deliveryWords({ state }));
  expect(en.delivery({ state: 'unknown', reason: '' })).toEqual(deliveryWords({ state: 'unknown' }));
});
