import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { supervisorsWay } from '../../../board/talk/supervisors-way';
import { numberWords } from '../../../data/list/number-words';
import type { KnownConversation } from '../../../data/live/conversation-news';
import { inTheWay } from '../../../desk/composer/silent-of';
import { Conversation } from '../../../desk/conversation/conversation';
import { DENSITIES, type Density } from '../../../desk/conversation/entry';
import { entriesOf, newestOfCustomer } from '../../../desk/transcript/entries-of';
import { aboutOf } from '../../../desk/transcript/header-of';
import type { LogWords } from '../../../words/log/log-words';
import { useLanguage, useWords } from '../../../words/use-words';
import { useBubbles, useLive, useWorkplace } from '../../desk/use-workplace';
import { useWriter } from '../../desk/use-writer';
import { useWriting } from '../../desk/use-writing';
import { setSettings, useSettings } from '../../settings';
import { useCommand } from '../use-command';

const densityOf = (chosen: string | undefined): Density => DENSITIES.find(each => each === chosen) ?? 'story';
const nothing = (): void => {};

type Props = {
  readonly id: string;
  readonly known: KnownConversation;
  readonly words: LogWords;
  readonly place: 'monitor' | 'join' | undefined;
  readonly onBack: () => void;
};

/** A conversation as its supervisor reads it. Who joined it writes in it too, under their own name. */
export const Talk = ({ id, known: { shown }, words: logWords, place, onBack }: Props) => {
  const words = useWords();
  const language = useLanguage();
  const { me, api, live, drafts } = useWorkplace();
  const { desk } = useLive();
  const command = useCommand();
  const density = densityOf(useSettings().density);
  const [mode, setMode] = useState<'text' | 'note'>('text');
  const bubbles = useBubbles();
  const agent = me.agent?.id;
  const { writes, takeOver } = useWriter(id);
  const writing = useWriting(id, setMode);
  const entries = useMemo(
    () => entriesOf(shown.log, { words: logWords, language, ...(agent !== undefined && { agent }) }),
    [shown.log, logWords, language, agent],
  );
  // A supervisor who is an agent as well may have it: then it is theirs as at the desk.
  const mine = desk?.items.find(({ conversation, state }) => conversation === id && state === 'held');
  const way = mine === undefined ? supervisorsWay(shown, place) : inTheWay(shown, mine, agent);
  const lock = way.lock ?? (way.silent === undefined && !writes ? ({ by: 'window' } as const) : undefined);
  const replies = useQuery({
    queryKey: ['quick-replies', id, shown.conversation?.language, shown.record?.customer?.id],
    queryFn: async () => (await api.call('quickReplies', { query: { conversation: id } })).body.replies,
    enabled: way.silent === undefined && lock === undefined && agent !== undefined,
  });
  const customer = shown.record?.customer?.name ?? numberWords(shown.customer);
  const send = (name: 'recordOptIn' | 'unblock') => () =>
    void command(commandId => api.command(name, { path: { id }, body: {} } as never, commandId));
  return (
    <Conversation
      id={id}
      header={{
        ...aboutOf(shown, { language, channels: me.channels, chips: words.conversation.chips }),
        ...{ customer, density, stage: shown.status === 'closed' ? 'closed' : 'guest', onBack },
        ...{ onDensity: chosen => setSettings({ density: chosen }), onEnd: nothing, onClose: nothing },
        onSetAside: nothing,
      }}
      entries={entries}
      pending={bubbles.filter(({ conversation }) => conversation === id)}
      pendingActions={{ onEdit: writing.edit, onDiscard: writing.discard }}
      fileAddress={file => `/api/conversations/${encodeURIComponent(id)}/files/${encodeURIComponent(file)}`}
      {...(shown.before !== undefined && { onEarlier: () => void live.earlier(id) })}
      composer={{
        ...{ conversation: id, customer, mode, onMode: setMode, ...writing.composer },
        spoken: shown.conversation?.language ?? '',
        ...{ longest: me.limits.text, replies: replies.data ?? [], customerSeq: newestOfCustomer(shown.log) },
        ...(lock !== undefined && { lock }),
        ...(way.silent !== undefined && { silent: way.silent }),
        ...{ enterSends: matchMedia('(pointer: fine)').matches, draftsLast: drafts.lasts },
        ...{ onTakeOver: takeOver, onOptIn: send('recordOptIn'), onUnblock: send('unblock') },
      }}
    />
  );
};
