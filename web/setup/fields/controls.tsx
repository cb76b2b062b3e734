import { type ReactNode, useId } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { NumberField } from 'react-aria-components/NumberField';
import { Switch } from 'react-aria-components/Switch';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';

/** What every control says around itself. */
export type Around = {
  readonly label: string;
  readonly help?: string;
  readonly wrong?: readonly string[];
  readonly isDisabled?: boolean;
};

const Below = ({ help, wrong = [] }: Pick<Around, 'help' | 'wrong'>) => (
  <>
    {help !== undefined && help !== '' && (
      <Text slot="description" className="field-help">
        {help}
      </Text>
    )}
    <FieldError className="field-wrong">{wrong.join(' ')}</FieldError>
  </>
);

type TextProps = Around & {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onDone?: (text: string) => void;
  readonly long?: boolean;
  readonly type?: 'text' | 'date';
  readonly placeholder?: string;
  /** What may be meant, to choose from. */
  readonly suggestions?: readonly string[];
  readonly isWide?: boolean;
  readonly below?: ReactNode;
  readonly isLabelHidden?: boolean;
};

export const TextControl = (props: TextProps) => {
  const { label, help, wrong = [], value, onChange, onDone, long = false, type = 'text', below } = props;
  const { placeholder, suggestions, isWide = long, isDisabled = false, isLabelHidden = false } = props;
  const listId = useId();
  const shared = { className: 'input', ...(placeholder !== undefined && { placeholder }) };
  return (
    <TextField
      className={`field${isWide ? ' field-wide' : ''}`}
      value={value}
      onChange={onChange}
      isInvalid={wrong.length > 0}
      isReadOnly={isDisabled}
      validationBehavior="aria"
      type={type}
      {...(onDone !== undefined && { onBlur: event => onDone((event.target as HTMLInputElement).value) })}
      {...(isLabelHidden && { 'aria-label': label })}
    >
      {!isLabelHidden && <Label className="field-label">{label}</Label>}
      {long ? (
        <TextArea {...shared} rows={Math.min(8, Math.max(2, Math.ceil(value.length / 70)))} dir="auto" />
      ) : (
        <Input {...shared} dir="auto" {...(suggestions !== undefined && { list: listId })} />
      )}
      {suggestions !== undefined && (
        <datalist id={listId}>
          {suggestions.map(each => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      {below}
      <Below {...(help !== undefined && { help })} wrong={wrong} />
    </TextField>
  );
};

type NumberProps = Around & {
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly byDefault?: number;
  readonly unit?: string;
};

export const NumberControl = ({
  label,
  help,
  wrong = [],
  isDisabled,
  value,
  onChange,
  byDefault,
  unit,
}: NumberProps) => (
  <NumberField
    className="field"
    value={value ?? Number.NaN}
    onChange={given => onChange(Number.isNaN(given) ? undefined : given)}
    isInvalid={wrong.length > 0}
    isReadOnly={isDisabled ?? false}
    validationBehavior="aria"
    formatOptions={{ maximumFractionDigits: 3 }}
  >
    <Label className="field-label">{label}</Label>
    <span className="field-with-unit">
      <Input className="input input-number" {...(byDefault !== undefined && { placeholder: String(byDefault) })} />
      {unit !== undefined && <span className="quiet">{unit}</span>}
    </span>
    <Below {...(help !== undefined && { help })} wrong={wrong} />
  </NumberField>
);

type SwitchProps = Around & { readonly value: boolean; readonly onChange: (isOn: boolean) => void };

export const SwitchControl = ({ label, help, wrong = [], isDisabled, value, onChange }: SwitchProps) => (
  <div className="field field-switch">
    <Switch className="switch" isSelected={value} onChange={onChange} isDisabled={isDisabled ?? false}>
      <span className="switch-track" aria-hidden="true" />
      <span className="switch-words">
        {label}
        {help !== undefined && help !== '' && <small>{help}</small>}
      </span>
    </Switch>
    {wrong.length > 0 && <p className="field-wrong">{wrong.join(' ')}</p>}
  </div>
);
