import { useReducer, useState } from 'react';
import { useNow } from '../../data/clock/use-now';
import type { Bubble } from '../../data/outbox/bubble';
import { Conversation } from '../../desk/conversation/conversation';
import { Desk } from '../../desk/frame/desk';
import { NothingOpen } from '../../desk/frame/nothing-open';
import { KeyHelp } from '../../desk/keys/key-help';
import { toNeighbour, toRegion } from '../../desk/keys/move-focus';
import { useKeys } from '../../desk/keys/use-keys';
import { inOrder } from '../../desk/list/order';
import { EMPTY, stillList } from '../../desk/list/still-list';
import { WorkList } from '../../desk/list/work-list';
import type { Language } from '../../words/languages';
import { REPLIES } from './data/replies';
import type { Sample } from './states';

const nothing = (): void => {};

/** The desk with sample data: the true components, and a stand-in for what the server would do. */
export const SampleDesk = ({
  sample,
  onLanguage,
}: {
  readonly sample: Sample;
  readonly onLanguage: (language: Language) => void;
}) => {
  const now = useNow();
  const [state, change] = useReducer((was: Sample, to: Partial<Sample>): Sample => ({ ...was, ...to }), sample);
  const [list, hear] = useReducer(stillList, EMPTY, empty =>
    stillList(empty, { type: 'latest', sections: inOrder(sample.rows, now) }),
  );
  const [singleKeys, setSingleKeys] = useState(true);
  const [shows, setShows] = useState<'list' | 'conversation'>(sample.open === undefined ? 'list' : 'conversation');
  const row = state.rows.find(({ conversation }) => conversation === state.open);

  const setRows = (rows: Sample['rows'], reasons?: Readonly<Record<string, string>>) => {
    change({ rows });
    hear({ type: 'latest', sections: inOrder(rows, now), ...(reasons !== undefined && { reasons }) });
  };
  const open = (conversation: string) => {
    change({ open: conversation });
    setShows('conversation');
  };
  const answerOffer = (conversation: string) =>
    change({ offers: state.offers.filter(offer => offer.conversation !== conversation) });
  const write = (kind: Bubble['kind'], body: string) => {
    const bubble: Bubble = {
      ...{
        commandId: `p${state.pending.length}-${body.length}`,
        person: 'ana',
        conversation: state.open ?? '',
        kind,
        body,
        madeAt: now,
      },
      state: { is: 'sending', attempt: 1 },
    };
    change({ pending: [...state.pending, bubble], ...(kind === 'text' ? { text: '' } : { note: '' }) });
  };
  const takeBack = (commandId: string) =>
    change({ pending: state.pending.filter(bubble => bubble.commandId !== commandId) });

  useKeys(singleKeys, action => {
    switch (action.does) {
      case 'next':
      case 'previous':
        return toNeighbour(action.does === 'next' ? 1 : -1);
      case 'next-region':
      case 'previous-region':
        return toRegion(action.does === 'next-region' ? 1 : -1);
      case 'help':
        change({ keysOpen: true });
        return true;
      case 'note':
      case 'write':
        change({ mode: action.does === 'note' ? 'note' : 'text' });
        return true;
      case 'apply':
        hear({ type: 'apply' });
        return true;
      case 'accept':
      case 'decline': {
        const [first] = state.offers;
        if (first !== undefined) answerOffer(first.conversation);
        return first !== undefined;
      }
      default:
        return false;
    }
  });

  return (
    <>
      <Desk
        presence={{
          ...{ presence: state.presence, since: now - 17 * 60_000, onPresence: presence => change({ presence }) },
          reason: state.presence === 'busy' ? 'capacity' : state.presence === 'inactive' ? 'missed' : 'agent',
        }}
        me={{
          ...{ name: 'Ana Ruiz', singleKeys, onLanguage, onSingleKeys: setSingleKeys, onSignOut: nothing },
          ...{ sounds: true, onSounds: nothing, onTrySound: nothing },
          onKeys: () => change({ keysOpen: true }),
        }}
        connection={state.connection}
        waiting={state.pending.filter(({ state: { is } }) => is === 'waiting' || is === 'signed-out').length}
        isOld={state.isOld}
        {...(state.away !== undefined && { away: state.away })}
        {...(state.silentSign !== undefined && { silent: state.silentSign })}
        onSignIn={nothing}
        onReload={nothing}
        offers={state.offers}
        offerActions={{
          ...{ onAccept: answerOffer, onDecline: answerOffer, onOpen: answerOffer },
          onHere: () => change({ presence: 'available', offers: [] }),
        }}
        shows={shows}
        list={
          <WorkList
            sections={list.shown}
            {...(state.open !== undefined && { open: state.open })}
            changed={list.changed}
            onOpen={open}
            onHand={isOn => hear({ type: 'hand', isOn })}
            onApply={() => hear({ type: 'apply' })}
          />
        }
      >
        {row === undefined ? (
          <NothingOpen
            hasWork={state.rows.length > 0}
            takesOffers={state.presence === 'available' || state.presence === 'busy'}
            number="+1 800 555 0100"
            phones="http://localhost:7072/"
            onAvailable={() => change({ presence: 'available' })}
          />
        ) : (
          <Conversation
            id={row.conversation}
            header={{
              ...{
                customer: row.customer,
                number: '+1 425 ••• ••61',
                queue: row.queue ?? '',
                channel: 'Contoso main line',
              },
              ...{ spoken: 'English', timeZone: 'America/Los_Angeles', density: state.density, stage: state.stage },
              chips: [{ words: 'Opted in', tone: 'good' }],
              onDensity: density => change({ density }),
              onEnd: () => change({ stage: 'wrap-up' }),
              onClose: () =>
                setRows(
                  state.rows.filter(each => each !== row),
                  { [row.conversation]: 'you closed it' },
                ),
              onSetAside: nothing,
              onBack: () => setShows('list'),
              ...{ onHandOver: nothing, onPanel: nothing, panelIsOpen: false, tools: [] },
            }}
            entries={state.entries}
            pending={state.pending}
            readUpTo={15}
            pendingActions={{ onEdit: takeBack, onDiscard: takeBack }}
            composer={{
              ...{
                conversation: row.conversation,
                customer: row.customer,
                spoken: 'en',
                text: state.text,
                note: state.note,
              },
              ...{ mode: state.mode, longest: 1_000, replies: REPLIES, customerSeq: 16, enterSends: true },
              ...(state.lock !== undefined && { lock: state.lock }),
              ...(state.silent !== undefined && { silent: state.silent }),
              ...{ draftsLast: state.draftsLast, onText: text => change({ text }), onNote: note => change({ note }) },
              ...{
                onMode: mode => change({ mode }),
                onSend: text => write('text', text),
                onAddNote: note => write('note', note),
              },
              onKeepAsNote: () => change({ mode: 'note', note: state.text, text: '' }),
              ...{ onTakeOver: nothing, onOptIn: nothing, onUnblock: nothing },
            }}
          />
        )}
      </Desk>
      <KeyHelp isOpen={state.keysOpen} onClose={() => change({ keysOpen: false })} singleKeys={singleKeys} />
    </>
  );
};
