import { useState } from 'react';
import type { Destination } from '../../../shared/api/shapes';
import type { BoardAgent, BoardQueue } from '../../../shared/api/supervisor/live-board';
import { isOpen, roomOf, takesWork } from '../../data/board/people';
import { useBoardWords } from '../../words/board/use-board-words';
import { useWords } from '../../words/use-words';

type Props = {
  readonly agents: readonly BoardAgent[];
  readonly queues: readonly BoardQueue[];
  readonly target: Destination | undefined;
  readonly onTarget: (target: Destination) => void;
};

/** So many are listed; typing finds the others. */
const MOST = 40;

/** To whom: those who are there and have room come first; nobody is hidden, each says how they are. */
export const TargetPicker = ({ agents, queues, target, onTarget }: Props) => {
  const { acts } = useBoardWords();
  const { presence } = useWords();
  const [find, setFind] = useState('');
  const wanted = find.trim().toLocaleLowerCase();
  const fits = (name: string) => name.toLocaleLowerCase().includes(wanted);
  const rank = (agent: BoardAgent) => Number(takesWork(agent)) * 2 + Number(roomOf(agent) > 0);
  const people = agents
    .filter(({ name }) => fits(name))
    .sort((a, b) => rank(b) - rank(a) || (a.name < b.name ? -1 : 1));
  const lines = queues.filter(({ name }) => fits(name));
  return (
    <div className="targets">
      <input
        type="search"
        className="field"
        aria-label={acts.findTarget}
        placeholder={acts.findTarget}
        value={find}
        onChange={event => setFind(event.target.value)}
      />
      <div className="target-list" role="radiogroup" aria-label={acts.toWhom}>
        {people.slice(0, MOST).map(agent => (
          <Way
            key={`a-${agent.agent}`}
            isOn={target !== undefined && 'agent' in target && target.agent === agent.agent}
            onChosen={() => onTarget({ agent: agent.agent })}
            name={agent.name}
            dot={agent.presence}
            about={`${presence.names[agent.presence]} · ${acts.room(roomOf(agent), agent.capacity)}`}
          />
        ))}
        {lines.slice(0, MOST).map(queue => (
          <Way
            key={`q-${queue.queue}`}
            isOn={target !== undefined && 'queue' in target && target.queue === queue.queue}
            onChosen={() => onTarget({ queue: queue.queue })}
            name={acts.queue(queue.name)}
            about={`${acts.waiting(queue.waiting)}${isOpen(queue) ? '' : ` · ${acts.closed}`}`}
          />
        ))}
        {people.length + lines.length === 0 && <p className="card-empty">{acts.nobodyLike}</p>}
      </div>
    </div>
  );
};

type WayProps = {
  readonly isOn: boolean;
  readonly onChosen: () => void;
  readonly name: string;
  readonly dot?: string;
  readonly about: string;
};

const Way = ({ isOn, onChosen, name, dot, about }: WayProps) => (
  <label className={`target${isOn ? ' is-on' : ''}`}>
    <input type="radio" name="target" checked={isOn} onChange={onChosen} />
    {dot === undefined ? <span className="target-dot" /> : <span className={`presence-dot presence-${dot}`} />}
    <span className="target-name">
      <bdi>{name}</bdi>
    </span>
    <span className="target-about">{about}</span>
  </label>
);
