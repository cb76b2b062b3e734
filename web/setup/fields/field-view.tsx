import type { Path } from '../../data/draft/document';
import { itemsOf, nameOf } from '../../data/draft/items';
import { ConditionField } from '../conditions/condition-field';
import { useSetupWords } from '../words';
import { ByLanguage } from './by-language';
import { ChoicesField } from './choices-field';
import { NumberControl, SwitchControl, TextControl } from './controls';
import { useDraft, useField } from './draft-hand';
import { EitherField } from './either-field';
import { type Choice, type Field, type Fields, type Form, type RenderFields, saysOf } from './field';
import { GroupField } from './group-field';
import { ListField } from './list-field';
import { MapField } from './map-field';
import { ReferencesField } from './references-field';
import { SelectControl } from './select';
import { skillsOf } from './skills-of';
import { TimeControl } from './time-control';
import { timeZones } from './time-zones';
import { WithSlugs } from './with-slugs';
import { WordsControl } from './words-control';

type Props = {
  readonly field: Field;
  readonly path: Path;
  readonly label: string;
  readonly help: string;
};

/** What means that nothing is written, in lists that ask for a word. */
const NOTHING = '';

const writtenAs = (choice: Choice): string => (typeof choice === 'string' ? choice : String(choice.value));

/** `on` and `off` are how people write them in files. */
const isOn = (value: unknown, byDefault: boolean): boolean =>
  value === undefined ? byDefault : value === true || value === 'on';

/** One field of the draft, by what it is. */
export const FieldView = ({ field, path, label, help }: Props) => {
  const { form, choices, units } = useSetupWords();
  const { document } = useDraft();
  const { value, set, wrong, canEdit } = useField(path);
  const around = { label, help, wrong, isDisabled: !canEdit };
  const text = typeof value === 'string' ? value : value === undefined ? '' : String(value);
  const write = (typed: string) => set(typed === '' ? undefined : typed);

  switch (field.is) {
    case 'text':
      if (field.fixed === true) return <TextControl {...around} value={text} onChange={() => undefined} isDisabled />;
      if (field.slugs !== undefined) return <WithSlugs {...around} value={text} onChange={write} slugs={field.slugs} />;
      return <TextControl {...around} value={text} onChange={write} long={field.long ?? false} />;
    case 'number':
      return (
        <NumberControl
          {...around}
          value={typeof value === 'number' ? value : undefined}
          onChange={set}
          {...(field.byDefault !== undefined && { byDefault: field.byDefault })}
          {...(field.unit !== undefined && { unit: units[field.unit] })}
        />
      );
    case 'switch':
      return (
        <SwitchControl
          {...around}
          value={isOn(value, field.byDefault)}
          onChange={on => set(on === field.byDefault ? undefined : on)}
        />
      );
    case 'choice': {
      const options = field.of.map(choice => {
        const [name, means] = choices[typeof choice === 'string' ? (choice as keyof typeof choices) : choice.says];
        return { id: writtenAs(choice), name, means };
      });
      const { leftOut } = field;
      const shown = leftOut === undefined ? options : [{ id: NOTHING, name: choices[leftOut][0] }, ...options];
      return (
        <SelectControl
          {...around}
          value={value === undefined ? (field.byDefault ?? (leftOut && NOTHING)) : String(value)}
          options={shown}
          placeholder={form.choose}
          onChange={id => set(id === NOTHING || id === field.byDefault ? undefined : id)}
        />
      );
    }
    case 'choices':
      return <ChoicesField {...around} of={field.of} byDefault={field.byDefault} value={value} set={set} />;
    case 'reference': {
      const items = itemsOf(document, field.to).map(item => ({ id: item.id, name: nameOf(item) }));
      const isMissing = text !== '' && !items.some(({ id }) => id === text);
      return (
        <SelectControl
          {...around}
          value={text === '' && field.isNeeded === true ? undefined : text}
          placeholder={form.choose}
          options={[
            ...(field.isNeeded === true ? [] : [{ id: NOTHING, name: form.none }]),
            ...items,
            ...(isMissing ? [{ id: text, name: form.missing(text) }] : []),
          ]}
          onChange={id => set(id === NOTHING ? undefined : id)}
        />
      );
    }
    case 'references':
      return <ReferencesField {...around} to={field.to} value={value} set={set} />;
    case 'skill':
      return <TextControl {...around} value={text} onChange={write} suggestions={skillsOf(document)} />;
    case 'zone':
      return <TextControl {...around} value={text} onChange={write} suggestions={timeZones()} />;
    case 'time':
      return <TimeControl {...around} value={text} onChange={write} />;
    case 'date':
      return <TextControl {...around} type="date" value={text} onChange={write} />;
    case 'moment':
      return <TextControl {...around} value={text} onChange={write} placeholder="2026-12-24T13:00" />;
    case 'words':
      return <WordsControl {...around} long={field.long ?? false} value={value} onChange={set} />;
    case 'by-language':
      return <ByLanguage {...around} value={value} set={set} path={path} />;
    case 'map':
      return <MapField {...around} value={value} set={set} />;
    case 'condition':
      return <ConditionField {...around} value={value} set={set} path={path} />;
    case 'group':
      return <GroupField {...{ label, help, path, field, render }} />;
    case 'list':
      return <ListField {...{ label, help, path, field, render }} />;
    case 'either':
      return <EitherField {...{ label, help, path, field, render }} renderField={renderField} />;
  }
};

/** The fields of a group, one below the other, two beside each other where there is room. */
export const FieldsView = ({ fields, path }: { readonly fields: Fields; readonly path: Path }) => (
  <div className="fields">
    {Object.entries(fields).map(([name, field]) => (
      <NamedField key={name} name={name} field={field} path={[...path, name]} />
    ))}
  </div>
);

const NamedField = ({ name, field, path }: Pick<Props, 'field' | 'path'> & { readonly name: string }) => {
  const words = useSetupWords();
  const [label, help] = words.fields[saysOf(name, field)];
  return <FieldView field={field} path={path} label={label} help={help} />;
};

const render: RenderFields = (fields, path) => <FieldsView fields={fields} path={path} />;
const renderField = (field: Field, path: Path) => {
  const { says } = field;
  return says !== undefined && <NamedField name={says} field={field} path={path} />;
};

/** An item's fields, each part under its heading. */
export const FormView = ({ form, path }: { readonly form: Form; readonly path: Path }) => {
  const { parts } = useSetupWords();
  return form.map(({ says, fields }) => (
    <section key={says} className="part" aria-label={parts[says]}>
      <h3>{parts[says]}</h3>
      <FieldsView fields={fields} path={path} />
    </section>
  ));
};
