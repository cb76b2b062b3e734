import { Checkbox } from 'react-aria-components/Checkbox';
import type { Selection } from 'react-aria-components/GridList';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { WORK_SORTS, type WorkItem, type WorkSort } from '../../data/board/work-item';
import { RowTime } from '../../desk/list/row-time';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useHand } from '../../ui/use-hand';
import { useBoardWords } from '../../words/board/use-board-words';
import { useWords } from '../../words/use-words';
import { timesOf } from '../live/longest';
import { Ago } from '../live/strip';
import type { WorkFilters } from './filters';
import type { StillRow, StillRows } from './still-rows';

type Props = {
  readonly rows: StillRows;
  readonly filters: WorkFilters;
  readonly onSort: (sort: WorkSort) => void;
  readonly chosen: ReadonlySet<string>;
  /** Absent for who may only look. */
  readonly onChosen?: (chosen: ReadonlySet<string>) => void;
  readonly onOpen: (conversation: string) => void;
  readonly onHand: (isOn: boolean) => void;
  readonly onApply: () => void;
  readonly rowHeight?: number;
};

/** Everything open, as many rows as there are; no row moves while a pointer or the focus is among them. */
export const WorkTable = ({ rows, filters, onSort, chosen, onChosen, ...props }: Props) => {
  const words = useWords();
  const { work } = useBoardWords();
  const hand = useHand(props.onHand);
  const onSelection = (selection: Selection) =>
    onChosen?.(
      selection === 'all'
        ? new Set(rows.shown.filter(({ isGone }) => !isGone).map(({ item }) => item.conversation))
        : new Set([...selection].map(String)),
    );
  return (
    <div className="work-table" {...hand}>
      <div className={`work-columns${onChosen === undefined ? ' no-choice' : ''}`}>
        {WORK_SORTS.map(sort => (
          <SortButton key={sort} sort={sort} filters={filters} onSort={onSort} />
        ))}
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: props.rowHeight ?? 52 }}>
        <GridList
          aria-label={work.title}
          className="virtual"
          items={rows.shown.map(row => ({ ...row, id: row.item.conversation }))}
          disallowTypeAhead
          selectionMode={onChosen === undefined ? 'none' : 'multiple'}
          selectedKeys={chosen}
          onSelectionChange={onSelection}
          onAction={key => props.onOpen(String(key))}
          renderEmptyState={() => <p className="card-empty">{work.empty}</p>}
        >
          {row => (
            <GridListItem
              id={row.item.conversation}
              textValue={row.item.customer}
              className={`work-row${row.isGone ? ' is-gone' : ''}${row.item.urgent ? ' is-urgent' : ''}`}
            >
              {onChosen !== undefined && (
                <Checkbox slot="selection" className="tick">
                  <span className="tick-box">
                    <Icon name="check" size={14} />
                  </span>
                </Checkbox>
              )}
              <Cells row={row} />
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
      {rows.changed > 0 && (
        <div className="work-changed" role="status">
          <span>{words.list.changed(rows.changed)}</span>
          <Button small look="primary" onPress={props.onApply}>
            {words.list.apply}
          </Button>
        </div>
      )}
    </div>
  );
};

const SortButton = ({ sort, filters, onSort }: { readonly sort: WorkSort } & Pick<Props, 'filters' | 'onSort'>) => {
  const { work } = useBoardWords();
  const isOn = (filters.sort ?? 'need') === sort;
  const way = !isOn ? '' : filters.down === true ? work.down : work.up;
  return (
    <button
      type="button"
      className={`work-column work-column-${sort}${isOn ? ' is-on' : ''}`}
      onClick={() => onSort(sort)}
      aria-pressed={isOn}
    >
      {work.columns[sort]}
      {isOn && (
        <span className={filters.down === true ? 'is-down' : 'is-up'} title={way}>
          <Icon name="down" size={12} />
          <span className="unseen">{way}</span>
        </span>
      )}
    </button>
  );
};

const Cells = ({ row: { item, isGone } }: { readonly row: StillRow }) => {
  const { work, states, longest } = useBoardWords();
  return (
    <>
      <span className="cell cell-need">{isGone ? <em>{work.gone}</em> : <RowTime row={timesOf(item)} />}</span>
      <span className="cell cell-customer">
        <bdi>{item.customer}</bdi>
        {item.urgent && (
          <span className="mark mark-urgent" title={longest.urgent}>
            <Icon name="warning" size={15} />
            <span className="unseen">{longest.urgent}</span>
          </span>
        )}
      </span>
      <span className="cell cell-state">
        <span className={`state state-${item.state}`}>{states[item.state]}</span>
        {item.byHand && <span className="tag">{work.byHand}</span>}
      </span>
      <span className="cell cell-queue">{item.queueName}</span>
      <span className="cell cell-holder">
        <bdi>{item.holder ?? ''}</bdi>
      </span>
      <span className="cell cell-since">
        <Ago at={item.since} />
      </span>
    </>
  );
};

/** What is chosen and still there. */
export const stillChosen = (chosen: ReadonlySet<string>, items: readonly WorkItem[]): readonly WorkItem[] =>
  chosen.size === 0 ? [] : items.filter(({ conversation }) => chosen.has(conversation));
