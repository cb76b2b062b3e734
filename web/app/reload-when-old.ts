const KEY = 'reloaded-for-a-newer-version';
const ONCE_A_MS = 60_000;

/**
 * A chunk that is gone says that the app is newer than this page: it is loaded again, once a minute at most, so that a server that
 * has really lost a file doesn't turn it into a wheel. Drafts and the outbox are kept elsewhere.
 */
export const reloadWhenOld = (page: Window = window): void => {
  page.addEventListener('vite:preloadError', event => {
    const last = Number(page.sessionStorage.getItem(KEY) ?? 0);
    if (Date.now() - last < ONCE_A_MS) return;
    event.preventDefault();
    page.sessionStorage.setItem(KEY, String(Date.now()));
    page.location.reload();
  });
};
