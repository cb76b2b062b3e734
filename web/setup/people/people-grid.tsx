import { type Item, itemsOf, nameOf, placeOf } from '../../data/draft/items';
import { Button } from '../../ui/button';
import { useDraft } from '../fields/draft-hand';
import { wordsIn } from '../fields/typed';
import { Card } from '../frame/page';
import { SetupLink } from '../frame/setup-hand';
import { useSetupWords } from '../words';

const FILLED = ['capacity', 'languages', 'skills'] as const;
type Filled = (typeof FILLED)[number];

const skillsShown = (item: Item): string =>
  [item.skills ?? []]
    .flat()
    .map(each => {
      const { id, rating } = each as { id?: string; rating?: number };
      return rating === undefined ? id : `${id}:${rating}`;
    })
    .join(', ');

const skillsWritten = (typed: string): unknown => {
  const skills = wordsIn(typed).map(word => {
    const [id = '', rating] = word.split(':');
    return rating === undefined || Number.isNaN(Number(rating))
      ? { id: id.trim() }
      : { id: id.trim(), rating: Number(rating) };
  });
  return skills.length === 0 ? undefined : skills;
};

/** Everybody side by side, to be changed in place; a cell's value can be given to all below it. */
export const PeopleGrid = () => {
  const { people } = useSetupWords();
  const { document, set, canEdit } = useDraft();
  const agents = itemsOf(document, 'agents');
  const write = (item: Item, field: string, value: unknown) =>
    set(['agents', placeOf(document, 'agents', item.id), field], value);
  const fill = (from: number, field: Filled) => {
    const value = agents[from]?.[field];
    const below = new Set(agents.slice(from + 1).map(({ id }) => id));
    const list: readonly unknown[] = Array.isArray(document.agents) ? document.agents : [];
    set(
      ['agents'],
      list.map(agent => {
        const { [field]: _old, ...rest } = agent as Item;
        return below.has((agent as Item).id) ? { ...rest, ...(value !== undefined && { [field]: value }) } : agent;
      }),
    );
  };
  return (
    <Card title={people.everybody}>
      <div className="scrolls">
        <table className="table grid">
          <thead>
            <tr>
              <th>{people.name}</th>
              <th>{people.user}</th>
              <th>{people.capacity}</th>
              <th>{people.languages}</th>
              <th>{people.skills}</th>
            </tr>
          </thead>
          <tbody>
            {agents.map((item, at) => (
              <tr key={item.id}>
                <th scope="row">
                  <SetupLink section="people" steps={[item.id]}>
                    {nameOf(item)}
                  </SetupLink>
                </th>
                <Cell
                  label={`${people.user} ${nameOf(item)}`}
                  value={String(item.user ?? '')}
                  isDisabled={!canEdit}
                  onDone={typed => write(item, 'user', typed)}
                />
                {FILLED.map(field => (
                  <Cell
                    key={field}
                    label={`${people[field]} ${nameOf(item)}`}
                    isDisabled={!canEdit}
                    value={
                      field === 'capacity'
                        ? String(item.capacity ?? '')
                        : field === 'languages'
                          ? [item.languages ?? []].flat().join(', ')
                          : skillsShown(item)
                    }
                    onDone={typed => write(item, field, writtenAs(field, typed))}
                    {...(at < agents.length - 1 && { onFill: () => fill(at, field), fillWords: people.fill })}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
};

const writtenAs = (field: Filled, typed: string): unknown => {
  if (typed.trim() === '') return undefined;
  if (field === 'capacity') return /^\d+$/.test(typed.trim()) ? Number(typed) : typed;
  return field === 'languages' ? wordsIn(typed) : skillsWritten(typed);
};

type CellProps = {
  readonly label: string;
  readonly value: string;
  readonly isDisabled: boolean;
  readonly onDone: (typed: string) => void;
  readonly onFill?: () => void;
  readonly fillWords?: string;
};

const Cell = ({ label, value, isDisabled, onDone, onFill, fillWords }: CellProps) => (
  <td>
    <span className="grid-cell">
      <input
        className="input"
        aria-label={label}
        // What is typed is the draft's once the cell is left; another value from elsewhere stands there at once.
        key={value}
        defaultValue={value}
        readOnly={isDisabled}
        onBlur={event => event.target.value !== value && onDone(event.target.value)}
      />
      {onFill !== undefined && !isDisabled && value !== '' && (
        <Button small look="quiet" icon="down" aria-label={`${label}: ${fillWords}`} onPress={onFill} />
      )}
    </span>
  </td>
);
