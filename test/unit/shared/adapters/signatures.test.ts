import { isSignedByTelesign, telesignSignature } from '../../../../shared/adapters/telesign/signature';
import { isSignedByTwilio, twilioSignature } from '../../../../shared/adapters/twilio/signature';

describe('Twilio’s signature', () => {
  const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';
  const formOf = (caller: string) =>
    new URLSearchParams({
      To: '+18005551212',
      From: caller,
      Digits: '1234',
      Caller: caller,
      CallSid: 'CA1234567890ABCDE',
    });

  // The examples of Twilio's own documents and libraries.
  test.each([
    ['+14158675309', 'RSOYDt4T1cUTdK1PDd93/VVr8B8='],
    ['+12349013030', '0/KCTR6DLpKmkAf8muzZqo1nDgQ='],
  ])('of the documents’ example with %s', (caller, signature) => {
    expect(twilioSignature('12345', url, formOf(caller))).toBe(signature);
    expect(isSignedByTwilio(signature, '12345', url, formOf(caller))).toBe(true);
  });

  test.each([
    ['another token', '54321', url, formOf('+14158675309')],
    ['another address', '12345', `${url}3`, formOf('+14158675309')],
    ['another form', '12345', url, formOf('+14158675300')],
  ])('doesn’t fit %s', (_, token, address, form) => {
    expect(isSignedByTwilio('RSOYDt4T1cUTdK1PDd93/VVr8B8=', token, address, form)).toBe(false);
  });

  test.each([null, '', 'RSOYDt4T1cUTdK1PDd93/VVr8B8', 'x'.repeat(28)])('is none: %j', given => {
    expect(isSignedByTwilio(given, '12345', url, formOf('+14158675309'))).toBe(false);
  });

  test('counts each value of a name that comes twice once, in order', () => {
    const form = new URLSearchParams('B=2&A=y&A=x&A=y');
    expect(twilioSignature('k', 'u', form)).toBe(twilioSignature('k', 'u', new URLSearchParams('A=x&A=y&B=2')));
    expect(twilioSignature('k', 'u', form)).not.toBe(twilioSignature('k', 'u', new URLSearchParams('A=x&B=2')));
  });
});

describe('TeleSign’s signature', () => {
  const [customer, key, body] = ['00000000-0000-4000-8000-000000000000', Buffer.from('key'), '{"reference_id":"A"}'];
  // HMAC-SHA256 of the body with the key `key`, by another implementation (OpenSSL).
  const signature = `TSA ${customer}:3goKioj9GGroge1G0cmI1BY/6v+WCu9w815Peo3xTwI=`;

  test('is over the body as it came, with the decoded key', () => {
    expect(telesignSignature(customer, key, body)).toBe(signature);
    expect(isSignedByTelesign(signature, customer, key, body)).toBe(true);
  });

  test.each([
    ['another body', signature, `${body} `],
    ['another customer', signature.replace('00000000', '10000000'), body],
    ['another scheme', signature.replace('TSA', 'Basic'), body],
    ['nothing', null, body],
  ])('doesn’t fit %s', (_, given, signed) => {
    expect(isSignedByTelesign(given, customer, key, signed)).toBe(false);
  });
});
