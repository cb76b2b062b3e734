import { moved } from '../../data/draft/document';
import { itemOf, itemsOf, type Kind, nameOf } from '../../data/draft/items';
import { Button } from '../../ui/button';
import { useSetupWords } from '../words';
import type { Around } from './controls';
import { useDraft } from './draft-hand';
import { SelectControl } from './select';

type Props = Around & { readonly to: Kind; readonly value: unknown; readonly set: (value: unknown) => void };

/** Items of another kind, in an order that may matter. */
export const ReferencesField = ({ label, help, wrong = [], isDisabled = false, to, value, set }: Props) => {
  const { form } = useSetupWords();
  const { document } = useDraft();
  const ids: readonly string[] = Array.isArray(value) ? value.map(String) : [];
  const others = itemsOf(document, to).filter(({ id }) => !ids.includes(id));
  return (
    <fieldset className="field field-wide references">
      <legend className="field-label">{label}</legend>
      {help !== undefined && help !== '' && <p className="field-help">{help}</p>}
      {wrong.length > 0 && <p className="field-wrong">{wrong.join(' ')}</p>}
      <ul className="picks">
        {ids.map((id, at) => {
          const item = itemOf(document, to, id);
          const name = item === undefined ? form.missing(id) : nameOf(item);
          return (
            <li key={id} className="pick">
              {name}
              {!isDisabled && at > 0 && (
                <Button
                  look="quiet"
                  small
                  icon="back"
                  aria-label={form.moveUp(name)}
                  onPress={() => set(moved(ids, at, at - 1))}
                />
              )}
              {!isDisabled && (
                <Button
                  look="quiet"
                  small
                  icon="close"
                  aria-label={form.removeThis(name)}
                  onPress={() => set(ids.filter(each => each !== id))}
                />
              )}
            </li>
          );
        })}
      </ul>
      {!isDisabled && others.length > 0 && (
        <SelectControl
          label={form.addTo(label)}
          isLabelHidden
          value={undefined}
          placeholder={form.add}
          options={others.map(item => ({ id: item.id, name: nameOf(item) }))}
          onChange={id => set([...ids, id])}
        />
      )}
    </fieldset>
  );
};
