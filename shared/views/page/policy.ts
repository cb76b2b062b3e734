/**
 * What a page may do, for it shows what strangers write: its own scripts alone, by a nonce of this answer, and no text becomes code
 * (Trusted Types; the policy `app` gives the addresses of workers).
 */
const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "media-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types app',
  ].join('; ');

const COMMON = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' } as const;

/** Of the document. A page of the sign-in that it opens may close itself, and no other site's page gets hold of it. */
export const shellHeaders = (nonce: string): Readonly<Record<string, string>> => ({
  ...COMMON,
  'content-type': 'text/html; charset=utf-8',
  // Each answer has a nonce of its own.
  'cache-control': 'no-store',
  'content-security-policy': contentPolicy(nonce),
  'cross-origin-opener-policy': 'same-origin-allow-popups',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
});

/** Of a built file: its name says its content, so it never changes. A worker goes by the policy of its own file. */
export const fileHeaders: Readonly<Record<string, string>> = {
  ...COMMON,
  'cache-control': 'public, max-age=31536000, immutable',
  'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  vary: 'accept-encoding',
};

/** Of a sentence in place of a page. */
export const sentenceHeaders: Readonly<Record<string, string>> = {
  ...COMMON,
  'content-type': 'text/plain; charset=utf-8',
  'cache-control': 'no-store',
};
