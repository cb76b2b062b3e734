import { useQuery } from '@tanstack/react-query';
import { Refused } from '../../../../shared/api/refused';
import type { Foreseen } from '../../../../shared/domain/desk/foreseen';
import type { Tried } from '../../../desk/foreseen/sentences';

/** What would follow, asked anew whenever it is about something else, and never kept: the next moment is another. */
export const useTried = (about: readonly unknown[] | undefined, ask: () => Promise<Foreseen>): Tried | undefined => {
  const { data, error } = useQuery({
    queryKey: ['tried', ...(about ?? [])],
    queryFn: async (): Promise<Foreseen> => {
      try {
        return await ask();
      } catch (failure) {
        // The door's own refusal is what the command would get as well.
        if (!(failure instanceof Refused) || failure.status >= 500 || failure.status === 401) throw failure;
        return { outcome: 'refused', status: failure.status, sentence: failure.message, follows: [] };
      }
    },
    enabled: about !== undefined,
    ...{ gcTime: 0, staleTime: 0, retry: false },
  });
  if (about === undefined) return undefined;
  if (error !== null) return { is: 'unknown' };
  return data === undefined ? { is: 'loading' } : { is: 'known', foreseen: data };
};
