import type { ConversationShown } from '../../../shared/api/conversations/conversation';
import type { Feed } from '../../../shared/api/feed';
import { Refused } from '../../../shared/api/refused';
import type { EmergencyShown } from '../../../shared/api/supervisor/emergency';
import { type BoardKnown, NOTHING_KNOWN, withPart } from '../board/board';
import type { ServerClock } from '../clock/server-clock';
import { type Connection, connectionOf, type Line } from '../feed/connection';
import type { FeedNews } from '../feed/feed-loop';
import { type Away, awayOf, type Cut } from './away';
import { asRead, type KnownConversation, withEarlier, withNews } from './conversation-news';

/** What is known of a conversation that somebody opened. */
export type Opened =
  | { readonly is: 'loading' }
  | { readonly is: 'refused'; readonly status: number; readonly sentence: string }
  /** `isLost`: it has become somebody else's while it was open. What was known stays to be read; nothing new is told. */
  | { readonly is: 'there'; readonly known: KnownConversation; readonly isLost?: true };

export type Live = {
  readonly desk?: NonNullable<Feed['desk']>;
  readonly person?: string;
  readonly versions?: Feed['versions'];
  readonly connection: Connection;
  /** What a cut came to that is over, until one has read it. */
  readonly away?: Away;
  /** Hours that an emergency closes. */
  readonly emergencies: readonly EmergencyShown[];
  /** Absent until a board that is open here was told. */
  readonly board?: BoardKnown;
  readonly opened: ReadonlyMap<string, Opened>;
};

type Read = (conversation: string, before?: number) => Promise<ConversationShown>;
export type LiveParts = {
  readonly clock: ServerClock;
  readonly localNow: () => number;
  readonly read: Read;
  /** Tells the feed which conversations are open, as `<conversation>@<place>`. */
  readonly watch: (conversations: readonly string[]) => void;
  /** Tells the feed that a board is open here, or is no more. */
  readonly watchBoard: (isOpen: boolean) => void;
  /** Somebody looks again at how the line stands. */
  readonly pause: (ms: number) => Promise<void>;
};

/** An answer that took longer than this was waited for, and tells nothing about clocks. */
const QUICK_MS = 2_000;
const AGAIN_MS = 2_000;
const NOTHING_NEW = 304;

/**
 * All that is live in a window: the desk, and the conversations that were opened, as the feed tells them. Read by
 * `useSyncExternalStore`: the same value until something changes.
 */
