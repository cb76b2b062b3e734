import { afterPoll, type PollEnd, type Polling } from './after-poll';
import type { Line } from './connection';

/** What the loop tells: what came, as the server said it, and how the line stands. */
export type FeedNews =
  | {
      readonly type: 'content';
      readonly content: { readonly cursor: string };
      readonly sentAt: number;
      readonly at: number;
    }
  | { readonly type: 'line'; readonly line: Line };

/** What the window asks of the loop. */
export type FeedCommand =
  | { readonly type: 'watch'; readonly conversations: readonly string[] }
  /** A board is open, or none is any more. */
  | { readonly type: 'board'; readonly isOpen: boolean }
  | { readonly type: 'wake' };

export type FeedParts = {
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly random: () => number;
  /** Calls once, after so many milliseconds. Gives what calls it off. */
  readonly after: (ms: number, call: () => void) => () => void;
  readonly tell: (news: FeedNews) => void;
};

/** What the loop itself reads of an answer. */
type Content = {
  readonly cursor: string;
  readonly watched?: readonly { readonly id: string; readonly place: string }[];
  readonly board?: { readonly place: string };
};

/** A poll ends by itself after 25 seconds. One that takes this long is dead, whatever the network says. */
const GIVEN_UP_MS = 40_000;

/**
 * Asks the feed again and again, one question at a time. Its cursor is the content's own, so a poll that was cut, or a night in a
 * drawer, misses nothing: the next answer holds all that is different.
 */
export const createFeedLoop = ({ fetch: ask, now, random, after, tell }: FeedParts) => {
  let polling: Polling = { failures: 0 };
  let line: Line = { heardAt: now() };
  /** Of each watched conversation, the place up to which all of it was told. */
  let places: ReadonlyMap<string, string> = new Map();
  /** Of the board, the place up to which all of it was told; `new` asks for all; absent: none is open. */
  let boardPlace: string | undefined;
  /** Ends what is under way: a poll, or a pause. */
  let interrupt: (() => void) | undefined;
  let isStopped = false;
  let turn = 0;

  const learned = (change: Partial<Line>): void => {
    line = { ...line, ...change };
    tell({ type: 'line', line });
  };

  const poll = async (signal: AbortSignal): Promise<PollEnd> => {
    const query = new URLSearchParams({ ...(polling.cursor !== undefined && { cursor: polling.cursor }) });
    if (places.size > 0) query.set('watch', [...places].map(([id, place]) => `${id}@${place}`).join(','));
    const askedBoard = boardPlace;
    if (askedBoard !== undefined) query.set('board', askedBoard);
    const sentAt = now();
    try {
      const response = await ask(`/api/feed?${query}`, {
        signal,
        redirect: 'manual',
        headers: { accept: 'application/json' },
      });
      const at = now();
      // A redirect leads to a sign-in page, which no feed can follow.
      const status = response.type === 'opaqueredirect' ? 401 : response.status;
      learned({ heardAt: at, askedAt: undefined, cutSince: undefined, lastStatus: status });
      if (status === 304) return { is: 'same' };
      if (status !== 200) {
        const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
        return { is: 'refused', status, ...(Number.isFinite(seconds) && { retryAfterMs: seconds * 1_000 }) };
      }
      const content = (await response.json()) as Content;
      const told = new Map((content.watched ?? []).map(({ id, place }) => [id, place]));
      places = new Map([...places].map(([id, place]) => [id, told.get(id) ?? place]));
      // Whoever opened one meanwhile asked for all of it.
      if (content.board !== undefined && boardPlace === askedBoard) boardPlace = content.board.place;
      tell({ type: 'content', content, sentAt, at });
      return { is: 'changed', cursor: content.cursor };
    } catch {
      if (!signal.aborted) learned({ askedAt: undefined, cutSince: line.cutSince ?? now() });
      return { is: 'cut' };
    }
  };

  const next = async (): Promise<void> => {
    if (isStopped) return;
    const mine = ++turn;
    const controller = new AbortController();
    interrupt = () => controller.abort();
    const callOff = after(GIVEN_UP_MS, () => {
      learned({ cutSince: line.cutSince ?? now() });
      controller.abort();
    });
    learned({ askedAt: now() });
    const end = await poll(controller.signal);
    callOff();
    // Somebody was in a hurry meanwhile, and another poll is under way.
    if (mine !== turn) return;
    const { polling: now_, pauseMs } = afterPoll(polling, end, random());
    polling = now_;
    interrupt = undefined;
    if (pauseMs === undefined) return;
    interrupt = after(pauseMs, () => void next());
  };

  /** Whatever is under way, or waited for, ends here; the next poll leaves now. */
  const hurry = (): void => {
    interrupt?.();
    interrupt = undefined;
    turn += 1;
    void next();
  };

  return {
    start: hurry,
    /** The window is seen again, the network is back, somebody has signed in. */
    wake: hurry,
    /**
     * `<conversation>@<place>` of the conversations whose logs are open. The loop knows by itself how far it has told of those that it
     * watches already; only a new one is asked about at once.
     */
    watch: (conversations: readonly string[]): void => {
      const wanted = conversations.map(each => each.split('@') as [id: string, place: string]);
      const isNew = wanted.some(([id]) => !places.has(id));
      places = new Map(wanted.map(([id, place]) => [id, places.get(id) ?? place]));
      if (isNew) hurry();
    },
    /** An open board is told whole first, however often it is opened: a window that has just come knows nothing of it. */
    board: (isOpen: boolean): void => {
      boardPlace = isOpen ? 'new' : undefined;
      if (isOpen) hurry();
    },
    stop: (): void => {
      isStopped = true;
      interrupt?.();
    },
  };
};
