/** A signal for one receive or one session, and what lets go of it with everything that listens to it. */
export type OwnSignal = { readonly signal: AbortSignal; readonly letGo: () => void };

/**
 * A signal that aborts with `parent`. The SDK leaves its listener on the signal of a receive that ended empty (7.9.5,
 * `tryDrainReceiver`), and the listener holds the receiver, its link and its session: on a signal that lives as long as
 * the host they would pile up, some 70 KB for each session.
 */
export const ownSignal = (parent: AbortSignal): OwnSignal => {
  const own = new AbortController();
  const abort = (): void => own.abort();
  if (parent.aborted) own.abort();
  else parent.addEventListener('abort', abort);
  return { signal: own.signal, letGo: () => parent.removeEventListener('abort', abort) };
};
