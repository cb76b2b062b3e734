import { type ComponentType, useReducer, useState } from 'react';
import { ActBar } from '../../../board/acts/act-bar';
import { ActDialog } from '../../../board/acts/act-dialog';
import { BulkBar } from '../../../board/acts/bulk-bar';
import { possibleActs } from '../../../board/acts/why-not';
import { EmergencyDialog } from '../../../board/emergency/emergency-dialog';
import { Agents } from '../../../board/live/agents';
import { Longest } from '../../../board/live/longest';
import { Queues } from '../../../board/live/queues';
import { Strip } from '../../../board/live/strip';
import { stripOf } from '../../../board/live/strip-of';
import { DeadLetters } from '../../../board/trouble/dead-letters';
import { Restricted } from '../../../board/trouble/restricted';
import { Wall } from '../../../board/wall/wall';
import { WhyPicture } from '../../../board/why/why-picture';
import { FilterBar } from '../../../board/work/filter-bar';
import { sortedBy, type WorkFilters } from '../../../board/work/filters';
import { shownWork } from '../../../board/work/shown-work';
import { NO_ROWS, stillRows } from '../../../board/work/still-rows';
import { WorkTable } from '../../../board/work/work-table';
import { useNow } from '../../../data/clock/use-now';
import { Conversation } from '../../../desk/conversation/conversation';
import { useIsNarrow } from '../../board/use-is-narrow';
import { ENTRIES } from '../data/entries';
import type { BoardState } from './board-state-names';
import { AGENTS, QUEUES, STRIP, work } from './sample';
import { GROUPS, HELPS, HOURS, LETTERS, OUTCOMES, SENDERS, STAGES } from './trouble-sample';

const nothing = (): void => {};
const WORK = work(400);
const NAMES = new Map(WORK.slice(0, 12).map(({ conversation, customer }) => [conversation, customer]));

const Now = () => (
  <div className="now">
    <Strip figures={stripOf({ strip: STRIP, queues: QUEUES }, useNow())} />
    <div className="now-parts">
      <Queues queues={QUEUES} />
      <Longest items={WORK.slice(0, 7)} />
    </div>
  </div>
);

const Work = ({ first = [] }: { readonly first?: readonly string[] }) => {
  const now = useNow();
  const isNarrow = useIsNarrow();
  const [filters, setFilters] = useState<WorkFilters>({});
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(first));
  const shown = shownWork(WORK, filters, now);
  const [still, hear] = useReducer(stillRows, stillRows(NO_ROWS, { type: 'latest', items: shown }));
  const rows = stillRows(still, { type: 'latest', items: shown, isAsked: true });
  const picked = WORK.filter(({ conversation }) => chosen.has(conversation));
  return (
    <section className="list-page">
      <FilterBar
        {...{ filters, onFilters: setFilters, shown: shown.length, all: WORK.length }}
        queues={QUEUES.map(({ queue, name }) => ({ id: queue, name }))}
        agents={AGENTS.map(({ agent, name }) => ({ id: agent, name }))}
        channels={[]}
        languages={[
          { id: 'en', name: 'English' },
          { id: 'es', name: 'Spanish' },
        ]}
      />
      <WorkTable
        {...{ rows, filters, chosen, onChosen: setChosen, onOpen: nothing, rowHeight: isNarrow ? 84 : 52 }}
        onSort={sort => setFilters(sortedBy(filters, sort))}
        onHand={isOn => hear({ type: 'hand', isOn })}
        onApply={() => hear({ type: 'apply' })}
      />
      <BulkBar
        chosen={picked.length}
        possible={possibleActs(picked, new Map())}
        onAct={nothing}
        onNone={() => setChosen(new Set())}
        matching={shown.length}
        onAll={nothing}
      />
    </section>
  );
};

const People = () => (
  <section className="list-page">
    <div />
    <Agents agents={AGENTS} onPresence={nothing} />
  </section>
);

