import { useEffect, useRef, useState } from 'react';
import { OFFLINE_MS } from '../../data/feed/connection';
import { awayOf, type Cut } from '../../desk/frame/signs';
import { useSettings } from '../settings';
import { trySound, useSilent } from './use-alarms';
import { useLive } from './use-workplace';

/** After a cut, what one must know of it, until one has read it. */
const useAway = () => {
  const { desk, connection } = useLive();
  const held = (desk?.items ?? []).flatMap(({ state, conversation }) => (state === 'held' ? [conversation] : []));
  const cut = useRef<Cut>(undefined);
  const had = useRef(held);
  const { is } = connection;
  if (is === 'live') had.current = held;
  const [back, setBack] = useState<{ readonly cut: Cut; readonly at: number }>();
  useEffect(() => {
    if (is === 'offline' || is === 'signed-out') {
      cut.current ??= { since: Date.now() - OFFLINE_MS, had: had.current };
      setBack(undefined);
    } else if (is === 'live' && cut.current !== undefined) {
      setBack({ cut: cut.current, at: Date.now() });
      cut.current = undefined;
    }
  }, [is]);
  return {
    ...(back !== undefined && { away: awayOf(back.cut, back.at, held) }),
    onAwayRead: () => setBack(undefined),
  };
};

/** What the frame says of this window: that one was away, and that nothing would be heard of work that comes. */
export const useSigns = () => {
  const presence = useLive().desk?.presence;
  const takesOffers = presence === 'available' || presence === 'busy';
  const silent = useSilent({ isOn: useSettings().sounds !== false, takesWork: takesOffers });
  return { ...useAway(), takesOffers, ...(silent !== undefined && { silent }), onTrySound: trySound };
};
