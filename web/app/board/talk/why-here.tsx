import { useQuery } from '@tanstack/react-query';
import { Refused } from '../../../../shared/api/refused';
import { groupsOf, type Help, helpsOf } from '../../../board/why/helps';
import { WhyPicture } from '../../../board/why/why-picture';
import type { WorkItem } from '../../../data/board/work-item';
import { reasonOf } from '../../../ui/reason';
import { useBoardWords } from '../../../words/board/use-board-words';
import { useLanguage } from '../../../words/use-words';
import { useLogWords } from '../../desk/use-log-words';
import { useWorkplace } from '../../desk/use-workplace';
import { useBoard } from '../use-board';
import { useCommand } from '../use-command';

type Props = { readonly conversation: string; readonly item: WorkItem | undefined; readonly name: string };

/** The way of this item, asked again whenever it or anybody who could have it is not as it was. */
export const WhyHere = ({ conversation, item, name }: Props) => {
  const { why: words } = useBoardWords();
  const { api } = useWorkplace();
  const { agents, queues, mayAct, acts } = useBoard();
  const command = useCommand();
  const log = useLogWords();
  const language = useLanguage();
  const people = agents.map(({ agent, presence, units }) => `${agent}/${presence}/${units}`).join();
  const { data, error } = useQuery({
    queryKey: ['why', conversation, item, people],
    queryFn: async () => (await api.call('why', { path: { id: conversation } })).body,
    placeholderData: before => before,
    ...{ retry: false, gcTime: 0 },
  });
  if (error instanceof Refused) return <p className="card-empty">{error.message}</p>;
  if (data === undefined || log === undefined) return null;
  const routing = data.routing;
  if (routing === null || data.stages.length === 0) return <p className="card-empty">{words.notKnown}</p>;
  const isWaiting = item !== undefined && routing.status === 'waiting';
  const onHelp = ({ kind, id, presence }: Help): void => {
    if (presence !== undefined)
      return void command(commandId =>
        api.command('supervisorPresence', { path: { agent: id }, body: { presence } }, commandId),
      );
    acts.begin('assign', new Map([[conversation, name]]), kind === 'to-queue' ? { queue: id } : { agent: id });
  };
  return (
    <WhyPicture
      stages={data.stages.map(({ stage, is, because }) => ({
        ...{ stage, is },
        reasons: because.map(each => reasonOf(log, language, each)),
      }))}
      groups={groupsOf(routing.agents)}
      helps={isWaiting ? helpsOf(routing.helps, routing.agents, queues, routing.queue) : []}
      {...(mayAct && { onHelp })}
    />
  );
};
