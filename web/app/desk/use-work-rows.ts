import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useNow } from '../../data/clock/use-now';
import type { WorkRow } from '../../data/list/row';
import { closedRowsOf } from '../../desk/list/closed-rows';
import { inOrder, nextChangeAt } from '../../desk/list/order';
import { rowsOf, waitingRowsOf } from '../../desk/list/rows-of';
import { EMPTY, stillList } from '../../desk/list/still-list';
import { useWords } from '../../words/use-words';
import { useDraftVersion, useLive, useWorkplace } from './use-workplace';

/** What waits in one's queues, read again whenever something of it has changed. */
const useWaiting = () => {
  const { api } = useWorkplace();
  const count = useLive().desk?.counts.waiting ?? 0;
  return useQuery({
    queryKey: ['waiting', count],
    queryFn: async () => (await api.call('waiting', {})).body.items,
    enabled: count > 0,
    placeholderData: before => before,
  }).data;
};

/** So many of today's are listed; the search has the rest. */
const MOST_CLOSED = 20;

/** What one closed since midnight where one is, read again whenever something that one had has left the desk. */
const useClosedToday = () => {
  const { api } = useWorkplace();
  const items = useLive().desk?.items;
  const had = useRef<readonly string[]>([]);
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const mine = (items ?? []).filter(({ state }) => state === 'held' || state === 'released');
    const has = mine.map(({ conversation }) => conversation);
    if (had.current.some(conversation => !has.includes(conversation))) setLeft(count => count + 1);
    had.current = has;
  }, [items]);
  const from = new Date(new Date().setHours(0, 0, 0, 0)).toISOString();
  return useQuery({
    queryKey: ['closed-today', from, left],
    queryFn: async () =>
      (await api.call('conversations', { query: { state: 'closed', mine: 'true', from, limit: MOST_CLOSED } })).body
        .conversations,
    enabled: items !== undefined,
    placeholderData: before => before,
  }).data;
};

/** The rows of the desk as they are now, and the list as it stands still under a hand. */
export const useWorkRows = (why: ReadonlyMap<string, 'declined' | 'closed'>) => {
  const { list: words } = useWords();
  const { me, drafts } = useWorkplace();
  const { desk } = useLive();
  const version = useDraftVersion();
  const waiting = useWaiting();
  const closed = useClosedToday();
  const queues = useMemo(() => new Map(me.agent?.queues.map(({ id, name }) => [id, name])), [me]);
  const items = desk?.items;
  const rows = useMemo((): readonly WorkRow[] => {
    const about = {
      ...{ queues, hasChannels: me.channels.length > 1, somebody: words.somebody },
      drafts: version < 0 ? new Map<string, string>() : drafts.begun(me.person.id),
    };
    const mine = rowsOf(items ?? [], about);
    const taken = new Set(mine.map(({ conversation }) => conversation));
    const others = desk?.counts.waiting === 0 ? [] : waitingRowsOf(waiting ?? [], about);
    return [...mine, ...others.filter(({ conversation }) => !taken.has(conversation))];
  }, [items, waiting, desk?.counts.waiting, queues, me, words, drafts, version]);
  const over = useMemo(() => {
    const work = new Set(rows.map(({ conversation }) => conversation));
    const today = closedRowsOf(closed ?? [], { hasChannels: me.channels.length > 1 });
    return today.filter(({ conversation }) => !work.has(conversation));
  }, [rows, closed, me]);

  // The order changes by the clock alone when a promise runs out.
  const [list, hear] = useReducer(stillList, EMPTY);
  const start = useNow();
  const now = useNow(nextChangeAt(rows, start));
  const lateNow = rows.filter(({ dueAt }) => dueAt !== undefined && dueAt <= now).length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the clock only what it changes counts
  useEffect(() => {
    const gone = Object.fromEntries(
      list.shown
        .flatMap(section => section.rows)
        .map(({ conversation }) => [conversation, words.goneBecause[why.get(conversation) ?? 'other']]),
    );
    hear({ type: 'latest', sections: inOrder([...rows, ...over], now), reasons: gone });
  }, [rows, over, lateNow, words]);
  return { rows, list, hear, waiting, queues };
};
