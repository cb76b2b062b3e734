import { Outlet, useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import { BoardFrame } from '../../board/frame/board-frame';
import { PLACES, type Place } from '../../data/board/places';
import { Said } from '../../ui/said';
import { useBoardWords } from '../../words/board/use-board-words';
import type { Language } from '../../words/languages';
import { useWords } from '../../words/use-words';
import { SignOutAsk } from '../desk/asks';
import { KeyHelp } from '../desk/tools/lazy';
import { trySound } from '../desk/use-alarms';
import { useLive, useWorkplace } from '../desk/use-workplace';
import { setSettings, useSettings } from '../settings';
import { signInAddress } from '../sign-in-address';
import { Acting } from './acting';
import { Emergency, type EmergencyAsked } from './emergency';
import { WithBoard } from './use-board';
import { useSaying } from './use-saying';

/** What a viewer has a place for: figures that are made of no one's conversations. */
const FOR_VIEWERS: readonly Place[] = ['now'];

/** Every page of the board, in its frame. */
export const Framed = () => {
  const words = useWords();
  const board = useBoardWords();
  const { me, drafts } = useWorkplace();
  const { connection, person, versions, emergencies, desk } = useLive();
  const settings = useSettings();
  const navigate = useNavigate();
  const { said, onGone } = useSaying();
  const [keysOpen, setKeysOpen] = useState(false);
  const [asking, setAsking] = useState<EmergencyAsked | 'sign-out'>();
  const [firstPages, setFirstPages] = useState(versions?.pages);
  if (firstPages === undefined && versions !== undefined) setFirstPages(versions.pages);
  useEffect(() => {
    if (person !== undefined && person !== me.person.id) void drafts.flush().then(() => location.reload());
  }, [person, me, drafts]);
  useEffect(() => {
    document.title = `${board.frame.title} · ${words.product}`;
  }, [board, words]);
  return (
    <WithBoard>
      {({ mayAct }) => (
        <>
          <BoardFrame
            places={(mayAct ? PLACES : FOR_VIEWERS).map(id => ({ id }))}
            {...(me.agent !== undefined && {
              desk: { offers: desk?.counts.offers ?? 0, onOpen: () => void navigate({ to: '/desk' }) },
            })}
            me={{
              ...{ name: me.person.name, onTrySound: trySound, onKeys: () => setKeysOpen(true) },
              ...{ singleKeys: settings.singleKeys !== false, sounds: settings.sounds !== false },
              onLanguage: (language: Language) => setSettings({ language }),
              onSingleKeys: singleKeys => setSettings({ singleKeys }),
              onSounds: sounds => setSettings({ sounds }),
              onSignOut: () => setAsking('sign-out'),
            }}
            connection={connection}
            isOld={versions !== undefined && versions.pages !== firstPages}
            onSignIn={() => window.open(signInAddress('/desk/signed-in'), 'sign-in', 'popup,width=480,height=640')}
            onReload={() => void drafts.flush().then(() => location.reload())}
            emergencies={emergencies}
            {...(mayAct && {
              emergency: {
                onClose: () => setAsking({ is: 'close' }),
                onReopen: (hours: string) => setAsking({ is: 'reopen', hours }),
              },
            })}
          >
            <Outlet />
          </BoardFrame>
          <Acting />
          {asking !== undefined && asking !== 'sign-out' && (
            <Emergency asked={asking} onDone={() => setAsking(undefined)} />
          )}
          {asking === 'sign-out' && <SignOutAsk onCancel={() => setAsking(undefined)} />}
          {keysOpen && (
            <Suspense>
              <KeyHelp isOpen onClose={() => setKeysOpen(false)} singleKeys={settings.singleKeys !== false} />
            </Suspense>
          )}
          <Said sentence={said} onGone={onGone} />
        </>
      )}
    </WithBoard>
  );
};
