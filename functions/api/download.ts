import type { KeptFile } from '../../shared/ports';

/**
 * How a file leaves: to be saved, never shown or run in the name of this app, kept by no cache, used by no other site. A browser
 * that shows it all the same does so in a sandbox where nothing loads and no script runs.
 */
export const downloadHeaders = ({ name, contentType }: KeptFile): Readonly<Record<string, string>> => ({
  'content-type': contentType.startsWith('text/') ? `${contentType}; charset=utf-8` : contentType,
  'content-disposition': `attachment; filename="${inAscii(name)}"; filename*=UTF-8''${encoded(name)}`,
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex',
});

/** For those who don't read the other form (RFC 6266, 4.3). */
const inAscii = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\]/g, '_');

/** RFC 8187: what `encodeURIComponent` leaves and isn't allowed there is encoded as well. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, found => `%${found.charCodeAt(0).toString(16).toUpperCase()}`);
