import { createHmac, timingSafeEqual } from 'node:crypto';

export const keyName = 'RootManageSharedAccessKey';

/** Lower-case path of an `sb://` or `https://` resource, without slashes at its ends. */
const pathOf = (resource: string): string =>
  resource
    .toLowerCase()
    .replace(/\?.*$/, '')
    .replace(/^[a-z]+:\/\/[^/]*/, '')
    .replace(/^\/+|\/+$/g, '');

const hostOf = (resource: string): string => /^[a-z]+:\/\/([^/:]*)/.exec(resource.toLowerCase())?.[1] ?? '';

const covers = (granted: string, asked: string): boolean => {
  if (hostOf(granted) !== hostOf(asked)) return false;
  const path = pathOf(granted);
  return path === '' || pathOf(asked) === path || pathOf(asked).startsWith(`${path}/`);
};

/** Not URLSearchParams: it reads a signature's "+" as a space. */
const fieldsOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text.split('&').map(field => {
      const at = field.indexOf('=');
      return at < 0 ? [field, ''] : [field.slice(0, at), field.slice(at + 1)];
    }),
  );

const decode = (text = ''): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};

/**
 * Checks a shared access signature (Service Bus access control with SAS): key, signature, expiry, resource.
 * @param audience the URI that the token is to open.
 * @returns until when it counts (ms), or the reason why it doesn't, in the real service's words where known.
 */
export const checkSasToken = (token: string, audience: string, key: string, now: number): number | string => {
  if (!token.startsWith('SharedAccessSignature '))
    return 'InvalidToken: expected a token that begins with "SharedAccessSignature"; this broker takes shared access signatures only.';
  const fields = fieldsOf(token.slice('SharedAccessSignature '.length));
  const [resource, signature, expiry, name] = ['sr', 'sig', 'se', 'skn'].map(field => decode(fields[field]));
  if (!resource || !signature || !expiry || !name) return 'MalformedToken: expected the fields sr, sig, se and skn.';
  if (name !== keyName) return `InvalidSignature: there is no key named "${name}"; expected "${keyName}".`;
  // What was signed is the resource as it stands in the token, still encoded.
  const expected = createHmac('sha256', key).update(`${fields.sr}\n${expiry}`).digest();
  const found = Buffer.from(signature, 'base64');
  if (found.length !== expected.length || !timingSafeEqual(found, expected))
    return 'InvalidSignature: The token has an invalid signature.';
  const until = Number(expiry) * 1_000;
  if (!(until > now)) return `ExpiredToken: The token is expired. Expiration time: '${new Date(until).toUTCString()}'.`;
  if (!covers(resource, audience))
    return `InvalidAudience: The authorization header contains a token signed for '${resource}', which doesn't open '${audience}'.`;
  return until;
};

export { pathOf as pathOfResource };
