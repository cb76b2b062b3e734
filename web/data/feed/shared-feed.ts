import type { FeedNews } from './feed-loop';

/** What windows of one browser say to each other. */
type Said =
  | { readonly type: 'news'; readonly news: FeedNews }
  /** What this window has open, as `<conversation>@<place>`. Nobody has anything open in a window that is gone. */
  | { readonly type: 'watch'; readonly window: string; readonly conversations: readonly string[] }
  /** This window has a board open, or has none any more. */
  | { readonly type: 'board'; readonly window: string; readonly isOpen: boolean }
  /** A new leader asks what the others have open. */
  | { readonly type: 'lead' }
  | { readonly type: 'wake' };

/** The part of `BroadcastChannel` that is used. */
export type Channel = {
  readonly postMessage: (said: Said) => void;
  onmessage: ((event: MessageEvent<Said>) => void) | null;
  readonly close: () => void;
};
type Feed = {
  readonly watch: (conversations: readonly string[]) => void;
  readonly board: (isOpen: boolean) => void;
  readonly wake: () => void;
  readonly close: () => void;
};

export type SharedFeedParts = {
  readonly window: string;
  readonly channel: Channel;
  /** Calls when this window leads, once: at once, or when the window that leads has gone. */
  readonly whenLeading: (lead: () => void) => void;
  readonly openFeed: (hear: (news: FeedNews) => void) => Feed;
  readonly hear: (news: FeedNews) => void;
};

/** Content that newer content of its kind doesn't replace: what a window that comes later must be told. */
type Whole = Extract<FeedNews, { type: 'content' }>;
const holdsDesk = (news: Whole): boolean => 'desk' in news.content;

/**
 * One feed for all windows of a browser: the window that leads asks, the others listen. Which one leads changes nothing of what each
 * is told.
 */
export const createSharedFeed = ({ window: own, channel, whenLeading, openFeed, hear }: SharedFeedParts): Feed => {
  let feed: Feed | undefined;
  let lastWhole: Whole | undefined;
  const watched = new Map<string, readonly string[]>();
  /** Windows that have a board open. */
  const boards = new Set<string>();

  const watchAll = (): void => {
    const places = new Map<string, string>();
    // Where two windows stand at different places, both are told again: what was told before is known again.
    for (const each of [...watched.values()].flat()) {
      const [id = ''] = each.split('@');
      if (!places.has(id)) places.set(id, each);
    }
    feed?.watch([...places.values()]);
  };
  const heard = (news: FeedNews): void => {
    if (news.type === 'content' && (lastWhole === undefined || holdsDesk(news))) lastWhole = news;
    channel.postMessage({ type: 'news', news });
    hear(news);
  };
  const setWatched = (window: string, conversations: readonly string[]): void => {
    const isNew = !watched.has(window);
    if (conversations.length === 0 && window !== own) watched.delete(window);
    else watched.set(window, conversations);
    if (feed === undefined) return;
    if (isNew && window !== own && lastWhole !== undefined) channel.postMessage({ type: 'news', news: lastWhole });
    watchAll();
  };
  const setBoard = (window: string, isOpen: boolean): void => {
    const was = boards.has(window);
    if (isOpen) boards.add(window);
    else boards.delete(window);
    // A window that has just opened one needs all of it, whatever the others were told.
    if (feed !== undefined && was !== isOpen && (isOpen || boards.size === 0)) feed.board(isOpen);
  };

  channel.onmessage = ({ data }) => {
    if (data.type === 'news') return feed === undefined ? hear(data.news) : undefined;
    if (data.type === 'watch') return setWatched(data.window, data.conversations);
    if (data.type === 'board') return setBoard(data.window, data.isOpen);
    if (data.type === 'wake') return feed?.wake();
    channel.postMessage({ type: 'watch', window: own, conversations: watched.get(own) ?? [] });
    if (boards.has(own)) channel.postMessage({ type: 'board', window: own, isOpen: true });
  };
  // Says hello, too: whoever leads tells what is known.
  channel.postMessage({ type: 'watch', window: own, conversations: [] });
  whenLeading(() => {
    feed = openFeed(heard);
    channel.postMessage({ type: 'lead' });
    watchAll();
    if (boards.size > 0) feed.board(true);
  });

  return {
    watch: conversations => {
      setWatched(own, conversations);
      if (feed === undefined) channel.postMessage({ type: 'watch', window: own, conversations });
    },
    board: isOpen => {
      setBoard(own, isOpen);
      if (feed === undefined) channel.postMessage({ type: 'board', window: own, isOpen });
    },
    wake: () => (feed === undefined ? channel.postMessage({ type: 'wake' }) : feed.wake()),
    close: () => {
      channel.postMessage({ type: 'watch', window: own, conversations: [] });
      channel.postMessage({ type: 'board', window: own, isOpen: false });
      channel.close();
      feed?.close();
    },
  };
};
