import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Refused } from '../../../../shared/api/refused';
import { DeadLetters } from '../../../board/trouble/dead-letters';
import { useBoardWords } from '../../../words/board/use-board-words';
import { useWorkplace } from '../../desk/use-workplace';
import { say } from '../use-saying';

/** `/board/failures`: what could not be handled. */
export const FailuresPage = () => {
  const { api } = useWorkplace();
  const { acts } = useBoardWords();
  const queries = useQueryClient();
  const found = useInfiniteQuery({
    queryKey: ['dead-letters'],
    queryFn: async ({ pageParam }: { pageParam: string | undefined }) =>
      (await api.call('deadLetterList', { query: { ...(pageParam !== undefined && { after: pageParam }) } })).body,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.next,
    ...{ staleTime: 0, gcTime: 0 },
  });
  const send = async (name: 'deadLetterReplay' | 'deadLetterDismiss', id: string): Promise<void> => {
    try {
      await api.call(name, { path: { id } });
    } catch (error) {
      say(error instanceof Refused ? error.message : acts.unknown);
    }
    await queries.invalidateQueries({ queryKey: ['dead-letters'] });
  };
  return (
    <DeadLetters
      letters={found.data?.pages.flatMap(({ deadLetters }) => deadLetters) ?? []}
      hasMore={found.hasNextPage}
      onMore={() => void found.fetchNextPage()}
      onReplay={id => void send('deadLetterReplay', id)}
      onDismiss={id => void send('deadLetterDismiss', id)}
    />
  );
};
