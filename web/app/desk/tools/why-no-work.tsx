import { useQuery } from '@tanstack/react-query';
import type { Choice } from '../../../desk/presence/presence-menu';
import { WhyNoWorkDialog } from '../../../desk/why/why-no-work-dialog';
import type { Acts } from '../use-act';
import { useWorkplace } from '../use-workplace';

/** Asked anew each time: why this agent gets no work, and what they could do about it. */
const WhyNoWork = ({
  act,
  onPresence,
  onOpen,
  onDone,
}: {
  readonly act: Acts['act'];
  readonly onPresence: (presence: Choice) => void;
  readonly onOpen: (conversation: string | undefined) => void;
  readonly onDone: () => void;
}) => {
  const { api } = useWorkplace();
  const why = useQuery({
    queryKey: ['why-no-work'],
    queryFn: async () => (await api.call('agentWhy', {})).body,
    ...{ gcTime: 0, staleTime: 0 },
  }).data;
  return (
    <WhyNoWorkDialog
      why={why}
      onPick={conversation => {
        onDone();
        onOpen(conversation);
        void act(commandId => api.command('pick', { path: { id: conversation }, body: {} }, commandId));
      }}
      onPresence={presence => {
        onDone();
        onPresence(presence);
      }}
      onWork={() => {
        onDone();
        onOpen(undefined);
      }}
      onCancel={onDone}
    />
  );
};
export default WhyNoWork;