const Talk = ({ shows = 'talk' }: { readonly shows?: 'talk' | 'why' }) => (
  <div className={`talk-page talk-page-shows-${shows}`}>
    <div className="talk-page-log">
      <div className="talk-page-acts">
        <ActBar
          offers={[
            ...(['monitor', 'join', 'transfer', 'force-close'] as const).map(act => ({ act })),
            { act: 'assign', notNow: 'somebody has it: hand it over instead' },
            { act: 'leave', notNow: 'you are not in it' },
          ]}
          onAct={nothing}
        />
      </div>
      <Conversation
        id="c-maria"
        header={{
          ...{ customer: 'María Fernández Ortega', number: '+1 425 ••• ••61', queue: 'Orders', spoken: 'English' },
          ...{ chips: [], density: 'story', stage: 'guest', onDensity: nothing, onBack: nothing },
          ...{ onEnd: nothing, onClose: nothing, onSetAside: nothing },
        }}
        entries={ENTRIES}
        pending={[]}
        pendingActions={{ onEdit: nothing, onDiscard: nothing }}
        composer={{
          ...{ conversation: 'c-maria', customer: 'María', spoken: 'en', text: '', note: '', mode: 'text' },
          ...{ longest: 1_000, replies: [], customerSeq: 16, enterSends: true, draftsLast: true, silent: 'watching' },
          ...{ onText: nothing, onNote: nothing, onMode: nothing, onSend: nothing, onAddNote: nothing },
          ...{ onKeepAsNote: nothing, onTakeOver: nothing, onOptIn: nothing, onUnblock: nothing },
        }}
      />
    </div>
    <aside className="talk-page-why">
      <WhyPicture stages={STAGES} groups={GROUPS} helps={HELPS} onHelp={nothing} />
    </aside>
  </div>
);

const dialog = {
  ...{ agents: AGENTS, queues: QUEUES, onTarget: nothing, isRunning: false, names: NAMES },
  ...{ onDo: nothing, onRetry: nothing, onClose: nothing },
} as const;

/** Every state of the board worth looking at, by its address under `/design/`. */
export const BOARD_STATES: Readonly<Record<BoardState, ComponentType>> = {
  board: Now,
  'board-closed': Now,
  'board-work': () => <Work />,
  'board-chosen': () => <Work first={[...NAMES.keys()]} />,
  'board-agents': People,
  'board-talk': () => <Talk />,
  'board-why': () => <Talk shows="why" />,
  'board-assign': () => (
    <ActDialog
      {...dialog}
      act="assign"
      target={{ agent: 'emre' }}
      follows={{
        wouldBeDone: [...NAMES.keys()].slice(0, 11),
        refused: [
          { sentence: 'Only work that waits can be assigned. Transfer it instead.', ids: ['c-9'], because: undefined },
        ],
        beyond: [
          { beyond: 'presence', n: 11 },
          { beyond: 'capacity', n: 8 },
        ],
      }}
    />
  ),
  'board-outcomes': () => (
    <ActDialog {...dialog} act="assign" target={{ agent: 'ben' }} follows={undefined} outcomes={OUTCOMES} />
  ),
  'board-emergency': () => (
    <EmergencyDialog
      {...{ hours: HOURS, chosen: 'all', onChosen: nothing, isRunning: false, onDo: nothing, onCancel: nothing }}
      total={{ channels: 2, queues: 5, waiting: 14, withBots: 3, withAgents: 21 }}
    />
  ),
  'board-failures': () => (
    <DeadLetters letters={LETTERS} hasMore onMore={nothing} onReplay={nothing} onDismiss={nothing} />
  ),
  'board-restricted': () => <Restricted senders={SENDERS} onUndo={nothing} />,
  'board-wall': () => (
    <Wall
      figures={stripOf({ strip: STRIP, queues: QUEUES }, useNow())}
      queues={QUEUES}
      agents={[]}
      size="medium"
      connection={{ is: 'live' }}
    />
  ),
};
