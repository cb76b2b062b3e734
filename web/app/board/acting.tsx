import { useQuery } from '@tanstack/react-query';
import { Refused } from '../../../shared/api/refused';
import { ActDialog } from '../../board/acts/act-dialog';
import { followsOf } from '../../board/acts/follows';
import { roomOf } from '../../data/board/people';
import { useWorkplace } from '../desk/use-workplace';
import { bodyOf } from './use-acts';
import { useBoard } from './use-board';

/** The dialog of the act that is under way, with what the server says would follow. */
export const Acting = () => {
  const { api } = useWorkplace();
  const { acts, agents, queues } = useBoard();
  const { underWay } = acts;
  const ids = [...(underWay?.names.keys() ?? [])];
  const body = underWay === undefined ? undefined : bodyOf(underWay.act, ids, underWay.target);
  const to = underWay?.target;
  const agent = to === undefined || !('agent' in to) ? undefined : agents.find(each => each.agent === to.agent);
  const room = agent === undefined ? undefined : roomOf(agent);
  const preview = useQuery({
    queryKey: ['bulk-preview', body, room],
    queryFn: async () => {
      if (body === undefined) throw new Error('Expected an act with its target, found none.');
      // As many as one call takes show what follows; the call for the others says the same of them.
      const first = { ...body, conversations: body.conversations.slice(0, 200) };
      return followsOf(
        (await api.call('bulkPreview', { body: { commandId: 'preview', ...first } })).body.effects,
        room,
      );
    },
    enabled: body !== undefined && underWay?.outcomes === undefined,
    // What follows depends on the moment.
    ...{ staleTime: 0, gcTime: 0, retry: false },
  });
  if (underWay === undefined) return null;
  const problem = underWay.problem ?? (preview.error instanceof Refused ? preview.error.message : undefined);
  return (
    <ActDialog
      act={underWay.act}
      names={underWay.names}
      target={underWay.target}
      onTarget={acts.choose}
      {...{ agents, queues }}
      follows={body === undefined ? undefined : preview.data}
      {...(problem !== undefined && { problem })}
      {...(underWay.outcomes !== undefined && { outcomes: underWay.outcomes })}
      isRunning={underWay.isRunning}
      onDo={note => acts.run(note, ids.length <= 200 ? (preview.data?.wouldBeDone ?? ids) : ids)}
      onRetry={acts.retry}
      onClose={acts.close}
    />
  );
};
