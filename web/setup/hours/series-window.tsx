import { useState } from 'react';
import type { SeriesPart } from '../../../shared/domain/operating-hours/recurrence/series-spans';
import { Button } from '../../ui/button';
import { Window } from '../editors/new-item';
import { SwitchControl, TextControl } from '../fields/controls';
import { SelectControl } from '../fields/select';
import { TimeControl } from '../fields/time-control';
import { useSetupWords } from '../words';
import { spanOf, withSeries } from './week';

type Props = {
  readonly weekly: readonly unknown[];
  readonly at: number;
  readonly onChange: (weekly: readonly unknown[]) => void;
  readonly onClose: () => void;
};

/** Changes all of a series, this and the following, or one date of it. */
export const SeriesWindow = ({ weekly, at, onChange, onClose }: Props) => {
  const { hours, fields, form } = useSetupWords();
  const { series } = hours;
  const span = spanOf(weekly[at]);
  const [part, setPart] = useState<SeriesPart>('this');
  const [date, setDate] = useState('');
  const [isClosed, setClosed] = useState(false);
  const [from, setFrom] = useState(span.from ?? '08:00');
  const [to, setTo] = useState(span.to ?? '17:00');
  const next = withSeries(weekly, at, part, date, isClosed ? 'delete' : { from, to });
  const names = { all: series.all, 'this-and-following': series.following, this: series.one };
  const means = { all: series.allMeans, 'this-and-following': series.followingMeans, this: series.oneMeans };
  return (
    <Window title={series.title} onClose={onClose}>
      <SelectControl
        label={series.title}
        isLabelHidden
        value={part}
        placeholder=""
        options={(['this', 'this-and-following', 'all'] as const).map(id => ({
          id,
          name: names[id],
          means: means[id],
        }))}
        onChange={id => setPart(id as SeriesPart)}
      />
      {part !== 'all' && (
        <TextControl
          type="date"
          label={part === 'this' ? series.on : series.from}
          value={date}
          onChange={setDate}
          wrong={date !== '' && next === undefined ? [series.notThen] : []}
        />
      )}
      <SwitchControl label={hours.closed} value={isClosed} onChange={setClosed} />
      {!isClosed && (
        <div className="fields">
          <TimeControl label={fields.from[0]} value={from} onChange={setFrom} />
          <TimeControl label={fields.to[0]} value={to} onChange={setTo} />
        </div>
      )}
      <div className="ask-ways">
        <Button look="primary" isDisabled={next === undefined} onPress={() => next !== undefined && onChange(next)}>
          {series.change}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {form.cancel}
        </Button>
      </div>
    </Window>
  );
};
