import { useSettings } from '../settings';
import { trySound, useSilent } from './use-alarms';
import { useLive, useWorkplace } from './use-workplace';

/** What the frame says of this window: that one was away, and that nothing would be heard of work that comes. */
export const useSigns = () => {
  const { live } = useWorkplace();
  const { desk, away } = useLive();
  const takesOffers = desk?.presence === 'available' || desk?.presence === 'busy';
  const silent = useSilent({ isOn: useSettings().sounds !== false, takesWork: takesOffers });
  return {
    ...{ takesOffers, onTrySound: trySound, onAwayRead: live.awayIsRead },
    ...(away !== undefined && { away }),
    ...(silent !== undefined && { silent }),
  };
};
