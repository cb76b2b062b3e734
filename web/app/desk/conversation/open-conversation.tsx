import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { InboxItemShown } from '../../../../shared/api/agents/inbox';
import { numberWords } from '../../../data/list/number-words';
import type { KnownConversation } from '../../../data/live/conversation-news';
import { type InTheWay, inTheWay } from '../../../desk/composer/silent-of';
import { Conversation } from '../../../desk/conversation/conversation';
import { DENSITIES, type Density } from '../../../desk/conversation/entry';
import { entriesOf, newestOfCustomer, readUpTo } from '../../../desk/transcript/entries-of';
import { aboutOf, stageOf } from '../../../desk/transcript/header-of';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { reasonOf } from '../../../ui/reason';
import type { LogWords } from '../../../words/log/log-words';
import { useLanguage, useWords } from '../../../words/use-words';
import { setSettings, useSettings } from '../../settings';
import { useConversationTools } from '../tools/use-conversation-tools';
import type { Acts } from '../use-act';
import { useLogWords } from '../use-log-words';
import { useBubbles, useLive, useWorkplace } from '../use-workplace';
import { useWriter } from '../use-writer';
import { useWriting } from '../use-writing';

type Props = {
  readonly id: string;
  /** What the desk has of it; nothing once it is over, or somebody else's. */
  readonly item: InboxItemShown | undefined;
  readonly mode: 'text' | 'note';
  readonly onMode: (mode: 'text' | 'note') => void;
  readonly act: Acts['act'];
  readonly onEnd: () => void;
  readonly onClose: () => void;
  readonly onSetAside: () => void;
  readonly onBack: () => void;
};

/** The conversation that is open, once it has been read. */
export const OpenConversation = (props: Props) => {
  const { conversation, frame } = useWords();
  const { live } = useWorkplace();
  const opened = useLive().opened.get(props.id);
  const words = useLogWords();
  const isMine = props.item !== undefined;
  const isRefused = opened?.is === 'refused';
  // It was somebody else's, and has become mine: what was refused then is not refused now.
  useEffect(() => {
    if (isMine && isRefused) live.again(props.id);
  }, [isMine, isRefused, live, props.id]);
  if (opened?.is === 'there' && words !== undefined)
    return <ThereConversation {...props} known={opened.known} words={words} isLost={opened.isLost === true} />;
  return (
    <div className="nothing" role="status">
      <p className="nothing-lead">{opened?.is === 'refused' ? opened.sentence : conversation.loading}</p>
      {opened?.is === 'refused' && (
        <div className="nothing-ways">
          <Button onPress={() => live.again(props.id)}>{conversation.again}</Button>
          <Button icon="back" onPress={props.onBack}>
            {frame.back}
          </Button>
        </div>
      )}
    </div>
  );
};

const densityOf = (chosen: string | undefined): Density => DENSITIES.find(each => each === chosen) ?? 'story';

type There = Props & { readonly known: KnownConversation; readonly words: LogWords; readonly isLost: boolean };

