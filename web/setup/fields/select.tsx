import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { Icon } from '../../ui/icon';
import type { Around } from './controls';

export type Option = { readonly id: string; readonly name: string; readonly means?: string; readonly isOff?: boolean };

type Props = Around & {
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly onChange: (id: string) => void;
  readonly placeholder: string;
  readonly isWide?: boolean;
  readonly isLabelHidden?: boolean;
};

/** One of several. */
export const SelectControl = (props: Props) => {
  const { label, help, wrong = [], isDisabled = false, value, options, onChange, placeholder } = props;
  const { isWide = false, isLabelHidden = false } = props;
  return (
    <Select
      className={`field${isWide ? ' field-wide' : ''}`}
      value={value ?? null}
      onChange={key => key !== null && onChange(String(key))}
      isInvalid={wrong.length > 0}
      isDisabled={isDisabled}
      placeholder={placeholder}
      disabledKeys={options.filter(({ isOff }) => isOff === true).map(({ id }) => id)}
      {...(isLabelHidden && { 'aria-label': label })}
    >
      {!isLabelHidden && <Label className="field-label">{label}</Label>}
      <Button className="input select">
        <SelectValue className="select-value">
          {({ selectedText, isPlaceholder }) => (isPlaceholder ? placeholder : selectedText)}
        </SelectValue>
        <Icon name="down" size={16} />
      </Button>
      {help !== undefined && help !== '' && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      {wrong.length > 0 && (
        <Text slot="errorMessage" className="field-wrong">
          {wrong.join(' ')}
        </Text>
      )}
      <Popover className="popover select-popover" offset={4}>
        <ListBox className="menu" items={options}>
          {({ id, name, means }) => (
            <ListBoxItem id={id} textValue={name} className="menu-item option">
              <Text slot="label">{name}</Text>
              {means !== undefined && means !== '' && <Text slot="description">{means}</Text>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
};
