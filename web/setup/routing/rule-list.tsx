import { type ReactNode, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { languageName } from '../../../shared/domain/text/language-name';
import { moved, type Path } from '../../data/draft/document';
import { itemOf, nameOf } from '../../data/draft/items';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useLanguage } from '../../words/use-words';
import { ConditionField } from '../conditions/condition-field';
import { conditionSentence } from '../conditions/sentence';
import { TextControl } from '../controls/controls';
import { useDraft, useField } from '../controls/draft-hand';
import { useSetupWords } from '../words';
import { hiddenBy, ruleName } from './reach';

type Rule = Readonly<Record<string, unknown>>;
type Props = {
  readonly path: Path;
  /** What a new rule says. */
  readonly begins: Rule;
  /** What a rule does, behind its condition. */
  readonly sentenceOf: (rule: unknown) => string;
  /** The fields of what a rule does. */
  readonly form: (path: Path) => ReactNode;
};

/** Rules in their order: moved by buttons and by drag, each a sentence until it is opened. */
export const RuleList = ({ path, begins, sentenceOf, form }: Props) => {
  const { routing, condition, form: words } = useSetupWords();
  const { document, problems } = useDraft();
  const reader = useLanguage();
  const { value, set, canEdit } = useField(path);
  const [open, setOpen] = useState<number>();
  const rules: readonly unknown[] = Array.isArray(value) ? value : [];
  const write = (next: readonly unknown[]) => set(next.length === 0 ? undefined : next);
  const move = (from: number, to: number) => {
    write(moved(rules, from, to));
    setOpen(undefined);
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: keys => [...keys].map(key => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const from = Number([...keys][0]);
      const at = Number(target.key);
      const to = target.dropPosition === 'before' ? at : at + 1;
      move(from, to > from ? to - 1 : to);
    },
    isDisabled: !canEdit,
  });
  const names = {
    language: (language: string) => languageName(language, reader),
    channel: (id: string) => {
      const item = itemOf(document, 'channels', id);
      return item === undefined ? id : nameOf(item);
    },
  };
  const said = (rule: unknown): string => {
    const when = conditionSentence(condition, (rule as Rule | null)?.when, names);
    return when === '' ? condition.says.alwaysThen(sentenceOf(rule)) : condition.says.sentence(when, sentenceOf(rule));
  };
  const isWrong = (at: number) =>
    problems.some(problem => [...path, at].every((step, each) => problem.path[each] === step));
  return (
    <div className="rules">
      {rules.length === 0 && <p className="quiet">{routing.noRules}</p>}
      {rules.length > 0 && (
        <GridList
          className="rule-list"
          aria-label={routing.lead}
          dragAndDropHooks={dragAndDropHooks}
          keyboardNavigationBehavior="tab"
        >
          {rules.map((rule, at) => {
            const name = ruleName(rule, at);
            const hider = hiddenBy(rules, at);
            return (
              <GridListItem
                // biome-ignore lint/suspicious/noArrayIndexKey: a rule is where it stands
                key={at}
                id={at}
                textValue={said(rule)}
                className={`rule${isWrong(at) ? ' entry-wrong' : ''}`}
              >
                <span className="rule-row">
                  {canEdit && (
                    <AriaButton slot="drag" className="rule-grip" aria-label={routing.drag(name)}>
                      <Icon name="grip" size={16} />
                    </AriaButton>
                  )}
                  <span className="rule-number">{at + 1}</span>
                  <span className="rule-said">
                    {said(rule)}
                    {hider !== undefined && (
                      <small className="wrong">{routing.never(ruleName(rules[hider], hider))}</small>
                    )}
                  </span>
                  {canEdit && (
                    <span className="rule-ways">
                      <Button
                        small
                        look="quiet"
                        icon="upward"
                        aria-label={words.moveUp(name)}
                        isDisabled={at === 0}
                        onPress={() => move(at, at - 1)}
                      />
                      <Button
                        small
                        look="quiet"
                        icon="downward"
                        aria-label={words.moveDown(name)}
                        isDisabled={at === rules.length - 1}
                        onPress={() => move(at, at + 1)}
                      />
                      <Button
                        small
                        look="quiet"
                        icon="bin"
                        aria-label={words.removeThis(name)}
                        onPress={() => write(rules.filter((_, each) => each !== at))}
                      />
                    </span>
                  )}
                  <Button
                    small
                    aria-expanded={open === at}
                    aria-label={`${routing.edit}: ${name}`}
                    onPress={() => setOpen(open === at ? undefined : at)}
                  >
                    {open === at ? routing.done : routing.edit}
                  </Button>
                </span>
              </GridListItem>
            );
          })}
        </GridList>
      )}
      {open !== undefined && rules[open] !== undefined && (
        <RuleForm key={open} path={[...path, open]} at={open} form={form} />
      )}
      {canEdit && (
        <Button
          small
          icon="plus"
          onPress={() => {
            write([...rules, begins]);
            setOpen(rules.length);
          }}
        >
          {routing.addRule}
        </Button>
      )}
    </div>
  );
};

const RuleForm = ({
  path,
  at,
  form,
}: {
  readonly path: Path;
  readonly at: number;
  readonly form: (path: Path) => ReactNode;
}) => {
  const { routing, condition } = useSetupWords();
  const id = useField([...path, 'id']);
  const when = useField([...path, 'when']);
  return (
    <section className="rule-form" aria-label={`${routing.edit} ${at + 1}`}>
      <TextControl
        label={routing.ruleName}
        value={typeof id.value === 'string' ? id.value : ''}
        onChange={typed => id.set(typed === '' ? undefined : typed)}
        wrong={id.wrong}
        isDisabled={!id.canEdit}
      />
      <ConditionField
        label={condition.label}
        value={when.value}
        set={when.set}
        wrong={when.wrong}
        isDisabled={!when.canEdit}
        path={[...path, 'when']}
      />
      <h4>{routing.thenDo}</h4>
      {form(path)}
    </section>
  );
};
