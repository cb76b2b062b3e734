import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Unit } from '../../../shared/domain/figures/catalogue-ids';
import { Button } from '../../ui/button';
import { useReportWords } from '../../words/reports/use-report-words';
import { useLanguage } from '../../words/use-words';
import { amountWords } from './amount';
import type { Behind } from './figures';

type Props = {
  readonly rows: readonly Behind[];
  readonly unit: Unit;
  readonly nameOf: (of: 'queue' | 'agent', id: string) => string;
  readonly hasMore: boolean;
  readonly onMore: () => void;
  /** The entries of a conversation's log that made it. */
  readonly entries: (row: Behind) => ReactNode;
};

/** The conversations behind a figure, each with what it adds; or those left out, each with why. */
export const BehindList = ({ rows, unit, nameOf, hasMore, onMore, entries }: Props) => {
  const { reports } = useReportWords();
  if (rows.length === 0) return <p className="card-empty">{reports.nothing}</p>;
  return (
    <>
      <ul className="behind">
        {rows.map(row => (
          <Row key={`${row.conversation}-${row.day}`} row={row} unit={unit} nameOf={nameOf} entries={entries} />
        ))}
      </ul>
      {hasMore && <Button onPress={onMore}>{reports.more}</Button>}
    </>
  );
};

type RowProps = Pick<Props, 'unit' | 'nameOf' | 'entries'> & { readonly row: Behind };

const Row = ({ row, unit, nameOf, entries }: RowProps) => {
  const { reports } = useReportWords();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { conversation, day, queue, agent, value, n, leftOut } = row;
  // What one conversation adds to a share is how often; to a mean, its own part of it.
  const adds =
    value === undefined ? n : unit === 'share' || unit === 'count' ? value : amountWords(language, unit, value);
  const where = [queue === null ? '' : nameOf('queue', queue), agent === null ? '' : nameOf('agent', agent)];
  return (
    <li className="behind-row">
      <span className="behind-day">{day}</span>
      <Link to="/board/c/$conversation" params={{ conversation }} className="behind-id">
        {conversation}
      </Link>
      <span className="behind-where">{where.filter(Boolean).join(' · ')}</span>
      <span className="behind-adds">{leftOut === undefined ? adds : reports.leftOutBecause[leftOut]}</span>
      {row.entries.length > 0 && (
        <Button small look="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {isOpen ? reports.hideEntries : reports.showEntries}
        </Button>
      )}
      {isOpen && <div className="behind-entries">{entries(row)}</div>}
    </li>
  );
};
