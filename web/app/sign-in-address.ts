/** Only a path of this very site, whatever was asked for. */
const ownPath = (path: string): string => (/^\/(?![/\\])/.test(path) ? path : '/');

/** Where the sign-in is, and where one comes back to: a path of this site. */
export const signInAddress = (returnTo: string): string =>
  `/.auth/login/aad?post_login_redirect_uri=${encodeURIComponent(ownPath(returnTo))}`;

/** Where one signs out, and what is shown then. */
export const signOutAddress = (returnTo: string): string =>
  `/.auth/logout?post_logout_redirect_uri=${encodeURIComponent(ownPath(returnTo))}`;
