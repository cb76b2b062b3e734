import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What Twilio puts into `X-Twilio-Signature`: HMAC-SHA1, keyed with the auth token, over the address that it calls and every
 * parameter of the form, names in order, each followed by its value ("Validating signatures from Twilio"). A name that comes
 * several times counts with each of its different values, in order, as Twilio's own libraries do.
 */
export const twilioSignature = (authToken: string, url: string, form: URLSearchParams): string => {
  const names = [...new Set(form.keys())].sort();
  const values = (name: string) => [...new Set(form.getAll(name))].sort();
  const signed =
    url +
    names
      .map(name =>
        values(name)
          .map(value => name + value)
          .join(''),
      )
      .join('');
  return createHmac('sha1', authToken).update(signed, 'utf8').digest('base64');
};

/** In constant time. */
export const isSignedByTwilio = (
  given: string | null,
  authToken: string,
  url: string,
  form: URLSearchParams,
): boolean => {
  const expected = Buffer.from(twilioSignature(authToken, url, form));
  const found = Buffer.from(given ?? '');
  return found.length === expected.length && timingSafeEqual(found, expected);
};
