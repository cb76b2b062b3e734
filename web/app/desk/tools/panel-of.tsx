import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ConversationShown } from '../../../../shared/api/conversations/conversation';
import { Panel } from '../../../desk/panel/panel';
import { ContextPart, EarlierPart, LanguagePart, SessionPart } from '../../../desk/panel/parts';
import { RecordPart } from '../../../desk/panel/record';
import { type SenderCommand, SenderPart } from '../../../desk/panel/sender';
import type { Acts } from '../use-act';
import { useWorkplace } from '../use-workplace';
import { useTicks } from './use-ticks';

const LANGUAGES = ['en', 'es', 'fr'];

type Props = {
  readonly shown: ConversationShown;
  /** This agent has it. */
  readonly isMine: boolean;
  readonly act: Acts['act'];
  readonly onClose: () => void;
};

const PanelOf = ({ shown, isMine, act, onClose }: Props) => {
  const { id, record, session, conversation, variables = [] } = shown;
  const { api, me } = useWorkplace();
  const navigate = useNavigate();
  const [looks, setLooks] = useState(false);
  const [showsHidden, setShowsHidden] = useState(false);
  const [ticks, tick] = useTicks(id);
  const path = { id };
  const candidates = useQuery({
    queryKey: ['candidates', id],
    queryFn: async () => (await api.call('conversationCustomers', { path })).body.customers,
    ...{ enabled: looks, gcTime: 0, staleTime: 0 },
  }).data;
  const isHidden = shown.warning !== undefined && !showsHidden;
  const earlier = useInfiniteQuery({
    queryKey: ['earlier', id, isHidden],
    initialPageParam: undefined as number | undefined,
    queryFn: async ({ pageParam }) => {
      const before = pageParam === undefined ? {} : { before: pageParam };
      const query = { limit: 10, ...before, ...(showsHidden && { earlier: 'true' as const }) };
      return (await api.call('conversationHistory', { path, query })).body;
    },
    getNextPageParam: ({ before }) => before,
    enabled: !isHidden,
  });
  const queueName = (queue: string) => me.agent?.queues.find(each => each.id === queue)?.name ?? queue;
  const sender = (command: SenderCommand, note?: string): void => {
    if (command === 'recordOptIn')
      return void act(commandId => api.command(command, { path, body: { note: note ?? '' } }, commandId));
    const body = note === undefined ? {} : { note };
    void act(commandId => api.command(command, { path, body }, commandId));
  };
  return (
    <Panel onClose={onClose}>
      {session !== undefined && <SessionPart session={session} ticks={ticks} onTick={tick} />}
      <RecordPart
        record={record}
        candidates={looks ? candidates : undefined}
        mayChange={isMine}
        onLook={() => setLooks(true)}
        onLink={customer => {
          setLooks(false);
          void act(commandId => api.command('linkCustomer', { path, body: { customer } }, commandId));
        }}
        onUnlink={() => void act(commandId => api.command('unlinkCustomer', { path, body: {} }, commandId))}
      />
      <ContextPart
        variables={variables}
        context={conversation?.context ?? {}}
        mayChange={isMine}
        onSave={context => void act(commandId => api.command('setContext', { path, body: { context } }, commandId))}
      />
      <LanguagePart
        language={conversation?.language ?? 'en'}
        languages={[...LANGUAGES, ...(me.agent?.languages ?? [])]}
        mayChange={isMine}
        onLanguage={language =>
          void act(commandId => api.command('setLanguage', { path, body: { language } }, commandId))
        }
      />
      <SenderPart shown={shown} onDo={sender} />
      <EarlierPart
        earlier={earlier.data?.pages.flatMap(page => page.conversations) ?? []}
        isHidden={isHidden}
        queueName={queueName}
        onShow={() => setShowsHidden(true)}
        onOpen={other => void navigate({ to: '/desk/c/$conversation', params: { conversation: other } })}
        onMore={earlier.hasNextPage ? () => void earlier.fetchNextPage() : undefined}
      />
    </Panel>
  );
};
export default PanelOf;