export const createLive = ({ clock, localNow, read, watch, watchBoard, pause }: LiveParts) => {
  const listeners = new Set<() => void>();
  /** What the feed told of a conversation while it was being read. */
  const early = new Map<string, Feed['watched'][number][]>();
  let line: Line = { heardAt: localNow() };
  let live: Live = { connection: { is: 'live' }, emergencies: [], opened: new Map() };
  let cut: Cut | undefined;
  let shown: string | undefined;
  let showsBoard = false;

  const set = (change: Partial<Live>): void => {
    live = { ...live, ...change };
    for (const listener of listeners) listener();
  };
  const setOpened = (id: string, opened: Opened): void => set({ opened: new Map(live.opened).set(id, opened) });

  const hearContent = (content: Feed): void => {
    const { desk, person, versions, watched, unseen, emergencies, board } = content;
    const opened = new Map(live.opened);
    for (const news of watched) {
      const known = opened.get(news.id);
      if (known?.is === 'there') opened.set(news.id, { is: 'there', known: withNews(known.known, news) });
      else if (known?.is === 'loading') early.set(news.id, [...(early.get(news.id) ?? []), news]);
    }
    for (const { id } of unseen) {
      const known = opened.get(id);
      if (known?.is === 'there') opened.set(id, { ...known, isLost: true });
    }
    // Of a board that another window has open, the first thing told may be a part that nothing is known of.
    const isWhole = live.board !== undefined || board?.pools.every(({ whole }) => whole) === true;
    const known =
      board !== undefined && showsBoard && isWhole ? withPart(live.board ?? NOTHING_KNOWN, board) : undefined;
    const same = JSON.stringify(emergencies) === JSON.stringify(live.emergencies);
    set({
      ...{ person, versions, opened, emergencies: same ? live.emergencies : emergencies },
      ...(desk !== undefined && { desk }),
      ...(known !== undefined && { board: known }),
    });
  };

  const held = (): readonly string[] =>
    (live.desk?.items ?? []).flatMap(({ state, conversation }) => (state === 'held' ? [conversation] : []));
  /** The first answer after a cut has told what is different since. */
  const cameBack = (at: number): void => {
    if (cut === undefined) return;
    const away = awayOf(cut, at, held());
    cut = undefined;
    set({ away });
  };

  const look = (): void => {
    const now = connectionOf(line, localNow());
    // Moments are told by the server's time, as all others are.
    const connection = now.is === 'slow' ? { ...now, heardAt: now.heardAt + clock.now() - localNow() } : now;
    if (now.is === 'offline' || now.is === 'signed-out') cut ??= { since: line.cutSince ?? line.heardAt, had: held() };
    if (JSON.stringify(connection) !== JSON.stringify(live.connection)) set({ connection });
  };

  const load = async (id: string): Promise<void> => {
    setOpened(id, { is: 'loading' });
    early.delete(id);
    for (;;) {
      try {
        const first = asRead(await read(id));
        const known = (early.get(id) ?? []).reduce(withNews, first);
        early.delete(id);
        setOpened(id, { is: 'there', known });
        return watchShown();
      } catch (error) {
        const mayPass = !(error instanceof Refused) || error.status === 401 || error.status >= 500;
        if (!mayPass) return setOpened(id, { is: 'refused', status: error.status, sentence: error.message });
      }
      await pause(AGAIN_MS);
      if (live.opened.get(id)?.is !== 'loading' || shown !== id) return;
    }
  };
  const watchShown = (): void => {
    const opened = shown === undefined ? undefined : live.opened.get(shown);
    watch(opened?.is === 'there' ? [`${shown}@${opened.known.place}`] : []);
  };

  return {
    now: (): Live => live,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hear: (news: FeedNews): void => {
      if (news.type === 'line') {
        line = news.line;
        if (line.lastStatus === NOTHING_NEW && line.cutSince === undefined) cameBack(line.heardAt);
      } else {
        const content = news.content as Feed;
        if (news.at - news.sentAt < QUICK_MS) clock.learn(Date.parse(content.serverTime), news.sentAt, news.at);
        hearContent(content);
        cameBack(news.at);
      }
      look();
    },
    awayIsRead: (): void => {
      const { away: _, ...rest } = live;
      live = rest;
      set({});
    },
    /** Time passes by itself: a line that says nothing is told as well. */
    look,
    /** The conversation that this window shows. What was read before is shown at once, and the feed tells what it lacks. */
    show: (id: string | undefined): void => {
      if (shown === id) return;
      shown = id;
      const opened = id === undefined ? undefined : live.opened.get(id);
      if (id !== undefined && opened?.is !== 'there') void load(id);
      else watchShown();
    },
    /** Whether this window shows a board. What it knew of one that it no longer shows is forgotten: it is told anew. */
    showBoard: (isShown: boolean): void => {
      if (showsBoard === isShown) return;
      showsBoard = isShown;
      const { board: _, ...rest } = live;
      live = rest;
      set({});
      watchBoard(isShown);
    },
    /** Reads again what was refused. */
    again: (id: string): void => void load(id),
    earlier: async (id: string): Promise<void> => {
      const opened = live.opened.get(id);
      if (opened?.is !== 'there' || opened.known.shown.before === undefined) return;
      const page = await read(id, opened.known.shown.before);
      const now = live.opened.get(id);
      if (now?.is === 'there') setOpened(id, { is: 'there', known: withEarlier(now.known, page) });
    },
  };
};
export type LiveStore = ReturnType<typeof createLive>;