const ThereConversation = (props: There) => {
  const { id, item, mode, act, onMode, words: logWords } = props;
  const { shown } = props.known;
  const words = useWords();
  const language = useLanguage();
  const { me, api, live, drafts } = useWorkplace();
  const density = densityOf(useSettings().density);
  const bubbles = useBubbles();
  const agent = me.agent?.id;
  const { writes, takeOver } = useWriter(id);
  const entries = useMemo(
    () => entriesOf(shown.log, { words: logWords, language, ...(agent !== undefined && { agent }) }),
    [shown.log, logWords, language, agent],
  );
  const [readTo] = useState(() => (item?.unread === true ? readUpTo(shown.log, agent) : undefined));
  useMarkRead(props, shown.seq);

  const way: InTheWay = props.isLost ? { lock: { by: 'somebody' } } : inTheWay(shown, item, agent);
  const lock = way.lock ?? (way.silent === undefined && !writes ? ({ by: 'window' } as const) : undefined);
  const isMine = way.silent === undefined && way.lock === undefined;
  const replies = useQuery({
    queryKey: ['quick-replies', id, shown.conversation?.language, shown.record?.customer?.id],
    queryFn: async () => (await api.call('quickReplies', { query: { conversation: id } })).body.replies,
    enabled: isMine,
  });
  const customer = shown.record?.customer?.name ?? numberWords(shown.customer);
  const writing = useWriting(id, onMode);
  const command = (name: 'unblock' | 'sameCustomer' | 'leave') => () =>
    void act(commandId => api.command(name, { path: { id }, body: {} }, commandId));
  const stage = stageOf(shown, item);
  const { text, onText } = writing.composer;
  const tools = useConversationTools({
    ...{ shown, stage, act },
    onLeave: item?.state === 'consult' && item.asked !== true ? command('leave') : undefined,
    onInsert: isMine ? suggested => onText(text === '' ? suggested : `${text} ${suggested}`) : undefined,
  });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file may be dropped here; the menu sends one by keys
    <div
      className="talk-and-panel"
      onDragOver={event => tools.onFiles !== undefined && event.preventDefault()}
      onDrop={event => {
        if (tools.onFiles === undefined || event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        tools.onFiles(event.dataTransfer.files);
      }}
      onPaste={event => {
        if (event.clipboardData.files.length > 0) tools.onFiles?.(event.clipboardData.files);
      }}
    >
      <Conversation
        id={id}
        header={{
          ...aboutOf(shown, { language, channels: me.channels, chips: words.conversation.chips }),
          ...{ customer, density, stage, onDensity: chosen => setSettings({ density: chosen }), ...tools.header },
          ...{ onEnd: props.onEnd, onClose: props.onClose, onSetAside: props.onSetAside, onBack: props.onBack },
        }}
        {...(shown.warning !== undefined && {
          warning: (
            <div className="talk-warning" role="status">
              <Icon name="swap" />
              <span>{reasonOf(logWords, language, shown.warning.because).sentence}</span>
              <Button small onPress={command('sameCustomer')}>
                {words.conversation.sameCustomer}
              </Button>
            </div>
          ),
        })}
        entries={entries}
        pending={bubbles.filter(({ conversation }) => conversation === id)}
        {...(readTo !== undefined && { readUpTo: readTo })}
        pendingActions={{ onEdit: writing.edit, onDiscard: writing.discard }}
        fileAddress={file => `/api/conversations/${encodeURIComponent(id)}/files/${encodeURIComponent(file)}`}
        {...(shown.before !== undefined && { onEarlier: () => void live.earlier(id) })}
        above={tools.above}
        composer={{
          ...{ conversation: id, customer, mode, onMode, ...writing.composer },
          spoken: shown.conversation?.language ?? '',
          ...{ longest: me.limits.text, replies: replies.data ?? [], customerSeq: newestOfCustomer(shown.log) },
          ...(lock !== undefined && { lock }),
          ...(way.silent !== undefined && { silent: way.silent }),
          ...{ enterSends: matchMedia('(pointer: fine)').matches, draftsLast: drafts.lasts },
          ...{ onTakeOver: takeOver, onUnblock: command('unblock') },
          onOptIn: note =>
            void act(commandId => api.command('recordOptIn', { path: { id }, body: { note } }, commandId)),
        }}
      />
      {tools.around}
    </div>
  );
};

/** What is on the screen of somebody who looks at it is read. */
const useMarkRead = ({ id, item }: Props, seq: number): void => {
  const { act, api, live } = useWorkplace();
  const isUnread = item?.unread === true && item.state === 'held';
  useEffect(() => {
    if (!isUnread) return;
    const mark = () => {
      if (document.visibilityState !== 'visible' || live.now().connection.is !== 'live') return;
      void act(commandId => api.command('markRead', { path: { id }, body: { seq } }, commandId));
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [isUnread, seq, id, act, api, live]);
};
