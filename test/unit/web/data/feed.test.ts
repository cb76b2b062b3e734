import { afterPoll } from '../../../../web/data/feed/after-poll';
import { createFeedLoop, type FeedNews } from '../../../../web/data/feed/feed-loop';

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
};

describe('after a poll', () => {
  const known = { cursor: 'a', failures: 3 };

  it('that told something, the next one leaves at once, from what is known now', () => {
    expect(afterPoll(known, { is: 'changed', cursor: 'b' }, 0)).toEqual({
      polling: { cursor: 'b', failures: 0 },
      pauseMs: 0,
    });
    expect(afterPoll(known, { is: 'same' }, 0)).toEqual({ polling: { cursor: 'a', failures: 0 }, pauseMs: 0 });
  });

  it('that failed, the pauses double from half a second to eight, each between half and all of it', () => {
    const pause = (failures: number, random: number) =>
      afterPoll({ failures }, { is: 'refused', status: 503 }, random).pauseMs;
    expect([0, 1, 2, 3, 4, 9].map(failures => pause(failures, 1))).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000]);
    expect([0, 4].map(failures => pause(failures, 0))).toEqual([250, 4_000]);
  });

  it('that was cut, nothing is forgotten', () => {
    expect(afterPoll(known, { is: 'cut' }, 1)).toEqual({ polling: { cursor: 'a', failures: 4 }, pauseMs: 4_000 });
  });

  it('it waits as long as the server asks', () => {
    expect(afterPoll({ failures: 0 }, { is: 'refused', status: 429, retryAfterMs: 9_000 }, 1).pauseMs).toBe(9_000);
  });

  it('that found nobody signed in, only a person can help', () => {
    expect(afterPoll(known, { is: 'refused', status: 401 }, 1).pauseMs).toBeUndefined();
  });
});

describe('the feed', () => {
  const loopOf = () => {
    let now = 0;
    let timers: { readonly at: number; readonly call: () => void }[] = [];
    const told: FeedNews[] = [];
    const asked: { readonly url: string; readonly answer: (response: Response | Error) => void }[] = [];
    const loop = createFeedLoop({
      fetch: (url, init) =>
        new Promise((resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
          asked.push({ url: String(url), answer: said => (said instanceof Error ? reject(said) : resolve(said)) });
        }),
      now: () => now,
      random: () => 1,
      after: (ms, call) => {
        const timer = { at: now + ms, call };
        timers.push(timer);
        return () => {
          timers = timers.filter(each => each !== timer);
        };
      },
      tell: news => told.push(news),
    });
    const pass = async (ms: number) => {
      now += ms;
      for (const timer of timers.filter(({ at }) => at <= now)) {
        timers = timers.filter(each => each !== timer);
        timer.call();
        await settled();
      }
    };
    const answer = async (said: Response | Error) => {
      asked.at(-1)?.answer(said);
      await settled();
      await pass(0);
    };
    const contents = () => told.flatMap(news => (news.type === 'content' ? [news.content] : []));
    const line = () => told.findLast(news => news.type === 'line');
    return { loop, asked, pass, answer, contents, line };
  };
  const changed = (cursor: string) => Response.json({ cursor });
  const urls = (asked: readonly { readonly url: string }[]) => asked.map(({ url }) => url);

  it('asks one question at a time, each from the cursor of the last answer', async () => {
    const { loop, asked, answer, contents } = loopOf();
    loop.start();
    await answer(changed('one'));
    await answer(new Response(null, { status: 304 }));
    expect(urls(asked)).toEqual(['/api/feed?', '/api/feed?cursor=one', '/api/feed?cursor=one']);
    expect(contents()).toEqual([{ cursor: 'one' }]);
  });

  it('complaint 6: loses nothing by a cut: it comes back with the cursor that it had', async () => {
    const { loop, asked, answer, pass, line } = loopOf();
    loop.start();
    await answer(changed('one'));
    await answer(new Error('cut'));
    expect(line()).toMatchObject({ line: { cutSince: 0 } });
    await pass(499);
    expect(asked).toHaveLength(2);
    await pass(1);
    expect(urls(asked).at(-1)).toBe('/api/feed?cursor=one');
    await answer(new Response(null, { status: 304 }));
    expect(line()).not.toMatchObject({ line: { cutSince: 0 } });
  });

  it('complaint 7: asks at once when the window is seen again, and gives up the poll that may be dead', async () => {
    const { loop, asked } = loopOf();
    loop.start();
    await settled();
    loop.wake();
    await settled();
    expect(asked).toHaveLength(2);
  });

  it('gives up a poll that has no answer after 40 seconds', async () => {
    const { loop, asked, pass } = loopOf();
    loop.start();
    await pass(40_000);
    await pass(500);
    expect(asked).toHaveLength(2);
  });

  it('says that a redirect to a sign-in, and a 401, are the end until somebody signs in', async () => {
    const { loop, asked, answer, pass, line } = loopOf();
    loop.start();
    await answer(new Response(null, { status: 401 }));
    expect(line()).toMatchObject({ line: { lastStatus: 401 } });
    await pass(600_000);
    expect(asked).toHaveLength(1);
    loop.wake();
    await settled();
    expect(asked).toHaveLength(2);
  });

  it('watches what is opened at once, and stays quiet when it is the same', async () => {
    const { loop, asked } = loopOf();
    loop.start();
    loop.watch(['c1@4', 'c2@9']);
    loop.watch(['c1@4', 'c2@9']);
    await settled();
    expect(urls(asked)).toEqual(['/api/feed?', '/api/feed?watch=c1%404%2Cc2%409']);
  });

  it('ends when it is stopped', async () => {
    const { loop, asked, pass } = loopOf();
    loop.start();
    loop.stop();
    await settled();
    await pass(600_000);
    expect(asked).toHaveLength(1);
  });
});
