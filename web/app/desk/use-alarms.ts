import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { WorkRow } from '../../data/list/row';
import { AGAIN_MS, alarmAgain, alarmOf, type Calls, NO_CALLS } from '../../desk/alarms/alarm-of';
import { alertsOf } from '../../desk/alarms/alert-of';
import { showAlert } from '../../desk/alarms/desktop';
import type { Silent } from '../../desk/alarms/silent';
import { createSound } from '../../desk/alarms/sound';
import { useWords } from '../../words/use-words';
import { useLive, useWorkplace } from './use-workplace';

const sound = createSound(() => (globalThis.AudioContext === undefined ? undefined : new AudioContext()));
export const trySound = (): void => {
  sound.unlock();
  sound.play('offer');
};

/** What would keep somebody from hearing of work that comes: the page may not sound yet, or show nothing outside of itself. */
export const useSilent = ({
  isOn,
  takesWork,
}: {
  readonly isOn: boolean;
  readonly takesWork: boolean;
}): Silent | undefined => {
  const sounds = useSyncExternalStore(sound.subscribe, sound.isOn);
  if (!takesWork) return undefined;
  if (isOn && !sounds) return 'sound';
  return globalThis.Notification?.permission === 'denied' ? 'alerts' : undefined;
};

/** What is heard at the desk. Of several windows one sounds, in front or not. */
export const useAlarms = (
  rows: readonly WorkRow[],
  {
    open,
    isOn,
    onOpen,
  }: { readonly open: string | undefined; readonly isOn: boolean; readonly onOpen: (conversation: string) => void },
): void => {
  const { frame } = useWords();
  const items = useLive().desk?.items;
  const { leads } = useWorkplace();
  const before = useRef<Calls>(NO_CALLS);
  const calls = useMemo((): Calls => {
    const of = (is: (row: WorkRow) => boolean) => rows.filter(is).map(({ conversation }) => conversation);
    const isAsked = (row: WorkRow) => row.section === 'offers';
    return {
      urgent: of(row => isAsked(row) && row.urgent),
      offers: of(row => isAsked(row) && !row.urgent),
      texts: of(row => row.unread && !isAsked(row) && (row.conversation !== open || document.hidden)),
    };
  }, [rows, open]);
  useEffect(() => {
    const unlock = () => sound.unlock();
    document.addEventListener('pointerdown', unlock);
    document.addEventListener('keydown', unlock);
    return () => {
      document.removeEventListener('pointerdown', unlock);
      document.removeEventListener('keydown', unlock);
    };
  }, []);
  // What is told follows from what is new alone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said
  useEffect(() => {
    const alarm = alarmOf(before.current, calls);
    const offers = (items ?? []).flatMap(({ conversation, notification }) =>
      notification === undefined ? [] : [{ conversation, title: notification.title, desktop: notification.desktop }],
    );
    const names = new Map(rows.map(({ conversation, customer }) => [conversation, customer]));
    const about = { offers, names, isHidden: document.hidden, urgent: frame.urgent };
    if (leads()) for (const alert of alertsOf(before.current, calls, about)) showAlert(alert, onOpen);
    before.current = calls;
    const play = (what: typeof alarm) => {
      if (what !== undefined && isOn && leads()) sound.play(what);
    };
    play(alarm);
    if (alarmAgain(calls) === undefined) return;
    const again = setInterval(() => play(alarmAgain(calls)), AGAIN_MS);
    return () => clearInterval(again);
  }, [calls, isOn, leads]);
};
