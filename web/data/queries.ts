import { QueryClient } from '@tanstack/react-query';

/** How server data is asked for. What changes by itself comes with the feed, so nothing is asked again just because a window got the focus. */
export const createQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, refetchOnWindowFocus: false, refetchOnReconnect: false, retry: 2 },
      // A command is repeated by the outbox, under its own id, or not at all.
      mutations: { retry: false },
    },
  });
