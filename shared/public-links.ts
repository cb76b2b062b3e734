import { createHmac } from 'node:crypto';
import { LINK_PATHS, type PublicLinks } from './domain/links/public-links';
import type { Settings } from './settings/read';

/**
 * Makes the links that customers open. The key is derived from the key for ids (HMAC as a key derivation, RFC 5869 without its
 * salt), so that no second secret has to be kept, and knowing one tells nothing of the other.
 */
export const createPublicLinks = ({
  publicBaseUrl,
  threadIdKey,
}: Pick<Settings, 'publicBaseUrl' | 'threadIdKey'>): PublicLinks => {
  const key = createHmac('sha256', threadIdKey).update('public links').digest();
  return {
    token: (kind, thread, subject) =>
      createHmac('sha256', key)
        .update(`${kind}\n${thread}\n${subject}`, 'utf8')
        .digest()
        .subarray(0, 16)
        .toString('base64url'),
    url: (kind, token) => `${publicBaseUrl}/api/public/${LINK_PATHS[kind]}/${token}`,
  };
};
