import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { filtersOf, queryOf } from '../../../desk/search/filters';
import { SearchPage } from '../../../desk/search/search-page';
import { useWorkplace } from '../use-workplace';

/** `/desk/find?state=closed&mine=true`: what is found under the filters of the address. */
const SearchOf = ({
  onOpen,
  onBack,
}: {
  readonly onOpen: (conversation: string) => void;
  readonly onBack: () => void;
}) => {
  const { api, me } = useWorkplace();
  const navigate = useNavigate();
  const filters = filtersOf(useSearch({ strict: false }));
  const [typed, setTyped] = useState('');
  const query = queryOf(filters, typed);
  const { data, error } = useQuery({
    queryKey: ['found', query],
    queryFn: async () => (await api.call('conversations', { query })).body,
    ...{ staleTime: 0, gcTime: 0, retry: 1, placeholderData: keepPreviousData },
  });
  return (
    <SearchPage
      {...{ filters, typed, found: data, onOpen, onBack }}
      isFailed={error !== null}
      queues={me.agent?.queues ?? []}
      channels={me.channels}
      onFilters={next => void navigate({ to: '/desk/find', search: filtersOf(next) as never })}
      onSearch={next => {
        setTyped(next);
        if (filters.page !== undefined)
          void navigate({ to: '/desk/find', search: filtersOf({ ...filters, page: undefined }) as never });
      }}
    />
  );
};
export default SearchOf;
