import type { Person } from './people';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, char => escapes[char]!);

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 28rem; margin: 10vh auto; padding: 0 1rem; }
  button { display: block; width: 100%; margin: .5rem 0; padding: .75rem 1rem; font: inherit; text-align: left; cursor: pointer; border: 1px solid #8886; border-radius: .5rem; background: #8881; }
  button:hover, button:focus-visible { background: #8883; }
  small { opacity: .75; }
</style>
</head>
<body>
${body}
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
    ({ id, name, userPrincipalName, roles }) =>
      `<button name="userId" value="${escapeHtml(id)}">${escapeHtml(name)}<br><small>${escapeHtml(userPrincipalName)}${
        roles.length > 0 ? ` · ${escapeHtml(roles.join(', '))}` : ''
      }</small></button>`,
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
