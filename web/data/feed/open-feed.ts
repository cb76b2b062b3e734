import type { FeedCommand, FeedNews } from './feed-loop';
import workerAddress from './feed-worker?worker&url';
import { scriptAddress } from './trusted-types';

/** Opens this window's feed. It looks again at once when the window is seen again, or the network is back. */
export const openFeed = (hear: (news: FeedNews) => void) => {
  const worker = new Worker(scriptAddress(workerAddress), { type: 'module', name: 'feed' });
  const say = (command: FeedCommand): void => worker.postMessage(command);
  const wake = (): void => {
    if (document.visibilityState === 'visible') say({ type: 'wake' });
  };
  worker.onmessage = ({ data }: MessageEvent<FeedNews>) => hear(data);
  document.addEventListener('visibilitychange', wake);
  addEventListener('online', wake);
  return {
    watch: (conversations: readonly string[]): void => say({ type: 'watch', conversations }),
    board: (isOpen: boolean): void => say({ type: 'board', isOpen }),
    wake: (): void => say({ type: 'wake' }),
    close: (): void => {
      document.removeEventListener('visibilitychange', wake);
      removeEventListener('online', wake);
      worker.terminate();
    },
  };
};
