import type { Split } from '../../../shared/domain/figures/catalogue-ids';
import { ONLY, type Only, PRESETS } from '../../data/board/report';
import { Button } from '../../ui/button';
import { useReportWords } from '../../words/reports/use-report-words';
import { type Asked, dayOf, lastDays } from './asked';

export type Choices = Readonly<Record<Only, readonly { readonly id: string; readonly name: string }[]>>;

type Props = {
  readonly asked: Asked;
  readonly onAsked: (asked: Asked) => void;
  readonly now: number;
  /** The period that is shown, as the server understood it. */
  readonly shown: { readonly from: string; readonly to: string };
  readonly choices: Choices;
  readonly csv: string;
};

const SPLITS: readonly Split[] = ['day', 'week', 'queue', 'agent', 'channel', 'language'];

/** Which figures are shown: of when, split by what, of whom alone. */
export const ReportBar = ({ asked, onAsked, now, shown, choices, csv }: Props) => {
  const { reports } = useReportWords();
  const { only: _, ...anybody } = asked;
  return (
    <search className="filters report-bar">
      <span className="presets">
        {PRESETS.map(preset => {
          const days = lastDays(preset, now);
          const isOn = days.from === shown.from && days.to === shown.to;
          return (
            <Button
              key={preset}
              small
              look={isOn ? 'primary' : 'quiet'}
              aria-pressed={isOn}
              onPress={() => onAsked({ ...asked, ...days })}
            >
              {reports.presets[preset]}
            </Button>
          );
        })}
      </span>
      <input
        type="date"
        className="field"
        aria-label={reports.from}
        value={shown.from}
        max={shown.to}
        onChange={({ target }) => target.value !== '' && onAsked({ ...asked, from: target.value, to: shown.to })}
      />
      <input
        type="date"
        className="field"
        aria-label={reports.to}
        value={shown.to}
        min={shown.from}
        max={dayOf(now)}
        onChange={({ target }) => target.value !== '' && onAsked({ ...asked, from: shown.from, to: target.value })}
      />
      <label className="labelled-inline">
        {reports.by}
        <select
          className="field"
          value={asked.by}
          onChange={({ target }) => onAsked({ ...asked, by: SPLITS.find(each => each === target.value) ?? 'day' })}
        >
          {SPLITS.map(each => (
            <option key={each} value={each}>
              {reports.splits[each]}
            </option>
          ))}
        </select>
      </label>
      <label className="labelled-inline">
        {reports.only}
        <select
          className={`field${asked.only === undefined ? '' : ' is-set'}`}
          value={asked.only === undefined ? '' : `${asked.only.of}/${asked.only.id}`}
          onChange={({ target }) => onAsked(withOnly(anybody, target.value))}
        >
          <option value="">{reports.all}</option>
          {ONLY.map(of => (
            <optgroup key={of} label={reports.onlys[of]}>
              {choices[of].map(({ id, name }) => (
                <option key={id} value={`${of}/${id}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <a className="button button-plain button-small filter-count" href={csv} download title={reports.csvHint}>
        {reports.csv}
      </a>
    </search>
  );
};

const withOnly = (asked: Omit<Asked, 'only'>, chosen: string): Asked => {
  const [name = '', ...id] = chosen.split('/');
  const of = ONLY.find(each => each === name);
  return of === undefined ? asked : { ...asked, only: { of, id: id.join('/') } };
};
