import { useEffect } from 'react';
import { useBubbles, useWorkplace } from '../use-workplace';

/** A newer version of the pages is loaded while nobody looks and nothing is on its way. Drafts stay, and so does the address. */
export const useReloadWhenIdle = (isOld: boolean): void => {
  const { drafts } = useWorkplace();
  const isBusy = useBubbles().length > 0;
  useEffect(() => {
    if (!isOld || isBusy) return;
    const look = (): void => {
      if (document.hidden) void drafts.flush().then(() => location.reload());
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [isOld, isBusy, drafts]);
};
