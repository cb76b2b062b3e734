import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import type { ChoiceName } from '../../words/setup/setup-words';
import { useSetupWords } from '../words';
import type { Around } from './controls';
import { daysIn } from './typed';

type Props = Around & {
  readonly of: readonly ChoiceName[];
  readonly byDefault: readonly string[];
  readonly value: unknown;
  readonly set: (value: unknown) => void;
};

/** Several of a few, each with its box. */
export const ChoicesField = ({ label, help, wrong = [], isDisabled = false, of, byDefault, value, set }: Props) => {
  const { choices } = useSetupWords();
  const chosen = value === undefined ? byDefault : daysIn(value, of);
  return (
    <CheckboxGroup
      className="field field-wide checks"
      value={[...chosen]}
      isDisabled={isDisabled}
      isInvalid={wrong.length > 0}
      // In the order in which they are listed; an order of one's own isn't lost, for whoever has one keeps it.
      onChange={next => set(next.length === 0 ? undefined : orderedAs(next, of, chosen))}
    >
      <Label className="field-label">{label}</Label>
      <div className="checks-list">
        {of.map(each => (
          <Checkbox key={each} value={each} className="check">
            <span className="check-box" aria-hidden="true" />
            {choices[each][0]}
          </Checkbox>
        ))}
      </div>
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
    </CheckboxGroup>
  );
};

/** What was chosen before keeps its order; what is new stands where the list has it. */
const orderedAs = (next: readonly string[], all: readonly string[], before: readonly string[]): readonly string[] => {
  const kept = before.filter(each => next.includes(each));
  const wasInOrder = all.filter(each => before.includes(each)).every((each, at) => each === before[at]);
  return wasInOrder ? all.filter(each => next.includes(each)) : [...kept, ...next.filter(each => !kept.includes(each))];
};
