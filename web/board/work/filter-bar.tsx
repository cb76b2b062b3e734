import { WORK_STATES, type WorkState } from '../../data/board/work-item';
import { Button } from '../../ui/button';
import { useBoardWords } from '../../words/board/use-board-words';
import { isFiltered, type WorkFilters, withFilter } from './filters';

/** One thing that work can be filtered by. */
export type Choice = { readonly id: string; readonly name: string };

type Props = {
  readonly filters: WorkFilters;
  readonly onFilters: (filters: WorkFilters) => void;
  readonly queues: readonly Choice[];
  readonly agents: readonly Choice[];
  readonly channels: readonly Choice[];
  readonly languages: readonly Choice[];
  readonly shown: number;
  readonly all: number;
};

/** What of the work is shown. All of it stands in the address. */
export const FilterBar = ({ filters, onFilters, shown, all, ...known }: Props) => {
  const { work, states } = useBoardWords();
  const set = (change: Parameters<typeof withFilter>[1]) => onFilters(withFilter(filters, change));
  return (
    <search className="filters">
      <input
        type="search"
        className="field filter-find"
        aria-label={work.find}
        placeholder={work.find}
        value={filters.find ?? ''}
        onChange={({ target }) => set({ find: target.value || undefined })}
      />
      <Pick
        label={work.columns.state}
        value={filters.state}
        choices={WORK_STATES.map(id => ({ id, name: states[id] }))}
        onPick={id => set({ state: id as WorkState | undefined })}
      />
      <Pick label={work.columns.queue} value={filters.queue} choices={known.queues} onPick={queue => set({ queue })} />
      <Pick label={work.agent} value={filters.agent} choices={known.agents} onPick={agent => set({ agent })} />
      {known.channels.length > 1 && (
        <Pick
          label={work.channel}
          value={filters.channel}
          choices={known.channels}
          onPick={channel => set({ channel })}
        />
      )}
      {known.languages.length > 1 && (
        <Pick
          label={work.language}
          value={filters.language}
          choices={known.languages}
          onPick={language => set({ language })}
        />
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={filters.late === true}
          onChange={({ target }) => set({ late: target.checked || undefined })}
        />
        {work.lateOnly}
      </label>
      <span className="filter-count" role="status">
        {work.shown(shown, all)}
      </span>
      {isFiltered(filters) && (
        <Button
          small
          look="quiet"
          onPress={() =>
            onFilters({
              ...(filters.sort !== undefined && { sort: filters.sort }),
              ...(filters.down !== undefined && { down: filters.down }),
            })
          }
        >
          {work.clear}
        </Button>
      )}
    </search>
  );
};

type PickProps = {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly Choice[];
  readonly onPick: (id: string | undefined) => void;
};

/** One of a list, or all. The system's own control: it is the best there is on a phone, and costs nothing. */
export const Pick = ({ label, value, choices, onPick }: PickProps) => {
  const { work } = useBoardWords();
  return (
    <select
      className={`field${value === undefined ? '' : ' is-set'}`}
      aria-label={label}
      value={value ?? ''}
      onChange={({ target }) => onPick(target.value || undefined)}
    >
      <option value="">{work.any(label)}</option>
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      {value !== undefined && !choices.some(({ id }) => id === value) && <option value={value}>{value}</option>}
    </select>
  );
};
