import { createHmac } from 'node:crypto';
import { LINK_PATHS, type PublicLinks } from './domain/links/public-links';
import type { Settings } from './settings/read';

/**
 * Makes the links that customers open, with a key of their own. It may be changed: a link is found by its token's row, so those that
 * went out before stay good until they expire.
 */
export const createPublicLinks = ({
  publicBaseUrl,
  linkKey,
}: Pick<Settings, 'publicBaseUrl' | 'linkKey'>): PublicLinks => {
  return {
    token: (kind, thread, subject) =>
      createHmac('sha256', linkKey)
        .update(`${kind}\n${thread}\n${subject}`, 'utf8')
        .digest()
        .subarray(0, 16)
        .toString('base64url'),
    url: (kind, token) => `${publicBaseUrl}/api/public/${LINK_PATHS[kind]}/${token}`,
  };
};
