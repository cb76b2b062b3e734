import type { ReactNode } from 'react';
import type { Path } from '../../data/draft/document';
import { useSetupWords } from '../words';
import { useField } from './draft-hand';
import type { Field, RenderFields } from './field';
import { SelectControl } from './select';

type Props = {
  readonly path: Path;
  readonly label: string;
  readonly help: string;
  readonly field: Extract<Field, { readonly is: 'either' }>;
  readonly render: RenderFields;
  readonly renderField: (field: Field, path: Path) => ReactNode;
};

const NOTHING = '';

/** One of several ways to say something; the chosen one shows what else it needs. */
export const EitherField = ({ path, label, help, field, render, renderField }: Props) => {
  const { form, choices } = useSetupWords();
  const { value, set, wrong, canEdit } = useField(path);
  const { ways, byDefault, leftOut } = field;
  const chosen = value === undefined ? ways.find(({ says }) => says === byDefault) : ways.find(way => way.is(value));
  const options = ways.map(({ says }) => ({ id: says as string, name: choices[says][0], means: choices[says][1] }));
  const choose = (id: string) => {
    if (id === chosen?.says) return;
    const way = ways.find(({ says }) => says === id);
    set(way === undefined || way.says === byDefault ? undefined : way.begins);
  };
  return (
    <div className="field field-wide either">
      <SelectControl
        {...{ label, help, isDisabled: !canEdit, placeholder: form.choose }}
        wrong={chosen?.field === undefined ? wrong : []}
        value={chosen?.says ?? (leftOut === undefined ? undefined : NOTHING)}
        options={leftOut === undefined ? options : [{ id: NOTHING, name: choices[leftOut][0] }, ...options]}
        onChange={choose}
      />
      {chosen?.fields !== undefined && <div className="either-inside">{render(chosen.fields, path)}</div>}
      {chosen?.field !== undefined && <div className="either-inside">{renderField(chosen.field, path)}</div>}
    </div>
  );
};
