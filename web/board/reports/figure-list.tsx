import { Link } from '@tanstack/react-router';
import type { FigureId } from '../../../shared/domain/figures/catalogue-ids';
import { FIGURE_GROUPS, FIGURE_IDS, type FigureGroup, GROUP_OF } from '../../data/board/report';
import { Icon } from '../../ui/icon';
import { useReportWords } from '../../words/reports/use-report-words';
import { useLanguage } from '../../words/use-words';
import { amountWords, type Change, changeOf, changeWords } from './amount';
import type { Asked } from './asked';
import { searchOf } from './asked';
import type { Figures } from './figures';

type Props = { readonly figures: Figures; readonly asked: Asked };

/** Every figure of a period, with its formula, and how it stands against the period before. Each leads to what it is made of. */
export const FigureList = ({ figures, asked }: Props) => (
  <div className="figure-groups">
    {FIGURE_GROUPS.map(group => (
      <Group key={group} group={group} figures={figures} asked={asked} />
    ))}
  </div>
);

const Group = ({ group, figures, asked }: Props & { readonly group: FigureGroup }) => {
  const { reports } = useReportWords();
  const ids = FIGURE_IDS.filter(id => GROUP_OF[id] === group);
  return (
    <section className="card" aria-label={reports.groups[group]}>
      <h2>{reports.groups[group]}</h2>
      <table className="plain-table figure-table">
        <thead className="unseen">
          <tr>
            <th scope="col">{reports.title}</th>
            <th scope="col">{reports.value}</th>
            <th scope="col">{reports.change}</th>
          </tr>
        </thead>
        <tbody>
          {ids.map(id => (
            <FigureLine key={id} id={id} figures={figures} asked={asked} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const FigureLine = ({ id, figures, asked }: Props & { readonly id: FigureId }) => {
  const words = useReportWords();
  const language = useLanguage();
  const definition = figures.definitions.find(({ figure }) => figure === id);
  const now = figures.total[id];
  const before = figures.before.total[id];
  if (definition === undefined) return null;
  const [name, formula] = words.figures[id];
  const isFew = definition.unit !== 'count' && now !== undefined && now.n > 0 && now.n < figures.smallBelow;
  const change = changeOf(now?.value, before?.value, definition);
  return (
    <tr>
      <th scope="row">
        <Link to="/board/figures" search={searchOf({ ...asked, show: id })}>
          {name}
        </Link>
        <span className="formula">{formula}</span>
      </th>
      <td className="num">
        <span className="figure-number">
          {now?.value === undefined ? '–' : amountWords(language, definition.unit, now.value)}
        </span>
        {definition.unit !== 'count' && now !== undefined && (
          <span
            className={`figure-n${isFew ? ' is-few' : ''}`}
            title={isFew ? words.reports.few(figures.smallBelow) : ''}
          >
            {isFew && <Icon name="warning" size={12} />} {words.reports.ofCases(now.n)}
          </span>
        )}
      </td>
      <td className="num">{change !== undefined && <Changed change={change} />}</td>
    </tr>
  );
};

/** How a figure stands against the one before; colour is never alone. */
export const Changed = ({ change }: { readonly change: Change }) => {
  const { reports } = useReportWords();
  const language = useLanguage();
  const said = change.is === 'better' ? reports.better : change.is === 'worse' ? reports.worse : '';
  return (
    <span className={`change change-${change.is}`} title={said}>
      {change.is === 'same' ? '=' : changeWords(language, change)}
      {said !== '' && <span className="unseen"> {said}</span>}
    </span>
  );
};
