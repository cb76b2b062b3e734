import { segmentsOf } from '../../../../local/communication/carrier/segments';
import { keywordAnswer } from '../../../../local/communication/keywords';
import { isPhoneNumber, isSender, ownedNumberSchema } from '../../../../local/communication/numbers';

describe('numbers', () => {
  it('takes recipients in E.164 only, and eleven digits for North America', () => {
    expect(['+14255550123', '+447911123456', '+4930123456'].every(isPhoneNumber)).toBe(true);
    const wrong = [
      '14255550123',
      '+1425555012',
      '+142555501234',
      '+0123456789',
      '+12',
      'abc',
      '45678',
      '+1 425 5550123',
    ];
    expect(wrong.filter(isPhoneNumber)).toEqual([]);
  });

  it('takes senders as short codes and sender ids as well', () => {
    expect(['+18005550100', '45678', '456789', 'CONTOSO', 'My Shop 1'].every(isSender)).toBe(true);
    expect(['+1425555012345', '4567', '+45678', 'ELEVENPLUSONE', '1234567', 'Søren', ''].filter(isSender)).toEqual([]);
  });

  it.each([
    [{ number: '18005550100', type: 'toll-free' }, 'expected E.164'],
    [{ number: '+45678', type: 'short-code' }, 'expected five or six digits'],
    [{ number: '12345678', type: 'alphanumeric' }, 'expected up to 11 letters'],
    [{ number: '+18005550100', type: 'toll-free', texts: { stop: 'a', start: 'b', help: 'c' } }, 'for short codes'],
  ])('refuses %j with a sentence', (owned, words) => {
    expect(ownedNumberSchema.safeParse(owned).error?.issues[0]?.message).toContain(words);
  });
});

describe('keywords', () => {
  const tollFree = ownedNumberSchema.parse({ number: '+18005550100', type: 'toll-free' });
  const bare = ownedNumberSchema.parse({ number: '45678', type: 'short-code' });

  it.each(['STOP', 'stop', ' Stop\n'])('block at a toll-free number: %j', text => {
    expect(keywordAnswer(tollFree, text)).toMatchObject({ does: 'block', relayed: true });
  });
  it.each(['START', 'unstop'])('unblock: %j', text => {
    expect(keywordAnswer(tollFree, text)).toMatchObject({ does: 'unblock', relayed: true });
  });
  it.each(['stop.', 'stopp', 'do not stop', 'HELP', 'END', ''])('are nothing else: %j', text => {
    expect(keywordAnswer(tollFree, text)).toEqual({ does: 'nothing' });
  });
  it('are left to the business where a short code has no texts', () => {
    expect(keywordAnswer(bare, 'STOP')).toEqual({ does: 'nothing' });
  });
});

describe('segments', () => {
  it.each([
    ['x'.repeat(160), 'GSM-7', 1],
    ['x'.repeat(161), 'GSM-7', 2],
    ['x'.repeat(307), 'GSM-7', 3],
    ['€'.repeat(80), 'GSM-7', 1],
    ['€'.repeat(81), 'GSM-7', 2],
    ['ж'.repeat(70), 'UCS-2', 1],
    ['ж'.repeat(71), 'UCS-2', 2],
    ['', 'GSM-7', 1],
  ])('of %j', (text, encoding, count) => {
    expect(segmentsOf(text)).toEqual({ encoding, count });
  });
});
