import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { FigureId, Unit } from '../../../shared/domain/figures/catalogue-ids';
import { Icon } from '../../ui/icon';
import { useReportWords } from '../../words/reports/use-report-words';
import { useLanguage } from '../../words/use-words';
import { amountWords, changeOf } from './amount';
import { type Asked, searchOf } from './asked';
import { Bars } from './bars';
import { Changed } from './figure-list';
import type { Figures } from './figures';

type Props = {
  readonly id: FigureId;
  readonly figures: Figures;
  readonly asked: Asked;
  readonly part: 'counted' | 'left-out';
  readonly onPart: (part: 'counted' | 'left-out') => void;
  /** Its conversations. */
  readonly children: ReactNode;
};

/** One figure: what it is, by which clock and hours, over its rows, and the conversations that made it. */
export const FigureDetail = ({ id, figures, asked, part, onPart, children }: Props) => {
  const words = useReportWords();
  const { reports } = words;
  const language = useLanguage();
  const definition = figures.definitions.find(({ figure }) => figure === id);
  if (definition === undefined) return null;
  const [name, formula] = words.figures[id];
  const { unit, openHours } = definition;
  const say = (value: number | undefined) => (value === undefined ? '–' : amountWords(language, unit, value));
  const now = figures.total[id];
  const before = figures.before.total[id];
  const change = changeOf(now?.value, before?.value, definition);
  const { show: _, part: __, ...all } = asked;
  return (
    <section className="figure-detail" aria-label={name}>
      <p>
        <Link to="/board/figures" search={searchOf(all)} className="back-link">
          <Icon name="back" size={14} /> {reports.back}
        </Link>
      </p>
      <div className="card">
        <div className="figure-head">
          <div>
            <h2>{name}</h2>
            <p className="formula">{formula}</p>
            <p className="formula">{openHours ? reports.openHours : reports.allHours}</p>
          </div>
          <p className="figure-big">
            {say(now?.value)} {change !== undefined && <Changed change={change} />}
            <span className="figure-n">
              {unit !== 'count' && now !== undefined && reports.ofCases(now.n)} · {reports.before} {say(before?.value)}
            </span>
          </p>
        </div>
        <Bars
          bars={figures.rows.map(({ key, name: row, values }) => ({
            ...{ key, value: values[id]?.value },
            words: `${row}: ${say(values[id]?.value)}`,
          }))}
        />
        <Rows id={id} unit={unit} figures={figures} asked={asked} />
      </div>
      <div className="card">
        <div className="figure-head">
          <h2>{reports.oneRow}</h2>
          <ToggleButtonGroup
            className="toggles"
            aria-label={reports.oneRow}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[part]}
            onSelectionChange={([key]) => onPart(key === 'left-out' ? 'left-out' : 'counted')}
          >
            <ToggleButton id="counted" className="toggle">
              {reports.counted}
            </ToggleButton>
            <ToggleButton id="left-out" className="toggle">
              {reports.leftOut}
            </ToggleButton>
          </ToggleButtonGroup>
        </div>
        {children}
      </div>
    </section>
  );
};

type RowsProps = Pick<Props, 'id' | 'figures' | 'asked'> & { readonly unit: Unit };

const Rows = ({ id, unit, figures, asked }: RowsProps) => {
  const { reports } = useReportWords();
  const language = useLanguage();
  const { by } = figures;
  // A row of whom or where leads to the figures of that one alone.
  const only = by === 'day' || by === 'week' ? undefined : by;
  return (
    <div className="table-scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{reports.splits[by]}</th>
            <th scope="col" className="num">
              {reports.value}
            </th>
            <th scope="col" className="num">
              {reports.cases}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.rows.map(({ key, name, values }) => (
            <tr key={key}>
              <th scope="row">
                {only === undefined || key === '' ? (
                  name || reports.unnamed
                ) : (
                  <Link to="/board/figures" search={searchOf({ ...asked, by: 'day', only: { of: only, id: key } })}>
                    {name}
                  </Link>
                )}
              </th>
              <td className="num">
                {values[id]?.value === undefined ? '–' : amountWords(language, unit, values[id].value)}
              </td>
              <td className="num">{values[id]?.n ?? 0}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
