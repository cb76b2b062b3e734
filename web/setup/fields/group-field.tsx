import type { Path } from '../../data/draft/document';
import { SwitchControl } from './controls';
import { useField } from './draft-hand';
import type { Field, RenderFields } from './field';

type Props = {
  readonly path: Path;
  readonly label: string;
  readonly help: string;
  readonly field: Extract<Field, { readonly is: 'group' }>;
  readonly render: RenderFields;
};

/** Fields that belong together; where the whole may be left out, a switch says so. */
export const GroupField = ({ path, label, help, field, render }: Props) => {
  const { value, set, wrong, canEdit } = useField(path);
  const isThere = typeof value === 'object' && value !== null;
  if (field.canBeLeftOut === true)
    return (
      <div className="field field-wide group">
        <SwitchControl
          {...{ label, help, wrong, isDisabled: !canEdit }}
          value={isThere}
          onChange={on => set(on ? {} : undefined)}
        />
        {isThere && <div className="group-inside">{render(field.fields, path)}</div>}
      </div>
    );
  return (
    <fieldset className="field field-wide group">
      <legend className="field-label">{label}</legend>
      {help !== '' && <p className="field-help">{help}</p>}
      {wrong.length > 0 && <p className="field-wrong">{wrong.join(' ')}</p>}
      {render(field.fields, path)}
    </fieldset>
  );
};
