import { useEffect } from 'react';
import { useBubbles, useLive, useWorkplace } from '../use-workplace';

/** When a window loads itself again: for a newer version of its pages, and for another person. */
export const useReloads = (isOld: boolean): void => {
  useReloadWhenIdle(isOld);
  useReloadForAnother();
};

/** A newer version of the pages is loaded while nobody looks and nothing is on its way. Drafts stay, and so does the address. */
const useReloadWhenIdle = (isOld: boolean): void => {
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

/** Another sign-in, in another window of this browser, has made this window somebody else's. Drafts stay whose they are. */
const useReloadForAnother = (): void => {
  const { me, drafts } = useWorkplace();
  const { person } = useLive();
  useEffect(() => {
    if (person !== undefined && person !== me.person.id) void drafts.flush().then(() => location.reload());
  }, [person, me, drafts]);
};
