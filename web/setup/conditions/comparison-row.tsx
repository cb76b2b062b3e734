import { itemsOf, nameOf } from '../../data/draft/items';
import { Button } from '../../ui/button';
import { SwitchControl, TextControl } from '../fields/controls';
import { useDraft } from '../fields/draft-hand';
import { SelectControl } from '../fields/select';
import { TimeControl } from '../fields/time-control';
import { timeZones } from '../fields/time-zones';
import { WordsControl } from '../fields/words-control';
import { useSetupWords } from '../words';
import {
  begunWith,
  type Comparison,
  OPERATORS,
  type Operator,
  operatorOf,
  SUBJECTS,
  type Subject,
  subjectOf,
  typedValue,
  withOperator,
} from './condition';

type Props = {
  readonly comparison: Comparison;
  readonly isDisabled: boolean;
  readonly onChange: (comparison: Comparison) => void;
  readonly onRemove: () => void;
};

/** One comparison: what is looked at, how, and with what. */
export const ComparisonRow = ({ comparison, isDisabled, onChange, onRemove }: Props) => {
  const { condition } = useSetupWords();
  const subject = subjectOf(comparison);
  return (
    <div className="comparison">
      <SelectControl
        label={condition.what}
        isLabelHidden
        isDisabled={isDisabled}
        value={subject}
        placeholder=""
        options={SUBJECTS.map(id => ({ id, name: condition.fields[id] }))}
        onChange={id => id !== subject && onChange(begunWith(id as Subject))}
      />
      <Value {...{ subject, comparison, isDisabled, onChange }} />
      {!isDisabled && <Button look="quiet" small icon="close" aria-label={condition.remove} onPress={onRemove} />}
    </div>
  );
};

type ValueProps = Omit<Props, 'onRemove'> & { readonly subject: Subject };

const Value = ({ subject, comparison, isDisabled, onChange }: ValueProps) => {
  const { condition } = useSetupWords();
  const { document } = useDraft();
  switch (subject) {
    case 'keywords':
    case 'language':
      return (
        <WordsControl
          label={condition.value}
          isDisabled={isDisabled}
          long={false}
          value={comparison[subject]}
          onChange={words => onChange({ [subject]: words ?? [] })}
        />
      );
    case 'channel': {
      const chosen = [comparison.channel].flat().map(String)[0];
      return (
        <SelectControl
          label={condition.value}
          isLabelHidden
          isDisabled={isDisabled}
          value={chosen}
          placeholder="…"
          options={itemsOf(document, 'channels').map(item => ({ id: item.id, name: nameOf(item) }))}
          onChange={id => onChange({ channel: id })}
        />
      );
    }
    case 'firstContact':
      return (
        <SwitchControl
          label={comparison.firstContact === false ? condition.no : condition.yes}
          isDisabled={isDisabled}
          value={comparison.firstContact !== false}
          onChange={isFirst => onChange({ firstContact: isFirst })}
        />
      );
    case 'time': {
      const time = (comparison.time ?? {}) as Readonly<Record<string, string>>;
      const put = (next: Readonly<Record<string, string>>) => onChange({ time: { ...time, ...next } });
      return (
        <>
          <TimeControl
            label={condition.from}
            isDisabled={isDisabled}
            value={time.from ?? ''}
            onChange={from => put({ from })}
          />
          <TimeControl
            label={condition.to}
            isDisabled={isDisabled}
            value={time.to ?? ''}
            onChange={to => put({ to })}
          />
          <TextControl
            label={condition.zone}
            isDisabled={isDisabled}
            value={time.zone ?? ''}
            suggestions={timeZones()}
            onChange={zone => put({ zone })}
          />
        </>
      );
    }
    case 'field': {
      const operator = operatorOf(comparison);
      return (
        <>
          <TextControl
            label={condition.fields.field}
            isDisabled={isDisabled}
            value={String(comparison.field ?? '')}
            suggestions={FIELDS}
            onChange={field => onChange({ ...comparison, field })}
          />
          <SelectControl
            label={condition.how}
            isDisabled={isDisabled}
            value={operator}
            placeholder=""
            options={OPERATORS.map(id => ({ id, name: condition.operators[id] }))}
            onChange={id => onChange(withOperator(comparison, id as Operator))}
          />
          {operator === 'oneOf' ? (
            <WordsControl
              label={condition.value}
              isDisabled={isDisabled}
              long={false}
              value={comparison.oneOf}
              onChange={words => onChange({ ...comparison, oneOf: words ?? [] })}
            />
          ) : operator === 'exists' ? (
            <SwitchControl
              label={comparison.exists === false ? condition.no : condition.yes}
              isDisabled={isDisabled}
              value={comparison.exists !== false}
              onChange={exists => onChange({ ...comparison, exists })}
            />
          ) : (
            <TextControl
              label={condition.value}
              isDisabled={isDisabled}
              value={String(comparison[operator] ?? '')}
              onChange={typed => onChange({ ...comparison, [operator]: typedValue(typed) })}
            />
          )}
        </>
      );
    }
  }
};

/** What a field may be, as far as it can be listed. */
const FIELDS = [
  ...['text', 'language', 'channel', 'number', 'customerNumber', 'provider', 'firstContact', 'priority'],
  ...['sentiment', 'effort', 'capacityProfile', 'skill.', 'context.', 'customer.'],
];
