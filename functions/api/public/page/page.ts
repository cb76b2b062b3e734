import type { HttpResponseInit } from '@azure/functions';
import { type Html, html } from './html';
import { CONTENT_SECURITY_POLICY, STYLE } from './page-style';
import { NOTICES, type NoticeName, type PageLanguage } from './page-texts';

export type Page = {
  readonly status?: number;
  readonly language: PageLanguage;
  readonly title: string;
  readonly content: Html;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A page for a customer's phone: small, without a script, kept by nobody, and telling no other site where it stood. */
export const toPageResponse = ({ status = 200, language, title, content, headers = {} }: Page): HttpResponseInit => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-language': language,
    'cache-control': 'no-store',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
    'cross-origin-resource-policy': 'same-origin',
    ...headers,
  },
  body: `<!doctype html>
${
  html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${{ html: STYLE }}</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>`.html
}
`,
});

/** A page that says one thing: the link is unknown or over, or it didn't work just now. */
export const toNotice = (
  name: NoticeName,
  language: PageLanguage,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): HttpResponseInit => {
  const { title, text } = NOTICES[name][language];
  const content = html`<div class="card"><h1>${title}</h1><p>${text}</p></div>`;
  return toPageResponse({ status, language, title, content, headers });
};
