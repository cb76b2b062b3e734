import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Restricted } from '../../../board/trouble/restricted';
import { useWorkplace } from '../../desk/use-workplace';
import { useCommand } from '../use-command';

/** `/board/restricted`: whose texts call nobody. */
export const RestrictedPage = () => {
  const { api } = useWorkplace();
  const command = useCommand();
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['restricted'],
    queryFn: async () => (await api.call('restricted', {})).body.items,
    ...{ staleTime: 0, gcTime: 0 },
  });
  return (
    <Restricted
      senders={data ?? []}
      onUndo={(undo, conversation) =>
        void command(id => api.command(undo, { path: { id: conversation }, body: {} }, id)).then(() =>
          queries.invalidateQueries({ queryKey: ['restricted'] }),
        )
      }
    />
  );
};
