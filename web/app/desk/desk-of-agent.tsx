import { useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { numberWords } from '../../data/list/number-words';
import { askForAlerts } from '../../desk/alarms/desktop';
import { Desk } from '../../desk/frame/desk';
import { NothingOpen } from '../../desk/frame/nothing-open';
import { WorkList } from '../../desk/list/work-list';
import type { Choice } from '../../desk/presence/presence-menu';
import { Said } from '../../ui/said';
import type { Language } from '../../words/languages';
import { useWords } from '../../words/use-words';
import { setSettings, useSettings } from '../settings';
import { signInAddress } from '../sign-in-address';
import { declineThen, LeaveAsk, OfflineAsk, SignOutAsk } from './asks';
import { OpenConversation } from './conversation/later-conversation';
import { useSessionTabs } from './sessions/use-session-tabs';
import { KeyHelp, SearchOf, Sessions, WaitsBecause, WhyNoWork } from './tools/lazy';
import { useReloads } from './tools/use-reloads';
import { useAct } from './use-act';
import { trySound, useAlarms } from './use-alarms';
import { useDeskKeys } from './use-desk-keys';
import { useOffers } from './use-offers';
import { useSigns } from './use-signs';
import { useWorkRows } from './use-work-rows';
import { useBubbles, useLive, useWorkplace } from './use-workplace';
import { WaitsInQueue } from './waits-in-queue';

type Asking = 'offline' | 'end' | 'set-aside' | 'sign-out' | 'why';
const NO_WHY: ReadonlyMap<string, 'declined' | 'closed'> = new Map();

/** The desk, alive: what the feed tells in the components, and what is pressed there as commands. */
export const DeskOfAgent = () => {
  const words = useWords();
  const { me, api, live, drafts } = useWorkplace();
  const { desk, connection, versions, emergencies } = useLive();
  const bubbles = useBubbles();
  const settings = useSettings();
  const navigate = useNavigate();
  const open: string | undefined = useParams({ strict: false }).conversation;
  const isSearching = useLocation().pathname === '/desk/find';
  const { said, onGone, act } = useAct();
  const [why, setWhy] = useState(NO_WHY);
  const [asking, setAsking] = useState<Asking>();
  const [keysOpen, setKeysOpen] = useState(false);
  const [modes, setModes] = useState<ReadonlyMap<string, 'text' | 'note'>>(new Map());
  const { rows, list, hear, waiting, queues } = useWorkRows(why);
  const toConversation = useCallback(
    (conversation: string | undefined) =>
      void (conversation === undefined
        ? navigate({ to: '/desk' })
        : navigate({ to: '/desk/c/$conversation', params: { conversation } })),
    [navigate],
  );
  useAlarms(rows, { open, isOn: settings.sounds !== false, onOpen: toConversation });
  const leftBecause = useCallback(
    (conversation: string, because: 'declined' | 'closed') => setWhy(was => new Map(was).set(conversation, because)),
    [],
  );
  const declined = useCallback((conversation: string) => leftBecause(conversation, 'declined'), [leftBecause]);
  const offers = useOffers(toConversation, declined);

  const item = desk?.items.find(({ conversation }) => conversation === open);
  const waits = item === undefined ? waiting?.find(({ conversation }) => conversation === open) : undefined;
  const isWaiting = waits !== undefined;
  useEffect(() => live.show(isWaiting ? undefined : open), [live, open, isWaiting]);

  const unread = rows.filter(row => row.unread).length;
  const urgent = rows.some(row => row.urgent && row.section === 'offers');
  const asked = offers.offers.filter(({ answer }) => answer === undefined).length;
  useEffect(() => {
    document.title = words.frame.waits(asked, unread, urgent) + words.product;
  }, [words, asked, unread, urgent]);

  const held = (desk?.items ?? []).filter(({ state }) => state === 'held');
  const { takesOffers, ...signs } = useSigns();
  const setPresence = (presence: Choice, conversations?: 'give-back' | 'keep') => {
    if (presence === 'offline' && conversations === undefined && held.length > 0) return setAsking('offline');
    setAsking(undefined);
    if (presence === 'available') askForAlerts();
    const body = { presence, ...(conversations !== undefined && { conversations }) };
    void act(commandId => api.command('presence', { body }, commandId));
  };
  const onConversation = async (what: 'end' | 'close', conversation: string): Promise<boolean> => {
    setAsking(undefined);
    return act(commandId => api.command(what, { path: { id: conversation }, body: {} }, commandId));
  };
  const close = async (conversation: string): Promise<void> => {
    if (!(await onConversation('close', conversation))) return;
    leftBecause(conversation, 'closed');
    toConversation(undefined);
  };
  const setMode = (mode: 'text' | 'note') => open !== undefined && setModes(was => new Map(was).set(open, mode));
  const endOrClose = (): boolean => {
    if (open === undefined || item?.state !== 'held') return false;
    // The conversation itself knows first: its row follows a moment later.
    const known = live.now().opened.get(open);
    const status = known?.is === 'there' ? known.known.shown.status : item.status;
    if (status === 'wrap-up') void close(open);
    else setAsking('end');
    return true;
  };

  useDeskKeys(settings.singleKeys !== false, {
    ...{ list, open: toConversation, endOrClose, setMode, isOpen: open !== undefined },
    help: () => setKeysOpen(true),
    apply: () => hear({ type: 'apply' }),
    offer: what => {
      const first = offers.offers.find(({ answer, accept }) => answer === undefined && accept !== undefined);
      if (first !== undefined) offers[what](first.conversation);
      return first !== undefined;
    },
    unread: () => {
      if (open === undefined || item?.state !== 'held') return false;
      void act(commandId => api.command('markUnread', { path: { id: open }, body: {} }, commandId));
      toConversation(undefined);
      return true;
    },
  });

  const firstPages = useRef(versions?.pages);
  firstPages.current ??= versions?.pages;
  const isOld = versions !== undefined && versions.pages !== firstPages.current;
  useReloads(isOld);
  const name = rows.find(({ conversation }) => conversation === open)?.customer ?? words.list.somebody;
  const mine = item?.state === 'held' ? open : undefined;
  const tabs = useSessionTabs({ rows, held: mine, open, name, toConversation });
  return (
    <>
      <Desk
        presence={{
          presence: desk?.presence ?? 'offline',
          reason: desk?.presenceReason ?? 'agent',
          ...(desk?.presenceSince !== undefined && { since: Date.parse(desk.presenceSince) }),
          onPresence: setPresence,
          onWhy: () => setAsking('why'),
        }}
        onSearch={() => void navigate({ to: '/desk/find' })}
        me={{
          name: me.person.name,
          singleKeys: settings.singleKeys !== false,
          onLanguage: (language: Language) => setSettings({ language }),
          onSingleKeys: singleKeys => setSettings({ singleKeys }),
          sounds: settings.sounds !== false,
          onSounds: sounds => setSettings({ sounds }),
          onTrySound: trySound,
          onKeys: () => setKeysOpen(true),
          onSignOut: () => setAsking('sign-out'),
        }}
        connection={connection}
        emergencies={emergencies}
        waiting={bubbles.filter(({ state: { is } }) => is === 'waiting' || is === 'signed-out').length}
        isOld={isOld}
        {...signs}
        onSignIn={() => window.open(signInAddress('/desk/signed-in'), 'sign-in', 'popup,width=480,height=640')}
        onReload={() => void drafts.flush().then(() => location.reload())}
        offers={offers.offers}
        offerActions={{
          ...{ onAccept: offers.accept, onDecline: offers.decline, onOpen: offers.open, declineThen },
          onHere: () => setPresence('available'),
        }}
        shows={open === undefined && !isSearching ? 'list' : 'conversation'}
        list={
          <WorkList
            sections={list.shown}
            {...(open !== undefined && { open })}
            changed={list.changed}
            onOpen={toConversation}
            onHand={isOn => hear({ type: 'hand', isOn })}
            onApply={() => hear({ type: 'apply' })}
          />
        }
      >
        {isSearching ? (
          <Suspense>
            <SearchOf onOpen={toConversation} onBack={() => toConversation(undefined)} />
          </Suspense>
        ) : open === undefined ? (
          <NothingOpen
            hasWork={rows.length > 0}
            takesOffers={takesOffers}
            {...(me.channels[0] !== undefined && { number: numberWords(me.channels[0].number) })}
            {...(me.links.phones !== undefined && { phones: me.links.phones })}
            onAvailable={() => setPresence('available')}
          />
        ) : waits !== undefined ? (
          <WaitsInQueue
            waits={waits}
            queue={queues.get(waits.queue) ?? waits.queue}
            onBack={() => toConversation(undefined)}
            onTake={() => void act(commandId => api.command('pick', { path: { id: open }, body: {} }, commandId))}
          >
            <Suspense>
              <WaitsBecause id={open} onAvailable={() => setPresence('available')} />
            </Suspense>
          </WaitsInQueue>
        ) : (
          <div className="sessions-and-talk">
            {tabs.sessions.length > 1 && (
              <Suspense>
                <Sessions {...tabs} open={open} onOpen={toConversation} />
              </Suspense>
            )}
            <Suspense>
              <OpenConversation
                key={open}
                id={open}
                item={item}
                mode={modes.get(open) ?? 'text'}
                onMode={setMode}
                act={act}
                onEnd={() => setAsking('end')}
                onClose={() => void close(open)}
                onSetAside={() => setAsking('set-aside')}
                onBack={() => toConversation(undefined)}
              />
            </Suspense>
          </div>
        )}
      </Desk>
      {keysOpen && (
        <Suspense>
          <KeyHelp isOpen onClose={() => setKeysOpen(false)} singleKeys={settings.singleKeys !== false} />
        </Suspense>
      )}
      {(asking === 'end' || asking === 'set-aside') && open !== undefined && (
        <LeaveAsk
          how={asking}
          conversation={open}
          customer={name}
          onChosen={what => void onConversation(what, open)}
          onCancel={() => setAsking(undefined)}
        />
      )}
      {asking === 'offline' && (
        <OfflineAsk
          open={held.length}
          onChosen={conversations => setPresence('offline', conversations)}
          onCancel={() => setAsking(undefined)}
        />
      )}
      {asking === 'why' && (
        <Suspense>
          <WhyNoWork act={act} onPresence={setPresence} onOpen={toConversation} onDone={() => setAsking(undefined)} />
        </Suspense>
      )}
      {asking === 'sign-out' && <SignOutAsk onCancel={() => setAsking(undefined)} />}
      <Said sentence={said} onGone={onGone} />
    </>
  );
};
