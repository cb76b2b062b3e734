import { GridList, GridListHeader, GridListItem, GridListSection } from 'react-aria-components/GridList';
import type { Section } from '../../data/list/row';
import { Button } from '../../ui/button';
import { Face } from '../../ui/face';
import { useHand } from '../../ui/use-hand';
import { useWords } from '../../words/use-words';
import { Marks } from './marks';
import { RowTime } from './row-time';
import type { ShownRow, ShownSection } from './still-list';

type Props = {
  readonly sections: readonly ShownSection[];
  readonly counts?: Readonly<Partial<Record<Section, number>>>;
  /** The conversation that is open. */
  readonly open?: string;
  readonly changed: number;
  readonly onOpen: (conversation: string) => void;
  /** A pointer or the focus is in it, or has left: while it is, nothing moves. */
  readonly onHand: (isOn: boolean) => void;
  readonly onApply: () => void;
};

/** The list of work. */
export const WorkList = ({ sections, counts, open, changed, onOpen, onHand, onApply }: Props) => {
  const words = useWords();
  const hand = useHand(onHand);
  return (
    <div className="work" {...hand}>
      <GridList
        aria-label={words.frame.work}
        className="work-list"
        // Letters are the desk's own keys.
        disallowTypeAhead
        selectionMode="single"
        selectionBehavior="toggle"
        disallowEmptySelection={open !== undefined}
        selectedKeys={open === undefined ? [] : [open]}
        onSelectionChange={keys => {
          const [key] = keys === 'all' ? [] : [...keys];
          if (key !== undefined && key !== open) onOpen(String(key));
        }}
        renderEmptyState={() => <p className="work-empty">{words.list.empty}</p>}
      >
        {sections.map(({ section, rows }) => (
          <GridListSection key={section} id={section} className="work-section">
            <GridListHeader className={`work-head work-head-${section}`}>
              <span>{words.list.sections[section]}</span>
              <span className="work-count">{counts?.[section] ?? rows.length}</span>
            </GridListHeader>
            {rows.map(row => (
              <Row key={row.conversation} row={row} />
            ))}
          </GridListSection>
        ))}
      </GridList>
      {changed > 0 && (
        <div className="work-changed" role="status">
          <span>{words.list.changed(changed)}</span>
          <Button small look="primary" onPress={onApply}>
            {words.list.apply}
          </Button>
        </div>
      )}
    </div>
  );
};

const Row = ({ row }: { readonly row: ShownRow }) => {
  const { list } = useWords();
  const { conversation, customer, channel, preview, draft, unread, urgent, gone, marks, section } = row;
  const look = [urgent && 'row-urgent', unread && 'row-unread', gone !== undefined && 'row-gone', `row-of-${section}`];
  return (
    <GridListItem id={conversation} textValue={customer} className={['row', ...look.filter(Boolean)].join(' ')}>
      <Face name={customer} />
      <span className="row-line">
        <span className="row-name">
          <bdi>{customer}</bdi>
        </span>
        {unread && <span className="unseen">{list.unread}</span>}
        <RowTime row={row} />
      </span>
      <span className="row-line">
        {channel !== undefined && <span className="row-channel">{channel}</span>}
        <span className="row-said">
          {gone !== undefined ? (
            <em>{list.gone(gone)}</em>
          ) : draft !== undefined ? (
            <>
              <span className="row-draft">{list.draft}</span> <bdi>{draft}</bdi>
            </>
          ) : (
            <bdi>{preview}</bdi>
          )}
        </span>
        <span className="row-marks">
          <Marks marks={marks} />
          {unread && <span className="row-dot" />}
        </span>
      </span>
    </GridListItem>
  );
};
