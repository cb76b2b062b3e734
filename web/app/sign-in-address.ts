/** Where the sign-in is, and where one comes back to: only a path of this very site, whatever was asked for. */
export const signInAddress = (returnTo: string): string => {
  const path = /^\/(?![/\\])/.test(returnTo) ? returnTo : '/';
  return `/.auth/login/aad?post_login_redirect_uri=${encodeURIComponent(path)}`;
};
