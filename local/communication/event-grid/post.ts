/** What an endpoint answered, or why it didn't. */
export type Answer = {
  readonly status?: number;
  readonly body: string;
  readonly headers: Headers;
  readonly failure?: 'TimedOut' | 'SocketError';
  readonly words: string;
  /** Settles when an endpoint answers after all, once the response window had passed. */
  readonly late?: Promise<Answer>;
};

export type HttpCall = {
  readonly method: 'POST' | 'OPTIONS' | 'GET';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The window for an answer. */
  readonly timeoutMs: number;
  /** How much longer the connection stays open for a late one. */
  readonly lateMs?: number;
  readonly signal?: AbortSignal;
};

/** Calls an endpoint; never rejects. */
export const call = async (request: HttpCall): Promise<Answer> => {
  const cut = new AbortController();
  const cutTimer = setTimeout(() => cut.abort(), request.timeoutMs + (request.lateMs ?? 0));
  const signal = request.signal ? AbortSignal.any([cut.signal, request.signal]) : cut.signal;
  const answer = answered(request, signal).finally(() => clearTimeout(cutTimer));
  let windowTimer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Answer>(resolve => {
    windowTimer = setTimeout(
      () =>
        resolve({
          body: '',
          headers: new Headers(),
          failure: 'TimedOut',
          words: `gave no answer within ${request.timeoutMs / 1000} s`,
          late: answer,
        }),
      request.timeoutMs,
    );
  });
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(windowTimer));
};

const answered = async (request: HttpCall, signal: AbortSignal): Promise<Answer> => {
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers,
      ...(request.body === undefined ? {} : { body: request.body }),
      redirect: 'manual',
      signal,
    });
    const body = await response.text();
    return { status: response.status, body, headers: response.headers, words: `answered ${response.status}` };
  } catch (error) {
    return { body: '', headers: new Headers(), failure: 'SocketError', words: wordsOf(error) };
  }
};

/** `fetch failed` says nothing: its cause does. */
const wordsOf = (error: unknown): string => {
  const { message, cause } = error as { readonly message?: string; readonly cause?: unknown };
  const { code, message: reason } = (cause ?? {}) as { readonly code?: string; readonly message?: string };
  if (code !== undefined) return `could not be reached (${code}${reason ? `: ${reason}` : ''})`;
  return `could not be reached (${reason ?? message ?? String(error)})`;
};
