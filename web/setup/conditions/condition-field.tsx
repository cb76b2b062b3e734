import { languageName } from '../../../shared/domain/text/language-name';
import type { Path } from '../../data/draft/document';
import { itemOf, nameOf } from '../../data/draft/items';
import { Button } from '../../ui/button';
import { useLanguage } from '../../words/use-words';
import type { Around } from '../controls/controls';
import { useDraft } from '../controls/draft-hand';
import { SelectControl } from '../controls/select';
import { useSetupWords } from '../words';
import { ComparisonRow } from './comparison-row';
import { asGroup, begunWith, type GroupKind, type Shown, shownOf, writtenOf } from './condition';
import { conditionSentence } from './sentence';

type Props = Around & { readonly value: unknown; readonly set: (value: unknown) => void; readonly path: Path };

const MOST_DEPTH = 2;

/** When a rule applies: comparisons under “all of” or “one of”, two levels deep, and the same as a sentence. */
export const ConditionField = ({ label, wrong = [], isDisabled = false, value, set, path }: Props) => {
  const words = useSetupWords();
  const { document, problems } = useDraft();
  const reader = useLanguage();
  const inside = problems
    .filter(problem => problem.path.length > path.length && path.every((step, at) => problem.path[at] === step))
    .map(({ message }) => message);
  const names = {
    language: (language: string) => languageName(language, reader),
    channel: (id: string) => {
      const item = itemOf(document, 'channels', id);
      return item === undefined ? id : nameOf(item);
    },
  };
  const group = asGroup(shownOf(value));
  const write = (next: Shown | undefined) => set(writtenOf(next));
  return (
    <fieldset className="field field-wide condition">
      <legend className="field-label">{label}</legend>
      <p className="condition-sentence">{conditionSentence(words.condition, value, names) || words.condition.always}</p>
      {[...wrong, ...inside].map(each => (
        <p key={each} className="field-wrong">
          {each}
        </p>
      ))}
      <Group shown={group} depth={1} isDisabled={isDisabled} onChange={write} />
    </fieldset>
  );
};

type GroupProps = {
  readonly shown: Extract<Shown, { is: 'group' }>;
  readonly depth: number;
  readonly isDisabled: boolean;
  readonly onChange: (shown: Shown | undefined) => void;
};

const Group = ({ shown, depth, isDisabled, onChange }: GroupProps) => {
  const { condition } = useSetupWords();
  const { kind, parts } = shown;
  const write = (next: readonly Shown[]) => onChange(next.length === 0 ? undefined : { ...shown, parts: next });
  const put = (at: number, next: Shown | undefined) =>
    write(
      next === undefined
        ? parts.filter((_, each) => each !== at)
        : parts.map((part, each) => (each === at ? next : part)),
    );
  return (
    <div className={`condition-group condition-depth-${depth}`}>
      {parts.length > 1 && (
        <SelectControl
          label={condition.group.all}
          isLabelHidden
          isDisabled={isDisabled}
          value={kind}
          placeholder=""
          options={(['all', 'any'] as const).map(id => ({ id, name: condition.group[id] }))}
          onChange={next => onChange({ ...shown, kind: next as GroupKind })}
        />
      )}
      {parts.map((part, at) =>
        part.is === 'group' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is where it stands
          <Group key={at} shown={part} depth={depth + 1} isDisabled={isDisabled} onChange={next => put(at, next)} />
        ) : (
          <ComparisonRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is where it stands
            key={at}
            comparison={part.comparison}
            isDisabled={isDisabled}
            onChange={comparison => put(at, { is: 'comparison', comparison })}
            onRemove={() => put(at, undefined)}
          />
        ),
      )}
      {!isDisabled && (
        <span className="condition-ways">
          <Button
            small
            look="quiet"
            icon="plus"
            onPress={() => write([...parts, { is: 'comparison', comparison: begunWith('keywords') }])}
          >
            {condition.addComparison}
          </Button>
          {depth < MOST_DEPTH && parts.length > 0 && (
            <Button small look="quiet" icon="plus" onPress={() => write([...parts, newGroup(kind)])}>
              {condition.addGroup}
            </Button>
          )}
        </span>
      )}
    </div>
  );
};

/** A group within another is of the other kind, or it would say nothing; with two comparisons, or it would be none. */
const newGroup = (around: GroupKind): Shown => ({
  is: 'group',
  kind: around === 'all' ? 'any' : 'all',
  parts: [
    { is: 'comparison', comparison: begunWith('keywords') },
    { is: 'comparison', comparison: begunWith('language') },
  ],
});
