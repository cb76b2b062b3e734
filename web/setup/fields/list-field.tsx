import { moved, type Path } from '../../data/draft/document';
import { Button } from '../../ui/button';
import { useSetupWords } from '../words';
import { useField } from './draft-hand';
import type { Field, RenderFields } from './field';

type Props = {
  readonly path: Path;
  readonly label: string;
  readonly help: string;
  readonly field: Extract<Field, { readonly is: 'list' }>;
  readonly render: RenderFields;
};

const nameOfEntry = (entry: unknown, at: number): string => {
  const { name, title, header, id } = (entry ?? {}) as Readonly<Record<string, unknown>>;
  const found = [name, title, header, id].find(each => typeof each === 'string' && each !== '');
  return typeof found === 'string' ? found : `${at + 1}`;
};

/** Several groups of the same fields, in their order. */
export const ListField = ({ path, label, help, field, render }: Props) => {
  const { form } = useSetupWords();
  const { value, set, wrong, canEdit } = useField(path);
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  const write = (next: readonly unknown[]) => set(next.length === 0 ? undefined : next);
  return (
    <fieldset className="field field-wide entries">
      <legend className="field-label">{label}</legend>
      {help !== '' && <p className="field-help">{help}</p>}
      {wrong.length > 0 && <p className="field-wrong">{wrong.join(' ')}</p>}
      <ol className="entry-list">
        {entries.map((entry, at) => {
          const name = nameOfEntry(entry, at);
          return (
            // Entries have no ids of their own that are always there: their place is who they are.
            // biome-ignore lint/suspicious/noArrayIndexKey: as said
            <li key={at} className="entry">
              {render(field.fields, [...path, at])}
              {canEdit && (
                <span className="entry-ways">
                  {field.inOrder === true && (
                    <>
                      <Button
                        look="quiet"
                        small
                        icon="upward"
                        aria-label={form.moveUp(name)}
                        isDisabled={at === 0}
                        onPress={() => write(moved(entries, at, at - 1))}
                      />
                      <Button
                        look="quiet"
                        small
                        icon="downward"
                        aria-label={form.moveDown(name)}
                        isDisabled={at === entries.length - 1}
                        onPress={() => write(moved(entries, at, at + 1))}
                      />
                    </>
                  )}
                  <Button
                    look="quiet"
                    small
                    icon="bin"
                    aria-label={form.removeThis(name)}
                    onPress={() => write(entries.filter((_, each) => each !== at))}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {canEdit && (
        <Button small icon="plus" onPress={() => write([...entries, field.begins])}>
          {form.addTo(label)}
        </Button>
      )}
    </fieldset>
  );
};
