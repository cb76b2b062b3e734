import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { Icon } from '../../ui/icon';
import { useReportWords } from '../../words/reports/use-report-words';
import { useLanguage } from '../../words/use-words';
import { Bars } from './bars';
import type { SurveyFigures, SurveyListed, SurveySaid } from './figures';

const CUTS = ['queue', 'agent', 'channel', 'bot'] as const;
type Cut = (typeof CUTS)[number];
type Cell = SurveyFigures['by'][Cut][string];

type Props = {
  readonly survey: SurveyListed;
  readonly figures: SurveyFigures;
  readonly said: SurveySaid | undefined;
  readonly nameOf: (cut: Cut, id: string) => string;
  readonly csv: string;
};

/** The results of one survey: the figures with their formulas, how they went by day, by whom, and what people wrote. */
export const Surveys = ({ survey, figures, said, nameOf, csv }: Props) => {
  const { surveys } = useReportWords();
  const language = useLanguage();
  const percent = (share: number | undefined) =>
    share === undefined ? '–' : new Intl.NumberFormat(language, { style: 'percent' }).format(share);
  const mean = (value: number | undefined) =>
    value === undefined ? '–' : new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
  const { csat, nps, ces, smallBelow } = figures;
  const few = (n: number) => (n > 0 && n < smallBelow ? surveys.few(smallBelow) : undefined);
  return (
    <>
      <ul className="strip">
        <Tile name={surveys.asked} value={figures.asked} />
        <Tile name={surveys.rate} value={percent(figures.responseRate)} more={`${figures.responded}`} />
        <Tile
          name={surveys.csat}
          value={percent(csat.share)}
          more={`${csat.answers} · ${surveys.csatMeans}`}
          few={few(csat.answers)}
        />
        <Tile
          name={surveys.nps}
          value={mean(nps.score)}
          more={`${nps.answers} · ${surveys.npsMeans}`}
          few={few(nps.answers)}
        />
        <Tile
          name={surveys.ces}
          value={mean(ces.mean)}
          more={`${ces.answers} · ${surveys.cesMeans}`}
          few={few(ces.answers)}
        />
      </ul>
      {figures.trend.length > 1 && (
        <section className="card" aria-label={surveys.trend}>
          <h2>{surveys.trend}</h2>
          <Bars
            bars={figures.trend.map(day => ({
              ...{ key: day.day, value: day.csat.share ?? day.responseRate },
              words: `${day.day}: ${percent(day.csat.share)} (${day.csat.answers})`,
            }))}
          />
          <div className="bars-feet">
            <span>{figures.trend[0]?.day}</span>
            <span>{figures.trend.at(-1)?.day}</span>
          </div>
        </section>
      )}
      <Answers survey={survey} figures={figures} />
      <Cuts figures={figures} nameOf={nameOf} percent={percent} mean={mean} />
      <Said said={said} survey={survey} csv={csv} />
    </>
  );
};

type TileProps = {
  readonly name: string;
  readonly value: ReactNode;
  readonly more?: string;
  readonly few?: string | undefined;
};
const Tile = ({ name, value, more, few }: TileProps) => (
  <li className="figure">
    <span className="figure-name">{name}</span>
    <span className="figure-value">{value}</span>
    <span className="figure-more">{more}</span>
    {few !== undefined && (
      <span className="figure-few">
        <Icon name="warning" size={12} /> {few}
      </span>
    )}
  </li>
);

/** Per question, how often each score or option was given. */
const Answers = ({ survey, figures }: Pick<Props, 'survey' | 'figures'>) => (
  <div className="now-parts">
    {survey.questions
      .filter(({ id }) => figures.answers[id] !== undefined)
      .map(({ id, text }) => {
        const counts = Object.entries(figures.answers[id] ?? {});
        const most = Math.max(1, ...counts.map(([, n]) => n));
        return (
          <section key={id} className="card" aria-label={text}>
            <h2>{text}</h2>
            <dl className="answers">
              {counts.map(([answer, n]) => (
                <div key={answer}>
                  <dt>{answer}</dt>
                  <dd>
                    <progress max={most} value={n} aria-hidden="true" />
                    {n}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
  </div>
);

type CutsProps = Pick<Props, 'figures' | 'nameOf'> & {
  readonly percent: (share: number | undefined) => string;
  readonly mean: (value: number | undefined) => string;
};
const Cuts = ({ figures, nameOf, percent, mean }: CutsProps) => {
  const { surveys } = useReportWords();
  const [cut, setCut] = useState<Cut>('queue');
  const rows: readonly (readonly [string, Cell])[] = Object.entries(figures.by[cut]);
  return (
    <section className="card" aria-label={surveys.by}>
      <label className="labelled-inline">
        {surveys.by}
        <select
          className="field"
          value={cut}
          onChange={({ target }) => setCut(CUTS.find(each => each === target.value) ?? 'queue')}
        >
          {CUTS.map(each => (
            <option key={each} value={each}>
              {surveys.cuts[each]}
            </option>
          ))}
        </select>
      </label>
      <div className="table-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{surveys.cuts[cut]}</th>
              {[surveys.asked, surveys.responded, surveys.csat, surveys.nps, surveys.ces].map(name => (
                <th key={name} scope="col" className="num">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([id, cell]) => (
              <tr key={id}>
                <th scope="row">
                  {nameOf(cut, id)}
                  {cell.responded > 0 && cell.responded < figures.smallBelow && (
                    <span className="tag tag-warn" title={surveys.few(figures.smallBelow)}>
                      &lt; {figures.smallBelow}
                    </span>
                  )}
                </th>
                <td className="num">{cell.asked}</td>
                <td className="num">{cell.responded}</td>
                <td className="num">{percent(cell.csat.share)}</td>
                <td className="num">{mean(cell.nps.score)}</td>
                <td className="num">{mean(cell.ces.mean)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

const Said = ({ said, csv }: Pick<Props, 'said' | 'survey' | 'csv'>) => {
  const { surveys } = useReportWords();
  const language = useLanguage();
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  return (
    <section className="card" aria-label={surveys.words}>
      <div className="figure-head">
        <h2>
          {surveys.words}{' '}
          {said !== undefined && <span className="quiet">{surveys.found(said.words.length, said.found)}</span>}
        </h2>
        <a className="button button-plain button-small" href={csv} download>
          {surveys.csv}
        </a>
      </div>
      {said?.words.length === 0 && <p className="card-empty">{surveys.noWords}</p>}
      <ul className="said-words">
        {said?.words.map(({ conversation, at, question, text, score }) => (
          <li key={`${conversation}-${question}-${at}`}>
            <q dir="auto">{text}</q>
            <span className="quiet">
              {score !== undefined && `${surveys.score(score.kind, score.value)} · `}
              {when.format(Date.parse(at))} ·{' '}
              <Link to="/board/c/$conversation" params={{ conversation }}>
                {surveys.open}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
