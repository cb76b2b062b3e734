import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { BoardAgent } from '../../../../shared/api/supervisor/live-board';
import { Agents, type Settable } from '../../../board/live/agents';
import { type AgentFilters, agentFiltersFrom, shownAgents } from '../../../board/live/shown-agents';
import { Pick } from '../../../board/work/filter-bar';
import { Ask } from '../../../ui/ask';
import { useBoardWords } from '../../../words/board/use-board-words';
import { useWords } from '../../../words/use-words';
import { useWorkplace } from '../../desk/use-workplace';
import { useBoard } from '../use-board';
import { useCommand } from '../use-command';

const route = getRouteApi('/board/framed/agents');

/** `/board/agents`: everybody who answers. */
export const AgentsPage = () => {
  const { agents: words, work } = useBoardWords();
  const { ask } = useWords();
  const { api } = useWorkplace();
  const { agents, queues, mayAct } = useBoard();
  const command = useCommand();
  const navigate = useNavigate();
  const filters = agentFiltersFrom(route.useSearch());
  const [leaving, setLeaving] = useState<BoardAgent>();
  const shown = shownAgents(agents, filters);
  const set = (change: AgentFilters) => void navigate({ to: '/board/agents', search: change, replace: true });
  const send = (agent: BoardAgent, presence: Settable, conversations?: 'give-back' | 'keep') => {
    setLeaving(undefined);
    const body = { presence, ...(conversations !== undefined && { conversations }) };
    void command(id => api.command('supervisorPresence', { path: { agent: agent.agent }, body }, id));
  };
  return (
    <section className="list-page" aria-label={words.title}>
      <h1 className="unseen">{words.title}</h1>
      <search className="filters">
        <input
          type="search"
          className="field filter-find"
          aria-label={words.find}
          placeholder={words.find}
          value={filters.find ?? ''}
          onChange={({ target }) => set({ ...filters, find: target.value })}
        />
        <Pick
          label={work.columns.state}
          value={filters.presence}
          choices={(['on', 'free', 'off'] as const).map(id => ({ id, name: words[id] }))}
          onPick={presence => {
            const { presence: _, ...rest } = filters;
            set(agentFiltersFrom({ ...rest, presence }));
          }}
        />
        <Pick
          label={work.columns.queue}
          value={filters.queue}
          choices={queues.map(({ queue, name }) => ({ id: queue, name }))}
          onPick={queue => {
            const { queue: _, ...rest } = filters;
            set(agentFiltersFrom({ ...rest, queue }));
          }}
        />
        <span className="filter-count" role="status">
          {words.shown(shown.length, agents.length)}
        </span>
      </search>
      <Agents
        agents={shown}
        {...(mayAct && {
          onPresence: (agent, presence) =>
            presence === 'offline' && agent.held > 0 ? setLeaving(agent) : send(agent, presence),
        })}
      />
      {leaving !== undefined && (
        <LeaveAsk
          agent={leaving}
          ask={ask}
          onChosen={conversations => send(leaving, 'offline', conversations)}
          onCancel={() => setLeaving(undefined)}
        />
      )}
    </section>
  );
};

type LeaveProps = {
  readonly agent: BoardAgent;
  readonly ask: ReturnType<typeof useWords>['ask'];
  readonly onChosen: (conversations: 'give-back' | 'keep') => void;
  readonly onCancel: () => void;
};

/** Somebody who has work is taken off: what becomes of it is said by whoever does it. */
const LeaveAsk = ({ agent, ask, onChosen, onCancel }: LeaveProps) => {
  const { acts } = useBoardWords();
  return (
    <Ask
      title={acts.offlineTitle}
      ways={[
        { words: ask.giveBack, means: ask.giveBackMeans, onChosen: () => onChosen('give-back') },
        { words: ask.keep, means: acts.keepHint, look: 'plain', onChosen: () => onChosen('keep') },
      ]}
      onCancel={onCancel}
    >
      <p>{acts.offlineAsk(agent.name, agent.held)}</p>
    </Ask>
  );
};
