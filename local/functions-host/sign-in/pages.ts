import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Person } from './people';

/** The look of every page that we serve. Read when it is first shown, so that a change is seen without a restart of the build. */
const look = (): string => readFileSync(join(__dirname, '../../../shared/look/tokens.css'), 'utf8');
const FACES = 6;
const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map(([first = '']) => first)
    .slice(0, 2)
    .join('')
    .toUpperCase();

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, char => escapes[char]!);

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${look()}
body { margin: 0; min-height: 100dvh; display: grid; place-items: center; background: var(--ground); color: var(--text); font: var(--body); }
main { box-sizing: border-box; width: min(26rem, 100%); padding: var(--space-6); border: 1px solid var(--line); border-radius: var(--radius-l); background: var(--surface); }
h1 { margin: 0 0 var(--space-1); font: var(--title); font-weight: 650; }
p { margin: 0 0 var(--space-4); color: var(--quiet); text-wrap: pretty; }
button { display: flex; align-items: center; gap: var(--space-3); width: 100%; min-height: 3.5rem; margin: 0 0 var(--space-2); padding: var(--space-2) var(--space-3); border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--surface); color: inherit; font: inherit; text-align: start; cursor: pointer; }
button:hover { background: var(--hover); }
button:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
button span { flex: none; display: grid; place-items: center; width: 2.25rem; height: 2.25rem; border-radius: 50%; font-weight: 600; font-size: .8125rem; }
b { display: block; font-weight: 600; }
small { color: var(--quiet); font: var(--meta); }
a { color: var(--accent-text); }
@media (max-width: 30rem) { body { place-items: start stretch; } main { width: auto; border: 0; border-radius: 0; } }
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

/** The page that stands in for Microsoft's sign-in: choose who you are. */
export const signInPage = (people: readonly Person[], redirectTo: string): string =>
  page(
    'Sign in',
    `<h1>Who are you?</h1>
<p>This local sign-in stands in for App Service Authentication. It asks for no password.</p>
<form method="post" action="/.auth/login/aad">
<input type="hidden" name="post_login_redirect_uri" value="${escapeHtml(redirectTo)}">
${people
  .map(
    ({ id, name, userPrincipalName, roles }, at) =>
      `<button name="userId" value="${escapeHtml(id)}">
<span aria-hidden="true" style="background:var(--face-${(at % FACES) + 1});color:var(--face-${(at % FACES) + 1}-text)">${escapeHtml(initialsOf(name))}</span>
<div><b>${escapeHtml(name)}</b><small>${escapeHtml(userPrincipalName)}${
        roles.length > 0 ? ` · ${escapeHtml(roles.join(', '))}` : ''
      }</small></div></button>`,
  )
  .join('\n')}
</form>`,
  );

export const signedOutPage = (): string =>
  page('Signed out', '<h1>You are signed out</h1><p><a href="/.auth/login/aad">Sign in again</a></p>');

export const hostPage = (functionCount: number): string =>
  page(
    'Functions host',
    `<h1>Your functions app is up and running</h1><p>This is the local functions host; it serves ${functionCount} functions.</p>`,
  );
