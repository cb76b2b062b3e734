import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Live } from '../../data/live/live';
import type { Bubble } from '../../data/outbox/bubble';
import type { Session } from '../pages/session';
import { openWorkplace, type Workplace } from './workplace';

/** One workplace for each person of this page, however often the desk is drawn. */
export const useOpenWorkplace = (session: Session): Workplace | undefined =>
  useQuery({
    queryKey: ['workplace', session.me.person.id],
    queryFn: () => openWorkplace(session),
    gcTime: Infinity,
    structuralSharing: false,
  }).data;

export const AtWorkplace = createContext<Workplace | undefined>(undefined);
export const useWorkplace = (): Workplace => {
  const workplace = useContext(AtWorkplace);
  if (workplace === undefined) throw new Error('Expected a workplace around the desk, found none.');
  return workplace;
};

export const useLive = (): Live => {
  const { live } = useWorkplace();
  return useSyncExternalStore(live.subscribe, live.now);
};
export const useBubbles = (): readonly Bubble[] => {
  const { outbox } = useWorkplace();
  return useSyncExternalStore(outbox.subscribe, outbox.bubbles);
};
/** Another number whenever a draft has changed. */
export const useDraftVersion = (): number => {
  const { drafts } = useWorkplace();
  return useSyncExternalStore(drafts.subscribe, drafts.version);
};
