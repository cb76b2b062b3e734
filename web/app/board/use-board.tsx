import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { BoardAgent, BoardQueue, BoardStrip } from '../../../shared/api/supervisor/live-board';
import { placesOf, workOf } from '../../board/work/work-of';
import { listsOf } from '../../data/board/board';
import type { WorkItem } from '../../data/board/work-item';
import { useWords } from '../../words/use-words';
import { useLive, useWorkplace } from '../desk/use-workplace';
import { type SupervisorActs, useActs } from './use-acts';

/** The board as this window knows it, and what may be done with it. */
export type BoardNow = {
  /** Absent until it was told. */
  readonly strip?: BoardStrip;
  readonly queues: readonly BoardQueue[];
  readonly agents: readonly BoardAgent[];
  readonly items: readonly WorkItem[];
  /** Where this person is, and how. */
  readonly places: ReadonlyMap<string, 'monitor' | 'join'>;
  /** Who only views changes nothing. */
  readonly mayAct: boolean;
  readonly acts: SupervisorActs;
};

const Context = createContext<BoardNow | undefined>(undefined);
export const useBoard = (): BoardNow => {
  const board = useContext(Context);
  if (board === undefined) throw new Error('Expected a board around its pages, found none.');
  return board;
};

/** Computed once for all that shows it. */
export const WithBoard = ({ children }: { readonly children: (board: BoardNow) => ReactNode }) => {
  const words = useWords();
  const { me } = useWorkplace();
  const { board } = useLive();
  const channels = me.channels;
  const somebody = words.list.somebody;
  const shown = useMemo(() => {
    const { queues, agents, items } = listsOf(board ?? { pools: new Map() });
    const names = {
      queues: new Map(queues.map(({ queue, name }) => [queue, name])),
      agents: new Map(agents.map(({ agent, name }) => [agent, name])),
      channels: new Map(channels.map(({ id, name }) => [id, name])),
      somebody,
    };
    return {
      ...{ queues, agents, items: items.map(item => workOf(item, names)), given: items },
      ...(board?.strip !== undefined && { strip: board.strip }),
    };
  }, [board, channels, somebody]);
  const mayAct = me.roles.some(role => role === 'supervisor' || role === 'admin');
  const acts = useActs();
  const { given, ...rest } = shown;
  const places = useMemo(() => placesOf(given, me.person.id), [given, me.person.id]);
  const now: BoardNow = { ...rest, places, mayAct, acts };
  return <Context value={now}>{children(now)}</Context>;
};
