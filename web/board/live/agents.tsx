import { Link } from '@tanstack/react-router';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { BoardAgent } from '../../../shared/api/supervisor/live-board';
import type { Presence } from '../../../shared/domain/config/routing/assignment-rules';
import { Button } from '../../ui/button';
import { Face } from '../../ui/face';
import { useBoardWords } from '../../words/board/use-board-words';
import { useWords } from '../../words/use-words';
import { Ago } from './strip';

/** What a supervisor may set: nobody can be made inactive. */
export const SETTABLE = [
  'available',
  'busy',
  'do-not-disturb',
  'away',
  'offline',
] as const satisfies readonly Presence[];
export type Settable = (typeof SETTABLE)[number];

type Props = {
  readonly agents: readonly BoardAgent[];
  /** Absent for who may only look. */
  readonly onPresence?: (agent: BoardAgent, presence: Settable) => void;
};

const ROW_PX = 64;

/** Everybody who answers: where they are and why, what they have, and how much more they could have. */
export const Agents = ({ agents, onPresence }: Props) => {
  const { agents: words } = useBoardWords();
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW_PX }}>
      <GridList
        aria-label={words.title}
        className="virtual agents"
        items={agents.map(agent => ({ ...agent, id: agent.agent }))}
        renderEmptyState={() => <p className="card-empty">{words.nobody}</p>}
      >
        {agent => (
          <GridListItem id={agent.id} textValue={agent.name} className="agent-row">
            <AgentLine agent={agent} {...(onPresence !== undefined && { onPresence })} />
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  );
};

const AgentLine = ({ agent, onPresence }: { readonly agent: BoardAgent } & Pick<Props, 'onPresence'>) => {
  const { agents: words } = useBoardWords();
  const { presence: names } = useWords();
  const { name, presence, reason, since, held, offered, units, capacity, noWork, missed, declined } = agent;
  return (
    <>
      <Face name={name} />
      <span className="agent-who">
        <span className="agent-name">
          <bdi>{name}</bdi>
        </span>
        <span className="agent-why">
          <span className={`presence-dot presence-${presence}`} /> {names.names[presence]}
          {since !== undefined && (
            <>
              {' · '}
              <Ago at={Date.parse(since)} />
            </>
          )}
          {reason !== undefined && reason !== 'agent' && <span> · {words.reasons[reason]}</span>}
          {noWork !== undefined && <span> · {words.noWork[noWork]}</span>}
        </span>
      </span>
      <span className="agent-load">
        <span className="bar-of" aria-hidden="true">
          <progress max={Math.max(1, capacity)} value={Math.min(units, capacity)} />
        </span>
        <span>{words.units(units, capacity)}</span>
      </span>
      <Link to="/board/work" search={{ agent: agent.agent }} className="agent-work">
        {words.has(held, offered)}
      </Link>
      <span className="agent-today">{missed + declined > 0 ? words.today(missed, declined) : ''}</span>
      {onPresence !== undefined && <SetPresence agent={agent} onPresence={onPresence} />}
    </>
  );
};

const SetPresence = ({
  agent,
  onPresence,
}: {
  readonly agent: BoardAgent;
  readonly onPresence: NonNullable<Props['onPresence']>;
}) => {
  const { agents: words } = useBoardWords();
  const { presence: names } = useWords();
  return (
    <MenuTrigger>
      <Button small look="quiet" icon="more" aria-label={words.setPresence(agent.name)} />
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu
          className="menu"
          aria-label={words.setPresence(agent.name)}
          selectionMode="single"
          selectedKeys={[agent.presence]}
          onAction={key => onPresence(agent, key as Settable)}
        >
          {SETTABLE.map(each => (
            <MenuItem key={each} id={each} textValue={names.names[each]} className="menu-item">
              <span className={`presence-dot presence-${each}`} />
              <Text slot="label">{names.names[each]}</Text>
              <Text slot="description">{words.means[each]}</Text>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};
