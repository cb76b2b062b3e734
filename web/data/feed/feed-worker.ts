import { createFeedLoop, type FeedCommand } from './feed-loop';

/** The feed, in a worker: a browser slows the clocks of a page that nobody looks at, and a desk must ring all the same. */
const loop = createFeedLoop({
  fetch: (input, init) => fetch(input, init),
  now: Date.now,
  random: Math.random,
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  tell: news => self.postMessage(news),
});

self.addEventListener('message', ({ data }: MessageEvent<FeedCommand>) => {
  if (data.type === 'watch') loop.watch(data.conversations);
  else if (data.type === 'board') loop.board(data.isOpen);
  else loop.wake();
});
loop.start();
