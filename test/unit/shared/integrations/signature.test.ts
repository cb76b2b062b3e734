import { signatureHeaders, signatureProblem } from '../../../../shared/integrations/signature';

const secret = Buffer.from('C2FVsBQIhrscChlQIMV+b5sSYspob7oD', 'base64');
const given = (headers: Readonly<Record<string, string>>) => ({
  id: headers['webhook-id'] ?? null,
  timestamp: headers['webhook-timestamp'] ?? null,
  signature: headers['webhook-signature'] ?? null,
});
const SIGNED = { id: 'msg_27UH4WbU6Z5A5EzD8u03UvzRbpk', seconds: 1_649_367_553, body: '{"email":"test@example.com"}' };

describe('A call is signed as Standard Webhooks has it', () => {
  const headers = signatureHeaders([secret], SIGNED);

  it('with the id, the time and HMAC-SHA256 over both and the body', () => {
    expect(headers).toMatchObject({ 'webhook-id': SIGNED.id, 'webhook-timestamp': '1649367553' });
    expect(headers['webhook-signature']).toMatch(/^v1,[A-Za-z0-9+/]{43}=$/);
    expect(signatureProblem([secret], given(headers), SIGNED.body, SIGNED.seconds)).toBeUndefined();
  });

  it('the same as the published libraries make of their own example', () => {
    const example = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
    const signed = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', seconds: 1_614_265_330, body: '{"test": 2432232314}' };
    const expected = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';
    expect(signatureHeaders([example], signed)['webhook-signature']).toBe(expected);
  });

  it('and one signature among several is enough', () => {
    const several = { ...given(headers), signature: `v1,AAAA v2,x ${headers['webhook-signature']}` };
    expect(signatureProblem([secret], several, SIGNED.body, SIGNED.seconds)).toBeUndefined();
  });

  it('while a secret is being changed, whoever knows either of the two is believed, and believes us', () => {
    const next = Buffer.alloc(24, 1);
    const both = [next, secret];
    for (const known of both) {
      const theirs = given(signatureHeaders([known], SIGNED));
      expect(signatureProblem(both, theirs, SIGNED.body, SIGNED.seconds)).toBeUndefined();
      expect(
        signatureProblem([known], given(signatureHeaders(both, SIGNED)), SIGNED.body, SIGNED.seconds),
      ).toBeUndefined();
    }
  });

  it.each([
    ['another body', {}, '{"email":"other@example.com"}', 0, 'wrong'],
    ['another id', { id: 'msg_other' }, SIGNED.body, 0, 'wrong'],
    ['another time', { timestamp: '1649367554' }, SIGNED.body, 0, 'wrong'],
    ['a signature of another scheme', { signature: 'v1a,AAAA' }, SIGNED.body, 0, 'wrong'],
    ['no signature', { signature: null }, SIGNED.body, 0, 'missing'],
    ['a time that is none', { timestamp: 'now' }, SIGNED.body, 0, 'missing'],
    ['a call of five minutes ago', {}, SIGNED.body, 301, 'too-old'],
    ['a call from the future', {}, SIGNED.body, -301, 'too-old'],
  ])('is refused with %s', (_what, change, body, later, problem) => {
    const now = SIGNED.seconds + later;
    expect(signatureProblem([secret], { ...given(headers), ...change }, body, now)).toBe(problem);
  });

  it('is refused with another secret', () => {
    expect(signatureProblem([Buffer.alloc(24, 1)], given(headers), SIGNED.body, SIGNED.seconds)).toBe('wrong');
  });
});
