import type { FeedNews } from '../../../../../web/data/feed/feed-loop';
import { type Channel, createSharedFeed } from '../../../../../web/data/feed/shared-feed';

type Said = Parameters<Channel['postMessage']>[0];

/** Windows of one browser: what one says all others hear, and one after the other leads. */
const browser = () => {
  const channels = new Set<Channel>();
  const line: (() => void)[] = [];
  const open = (window: string) => {
    const heard: FeedNews[] = [];
    const watched: (readonly string[])[] = [];
    let tell: ((news: FeedNews) => void) | undefined;
    let wakes = 0;
    const boards: boolean[] = [];
    const channel: Channel = {
      onmessage: null,
      postMessage: said => {
        for (const each of channels) if (each !== channel) each.onmessage?.({ data: said } as MessageEvent<Said>);
      },
      close: () => void channels.delete(channel),
    };
    channels.add(channel);
    const feed = createSharedFeed({
      ...{ window, channel },
      whenLeading: lead => {
        line.push(lead);
        if (line.length === 1) lead();
      },
      openFeed: hear => {
        tell = hear;
        return {
          ...{ watch: each => watched.push(each), board: isOpen => boards.push(isOpen) },
          ...{ wake: () => wakes++, close: () => {} },
        };
      },
      hear: news => heard.push(news),
    });
    const leave = () => {
      feed.close();
      line.shift();
      line[0]?.();
    };
    return { feed, heard, watched, boards, leave, tell: (news: FeedNews) => tell?.(news), wakes: () => wakes };
  };
  return open;
};
const content = (cursor: string, more: object = {}): FeedNews => ({
  ...{ type: 'content', sentAt: 0, at: 0 },
  content: { cursor, ...more },
});

describe('one feed for all windows of a browser', () => {
  it('complaint 44: is asked by one of them, and heard by all', () => {
    const open = browser();
    const [first, second] = [open('1'), open('2')];
    first.tell(content('a'));
    expect([first.heard, second.heard]).toEqual([[content('a')], [content('a')]]);
    second.tell(content('b'));
    expect(first.heard).toHaveLength(1);
  });

  it('watches what is open in any of them, and no more what was open in one that is gone', () => {
    const open = browser();
    const [first, second] = [open('1'), open('2')];
    first.feed.watch(['c1@4']);
    second.feed.watch(['c2@9', 'c1@7']);
    expect(first.watched.at(-1)).toEqual(['c1@4', 'c2@9']);
    second.leave();
    expect(first.watched.at(-1)).toEqual(['c1@4']);
  });

  it('complaint 8: tells a window that comes later the whole desk at once', () => {
    const open = browser();
    const first = open('1');
    first.tell(content('a', { desk: { items: [] } }));
    first.tell(content('b', { watched: [] }));
    expect(open('2').heard).toEqual([content('a', { desk: { items: [] } })]);
  });

  it('goes on in the next window when the one that led is gone', () => {
    const open = browser();
    const [first, second, third] = [open('1'), open('2'), open('3')];
    third.feed.watch(['c3@1']);
    first.leave();
    expect(second.watched.at(-1)).toEqual(['c3@1']);
    second.tell(content('z'));
    expect([second.heard, third.heard]).toEqual([[content('z')], [content('z')]]);
  });

  it('has a board told whole to whoever opens one, and no more told when the last one is closed', () => {
    const open = browser();
    const [first, second] = [open('1'), open('2')];
    second.feed.board(true);
    first.feed.board(true);
    expect(first.boards).toEqual([true, true]);
    second.feed.board(false);
    expect(first.boards).toEqual([true, true]);
    first.feed.board(false);
    expect(first.boards).toEqual([true, true, false]);
  });

  it('goes on with the board of a window when the one that led is gone', () => {
    const open = browser();
    const [first, second, third] = [open('1'), open('2'), open('3')];
    third.feed.board(true);
    first.leave();
    expect(second.boards).toEqual([true]);
  });

  it('asks at once when any window says so', () => {
    const open = browser();
    const [first, second] = [open('1'), open('2')];
    second.feed.wake();
    first.feed.wake();
    expect([first.wakes(), second.wakes()]).toEqual([2, 0]);
  });
});
