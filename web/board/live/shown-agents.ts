import type { BoardAgent } from '../../../shared/api/supervisor/live-board';
import { roomOf, takesWork } from '../../data/board/people';

/** Which agents are shown: those who are there, those with room, those of a queue, those with a name like this. */
export type AgentFilters = {
  readonly presence?: 'on' | 'free' | 'off';
  readonly queue?: string;
  readonly find?: string;
};

export const agentFiltersFrom = (search: Readonly<Record<string, unknown>>): AgentFilters => {
  const { presence, queue, find } = search;
  return {
    ...((presence === 'on' || presence === 'free' || presence === 'off') && { presence }),
    ...(typeof queue === 'string' && queue !== '' && { queue: queue.slice(0, 100) }),
    ...(typeof find === 'string' && find !== '' && { find: find.slice(0, 100) }),
  };
};

const FITS: Readonly<Record<NonNullable<AgentFilters['presence']>, (agent: BoardAgent) => boolean>> = {
  on: takesWork,
  free: agent => takesWork(agent) && roomOf(agent) > 0,
  off: agent => !takesWork(agent),
};

/** Those who are there come first, then who holds most, then by name. */
export const shownAgents = (agents: readonly BoardAgent[], filters: AgentFilters): readonly BoardAgent[] => {
  const wanted = filters.find?.toLocaleLowerCase();
  return agents
    .filter(
      agent =>
        (filters.presence === undefined || FITS[filters.presence](agent)) &&
        (filters.queue === undefined || agent.queues.includes(filters.queue)) &&
        (wanted === undefined || agent.name.toLocaleLowerCase().includes(wanted)),
    )
    .sort(
      (a, b) =>
        Number(takesWork(b)) - Number(takesWork(a)) ||
        b.held - a.held ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    );
};
