import { type ReactNode, useState } from 'react';
import { changesBetween, type Item, itemsOf, type Kind, nameOf, newIdFor, placeOf } from '../../data/draft/items';
import { Button } from '../../ui/button';
import { useDraft } from '../fields/draft-hand';
import type { Form } from '../fields/field';
import { FormView } from '../fields/field-view';
import { Page } from '../frame/page';
import type { Section } from '../frame/sections';
import { SetupLink, useDraftState, useGo } from '../frame/setup-hand';
import { useSetupWords } from '../words';
import { AsFile } from './as-file';
import { AskName } from './new-item';
import { RemoveItem } from './remove-item';

type Props = {
  readonly kind: Kind;
  readonly section: Section;
  readonly title: string;
  readonly lead?: string;
  readonly form: Form;
  /** What a new item is beside its id and its name. */
  readonly begins: (name: string) => Readonly<Record<string, unknown>>;
  readonly chosen: string | undefined;
  /** The field that says what an item is called. */
  readonly named?: 'name' | 'title';
  /** What stands behind a name in the list. */
  readonly meta?: (item: Item) => string;
  /** Above and below the form of the chosen one. */
  readonly above?: (item: Item, place: number) => ReactNode;
  readonly below?: (item: Item, place: number) => ReactNode;
  /** In the place of an item while none is chosen; the first one when left out. */
  readonly noneOpen?: ReactNode;
  readonly ways?: ReactNode;
  /** Another way to take an item away, where more is to be said. */
  readonly remove?: (item: Item, onClose: () => void) => ReactNode;
  readonly removeWord?: string;
  readonly canBeCopied?: boolean;
};

/** Every item of a kind beside the one that is open. */
export const KindPage = (props: Props) => {
  const { kind, section, title, lead, form, begins, chosen, named = 'name', meta, ways, remove, removeWord } = props;
  const words = useSetupWords();
  const { document, canEdit, set, problems } = useDraft();
  const { opened } = useDraftState();
  const go = useGo();
  const [asks, setAsks] = useState<'new' | 'copy' | 'remove'>();
  const [filter, setFilter] = useState('');
  const items = itemsOf(document, kind);
  const found = items.filter(item => `${nameOf(item)} ${item.id}`.toLowerCase().includes(filter.trim().toLowerCase()));
  const changes = new Map(
    changesBetween({ [kind]: opened.baseDocument[kind] ?? [] }, { [kind]: document[kind] ?? [] }).map(change => [
      change.id,
      change.change,
    ]),
  );
  const item =
    items.find(({ id }) => id === chosen) ??
    (chosen === undefined && props.noneOpen === undefined ? items[0] : undefined);
  const place = item === undefined ? -1 : placeOf(document, kind, item.id);
  const isWrong = (id: string) => {
    const at = placeOf(document, kind, id);
    return problems.some(({ path }) => path[0] === kind && path[1] === at);
  };
  const add = (next: Readonly<Record<string, unknown>>, name: string) => {
    const id = newIdFor(
      name,
      items.map(each => each.id),
    );
    const list: readonly unknown[] = Array.isArray(document[kind]) ? document[kind] : [];
    set([kind], [...list, { ...next, id, [named]: name }]);
    setAsks(undefined);
    go(section, id);
  };
  return (
    <Page
      title={title}
      isWide
      {...(lead !== undefined && { lead })}
      ways={
        canEdit && (
          <>
            {ways}
            <Button icon="plus" look="primary" onPress={() => setAsks('new')}>
              {words.form.newItem}
            </Button>
          </>
        )
      }
    >
      <div className={`kind-panes${chosen === undefined ? '' : ' kind-panes-open'}`}>
        <nav className="kind-list" aria-label={title}>
          {items.length > 8 && (
            <input
              className="input"
              type="search"
              value={filter}
              placeholder={words.form.filter}
              aria-label={words.form.filter}
              onChange={event => setFilter(event.target.value)}
            />
          )}
          <ul>
            {found.map(each => (
              <li key={each.id}>
                <SetupLink section={section} steps={[each.id]} className="kind-link" isCurrent={each.id === item?.id}>
                  <span className="kind-link-name">{nameOf(each)}</span>
                  <span className="kind-link-meta">
                    {meta?.(each) ?? each.id}
                    {changes.has(each.id) && (
                      <em>{changes.get(each.id) === 'added' ? words.form.added : words.form.changed}</em>
                    )}
                    {isWrong(each.id) && <span className="mark-wrong">!</span>}
                  </span>
                </SetupLink>
              </li>
            ))}
          </ul>
          {items.length === 0 && <p className="quiet">{words.form.empty}</p>}
          {items.length > 0 && found.length === 0 && <p className="quiet">{words.form.nothingFound}</p>}
        </nav>
        {item === undefined && chosen === undefined && props.noneOpen}
        {item !== undefined && (
          <article className="kind-item" key={item.id}>
            <header className="kind-head">
              <SetupLink section={section} className="kind-back">
                {title}
              </SetupLink>
              <h2>{nameOf(item)}</h2>
              {canEdit && (
                <span className="kind-ways">
                  {props.canBeCopied !== false && (
                    <Button small look="quiet" icon="copy" onPress={() => setAsks('copy')}>
                      {words.form.copyThis}
                    </Button>
                  )}
                  <Button small look="quiet" icon="bin" onPress={() => setAsks('remove')}>
                    {removeWord ?? words.form.removeItem}
                  </Button>
                </span>
              )}
            </header>
            {props.above?.(item, place)}
            <FormView form={form} path={[kind, place]} />
            {props.below?.(item, place)}
            <AsFile document={{ [kind]: [item] }} />
          </article>
        )}
      </div>
      {asks === 'new' && (
        <AskName
          title={`${words.form.newItem}: ${words.kinds[kind][0]}`}
          onName={name => add(begins(name), name)}
          onCancel={() => setAsks(undefined)}
        />
      )}
      {asks === 'copy' && item !== undefined && (
        <AskName
          title={`${words.form.copyThis}: ${nameOf(item)}`}
          begins={words.form.copyOf(nameOf(item))}
          onName={name => add(item, name)}
          onCancel={() => setAsks(undefined)}
        />
      )}
      {asks === 'remove' &&
        item !== undefined &&
        (remove?.(item, () => setAsks(undefined)) ?? (
          <RemoveItem kind={kind} item={item} onClose={() => setAsks(undefined)} onRemoved={() => go(section)} />
        ))}
    </Page>
  );
};
